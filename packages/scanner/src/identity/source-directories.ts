import { findByImage } from '@coppice/catalog'
import { classifyPath } from '../detect/classify-path.ts'
import type { Fact } from '../facts/fact.ts'
import type { FactIndex } from '../facts/fact-index.ts'
import { ancestorsOf, baseNameOf, directoryOf, isWithin, joinPath, normaliseName, tellingName } from '../facts/paths.ts'
import { toDirectoryKey, type Directory } from './component.ts'
import { imageNameOf } from './image-name.ts'

/** Folders that hold something which can be built or started, and the names they answer to. */
export interface SourceDirectories {
  /** The folder whose source a unit runs, by build context, image name or its own name; undefined where nothing tells. */
  readonly ofUnit: (unit: Fact<'unit'>) => Directory | undefined
  readonly buildOf: (unit: Fact<'unit'>) => Fact<'image-build'> | undefined
  /** The nearest folder at or above a file that holds a package or an image build. */
  readonly above: (repository: string, path: string) => Directory | undefined
  readonly buildsIn: (directory: Directory) => readonly Fact<'image-build'>[]
  readonly packagesIn: (directory: Directory) => readonly Fact<'package'>[]
  /** Whether a program of Go starts in it. */
  readonly isGoProgram: (directory: Directory) => boolean
  readonly all: readonly Directory[]
}

interface Entry {
  readonly directory: Directory
  readonly builds: Fact<'image-build'>[]
  readonly packages: Fact<'package'>[]
}

