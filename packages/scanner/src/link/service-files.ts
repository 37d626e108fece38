import { compareText } from '@coppice/model'
import { classifyPath } from '../detect/classify-path.ts'
import type { Fact } from '../facts/fact.ts'
import { toFileKey, type FactIndex, type FileKey } from '../facts/fact-index.ts'
import { isWithin, joinPath } from '../facts/paths.ts'
import type { Component, Directory, Library } from '../identity/component.ts'
import { toDirectoryKey } from '../identity/component.ts'
import type { ModuleGraph } from './module-graph.ts'
import { entryFilesOf } from './entry-files.ts'

/** The files whose code a component runs: those of its folders and all that they reach through imports. */
export interface ServiceFiles {
  readonly of: (component: Component) => readonly FileKey[]
  /** Libraries whose files a component reaches. */
  readonly librariesOf: (component: Component) => readonly { library: Library; because: Fact }[]
}

/**
 * A file that only passes on what others define is followed by name: who imports one thing from a library does not run all of it.
 *
 *   folders (or entry files, where several components share a folder) ─► imports, by name through barrels ─► files
 *                                                                    └─► packages of other ecosystems, whole
 */
export function assignFiles(
  index: FactIndex,
  components: readonly Component[],
  libraries: readonly Library[],
  modules: ModuleGraph,
): ServiceFiles {
  const owners = ownersByFolder(components, libraries)
  const filesIn = indexByOwner(index, owners)
  const libraryOf = indexLibraries(libraries)
  const shared = countSharers(components)
  const memo = new Map<Component, { files: FileKey[]; libraries: { library: Library; because: Fact }[] }>()
  const resolve = (component: Component): { files: FileKey[]; libraries: { library: Library; because: Fact }[] } => {
    const known = memo.get(component)
    if (known) return known
    const own = component.directories.flatMap((directory) => filesIn.get(toDirectoryKey(directory)) ?? [])
    const mounted = mountedFiles(index, component)
    const entries = component.directories.some((directory) => (shared.get(toDirectoryKey(directory)) ?? 0) > 1)
      ? entryFilesOf(component, index, own)
      : []
    const reached = followImports(index, modules, entries.length > 0 ? entries : own)
    const found = new Map<Library, Fact>()
    for (const [key, because] of reached) {
      const library = libraryAt(libraryOf, index, key)
      if (library && because && !found.has(library)) found.set(library, because)
    }
    for (const { library, because } of packageLibraries(component, libraries)) {
      if (library.package.ecosystem === 'npm') continue
      if (!found.has(library)) found.set(library, because)
      for (const key of filesIn.get(toDirectoryKey(library.directory)) ?? []) if (!reached.has(key)) reached.set(key, because)
    }
    const result = {
      files: [...new Set([...reached.keys(), ...mounted])].toSorted(compareText),
      libraries: [...found].map(([library, because]) => ({ library, because })),
    }
    memo.set(component, result)
    return result
  }
  return { of: (component) => resolve(component).files, librariesOf: (component) => resolve(component).libraries }
}

/** Folders that belong to somebody, deepest first, so that a nested one wins. */
function ownersByFolder(components: readonly Component[], libraries: readonly Library[]): Directory[] {
  const all = new Map<string, Directory>()
  for (const directory of [...components.flatMap((component) => component.directories), ...libraries.map((library) => library.directory)])
    all.set(toDirectoryKey(directory), directory)
  return [...all.values()]
}

function indexByOwner(index: FactIndex, owners: readonly Directory[]): Map<string, FileKey[]> {
  const known = new Set(owners.map(toDirectoryKey))
  const result = new Map<string, FileKey[]>()
  for (const [key, file] of index.files) {
    if (classifyPath(file.file) !== 'source') continue
    for (let at = parentOf(file.file); at !== undefined; at = parentOf(at)) {
      const owner = toDirectoryKey({ repository: file.repository, path: at })
      if (!known.has(owner)) continue
      const list = result.get(owner)
      if (list) list.push(key)
      else result.set(owner, [key])
      break
    }
  }
  return result
}

/** The folder above; `.` above all; undefined above the root. */
function parentOf(path: string): string | undefined {
  if (path === '.') return undefined
  const at = path.lastIndexOf('/')
  return at < 0 ? '.' : path.slice(0, at)
}

function countSharers(components: readonly Component[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const component of components)
    for (const directory of component.directories) counts.set(toDirectoryKey(directory), (counts.get(toDirectoryKey(directory)) ?? 0) + 1)
  return counts
}

