import { joinPath } from '../../facts/paths.ts'
import { followShellScript, type ShellValue } from '../../syntax/follow-shell-script.ts'
import { toImageSources, toUnits, type Found } from './found.ts'

interface Surroundings {
  /** 1-based line of the file at which the script begins. */
  readonly line?: number
  /** Folder in which it runs, relative to the root of the repository. */
  readonly folder?: string
  readonly variables?: ReadonlyMap<string, string>
}

/** What a command's words say: options by their names without dashes, and the rest. */
interface Arguments {
  readonly options: ReadonlyMap<string, readonly string[]>
  readonly rest: readonly string[]
}

/** Options of the commands below that take no value. */
const SWITCHES =
  /^--?(?:push|load|pull|no-cache|quiet|q|rm|force-rm|squash|compress|publish|allow-unauthenticated|no-allow-unauthenticated|async|verbose|help|no-wait|logs-on-success|no-logs|all-tags|D|debug|no-traffic|clear-\S+)$/

/** Variables of pipelines that stand for the name of the repository. */
const REPOSITORY: ReadonlyMap<string, string> = new Map([
  ['CI_REGISTRY_IMAGE', '${CI_REGISTRY}/${repository}'],
  ['CI_PROJECT_NAME', '${repository}'],
  ['CI_PROJECT_PATH', '${repository}'],
  ['GITHUB_REPOSITORY', '${repository}'],
  ['CIRCLE_PROJECT_REPONAME', '${repository}'],
  ['BITBUCKET_REPO_SLUG', '${repository}'],
  ['REPO_NAME', '${repository}'],
])

/** Folders of the machine that a pipeline runs on which are the root of the repository. */
const ROOTS = /^\$\{(?:GITHUB_WORKSPACE|CI_PROJECT_DIR|BITBUCKET_CLONE_DIR|CIRCLE_WORKING_DIRECTORY|WORKSPACE|PWD)\}\/?/

/** Images that a script builds, and services that it deploys. */
export function* readCommands(script: string, { line = 1, folder = '.', variables = new Map() }: Surroundings = {}): Iterable<Found> {
  let at = folder
  const unknown = (name: string): ShellValue => valueOf(name, variables)
  for (const command of followShellScript(script, () => undefined, unknown)) {
    const words = command.words.map((word) => word ?? '${…}')
    if (words[0] === 'cd' || words[0] === 'pushd') at = joinPath(words[1]?.startsWith('/') === true ? '.' : at, toPath(words[1] ?? '.'))
    if (words[0] === 'popd') at = folder
    yield* readCommand(words, line + command.line - 1, at)
  }
}

/** Variables of a pipeline may be told by others; what nobody tells stays in braces. */
function valueOf(name: string, variables: ReadonlyMap<string, string>, depth = 0): string {
  const value = variables.get(name) ?? REPOSITORY.get(name)
  if (value === undefined || depth > 4) return `\${${name}}`
  return value.replace(/\$(?:\{(\w+)\}|(\w+))/g, (written, braced: string | undefined, bare: string | undefined) => {
    const other = braced ?? bare ?? ''
    return other === name || other === 'repository' ? written : valueOf(other, variables, depth + 1)
  })
}

function* readCommand(words: readonly string[], line: number, folder: string): Iterable<Found> {
  const build = BUILDERS.map(({ command, ...builder }) => ({ ...builder, args: argumentsAfter(words, command) })).find(({ args }) => args)
  if (build?.args) {
    const { options, rest } = build.args
    const context = joinPath(folder, toPath(build.context(options, rest) ?? '.'))
    const dockerfile = first(options, ['f', 'file', 'dockerfile'])
    yield* toImageSources({
      line,
      images: build.images(options, rest),
      context,
      dockerfile: dockerfile === undefined ? undefined : joinPath(build.isBesideContext === true ? context : folder, toPath(dockerfile)),
    })
  }
  for (const { command, form, source } of DEPLOYERS) {
    const args = argumentsAfter(words, command)
    if (!args) continue
    const from = first(args.options, [source])
    yield* toUnits({
      line,
      form,
      name: args.rest[0] ?? first(args.options, ['name', 'n']),
      image: first(args.options, ['image', 'i']),
      source: from === undefined ? undefined : joinPath(folder, toPath(from)),
    })
  }
}

interface Builder {
  /** Words in order; others may stand between them. */
  readonly command: readonly RegExp[]
  readonly images: (options: Arguments['options'], rest: Arguments['rest']) => readonly string[]
  readonly context: (options: Arguments['options'], rest: Arguments['rest']) => string | undefined
  /** Whether the Dockerfile is looked for in the context. */
  readonly isBesideContext?: true
}

const tags: Builder['images'] = (options) => [...(options.get('t') ?? []), ...(options.get('tag') ?? [])]
const lastWord: Builder['context'] = (_options, rest) => rest.at(-1)

const BUILDERS: readonly Builder[] = [
  { command: [/^(?:docker|podman|nerdctl|depot)$/, /^build$/], images: tags, context: lastWord },
  { command: [/^buildah$/, /^(?:bud|build)$/], images: tags, context: lastWord },
  {
    command: [/^az$/, /^acr$/, /^build$/],
    images: (options) => [...tags(options, []), ...(options.get('image') ?? [])],
    context: lastWord,
  },
  { command: [/^gcloud$/, /^builds$/, /^submit$/], images: tags, context: lastWord },
  { command: [/^pack$/, /^build$/], images: (_options, rest) => rest.slice(0, 1), context: (options) => first(options, ['path', 'p']) },
  {
    command: [/(?:^|\/)executor$/],
    images: (options) => [...(options.get('destination') ?? []), ...(options.get('d') ?? [])],
    context: (options) => first(options, ['context', 'c'])?.replace(/^dir:\/\//, ''),
    isBesideContext: true,
  },
]

const DEPLOYERS = [
  { command: [/^gcloud$/, /^run$/, /^deploy$/], form: 'cloud-run-service', source: 'source' },
  { command: [/^az$/, /^containerapp$/, /^(?:up|create|update)$/], form: 'container-app', source: 'source' },
] as const

/** The words behind a command, if it is one; options of the program itself may stand in between, as in `docker buildx build`. */
function argumentsAfter(words: readonly string[], command: readonly RegExp[]): Arguments | undefined {
  let at = 0
  for (const [index, pattern] of command.entries()) {
    const limit = index === 0 ? 1 : at + 3
    const found = words.findIndex((word, place) => place >= at && place < limit && pattern.test(word))
    if (found < 0) return undefined
    at = found + 1
  }
  const options = new Map<string, string[]>()
  const rest: string[] = []
  for (; at < words.length; at++) {
    const word = words[at] ?? ''
    if (!word.startsWith('-') || word === '-') {
      rest.push(word)
      continue
    }
    const [, name = '', value] = /^--?([^=]+)(?:=([^]*))?$/.exec(word) ?? []
    if (name === '') continue
    const given = value ?? (SWITCHES.test(word) ? '' : (words[++at] ?? ''))
    options.set(name, [...(options.get(name) ?? []), given])
  }
  return { options, rest }
}

function first(options: Arguments['options'], names: readonly string[]): string | undefined {
  return names.map((name) => options.get(name)?.[0]).find((value) => value !== undefined && value !== '')
}

function toPath(path: string): string {
  return path.replace(ROOTS, './').replace(/^\/workspace\/?/, './')
}
