import { compareText } from '@coppice/model'
import { classifyPath } from '../detect/classify-path.ts'
import type { Fact } from '../facts/fact.ts'
import { toFileKey, type FactIndex, type FileKey } from '../facts/fact-index.ts'
import { directoryOf, isWithin, joinPath } from '../facts/paths.ts'
import type { Component, Directory, Library } from '../identity/component.ts'
import { toDirectoryKey } from '../identity/component.ts'
import { memoize } from './memoize.ts'
import { createCodeLinks } from './code-links/index.ts'
import { entryFilesOf } from './entry-files.ts'
import type { ModuleGraph } from './module-graph.ts'
import { createProcesses } from './processes/index.ts'

/** The files whose code a component runs: those of its folders and all that they reach through imports. */
export interface ServiceFiles {
  readonly of: (component: Component) => readonly FileKey[]
  /** Libraries whose files a component reaches. */
  readonly librariesOf: (component: Component) => readonly { library: Library; because: Fact }[]
  /** Other components in whose folders a component reaches code. */
  readonly programsOf: (component: Component) => readonly { program: Component; because: Fact }[]
  /** Files that a component reaches outside its own folders, each with the import that first led there. */
  readonly importsOf: (component: Component) => ReadonlyMap<FileKey, Fact>
  /** Whether it asks for a name that a file offers: not where all it takes from there are others. */
  readonly asksFor: (component: Component, file: FileKey, name: string) => boolean
  /** Whether it runs a file that the main process of its image runs too, so that what stands in it may be done by that one alone. */
  readonly isShared: (component: Component, file: FileKey) => boolean
}

/** What a component runs. */
interface Reach {
  readonly files: readonly FileKey[]
  readonly libraries: readonly { library: Library; because: Fact }[]
  readonly programs: readonly { program: Component; because: Fact }[]
  readonly imports: ReadonlyMap<FileKey, Fact>
  /** What it takes from files by name, where imports tell. */
  readonly wanted: ReadonlyMap<FileKey, Wanted>
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
  const offers = createOffers(index, modules)
  const importsIn = memoize((file: FileKey) => resolveImports(file, index, modules))
  const programAt = indexPrograms(components, libraryOf)
  const ownFiles = memoize((component: Component): readonly FileKey[] =>
    component.directories
      .flatMap((directory) => filesIn.get(toDirectoryKey(directory)) ?? [])
      .filter((key) => !isErrand(index.files.get(key)?.file ?? '', component)),
  )
  const links = createCodeLinks(index)
  const processes = createProcesses(index, components, ownFiles, links)
  const memo = new Map<Component, Reach>()
  const resolve = (component: Component): Reach => {
    const known = memo.get(component)
    if (known) return known
    const own = ownFiles(component)
    const run = processes.runBy(component)
    const mounted = mountedFiles(index, component)
    const entries =
      !run && component.directories.some((directory) => (shared.get(toDirectoryKey(directory)) ?? 0) > 1)
        ? entryFilesOf(component, index, own)
        : []
    const { reached, wanted } =
      run?.isComplete === true
        ? { reached: new Map(run.files.map((key): [FileKey, Fact | undefined] => [key, undefined])), wanted: new Map<FileKey, Wanted>() }
        : followImports(index, importsIn, offers, run?.files ?? (entries.length > 0 ? entries : own))
    const found = new Map<Library, Fact>()
    const programs = new Map<Component, Fact>()
    const imports = new Map<FileKey, Fact>()
    for (const [key, because] of reached) {
      if (!because) continue
      imports.set(key, because)
      const library = libraryAt(libraryOf, index, key)
      if (library && !found.has(library)) found.set(library, because)
      const program = programAt(index.files.get(key))
      if (program && program !== component && !programs.has(program)) programs.set(program, because)
    }
    for (const { library, because } of packageLibraries(component, libraries)) {
      if (library.package.ecosystem === 'npm' || library.package.ecosystem === 'go') continue
      if (!found.has(library)) found.set(library, because)
      // What a process runs of a library was followed by name.
      if (run && links.isLanguageOf(library.package.ecosystem)) continue
      for (const key of filesIn.get(toDirectoryKey(library.directory)) ?? []) if (!reached.has(key)) reached.set(key, because)
    }
    const result = {
      files: [...new Set([...reached.keys(), ...mounted])].toSorted(compareText),
      libraries: [...found].map(([library, because]) => ({ library, because })),
      programs: [...programs].map(([program, because]) => ({ program, because })),
      imports,
      wanted,
    }
    memo.set(component, result)
    return result
  }
  return {
    of: (component) => resolve(component).files,
    librariesOf: (component) => resolve(component).libraries,
    programsOf: (component) => resolve(component).programs,
    importsOf: (component) => resolve(component).imports,
    asksFor: (component, file, name) => {
      const names = resolve(component).wanted.get(file) ?? 'all'
      return names === 'all' || names.has(name)
    },
    isShared: processes.isShared,
  }
}