/** Configuration of the repository that is mounted into a unit or copied into its image. */
function mountedFiles(index: FactIndex, component: Component): FileKey[] {
  const sources = component.units.flatMap((unit) =>
    unit.mounts.map((mount) => ({ repository: unit.repository, path: joinPath(mount.source) })),
  )
  const result: FileKey[] = []
  for (const { repository, path } of sources) {
    if (path === '.' || path.startsWith('..')) continue
    const exact = toFileKey(repository, path)
    if (index.files.has(exact)) result.push(exact)
    else
      for (const [key, file] of index.files)
        if (file.repository === repository && isWithin(file.file, path) && file.language === undefined) result.push(key)
  }
  return result
}

type Wanted = 'all' | Set<string>

/** Files reached, each with the import that first led there; undefined for the roots. */
function followImports(index: FactIndex, modules: ModuleGraph, roots: readonly FileKey[]): Map<FileKey, Fact | undefined> {
  const reached = new Map<FileKey, Fact | undefined>(roots.map((root) => [root, undefined]))
  const wanted = new Map<FileKey, Wanted>(roots.map((root) => [root, 'all']))
  const queue = [...roots]
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const names = wanted.get(at) ?? 'all'
    const barrel = isBarrel(index, at)
    for (const fact of index.inFile('import', at)) {
      if (fact.ecosystem !== 'npm') continue
      const needed = barrel ? neededThrough(index, at, fact, names) : neededBy(fact)
      if (needed === undefined) continue
      const target = modules.resolve(fact, fact.specifier)
      if (target === undefined || !widen(wanted, target, needed)) continue
      if (!reached.has(target)) reached.set(target, fact)
      queue.push(target)
    }
  }
  return reached
}

/** Adds names to what is wanted of a file; false where nothing new is. */
function widen(wanted: Map<FileKey, Wanted>, file: FileKey, names: Wanted): boolean {
  const known = wanted.get(file)
  if (known === 'all') return false
  if (names === 'all') {
    wanted.set(file, 'all')
    return true
  }
  const merged = new Set([...(known ?? []), ...names])
  if (known && merged.size === known.size) return false
  wanted.set(file, merged)
  return true
}

function isBarrel(index: FactIndex, file: FileKey): boolean {
  const facts = index.files.get(file)?.facts ?? []
  return facts.some((fact) => fact.kind === 'import') && facts.every((fact) => fact.kind === 'import' || fact.kind === 'export')
}

function neededBy(fact: Fact<'import'>): Wanted {
  if (fact.names.length === 0 || fact.names.some((name) => name.imported === '*')) return 'all'
  return new Set(fact.names.map((name) => name.imported))
}

/** What a barrel's import must deliver for the wanted names; undefined where nothing of it is wanted. */
function neededThrough(index: FactIndex, file: FileKey, fact: Fact<'import'>, names: Wanted): Wanted | undefined {
  if (names === 'all') return neededBy(fact)
  const exports = index.inFile('export', file)
  const needed = new Set<string>()
  for (const name of fact.names) {
    if (name.local === '*') for (const one of names) needed.add(one)
    const offered = fact.reexported === true ? [name.local] : exports.filter((one) => one.local === name.local).map((one) => one.exported)
    if (!offered.some((one) => names.has(one))) continue
    if (name.imported === '*') return 'all'
    needed.add(name.imported)
  }
  return needed.size > 0 ? needed : undefined
}

function indexLibraries(libraries: readonly Library[]): ReadonlyMap<string, Library> {
  return new Map(libraries.map((library) => [toDirectoryKey(library.directory), library]))
}

function libraryAt(libraries: ReadonlyMap<string, Library>, index: FactIndex, key: FileKey): Library | undefined {
  const file = index.files.get(key)
  if (!file) return undefined
  for (let at = parentOf(file.file); at !== undefined; at = parentOf(at)) {
    const library = libraries.get(toDirectoryKey({ repository: file.repository, path: at }))
    if (library) return library
  }
  return undefined
}

/** Libraries of the estate that a component's packages depend on, directly or through each other. */
function packageLibraries(component: Component, libraries: readonly Library[]): { library: Library; because: Fact }[] {
  const byName = new Map(libraries.map((library) => [`${library.package.ecosystem} ${library.name}`, library]))
  const found = new Map<Library, Fact>()
  const queue = [...component.packages]
  for (let fact = queue.pop(); fact; fact = queue.pop()) {
    for (const dependency of fact.dependencies) {
      const library = byName.get(`${fact.ecosystem} ${dependency.name}`)
      if (!library || found.has(library) || dependency.development) continue
      found.set(library, { ...fact, line: dependency.line })
      queue.push(library.package)
    }
  }
  return [...found].map(([library, because]) => ({ library, because }))
}
