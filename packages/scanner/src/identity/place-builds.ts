import { groupBy } from '@coppice/model'
import type { Fact } from '../facts/fact.ts'
import type { FactIndex } from '../facts/fact-index.ts'
import { ancestorsOf, baseNameOf, directoryOf, joinPath, normaliseName, tellingName } from '../facts/paths.ts'
import { isCommonName } from './common-names.ts'
import type { GoPrograms } from './go-programs.ts'

/** Where the source of every image lies: the path of a folder of its repository. */
export function placeBuilds(
  index: FactIndex,
  packages: readonly Fact<'package'>[],
  goPrograms: GoPrograms,
  hasPackage: (repository: string, path: string) => boolean,
): readonly { readonly build: Fact<'image-build'>; readonly path: string }[] {
  const isBuiltAlone = indexOwnContexts(index)
  const packagesIn = groupBy(packages, ({ repository }) => repository)
  const placed = index.of('image-build').map((build) => ({
    build,
    lies: startedBy(build, packagesIn.get(build.repository) ?? []) ?? goPrograms.startedBy(build),
    around: isBuiltAlone(build) ? directoryOf(build.file) : sourceOfBuild(build, (path) => hasPackage(build.repository, path)),
    compiled: goPrograms.builtBy(build) ?? packageBuiltBy(build, packagesIn.get(build.repository) ?? []),
  }))
  // Where several images are made of one folder, or an image of a folder without a package, what its steps compile tells which part it is.
  const shared = countBy(placed.map(({ build, around }) => `${build.repository}:${around}`))
  return placed.map(({ build, lies, around, compiled }) => {
    const isOpen = (shared.get(`${build.repository}:${around}`) ?? 0) > 1 || !hasPackage(build.repository, around)
    return { build, path: lies ?? (isOpen ? compiled : undefined) ?? around }
  })
}

/** The one project whose assembly an image starts: `dotnet Orders.Api.dll`, whatever else it copies. */
function startedBy(build: Fact<'image-build'>, packages: readonly Fact<'package'>[]): string | undefined {
  const assembly = build.command.map((word) => /([^/]+)\.dll$/.exec(word)?.[1]).find((name) => name !== undefined)
  if (assembly === undefined) return jarStartedBy(build, packages) ?? crateStartedBy(build, packages)
  const own = packages.filter(
    (fact) => fact.ecosystem === 'nuget' && (fact.name === assembly || baseNameOf(fact.file).replace(/\.\w+$/, '') === assembly),
  )
  const [only] = own
  return only && own.length === 1 ? directoryOf(only.file) : undefined
}

/** The one module whose archive an image starts, wherever its Dockerfile lies: `java -jar /shop/till/target/till-1.0.jar`. */
function jarStartedBy(build: Fact<'image-build'>, packages: readonly Fact<'package'>[]): string | undefined {
  const jar = build.command.map((word) => /([^/]+?)(?:-\d[\w.+-]*)?\.[jw]ar$/.exec(word)?.[1]).find((name) => name !== undefined)
  // An archive is often renamed to what every one is called, and a module of that name is another matter.
  if (jar === undefined || isCommonName(jar)) return undefined
  const own = packages.filter((fact) => (fact.ecosystem === 'maven' || fact.ecosystem === 'gradle') && fact.name?.split(':').at(-1) === jar)
  const [only, ...others] = new Set(own.map((fact) => directoryOf(fact.file)))
  return others.length === 0 ? only : undefined
}

/** The one crate whose program an image starts: `/usr/local/bin/till`. */
function crateStartedBy(build: Fact<'image-build'>, packages: readonly Fact<'package'>[]): string | undefined {
  const programs = new Set(build.command.slice(0, 3).map((word) => normaliseName(baseNameOf(word))))
  const own = packages.filter(
    (fact) =>
      fact.ecosystem === 'cargo' &&
      [fact.name ?? '', ...Object.keys(fact.scripts)].some((name) => name !== '' && programs.has(normaliseName(name))),
  )
  const [only] = own
  return only && own.length === 1 ? directoryOf(only.file) : undefined
}

/** The one package of the repository that its steps compile by name. */
function packageBuiltBy(build: Fact<'image-build'>, packages: readonly Fact<'package'>[]): string | undefined {
  const named = packages.filter((fact) => fact.name !== undefined && build.builds?.includes(fact.name) === true)
  const [only, ...others] = new Set(named.map((fact) => directoryOf(fact.file)))
  return others.length === 0 ? only : undefined
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

function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