/** Scripts at the root of a repository serve who works on it; they are part of a program only where that is started by one of them. */
function isErrand(file: string, component: Component): boolean {
  if (!/^(?:scripts|tools|\.github)\/.+\.[cm]?[jt]s$/.test(file) || !component.directories.some((directory) => directory.path === '.'))
    return false
  const started = [...component.units, ...component.builds].flatMap((one) => one.command)
  const scripts = component.packages.flatMap((fact) => [fact.scripts['start'] ?? '', fact.scripts['serve'] ?? ''])
  const words = [...started, ...scripts].flatMap((one) => one.split(/\s+/))
  return !words.some((word) => /^(?:\.?\/|\/[\w.-]+\/)?(?:scripts|tools)\/[^/]+$/.test(word))
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

type Wanted = 'all' | ReadonlySet<string>

/** An import that leads to files of the estate. */
interface ResolvedImport {
  readonly fact: Fact<'import'>
  /** Files of a package of Go, which are taken whole. */
  readonly folder: readonly FileKey[]
  readonly target: FileKey | undefined
  readonly needed: Wanted
}

/** What a file imports of the estate: every component that reaches the file asks for it. */
function resolveImports(file: FileKey, index: FactIndex, modules: ModuleGraph): readonly ResolvedImport[] {
  return index.inFile('import', file).flatMap((fact) => {
    const folder = modules.resolveFolder(fact, fact.specifier)
    const target = fact.ecosystem === 'npm' ? modules.resolve(fact, fact.specifier) : undefined
    return folder.length === 0 && target === undefined ? [] : { fact, folder, target, needed: neededBy(fact) }
  })
}

/** Files reached, each with the import that first led there; undefined for the roots. */
function followImports(
  index: FactIndex,
  importsIn: (file: FileKey) => readonly ResolvedImport[],
  offers: Offers,
  roots: readonly FileKey[],
): { reached: Map<FileKey, Fact | undefined>; wanted: ReadonlyMap<FileKey, Wanted> } {
  const reached = new Map<FileKey, Fact | undefined>(roots.map((root) => [root, undefined]))
  const wanted = new Map<FileKey, 'all' | Set<string>>(roots.map((root) => [root, 'all']))
  const queue: { file: FileKey; names: Wanted }[] = roots.map((file) => ({ file, names: 'all' }))
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { file, names } = next
    const barrel = offers.isBarrel(file)
    for (const { fact, folder, target, needed: own } of importsIn(file)) {
      for (const one of folder) {
        if (reached.has(one)) continue
        reached.set(one, fact)
        queue.push({ file: one, names: 'all' })
      }
      if (target === undefined) continue
      const needed = barrel && names !== 'all' ? neededThrough(index, file, fact, names, offers.of(target)) : own
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

/** The one component in whose folder a file lies, unless that folder is a repository's root or a library lies in between. */
function indexPrograms(
  components: readonly Component[],
  libraries: ReadonlyMap<string, Library>,
): (file: { repository: string; file: string } | undefined) => Component | undefined {
  const owners = new Map<string, Component | undefined>()
  for (const component of components) {
    for (const directory of component.directories) {
      const key = toDirectoryKey(directory)
      owners.set(key, component.kind === 'service' && directory.path !== '.' && !owners.has(key) ? component : undefined)
    }
  }
  return (file) => {
    for (let at = file && parentOf(file.file); file && at !== undefined; at = parentOf(at)) {
      const key = toDirectoryKey({ repository: file.repository, path: at })
      if (owners.has(key)) return owners.get(key)
      if (libraries.has(key)) return undefined
    }
    return undefined
  }
}

/** Libraries of the estate that a component's packages depend on, directly or through each other. */
function packageLibraries(component: Component, libraries: readonly Library[]): { library: Library; because: Fact }[] {
  const byName = new Map(libraries.map((library) => [`${library.package.ecosystem} ${library.name}`, library]))
  const byDirectory = new Map(libraries.map((library) => [toDirectoryKey(library.directory), library]))
  const found = new Map<Library, Fact>()
  const queue = [...component.packages]
  for (let fact = queue.pop(); fact; fact = queue.pop()) {
    for (const dependency of fact.dependencies) {
      const library =
        dependency.directory === undefined
          ? byName.get(`${fact.ecosystem} ${dependency.name}`)
          : byDirectory.get(toDirectoryKey({ repository: fact.repository, path: joinPath(directoryOf(fact.file), dependency.directory) }))
      if (!library || found.has(library) || dependency.development) continue
      found.set(library, { ...fact, line: dependency.line })
      queue.push(library.package)
    }
  }
  return [...found].map(([library, because]) => ({ library, because }))
}
