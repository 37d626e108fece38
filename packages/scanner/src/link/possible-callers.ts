import { toFileKey, type FactIndex, type FileKey } from '../facts/fact-index.ts'
import { hashWord, type Outline } from '../facts/outline.ts'
import type { Homes } from './homes.ts'
import { lazy, memoize } from '../facts/memoize.ts'
import type { ModuleGraph } from './module-graph.ts'

/** Files that were left unread and may call what another defines. */
export interface PossibleCallers {
  /** Of a function or method (`Class.method`, `Class.constructor`) that a file defines. */
  readonly of: (file: FileKey, name: string) => readonly FileKey[]
  /** Files in which a call may depend on one of the options (by their hashes), of those that anything in a file can reach; all of these without options. */
  readonly reachedFrom: (file: FileKey, options?: ReadonlySet<number>) => readonly FileKey[]
}

interface Renaming {
  readonly file: FileKey
  readonly target: FileKey
  readonly imported: string
  readonly local: string
  readonly isPassedOn: boolean
}

/** Names under which something goes are looked for this often: renamed, passed on, renamed again. */
const MAX_ROUNDS = 6

/**
 * A call names what it calls, by its own name or by one that an import gave it, and its file imports a name that leads to what it calls. Files for
 * which both may be so are possible callers; whether they are is seen when they are read. None that calls is missed.
 */
export function createPossibleCallers(index: FactIndex, modules: ModuleGraph, homes: Homes): PossibleCallers {
  const graph = lazy(() => indexImports(index, modules))
  const sayers = lazy(() => indexHashes(index, ({ words }) => words))
  const guarded = lazy(() => indexHashes(index, ({ guards }) => guards))
  const derived = lazy(() => indexDerived(index))
  const reaching = new Map<FileKey, ReadonlySet<FileKey>>()
  const known = new Map<string, readonly FileKey[]>()
  const importersOf = (file: FileKey): ReadonlySet<FileKey> => {
    const found = reaching.get(file) ?? closure(file, graph().importers)
    reaching.set(file, found)
    return found
  }
  /** Who imports a whole module may mean anything behind it. */
  const mayCall = (file: FileKey, home: FileKey): boolean => {
    const leads = homes.leadsTo(file, home)
    return leads === 'any' ? importersOf(home).has(file) : leads
  }
  const sayingAny = (home: FileKey, words: Iterable<string>): FileKey[] => {
    const files = new Set([...words].flatMap((word) => sayers().get(hashWord(word)) ?? []))
    return [...files].filter((one) => mayCall(one, home))
  }
  const guardedByAny = memoize((options: ReadonlySet<number>): ReadonlySet<FileKey> => {
    const files = new Set<FileKey>()
    for (const option of options) for (const one of guarded().get(option) ?? []) files.add(one)
    return files
  })
  const callersOf = (file: FileKey, files: ReadonlySet<FileKey>): readonly FileKey[] =>
    [...files].filter((one) => one !== file && index.outlines.has(one) && mayCall(one, file))
  const reachedWithout = memoize((file: FileKey) => callersOf(file, importersOf(file)))
  const reachedWith = memoize((options: ReadonlySet<number>) => memoize((file: FileKey) => callersOf(file, guardedByAny(options))))
  return {
    of: (file, name) => {
      const key = `${file} ${name}`
      const found = known.get(key) ?? sayingAny(file, namesOf(file, name, graph().renamings, derived(), index))
      known.set(key, found)
      return found
    },
    reachedFrom: (file, options) => (options ? reachedWith(options)(file) : reachedWithout(file)),
  }
}

/** Words by which the function may be called: a method by its own, whatever the object is called. */
function namesOf(
  file: FileKey,
  name: string,
  renamings: readonly Renaming[],
  derived: ReadonlyMap<string, readonly string[]>,
  index: FactIndex,
): ReadonlySet<string> {
  const parts = name.split('.').filter((part) => part !== '()' && part !== '')
  const last = parts.at(-1) ?? name
  const isConstructor = last === 'constructor' && parts.length > 1
  const own = isConstructor ? (parts.at(-2) ?? last) : last
  const names = new Set([own])
  if (parts.length > 1 && !isConstructor) return names
  const homes = new Set([file])
  for (const { exported, local } of index.inFile('export', file)) if (local === own) names.add(exported)
  for (let round = 0, before = -1; round < MAX_ROUNDS && before !== names.size + homes.size; round++) {
    before = names.size + homes.size
    for (const renaming of renamings) {
      const isMeant = renaming.imported === 'default' ? names.has('default') && homes.has(renaming.target) : names.has(renaming.imported)
      if (!isMeant) continue
      if (renaming.isPassedOn && renaming.local === 'default') homes.add(renaming.file)
      names.add(renaming.local)
    }
    if (isConstructor) for (const one of names) for (const heir of derived.get(one) ?? []) names.add(heir)
  }
  return names
}

function indexImports(
  index: FactIndex,
  modules: ModuleGraph,
): { importers: ReadonlyMap<FileKey, readonly FileKey[]>; renamings: readonly Renaming[] } {
  const importers = new Map<FileKey, FileKey[]>()
  const renamings: Renaming[] = []
  for (const fact of index.of('import')) {
    if (fact.ecosystem !== 'npm') continue
    const target = modules.resolve(fact, fact.specifier)
    if (target === undefined) continue
    const file = toFileKey(fact.repository, fact.file)
    const list = importers.get(target)
    if (list) list.push(file)
    else importers.set(target, [file])
    for (const { imported, local } of fact.names)
      if (imported !== '*' && (imported !== local || imported === 'default'))
        renamings.push({ file, target, imported, local, isPassedOn: fact.reexported === true })
  }
  // `const x = …; export { x as y }`, `export default x`
  for (const { repository, file, exported, local } of index.of('export')) {
    const key = toFileKey(repository, file)
    if (exported !== local && exported !== 'default')
      renamings.push({ file: key, target: key, imported: local, local: exported, isPassedOn: true })
  }
  return { importers, renamings }
}

function indexHashes(index: FactIndex, hashesOf: (outline: Outline) => readonly number[]): ReadonlyMap<number, readonly FileKey[]> {
  const files = new Map<number, FileKey[]>()
  for (const [key, outline] of index.outlines) {
    for (const hash of hashesOf(outline)) {
      const list = files.get(hash)
      if (list) list.push(key)
      else files.set(hash, [key])
    }
  }
  return files
}

/** Classes by the one that they extend. */
function indexDerived(index: FactIndex): ReadonlyMap<string, readonly string[]> {
  const derived = new Map<string, string[]>()
  const add = (name: string, base: string): void => {
    const list = derived.get(base)
    if (list) list.push(name)
    else derived.set(base, [name])
  }
  for (const outline of index.outlines.values()) for (const { name, base } of outline.derived) add(name, base.split('.').at(-1) ?? base)
  for (const { name, path, value } of index.of('definition'))
    if (path.length === 0 && value.kind === 'symbol') add(name, value.path.at(-1) ?? value.name)
  return derived
}

function closure(start: FileKey, next: ReadonlyMap<FileKey, readonly FileKey[]>): Set<FileKey> {
  const reached = new Set([start])
  const queue = [start]
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const one of next.get(at) ?? []) {
      if (reached.has(one)) continue
      reached.add(one)
      queue.push(one)
    }
  }
  return reached
}
