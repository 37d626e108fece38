import { groupBy } from '@coppice/model'
import { classifyPath } from '../detect/classify-path.ts'
import { fromTemplate, type Expression } from '../facts/expression.ts'
import type { Citable } from '../facts/evidence-of.ts'
import type { Fact } from '../facts/fact.ts'
import type { FactIndex } from '../facts/fact-index.ts'
import { directoryOf, isWithin } from '../facts/paths.ts'
import { applicationNames, artifactsOf } from '../identity/application-names.ts'
import { toDirectoryKey, type Component, type Directory } from '../identity/component.ts'
import { relaxed, stripped } from './configuration-key.ts'
import { lazy } from '../facts/memoize.ts'
import { createConfigurations, type ConfigurationInput, type RankedSetting } from './configuration.ts'

/** A value that somebody assigned, and the line that says so. `by` decides how variables inside the value are read. */
export interface Assigned {
  readonly key: string
  readonly value: Expression
  readonly at: Citable
  /** Assignments that variables inside the value are looked up in: those beside the manifest. */
  readonly surroundings: Surroundings
  readonly optional: boolean
}

export type Surroundings = ReadonlyMap<string, readonly Assigned[]>

/** What a component finds in its environment and in its configuration files. */
export interface Environment {
  readonly variable: (key: string) => readonly Assigned[]
  readonly setting: (key: string) => readonly Assigned[]
  /** Every variable that a manifest assigns to it. */
  readonly variables: readonly Assigned[]
  /** Every line of its configuration files. */
  readonly settings: readonly Fact<'setting'>[]
  /** Names it gives itself in its settings, lower case; those of the component where it gives none. */
  readonly applicationNames: readonly string[]
  /** Whether a line is of configuration that all clients of a server get, so that not every line means everybody. */
  readonly isShared: (fact: Fact<'setting'>) => boolean
}

const NOTHING: Surroundings = new Map()

export function createEnvironments(input: ConfigurationInput): (component: Component) => Environment {
  const sets = indexSets(input.index)
  const configurationOf = createConfigurations(input)
  const memo = new Map<Component, Environment>()
  return (component) => {
    const known = memo.get(component)
    if (known) return known
    const environment = environmentOf(component, sets, configurationOf(component))
    memo.set(component, environment)
    return environment
  }
}

/** Of sets of one name those that share most folders with the manifest that asks for them: overlays have their own. */
function nearest(assigned: readonly Assigned[], file: string): readonly Assigned[] {
  const folders = directoryOf(file).split('/')
  const shared = ({ at }: Assigned): number => {
    const others = directoryOf(at.file).split('/')
    const differs = folders.findIndex((folder, index) => folder !== others[index])
    return differs < 0 ? folders.length : differs
  }
  const most = Math.max(...assigned.map(shared))
  const near = assigned.filter((one) => shared(one) === most)
  const keys = new Set(near.map((one) => one.key))
  return [...near, ...assigned.filter((one) => !keys.has(one.key) && isOverlaid(one, file))]
}

/** Whether an overlay of a manifest adds the assignment to what stands beside it: `deploy/overlays/staging` to `deploy/base`. */
function isOverlaid({ at }: Assigned, file: string): boolean {
  const above = /^(?:(.+)\/)?overlays\//.exec(at.file)
  return above !== null && isWithin(file, above[1] ?? '.')
}

interface Sets {
  /** By repository and name of the set. */
  readonly named: ReadonlyMap<string, readonly Assigned[]>
  /** By folder: what env files in it say. */
  readonly inFolder: ReadonlyMap<string, Surroundings>
}