export function indexSourceDirectories(index: FactIndex): SourceDirectories {
  const entries = new Map<string, Entry>()
  const entryAt = (repository: string, path: string): Entry => {
    const directory = { repository, path }
    const key = toDirectoryKey(directory)
    let entry = entries.get(key)
    if (!entry) entries.set(key, (entry = { directory, builds: [], packages: [] }))
    return entry
  }
  const packages = index.of('package').filter((fact) => !isWorkspaceRoot(fact))
  for (const fact of packages) entryAt(fact.repository, directoryOf(fact.file)).packages.push(fact)
  const goPrograms = indexGoPrograms(index)
  const builds = new Map<string, Fact<'image-build'>>()
  const entryOfBuild = new Map<Fact<'image-build'>, Entry>()
  const hasPackage = (repository: string, path: string): boolean =>
    (entries.get(toDirectoryKey({ repository, path }))?.packages.length ?? 0) > 0
  const isBuiltAlone = indexOwnContexts(index)
  const placed = index.of('image-build').map((fact) => ({
    fact,
    lies: startedBy(fact, packages) ?? goPrograms.startedBy(fact),
    around: isBuiltAlone(fact) ? directoryOf(fact.file) : sourceOfBuild(fact, (path) => hasPackage(fact.repository, path)),
    builds: goPrograms.builtBy(fact) ?? packageBuiltBy(fact, packages),
  }))
  // Where several images are made of one folder, or an image of a folder without a package, what its steps compile tells which part it is.
  const shared = countBy(placed.map(({ fact, around }) => `${fact.repository}:${around}`))
  for (const { fact, lies, around, builds: built } of placed) {
    builds.set(`${fact.repository}:${fact.file}`, fact)
    const isOpen = (shared.get(`${fact.repository}:${around}`) ?? 0) > 1 || !hasPackage(fact.repository, around)
    const at = lies ?? (isOpen ? built : undefined) ?? around
    const entry = entryAt(fact.repository, at)
    entry.builds.push(fact)
    entryOfBuild.set(fact, entry)
  }
  const names = indexNames([...entries.values()])
  const programs = indexPrograms(index, packages)
  const isAnothersName = indexUnitNames(index.of('unit'))

  const buildOf = (unit: Fact<'unit'>): Fact<'image-build'> | undefined => {
    if (!unit.build) return undefined
    const { context, dockerfile = 'Dockerfile' } = unit.build
    return builds.get(`${unit.repository}:${joinPath(context, dockerfile)}`) ?? builds.get(`${unit.repository}:${joinPath(dockerfile)}`)
  }
  const find = (repository: string, path: string): Directory | undefined => entries.get(toDirectoryKey({ repository, path }))?.directory
  const above = (repository: string, path: string): Directory | undefined => {
    for (const directory of ancestorsOf(path)) {
      const found = find(repository, directory)
      if (found) return found
    }
    return undefined
  }
  /** `till/target` is where the build of `till` puts its files. */
  const besideOutput = (repository: string, path: string): Directory | undefined =>
    /(?:^|\/)(?:target|build|dist|out|bin|publish)(?:\/|$)/.test(path)
      ? ancestorsOf(path)
          .filter((at) => at !== '.')
          .map((at) => find(repository, at))
          .find((found) => found !== undefined)
      : undefined
  const ofUnit = (unit: Fact<'unit'>): Directory | undefined => {
    const found = folderOf(unit)
    return found && (programs.of(found) ?? found)
  }
  const folderOf = (unit: Fact<'unit'>): Directory | undefined => {
    if (unit.runs !== undefined) return names.exact(unit.repository, unit.runs)
    const build = buildOf(unit)
    const built = build && entryOfBuild.get(build)
    const isOthers = (name: string): boolean => isAnothersName(unit, name)
    if (built) return nearestOrSelf(built.directory, unit, names, isOthers)
    if (unit.build && unit.build.context !== '.')
      return (
        find(unit.repository, unit.build.context) ??
        besideOutput(unit.repository, unit.build.context) ??
        mountedIn(unit) ?? { repository: unit.repository, path: unit.build.context }
      )
    const image = unit.image === undefined ? undefined : imageNameOf(unit.image)
    return (
      names.find(unit.repository, image, isOthers) ??
      (unit.image === undefined || unit.build ? bearing(unit, isOthers) : ownImage(unit, names, isOthers)) ??
      namedAsRepository(unit, image) ??
      mountedIn(unit) ??
      (BUILT_WHERE_THEY_STAND.has(unit.form) && unit.build ? above(unit.repository, unit.build.context) : undefined)
    )
  }
  /** A unit of an operating system that bears the name of a whole repository says nothing of the many programs in it. */
  const bearing = (unit: Fact<'unit'>, isOthers: (name: string) => boolean): Directory | undefined => {
    const found = names.find(unit.repository, unit.name, isOthers)
    const isOfMany =
      unit.form === 'systemd-service' &&
      found?.path === '.' &&
      [...entries.values()].some(
        ({ directory, builds: own }) => directory.repository === unit.repository && directory.path !== '.' && own.length > 0,
      )
    return isOfMany ? undefined : found
  }
  /** What developers run in an image of a language is the folder that they mount. */
  const mountedIn = (unit: Fact<'unit'>): Directory | undefined => {
    const known = unit.image === undefined ? undefined : findByImage(unit.image)
    if (known && known.purpose !== 'runtime') return undefined
    return unit.mounts
      .map((mount) => entries.get(toDirectoryKey({ repository: unit.repository, path: joinPath(mount.source) })))
      .find((entry) => entry !== undefined && entry.packages.length > 0)?.directory
  }
  /** A repository of one service, whose files give it no name: its Dockerfile stands at the root, and its image bears the repository's name. */
  const namedAsRepository = (unit: Fact<'unit'>, image: string | undefined): Directory | undefined => {
    const root = entries.get(toDirectoryKey({ repository: unit.repository, path: '.' }))
    const isNamed = normaliseName(image ?? unit.name) === normaliseName(unit.repository)
    return isNamed && root !== undefined && root.builds.length > 0 ? root.directory : undefined
  }
  return {
    ofUnit,
    buildOf,
    above,
    buildsIn: (directory) => entries.get(toDirectoryKey(directory))?.builds ?? [],
    packagesIn: (directory) => entries.get(toDirectoryKey(directory))?.packages ?? [],
    isGoProgram: goPrograms.startsIn,
    all: [...entries.values()].map((entry) => entry.directory),
  }
}

/** Manifests that platforms and process managers find beside the code they run. */
const BUILT_WHERE_THEY_STAND: ReadonlySet<string> = new Set(['app-engine-service', 'fly-app', 'pm2-app', 'procfile-process'])

