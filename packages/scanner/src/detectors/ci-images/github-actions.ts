import { joinPath } from '../../facts/paths.ts'
import { entriesAt, entryAt, itemsAt, nodeAt, textAt, type ConfigNode } from '../../syntax/config-tree.ts'
import { ACTIONS } from './actions.ts'
import { readCommands } from './commands.ts'
import { toImageSources, toUnits, type Found } from './found.ts'
import { combinationsOf } from './matrix.ts'

/** Values of `${{ … }}` by their dotted names; the others stay variables in braces. */
type Values = ReadonlyMap<string, string>

const OWN_NAME: Values = new Map([
  ['github.repository', '${repository}'],
  ['github.event.repository.name', '${repository}'],
  ['github.workspace', '.'],
])

/** Steps of all jobs, once for each combination of their matrix. */
export function* readWorkflow(document: ConfigNode): Iterable<Found> {
  for (const { node: job } of entriesAt(document, 'jobs'))
    for (const matrix of combinationsOf(nodeAt(job, 'strategy', 'matrix')))
      yield* readJob(
        document,
        job,
        new Map([...OWN_NAME, ...[...matrix].map(([key, value]): [string, string] => [`matrix.${key}`, value])]),
      )
}

function* readJob(document: ConfigNode, job: ConfigNode, known: Values): Iterable<Found> {
  const ofJob = withEnvironment(withEnvironment(known, document), job)
  const values = new Map(ofJob)
  for (const step of itemsAt(job, 'steps')) {
    const own = withEnvironment(values, step)
    const action = textAt(step, 'uses')?.replace(/@.*$/, '')
    const input = (name: string): string | undefined => {
      const text = substitute(textAt(step, 'with', name) ?? '', own).trim()
      return text === '' ? undefined : text
    }
    if (action === 'docker/metadata-action') {
      const id = textAt(step, 'id')
      const images = (input('images') ?? '').split(/[\n,]/).map((line) => line.replace(/^name=/, '').trim())
      if (id !== undefined) values.set(`steps.${id}.outputs`, images.filter((image) => image !== '' && !image.includes('=')).join('\n'))
    }
    const script = entryAt(step, 'run')
    if (script) {
      const folder = textAt(step, 'working-directory') ?? textAt(job, 'defaults', 'run', 'working-directory') ?? '.'
      const text = textAt(step, 'run') ?? ''
      yield* readCommands(substitute(text, own), {
        line: script.line + (text.includes('\n') ? 1 : 0),
        folder: substitute(folder, own),
        variables: environmentIn(own),
      })
    }
    if (action !== undefined) yield* readAction(action, step.line, input)
  }
}

function* readAction(action: string, line: number, input: (name: string) => string | undefined): Iterable<Found> {
  const shape = ACTIONS.get(action)
  if (!shape) return
  const given = (names: readonly string[] | undefined): string | undefined => names?.map(input).find((value) => value !== undefined)
  if ('deploys' in shape) {
    yield* toUnits({ line, form: shape.deploys, name: given(shape.name), image: given(shape.image), source: given(shape.source) })
    return
  }
  const context = toFolder(given(shape.context) ?? '.')
  const dockerfile = given(shape.dockerfile)
  yield* toImageSources({
    line,
    images: (given(shape.image) ?? '')
      .split(/[\n,]/)
      .map((image) => image.replace(/^type=\w+,(?:.*,)?name=/, '').trim())
      .filter((image) => image !== ''),
    context,
    dockerfile: dockerfile === undefined ? undefined : joinPath(dockerfile),
  })
}

/** `{{defaultContext}}:folder` is a folder of what was pushed; so is a context that is an address. */
function toFolder(context: string): string {
  return context.replace(/^\{\{\s*defaultContext\s*\}\}:?/, './').replace(/^(?:https?|git):.*$/, '.')
}

function withEnvironment(known: Values, node: ConfigNode): Map<string, string> {
  const values = new Map(known)
  for (const { key } of entriesAt(node, 'env')) values.set(`env.${key}`, substitute(textAt(node, 'env', key) ?? '', values))
  return values
}

function environmentIn(values: Values): Map<string, string> {
  return new Map([...values].flatMap(([key, value]) => (key.startsWith('env.') ? [[key.slice(4), value]] : [])))
}

/** Fills in what is known; of `steps.meta.outputs.tags` the images that the step was given. */
function substitute(text: string, values: Values): string {
  return text.replace(/\$\{\{([^{}]*)\}\}/g, (_, expression: string) => {
    const path = expression.trim()
    const outputs = /\bsteps\.[\w-]+\.outputs(?=\.(?:tags|json)\b)/.exec(path)?.[0]
    const known = (outputs === undefined ? undefined : values.get(outputs)) ?? values.get(path)
    if (known !== undefined) return known
    // A run that does not have the key leaves it empty.
    return /^matrix\.[\w.-]+$/.test(path) && hasMatrix(values) ? '' : `\${${path.replace(/\W+/g, '_')}}`
  })
}

function hasMatrix(values: Values): boolean {
  return [...values.keys()].some((key) => key.startsWith('matrix.'))
}