function indexSets(index: FactIndex): Sets {
  const named = new Map<string, Assigned[]>()
  const inFolder = new Map<string, Map<string, Assigned[]>>()
  for (const fact of index.of('set-assignment')) {
    const assigned: Assigned = { key: fact.key, value: fact.value, at: fact, surroundings: NOTHING, optional: false }
    push(named, `${fact.repository}:${fact.set}`, assigned)
    if (fact.set !== fact.file) continue
    const folder = toDirectoryKey({ repository: fact.repository, path: directoryOf(fact.file) })
    const keys = inFolder.get(folder) ?? new Map<string, Assigned[]>()
    push(keys, fact.key, assigned)
    inFolder.set(folder, keys)
  }
  for (const inclusion of index.of('set-inclusion'))
    for (const one of setNamed(named, inclusion.repository, inclusion.from)) push(named, `${inclusion.repository}:${inclusion.set}`, one)
  return { named, inFolder }
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Manifests first, then the image, then env files beside the source: the order in which they override each other. */
function environmentOf(component: Component, sets: Sets, configuration: readonly RankedSetting[]): Environment {
  const variables: Assigned[] = []
  // Values of a chart or of a Terraform module are no variables: they only fill in what its files leave open.
  const chartValues: Assigned[] = []
  for (const unit of component.units) {
    const surroundings = sets.inFolder.get(toDirectoryKey({ repository: unit.repository, path: directoryOf(unit.file) })) ?? NOTHING
    const optional = unit.optional === true || classifyPath(unit.file) !== 'source'
    for (const one of unit.environment)
      variables.push({ key: one.key, value: one.value, at: toPlace(unit, one.line), surroundings, optional })
    for (const name of unit.environmentFrom)
      for (const one of nearest(setNamed(sets.named, unit.repository, name), unit.file))
        (/^(?:chart|resources):/.test(name) ? chartValues : variables).push({ ...one, surroundings, optional: optional || one.optional })
  }
  for (const build of component.builds)
    for (const one of build.environment)
      variables.push({ key: one.key, value: one.value, at: toPlace(build, one.line), surroundings: NOTHING, optional: false })
  const fromManifests = groupBy([...variables, ...chartValues], (one) => one.key)
  const beside = component.directories
    .map((directory) => sets.inFolder.get(toDirectoryKey(directory)))
    .filter((found) => found !== undefined)
  const above = component.directories
    .flatMap((directory) => foldersAbove(directory).map((folder) => sets.inFolder.get(toDirectoryKey(folder))))
    .filter((found) => found !== undefined)
  const facts = configuration.map((one) => one.fact)
  // Few components ask for settings, and most have many variables.
  const configured = lazy(() => groupBy(configuration, (one) => relaxed(one.fact.key)))
  const shared = lazy(() => new Set(configuration.filter((one) => one.shared).map((one) => one.fact)))
  const overriding = lazy(() => overridesOf(component, variables))
  return {
    variables,
    settings: facts,
    applicationNames: applicationNames(component, facts),
    isShared: (fact) => shared().has(fact),
    variable: (key) => {
      const declared = fromManifests.get(key)
      if (declared) return declared
      const near = withoutExamples(beside.flatMap((folder) => folder.get(key) ?? []))
      return near.length > 0 ? near : (above.map((folder) => folder.get(key)).find((found) => found !== undefined) ?? [])
    },
    setting: (key) => {
      const [built] = component.packages
      if (/^(?:project|pom)\.(?:artifactId|name)$/.test(key) && built)
        return artifactsOf(component).map((name) => ({
          key,
          value: { kind: 'text', value: name },
          at: built,
          surroundings: NOTHING,
          optional: false,
        }))
      const first = overriding().get(stripped(key)) ?? []
      if (first.some((one) => !one.optional)) return first
      return [...first, ...strongest(configured().get(relaxed(key)) ?? configured().get(`connectionstrings.${relaxed(key)}`) ?? [])]
    },
  }
}

/** A place and nothing else: a manifest is long, and would be held once for each of its variables. */
function toPlace({ repository, file, detector, writtenIn }: Fact, line: number): Citable {
  return { repository, file, detector, line, ...(writtenIn === undefined ? {} : { writtenIn }) }
}

/** Of lines that set one key the strongest that holds, and what other profiles would make of it. */
function strongest(settings: readonly RankedSetting[]): Assigned[] {
  const most = Math.max(...settings.map((one) => (one.active ? one.rank : -1)))
  return settings
    .filter((one) => !one.active || one.rank === most)
    .map(({ fact, active }) => ({ key: fact.key, value: fact.value, at: fact, surroundings: NOTHING, optional: !active }))
}

/** Options of a command line or of a virtual machine that set a key: `--server.port=80`, `-Dserver.port=80`. */
const OPTION = /(?:^|\s)(?:--|-D)([a-z][\w.-]*\.[\w.[\]-]+)=("[^"]*"|\S+)/g

/** What overrides configuration files: options of the command, then variables of the environment. */
function overridesOf(component: Component, variables: readonly Assigned[]): ReadonlyMap<string, readonly Assigned[]> {
  const inOptions: Assigned[] = []
  const addOptions = (text: string, at: Assigned['at'], optional: boolean): void => {
    for (const [, key = '', value = ''] of text.matchAll(OPTION))
      inOptions.push({ key, value: fromTemplate(value.replaceAll('"', '')), at, surroundings: NOTHING, optional })
  }
  for (const unit of component.units) addOptions(unit.command.join(' '), unit, unit.optional === true)
  for (const build of component.builds) addOptions(build.command.join(' '), build, false)
  for (const one of variables) if (/OPT|ARG|JVM/.test(one.key)) addOptions(plainText(one.value), one.at, one.optional)
  const found = new Map<string, Assigned[]>()
  for (const one of [...inOptions, ...variables]) push(found, stripped(one.key), one)
  return found
}

/** A value as its manifest writes it, variables in braces. */
function plainText(value: Expression): string {
  if (value.kind === 'text') return value.value
  if (value.kind === 'joined') return value.parts.map(plainText).join('')
  return value.kind === 'environment' || value.kind === 'setting' ? `\${${value.key}}` : ''
}

/** An env file that people write for themselves is kept out of the repository: the example beside it says what stands in it. */
function setNamed(named: Sets['named'], repository: string, name: string): readonly Assigned[] {
  const found = [name, ...EXAMPLES.map((ending) => `${name}${ending}`)].map((one) => named.get(`${repository}:${one}`))
  return found.find((one) => one !== undefined) ?? []
}

/** What an example proposes holds where no file says what is set. */
function withoutExamples(assigned: readonly Assigned[]): readonly Assigned[] {
  const set = assigned.filter(({ at }) => !EXAMPLES.some((ending) => at.file.endsWith(ending)))
  return set.length > 0 ? set : assigned
}

const EXAMPLES = ['.example', '.sample', '.template', '.dist', '.default', '-example', '-sample', '.local.example']

/** The folders around a directory, nearest first, up to the root: programs of one repository often share the env file there. */
function foldersAbove({ repository, path }: Directory): Directory[] {
  const folders: Directory[] = []
  for (let at = path; at !== '.' && at !== '';) {
    at = directoryOf(at)
    folders.push({ repository, path: at })
  }
  return folders
}
