import type { Fact } from '../facts/fact.ts'
import type { FactIndex, FileKey } from '../facts/fact-index.ts'
import { memoize } from '../facts/memoize.ts'
import type { ModuleGraph } from './module-graph.ts'

/** What is asked of a file by name; `all` where nobody can tell. */
export type Wanted = 'all' | ReadonlySet<string>

/** An import that leads to files of the estate. */
interface ResolvedImport {
  readonly fact: Fact<'import'>
  /** Files of a package of Go, which are taken whole. */
  readonly folder: readonly FileKey[]
  readonly target: FileKey | undefined
}

/** What a file imports of the estate: every component that reaches the file asks for it. */
function resolveImports(file: FileKey, index: FactIndex, modules: ModuleGraph): readonly ResolvedImport[] {
  return index.inFile('import', file).flatMap((fact) => {
    const folder = modules.resolveFolder(fact, fact.specifier)
    const target = fact.ecosystem === 'npm' ? modules.resolve(fact, fact.specifier) : undefined
    return folder.length === 0 && target === undefined ? [] : { fact, folder, target }
  })
}

/** Files that imports lead to, and what is asked of each by name. */
export interface Followed {
  /** Each with the import that first led there; undefined for the roots. */
  readonly reached: Map<FileKey, Fact | undefined>
  readonly wanted: ReadonlyMap<FileKey, Wanted>
}

/** Follows imports from the files that something runs. What files import and offer is found once, whoever begins. */
export function createImportFollower(index: FactIndex, modules: ModuleGraph): (roots: readonly FileKey[]) => Followed {
  const offers = createOffers(index, modules)
  const importsIn = memoize((file: FileKey) => resolveImports(file, index, modules))
  return (roots) => followImports(index, importsIn, offers, roots)
}

function followImports(
  index: FactIndex,
  importsIn: (file: FileKey) => readonly ResolvedImport[],
  offers: Offers,
  roots: readonly FileKey[],
): Followed {
  const reached = new Map<FileKey, Fact | undefined>(roots.map((root) => [root, undefined]))
  const wanted = new Map<FileKey, 'all' | Set<string>>(roots.map((root) => [root, 'all']))
  const queue: { file: FileKey; names: Wanted }[] = roots.map((file) => ({ file, names: 'all' }))
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { file, names } = next
    const barrel = offers.isBarrel(file)
    for (const { fact, folder, target } of importsIn(file)) {
      for (const one of folder) {
        if (reached.has(one)) continue
        reached.set(one, fact)
        queue.push({ file: one, names: 'all' })
      }
      if (target === undefined) continue
      const needed = barrel && names !== 'all' ? neededThrough(index, file, fact, names, offers.of(target)) : neededBy(fact)
      const added = needed && widen(wanted, target, needed)
      if (added === undefined) continue
      const isKnown = reached.has(target)
      if (!isKnown) reached.set(target, fact)
      // What is no barrel is taken whole the first time: more names of it lead no further.
      if (!isKnown || offers.isBarrel(target)) queue.push({ file: target, names: added })
    }
  }
  return { reached, wanted }
}

/** Adds names to what is wanted of a file, and tells which of them are new; undefined where none is. */
function widen(wanted: Map<FileKey, 'all' | Set<string>>, file: FileKey, names: Wanted): Wanted | undefined {
  const known = wanted.get(file)
  if (known === 'all') return undefined
  if (names === 'all') {
    wanted.set(file, 'all')
    return 'all'
  }
  if (!known) {
    wanted.set(file, new Set(names))
    return names
  }
  let added: Set<string> | undefined
  for (const name of names) {
    if (known.has(name)) continue
    known.add(name)
    added = (added ?? new Set<string>()).add(name)
  }
  return added
}

/** Offers nothing but what it imports, or nothing at all: files of types. */
function isBarrel(index: FactIndex, file: FileKey): boolean {
  const imports = index.inFile('import', file)
  if (imports.length === 0) return false
  const imported = new Set(imports.flatMap((fact) => fact.names.map((name) => name.local)))
  if (!index.inFile('export', file).every((fact) => imported.has(fact.local))) return false
  return (index.files.get(file)?.facts ?? []).every((fact) => QUIET.has(fact.kind))
}

/** Kinds of facts that do nothing by themselves. */
const QUIET: ReadonlySet<string> = new Set(['import', 'export', 'definition', 'invocation'])

function neededBy(fact: Fact<'import'>): Wanted {
  if (fact.names.length === 0 || fact.names.some((name) => name.imported === '*')) return 'all'
  return new Set(fact.names.map((name) => name.imported))
}

/** What a barrel's import must deliver for the wanted names, of which its module offers some; undefined where nothing of it is wanted. */
function neededThrough(
  index: FactIndex,
  file: FileKey,
  fact: Fact<'import'>,
  names: ReadonlySet<string>,
  offered: Wanted,
): Wanted | undefined {
  const needed = new Set<string>()
  for (const name of fact.names) {
    if (name.local === '*') {
      for (const one of names) if (offered === 'all' || offered.has(one)) needed.add(one)
      continue
    }
    const under = fact.reexported === true ? [name.local] : exportedNames(index, file, name.local)
    if (!under.some((one) => names.has(one))) continue
    if (name.imported === '*') return 'all'
    needed.add(name.imported)
  }
  return needed.size > 0 ? needed : undefined
}

function exportedNames(index: FactIndex, file: FileKey, local: string): string[] {
  return index
    .inFile('export', file)
    .filter((one) => one.local === local)
    .map((one) => one.exported)
}

/** Names that a module can be asked for; `all` where nobody can tell. */
interface Offers {
  readonly of: (file: FileKey) => Wanted
  readonly isBarrel: (file: FileKey) => boolean
}

/** Own exports and those passed on, through any number of `export *`. */
function createOffers(index: FactIndex, modules: ModuleGraph): Offers {
  const memo = new Map<FileKey, Wanted>()
  const of = (file: FileKey): Wanted => {
    const known = memo.get(file)
    if (known) return known
    // A circle of barrels adds nothing on its second round.
    memo.set(file, new Set())
    const offered = find(file)
    memo.set(file, offered)
    return offered
  }
  const find = (file: FileKey): Wanted => {
    const names = new Set(index.inFile('export', file).map((fact) => fact.exported))
    const passedOn = index.inFile('import', file).filter((fact) => fact.reexported === true)
    if (names.size === 0 && passedOn.length === 0) return 'all'
    for (const fact of passedOn) {
      for (const name of fact.names) if (name.local !== '*') names.add(name.local)
      if (!fact.names.some((name) => name.local === '*')) continue
      const target = modules.resolve(fact, fact.specifier)
      const more = target === undefined ? new Set<string>() : of(target)
      if (more === 'all') return 'all'
      for (const name of more) names.add(name)
    }
    return names
  }
  const barrels = new Map<FileKey, boolean>()
  const isKnownBarrel = (file: FileKey): boolean => {
    const known = barrels.get(file) ?? isBarrel(index, file)
    barrels.set(file, known)
    return known
  }
  return { of, isBarrel: isKnownBarrel }
}
