import { findByImage } from '@coppice/catalog'
import type { Fact } from '../facts/fact.ts'
import type { FactIndex } from '../facts/fact-index.ts'
import { ancestorsOf, directoryOf, joinPath, normaliseName } from '../facts/paths.ts'
import { memoize } from '../facts/memoize.ts'
import { indexApplications, indexStems } from './application-names.ts'
import { toDirectoryKey, type Directory } from './component.ts'
import { indexDirectoryNames, type DirectoryNames, type SourceDirectory } from './directory-names.ts'
import { indexGoPrograms } from './go-programs.ts'
import { imageNameOf } from './image-name.ts'
import { indexImagesInValues } from './images-in-values.ts'
import { indexImageSources } from './image-sources.ts'
import { indexOtherRepositories } from './other-repositories.ts'
import { placeBuilds } from './place-builds.ts'

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

export function indexSourceDirectories(index: FactIndex): SourceDirectories {
  const entries = new Map<string, SourceDirectory>()
  const entryAt = (repository: string, path: string): SourceDirectory => {
    const directory = { repository, path }
    const key = toDirectoryKey(directory)
    let entry = entries.get(key)
    if (!entry) entries.set(key, (entry = { directory, builds: [], packages: [] }))
    return entry
  }
  const isAroundProjects = indexWorkspaces(index.of('package'))
  const packages = index.of('package').filter((fact) => !isWorkspaceRoot(fact) && !isAroundProjects(fact))
  for (const fact of packages) entryAt(fact.repository, directoryOf(fact.file)).packages.push(fact)
  const goPrograms = indexGoPrograms(index)
  const builds = new Map<string, Fact<'image-build'>>()
  const entryOfBuild = new Map<Fact<'image-build'>, SourceDirectory>()
  const hasPackage = (repository: string, path: string): boolean =>
    (entries.get(toDirectoryKey({ repository, path }))?.packages.length ?? 0) > 0
  for (const { build, path } of placeBuilds(index, packages, goPrograms, hasPackage)) {
    builds.set(`${build.repository}:${build.file}`, build)
    const entry = entryAt(build.repository, path)
    entry.builds.push(build)
    entryOfBuild.set(build, entry)
  }
  const names = indexDirectoryNames([...entries.values()])
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
  const imageSources = indexImageSources(index, (repository, context, dockerfile) => {
    const build = builds.get(`${repository}:${dockerfile ?? joinPath(context, 'Dockerfile')}`)
    return (build && entryOfBuild.get(build)?.directory) ?? find(repository, context)
  })
  const applicationNamed = indexApplications(index, above)
  const stemNamed = indexStems([...entries.values()].filter((entry) => entry.packages.length > 0).map(({ directory }) => directory))
  const others = indexOtherRepositories([...entries.values()])
  const imagesInValues = indexImagesInValues(index)
  const ofUnit = memoize((unit: Fact<'unit'>): Directory | undefined => {
    const found = folderOf(unit)
    return found && (programs.of(found) ?? found)
  })
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
    const images = unit.image === undefined ? imagesInValues(unit) : [unit.image]
    return (
      images.map((one) => imageSources.of(unit.repository, one)).find((source) => source !== undefined) ??
      names.find(unit.repository, image, isOthers) ??
      (unit.image === undefined || unit.build ? bearing(unit, isOthers) : ownImage(unit, names, isOthers)) ??
      namedAsRepository(unit, image) ??
      mountedIn(unit) ??
      namedAsApplication(unit) ??
      (BUILT_WHERE_THEY_STAND.has(unit.form) && unit.build ? above(unit.repository, unit.build.context) : undefined) ??
      others.ofUnit(unit, images)
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
  /** An image of the estate's own that nobody says how to build, run under the name that a program gives itself, or that its folder bears. */
  const namedAsApplication = (unit: Fact<'unit'>): Directory | undefined =>
    unit.image !== undefined && !unit.build && !findByImage(unit.image)
      ? (applicationNamed(unit.repository, unit.name) ?? stemNamed(unit.repository, unit.name))
      : undefined
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

/** A unit whose image nobody knows may still be named after its folder; a well-known image may not. */
function ownImage(unit: Fact<'unit'>, names: DirectoryNames, isOthers: (name: string) => boolean): Directory | undefined {
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
function nearestOrSelf(directory: Directory, unit: Fact<'unit'>, names: DirectoryNames, isOthers: (name: string) => boolean): Directory {
  if (directory.path !== '.') return directory
  return names.find(unit.repository, unit.name, isOthers) ?? directory
}

/** The root of a workspace is no program of its own, unless it says how to start one. */
function isWorkspaceRoot(fact: Fact<'package'>): boolean {
  return fact.workspaces.length > 0 && (directoryOf(fact.file) === '.' || (fact.ecosystem === 'cargo' && fact.name === undefined))
}

/** Whether a package lies around the projects of a workspace and is none of them: it names what they depend on. */
function indexWorkspaces(packages: readonly Fact<'package'>[]): (fact: Fact<'package'>) => boolean {
  const projects = packages.filter((fact) => fact.project !== undefined)
  const own = new Set(projects.map((fact) => `${fact.repository}:${directoryOf(fact.file)}`))
  const around = new Set(projects.flatMap((fact) => ancestorsOf(directoryOf(fact.file)).map((path) => `${fact.repository}:${path}`)))
  return (fact) => {
    const key = `${fact.repository}:${directoryOf(fact.file)}`
    return fact.ecosystem === 'npm' && around.has(key) && !own.has(key) && fact.dependencies.some(({ name }) => WORKSPACE_TOOL.test(name))
  }
}

const WORKSPACE_TOOL = /^(?:nx|@nx\/.+|@nrwl\/.+|@nestjs\/cli)$/

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
