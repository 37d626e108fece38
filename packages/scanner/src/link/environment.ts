import type { Expression } from '../facts/expression.ts'
import type { Fact } from '../facts/fact.ts'
import type { FactIndex } from '../facts/fact-index.ts'
import { baseNameOf, directoryOf, normaliseName } from '../facts/paths.ts'
import { toDirectoryKey, type Component } from '../identity/component.ts'

/** A value that somebody assigned, and the line that says so. `by` decides how variables inside the value are read. */
export interface Assigned {
  readonly key: string
  readonly value: Expression
  readonly at: Pick<Fact, 'repository' | 'file' | 'line' | 'detector'>
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
}

const NOTHING: Surroundings = new Map()

export function createEnvironments(index: FactIndex): (component: Component) => Environment {
  const sets = indexSets(index)
  const settings = indexSettings(index)
  const memo = new Map<Component, Environment>()
  return (component) => {
    const known = memo.get(component)
    if (known) return known
    const environment = environmentOf(component, sets, settings)
    memo.set(component, environment)
    return environment
  }
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
  return { named, inFolder }
}

/** Settings by folder of their file, and by the application that a configuration server would hand them to. */
interface Settings {
  readonly inFolder: ReadonlyMap<string, readonly Fact<'setting'>[]>
  readonly byApplication: ReadonlyMap<string, readonly Fact<'setting'>[]>
}

function indexSettings(index: FactIndex): Settings {
  const inFolder = new Map<string, Fact<'setting'>[]>()
  const byApplication = new Map<string, Fact<'setting'>[]>()
  for (const fact of index.of('setting')) {
    push(inFolder, toDirectoryKey({ repository: fact.repository, path: directoryOf(fact.file) }), fact)
    const application = baseNameOf(fact.file).replace(/\.\w+$/, '')
    push(byApplication, normaliseName(application), fact)
  }
  return { inFolder, byApplication }
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Manifests first, then the image, then env files beside the source: the order in which they override each other. */
function environmentOf(component: Component, sets: Sets, settings: Settings): Environment {
  const variables: Assigned[] = []
  for (const unit of component.units) {
    const surroundings = sets.inFolder.get(toDirectoryKey({ repository: unit.repository, path: directoryOf(unit.file) })) ?? NOTHING
    const optional = unit.optional === true
    for (const one of unit.environment)
      variables.push({ key: one.key, value: one.value, at: { ...unit, line: one.line }, surroundings, optional })
    for (const name of unit.environmentFrom)
      for (const one of sets.named.get(`${unit.repository}:${name}`) ?? []) variables.push({ ...one, surroundings })
  }
  for (const build of component.builds)
    for (const one of build.environment)
      variables.push({ key: one.key, value: one.value, at: { ...build, line: one.line }, surroundings: NOTHING, optional: false })
  const fromManifests = groupByKey(variables)
  const beside = component.directories
    .map((directory) => sets.inFolder.get(toDirectoryKey(directory)))
    .filter((found) => found !== undefined)
  const facts = settingsOf(component, settings)
  const configured = groupByKey(
    facts.map((fact) => ({
      key: relaxed(fact.key),
      value: fact.value,
      at: fact,
      surroundings: NOTHING,
      optional: fact.profile !== undefined,
    })),
  )
  return {
    variables,
    settings: facts,
    variable: (key) => {
      const declared = fromManifests.get(key)
      if (declared) return declared
      return beside.flatMap((folder) => folder.get(key) ?? [])
    },
    setting: (key) => {
      const overriding = fromManifests.get(key.replace(/[.-]/g, '_').toUpperCase()) ?? fromManifests.get(key.replaceAll('.', '__')) ?? []
      return [...overriding, ...(configured.get(relaxed(key)) ?? configured.get(`connectionstrings.${relaxed(key)}`) ?? [])]
    },
  }
}

/** Spring reads `user-service`, `userService` and `user_service` as the same key; .NET ignores case. */
function relaxed(key: string): string {
  return key.toLowerCase().replace(/[-_]/g, '')
}

function settingsOf(component: Component, settings: Settings): Fact<'setting'>[] {
  const facts = new Set<Fact<'setting'>>()
  for (const [folder, list] of settings.inFolder)
    if (component.directories.some((directory) => isBelow(folder, directory))) for (const fact of list) facts.add(fact)
  for (const name of [component.name, ...component.aliases])
    for (const fact of settings.byApplication.get(normaliseName(name)) ?? []) facts.add(fact)
  return [...facts]
}

function isBelow(folder: string, directory: { repository: string; path: string }): boolean {
  const prefix = `${directory.repository}:`
  if (!folder.startsWith(prefix)) return false
  const path = folder.slice(prefix.length)
  return directory.path === '.' || path === directory.path || path.startsWith(`${directory.path}/`)
}

function groupByKey(variables: readonly Assigned[]): Map<string, Assigned[]> {
  const groups = new Map<string, Assigned[]>()
  for (const one of variables) push(groups, one.key, one)
  return groups
}