/** The one project whose assembly an image starts: `dotnet Orders.Api.dll`, whatever else it copies. */
function startedBy(build: Fact<'image-build'>, packages: readonly Fact<'package'>[]): string | undefined {
  const assembly = build.command.map((word) => /([^/]+)\.dll$/.exec(word)?.[1]).find((name) => name !== undefined)
  if (assembly === undefined) return crateStartedBy(build, packages)
  const own = packages.filter(
    (fact) =>
      fact.ecosystem === 'nuget' &&
      fact.repository === build.repository &&
      (fact.name === assembly || baseNameOf(fact.file).replace(/\.\w+$/, '') === assembly),
  )
  const [only] = own
  return only && own.length === 1 ? directoryOf(only.file) : undefined
}

/** The one crate whose program an image starts: `/usr/local/bin/till`. */
function crateStartedBy(build: Fact<'image-build'>, packages: readonly Fact<'package'>[]): string | undefined {
  const programs = new Set(build.command.slice(0, 3).map((word) => normaliseName(baseNameOf(word))))
  const own = packages.filter(
    (fact) =>
      fact.ecosystem === 'cargo' &&
      fact.repository === build.repository &&
      [fact.name ?? '', ...Object.keys(fact.scripts)].some((name) => name !== '' && programs.has(normaliseName(name))),
  )
  const [only] = own
  return only && own.length === 1 ? directoryOf(only.file) : undefined
}

/** The one package of the repository that its steps compile by name. */
function packageBuiltBy(build: Fact<'image-build'>, packages: readonly Fact<'package'>[]): string | undefined {
  const named = packages.filter(
    (fact) => fact.repository === build.repository && fact.name !== undefined && build.builds?.includes(fact.name) === true,
  )
  const [only, ...others] = new Set(named.map((fact) => directoryOf(fact.file)))
  return others.length === 0 ? only : undefined
}

function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/**
 * Go programs of one module lie in folders named after them, their Dockerfiles elsewhere: an image that starts `/usr/local/bin/till` is made of the
 * one folder `till` with a start in it.
 */
function indexGoPrograms(index: FactIndex): {
  startedBy: (build: Fact<'image-build'>) => string | undefined
  /** The folder with a start that its steps compile. */
  builtBy: (build: Fact<'image-build'>) => string | undefined
  startsIn: (directory: Directory) => boolean
} {
  const folders = new Map<string, Set<string>>()
  const starts = new Set<string>()
  for (const fact of index.of('entry-point')) {
    if (!fact.file.endsWith('.go') || classifyPath(fact.file) !== 'source') continue
    const folder = directoryOf(fact.file)
    const key = `${fact.repository}:${normaliseName(baseNameOf(folder))}`
    folders.set(key, (folders.get(key) ?? new Set()).add(folder))
    starts.add(`${fact.repository}:${folder}`)
  }
  return {
    startsIn: ({ repository, path }) => starts.has(`${repository}:${path}`),
    builtBy: ({ repository, file, builds = [] }) => {
      const found = builds.flatMap((path) =>
        ancestorsOf(directoryOf(file))
          .map((above) => joinPath(above, path))
          .filter((at) => starts.has(`${repository}:${at}`))
          .slice(0, 1),
      )
      const [only, ...others] = new Set(found)
      return others.length === 0 ? only : undefined
    },
    startedBy: ({ repository, file, command }) => {
      const program = command[0] === undefined ? undefined : baseNameOf(command[0])
      if (program === undefined || starts.has(`${repository}:${directoryOf(file)}`)) return undefined
      const [only, ...others] = folders.get(`${repository}:${normaliseName(program)}`) ?? []
      return others.length === 0 ? only : undefined
    },
  }
}

/** A unit whose image nobody knows may still be named after its folder; a well-known image may not. */
function ownImage(unit: Fact<'unit'>, names: NameIndex, isOthers: (name: string) => boolean): Directory | undefined {
  const image = unit.image === undefined ? undefined : imageNameOf(unit.image)
  if (
    image !== undefined &&
    !normaliseName(image).includes(normaliseName(unit.name)) &&
    !normaliseName(unit.name).includes(normaliseName(image))
  )
    return undefined
  return names.find(unit.repository, unit.name, isOthers)
}

