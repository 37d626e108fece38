import { compareText } from '@coppice/model'
import { classifyPath } from '../detect/classify-path.ts'
import type { Fact } from '../facts/fact.ts'
import { toFileKey, type FactIndex, type FileKey } from '../facts/fact-index.ts'
import { isWithin, joinPath } from '../facts/paths.ts'
import type { Component, Directory, Library } from '../identity/component.ts'
import { toDirectoryKey } from '../identity/component.ts'
import { memoize } from '../facts/memoize.ts'
import { createCodeLinks } from './code-links/index.ts'
import { entryFilesOf } from './entry-files.ts'
import { createImportFollower, type Wanted } from './follow-imports.ts'
import type { ModuleGraph } from './module-graph.ts'
import { indexPackageLibraries } from './package-libraries.ts'
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
  const follow = createImportFollower(index, modules)
  const packageLibraries = indexPackageLibraries(libraries)
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
        : follow(run?.files ?? (entries.length > 0 ? entries : own))
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
    for (const { library, because } of packageLibraries(component)) {
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