/** A build at the root of a monorepo stands for the folder that is named after the unit, if there is one. */
function nearestOrSelf(directory: Directory, unit: Fact<'unit'>, names: NameIndex, isOthers: (name: string) => boolean): Directory {
  if (directory.path !== '.') return directory
  return names.find(unit.repository, unit.name, isOthers) ?? directory
}

/**
 * Where the source of an image lies: the folder of its Dockerfile, unless that holds no package and the Dockerfile copies from
 * exactly one folder that does.
 */
function sourceOfBuild(build: Fact<'image-build'>, hasPackage: (path: string) => boolean): string {
  const own = directoryOf(build.file)
  if (hasPackage(own) && own !== '.') return own
  for (const context of [own, '.']) {
    const copied = build.copies
      .map((copy) => joinPath(context, copy.source))
      .map((path) => ancestorsOf(path).find((at) => at !== '.' && hasPackage(at)))
      .filter((path) => path !== undefined)
    const distinct = [...new Set(copied)]
    const named = distinct.filter((path) => matchesFileName(build.file, path))
    const [only] = named.length === 1 ? named : distinct
    if (only !== undefined && (named.length === 1 || distinct.length === 1)) return only
  }
  return ancestorsOf(own).find((at) => at !== '.' && hasPackage(at)) ?? own
}

/**
 * Whether an image is made of the folder of its Dockerfile alone, because a manifest builds it there, below a folder from which another image is
 * made: the package above is that one's.
 */
function indexOwnContexts(index: FactIndex): (build: Fact<'image-build'>) => boolean {
  const files = new Set(index.of('image-build').map(({ repository, file }) => `${repository}:${file}`))
  const contexts = new Set(index.of('unit').flatMap(({ repository, build }) => (build ? [`${repository}:${joinPath(build.context)}`] : [])))
  return ({ repository, file }) => {
    const own = directoryOf(file)
    return (
      contexts.has(`${repository}:${own}`) &&
      ancestorsOf(own).some((above) => above !== own && above !== '.' && files.has(`${repository}:${above}/Dockerfile`))
    )
  }
}

/** `Dockerfile.cart`, `cart.Dockerfile` and `docker/cart/Dockerfile` speak of a folder named `cart`. */
function matchesFileName(file: string, path: string): boolean {
  const words = [baseNameOf(file).replace(/^dockerfile\.?|\.?dockerfile$/gi, ''), tellingName(directoryOf(file)) ?? '']
  return words.some((word) => word !== '' && normaliseName(word) === normaliseName(baseNameOf(path)))
}

/** The root of a workspace is no program of its own, unless it says how to start one. */
function isWorkspaceRoot(fact: Fact<'package'>): boolean {
  return fact.workspaces.length > 0 && (directoryOf(fact.file) === '.' || (fact.ecosystem === 'cargo' && fact.name === undefined))
}

/** A program of .NET often is a thin project around a library of its name: who is named after the library means the program. */
function indexPrograms(index: FactIndex, packages: readonly Fact<'package'>[]): { of: (directory: Directory) => Directory | undefined } {
  const starts = new Set(
    index
      .of('entry-point')
      .filter((fact) => /\.(cs|fs|vb)proj$/.test(fact.file))
      .map((fact) => `${fact.repository}:${fact.file}`),
  )
  const isProgram = (fact: Fact<'package'>): boolean => starts.has(`${fact.repository}:${fact.file}`)
  const users = new Map<string, Fact<'package'>[]>()
  const libraries = new Set<string>()
  for (const fact of packages) {
    const { repository } = fact
    const own = toDirectoryKey({ repository, path: directoryOf(fact.file) })
    if (fact.ecosystem === 'nuget' && !isProgram(fact)) libraries.add(own)
    if (!isProgram(fact)) continue
    for (const { directory } of fact.dependencies) {
      if (directory === undefined) continue
      const key = toDirectoryKey({ repository, path: joinPath(directoryOf(fact.file), directory) })
      users.set(key, [...(users.get(key) ?? []), fact])
    }
  }
  return {
    of: (directory) => {
      const key = toDirectoryKey(directory)
      const [only, ...others] = libraries.has(key) ? (users.get(key) ?? []) : []
      return only && others.length === 0 ? { repository: only.repository, path: directoryOf(only.file) } : undefined
    },
  }
}

/** Whether a name is that of another unit beside this one: `search-server` does not run the folder of `server` where a `server` stands beside it. */
function indexUnitNames(units: readonly Fact<'unit'>[]): (unit: Fact<'unit'>, name: string) => boolean {
  const keyOf = (unit: Fact<'unit'>, name: string): string => `${unit.repository} ${unit.form} ${unit.scope} ${normaliseName(name)}`
  const known = new Set(units.map((unit) => keyOf(unit, unit.name)))
  return (unit, name) => normaliseName(name) !== normaliseName(unit.name) && known.has(keyOf(unit, name))
}

interface NameIndex {
  /** The one folder of the repository with that name. */
  readonly exact: (repository: string, name: string) => Directory | undefined
  /**
   * The one folder of the repository with that name; with a prefix (`shop-cart` for `cart`) only if no other fits and nobody else runs under
   * the shorter name.
   */
  readonly find: (repository: string, name: string | undefined, isOthers: (name: string) => boolean) => Directory | undefined
}

function indexNames(entries: readonly Entry[]): NameIndex {
  const byName = new Map<string, Set<Entry>>()
  for (const entry of entries) {
    for (const word of new Set([tellingName(entry.directory.path), ...packageNamesOf(entry), ...entry.builds.map(nameOfBuild)])) {
      if (word === undefined || normaliseName(word) === '') continue
      const key = `${entry.directory.repository}:${normaliseName(word)}`
      byName.set(key, (byName.get(key) ?? new Set()).add(entry))
    }
  }
  const unique = (repository: string, name: string): Directory | undefined => {
    const found = [...(byName.get(`${repository}:${normaliseName(name)}`) ?? [])]
    // A client may be published under the name of the service it calls, a module under that of its main program: what has that name for its
    // folder and makes an image is the service.
    const built = found.filter(
      (entry) => entry.builds.length > 0 && normaliseName(tellingName(entry.directory.path) ?? '') === normaliseName(name),
    )
    const [whole, program] = [found, built].map((entries) => outermost(entries.map(({ directory }) => directory)))
    return whole && !(whole.path === '.' && program) ? whole : program
  }
  return {
    exact: unique,
    find: (repository, name, isOthers) => {
      if (name === undefined) return undefined
      const exact = unique(repository, name)
      if (exact) return exact
      const words = name.split(/[-_.]/)
      for (let from = 1; from < words.length; from++) {
        const rest = words.slice(from).join('-')
        const found = normaliseName(rest).length > 2 && !isOthers(rest) ? unique(repository, rest) : undefined
        if (found) return found
      }
      return undefined
    },
  }
}

/** What the file of an image calls it: `Dockerfile.till`, `till.Dockerfile` or `docker/till/Dockerfile`. */
function nameOfBuild({ file }: Fact<'image-build'>): string | undefined {
  const word = baseNameOf(file).replace(/^dockerfile\.?|\.?dockerfile$/gi, '')
  return word === '' ? tellingName(directoryOf(file)) : word
}

function packageNamesOf(entry: Entry): (string | undefined)[] {
  return entry.packages.flatMap((fact) => [
    fact.name?.split(/[/:]/).at(-1),
    // Programs of a crate bear names of their own.
    ...(fact.ecosystem === 'cargo' ? Object.keys(fact.scripts) : []),
  ])
}

/** Of folders inside each other the outermost; undefined where several stand side by side. */
function outermost(directories: readonly Directory[]): Directory | undefined {
  const [first] = directories.toSorted((a, b) => a.path.length - b.path.length)
  return first && directories.every((directory) => isWithin(directory.path, first.path)) ? first : undefined
}
