import { by, compareText, groupBy } from '@coppice/model'
import { findByImage, type Technology } from '@coppice/catalog'
import { classifyPath } from '../detect/classify-path.ts'
import type { Fact } from '../facts/fact.ts'
import type { FactIndex } from '../facts/fact-index.ts'
import { directoryOf, normaliseName } from '../facts/paths.ts'
import { memoize } from '../facts/memoize.ts'
import { distinctDirectories, toDirectoryKey, type Component, type Directory, type Library } from './component.ts'
import { isCommonName } from './common-names.ts'
import { imageNameOf, imagePathOf } from './image-name.ts'
import { findUndeployed } from './find-undeployed.ts'
import { namedAfter } from './named-after.ts'
import { withApplicationNames } from './application-names.ts'
import { withCatalogNames } from './catalog-entities.ts'
import { setUpBy } from './set-up-by.ts'
import { roleOf } from './role-of.ts'
import { groupScopes } from './scope-families.ts'
import { indexSourceDirectories, type SourceDirectories } from './source-directories.ts'
import { withRepositoryNames } from './repository-names.ts'
import { sameImages, serversOfSame } from './same-elsewhere.ts'
import { withoutTestRuns } from './test-runs.ts'
import { withStartedPrograms } from './started-programs.ts'
import { createUnionFind } from './union-find.ts'

export interface Identities {
  readonly components: readonly Component[]
  readonly libraries: readonly Library[]
  readonly sources: SourceDirectories
}

/**
 * Who is who: units of all manifests that mean the same thing become one component, by folder, image and name within a family of
 * scopes; programs that no manifest starts become components of their own; the remaining packages are libraries.
 *
 *   units ─► families of scopes ─► groups (same folder | same image | same name) ─► components ─┐
 *   image builds, program starts and packages that no unit claims ─► components | libraries ────┴► identities
 */
export function resolveIdentities(index: FactIndex): Identities {
  const sources = indexSourceDirectories(index)
  const technologyOf = memoize((unit: Fact<'unit'>) => findTechnology(unit, sources))
  const units = withoutTestRuns(index.of('unit'), (unit) => technologyOf(unit) === undefined)
  const groups = groupUnits(units, sources, technologyOf, index.of('address'))
  const isSide = createSideCheck(units)
  const deployed = groups.map((group) => fromUnits(group, sources, technologyOf, isSide))
  // What an image for developers is made of takes nothing away from the program around it.
  const claimed = deployed.flatMap((component) => component.directories).filter(({ path }) => classifyPath(`${path}/x`) === 'source')
  const undeployed = findUndeployed(index, sources, claimed)
  const programs = withStartedPrograms([...deployed, ...undeployed], index, sources)
  const components = withCatalogNames(withApplicationNames(withRepositoryNames(programs), index), index).toSorted(
    by(
      (c) => c.kind,
      (c) => c.name,
      (c) => c.directories[0]?.path ?? '',
      (c) => c.units[0]?.file ?? '',
    ),
  )
  return { components, libraries: findLibraries(index, components), sources }
}

/** Units of equal key are the same thing. Every rule is confined to what cannot stand side by side. */
function groupUnits(
  units: readonly Fact<'unit'>[],
  sources: SourceDirectories,
  technologyOf: TechnologyOf,
  addresses: readonly Fact<'address'>[],
): Fact<'unit'>[][] {
  const isOwn = (unit: Fact<'unit'>): boolean => technologyOf(unit) === undefined
  const directoryOfUnit = new Map(units.map((unit) => [unit, sources.ofUnit(unit)]))
  const familyOf = groupScopes(units, isOwn, (unit) => directoryOfUnit.get(unit)?.path)
  const onlyServer = findOnlyServers(units, familyOf, (unit) => technologyOf(unit)?.id)
  const sets = createUnionFind<number>()
  const first = new Map<string, number>()
  const unite = (key: string, at: number): void => {
    const known = first.get(key)
    if (known === undefined) first.set(key, at)
    else sets.union(known, at)
  }
  const alone = countPerScope(units, directoryOfUnit)
  const versionOf = indexVersions(addresses)
  const ownNames = new Set(units.filter(isOwn).map((unit) => `family ${familyOf(unit)} ${normaliseName(unit.name)}`))
  for (const [at, unit] of units.entries()) {
    const directory = directoryOfUnit.get(unit)
    const name = normaliseName(unit.name)
    const named = `family ${familyOf(unit)} ${name}`
    unite(ownNames.has(named) && isNamedAlone(unit) && !isOwn(unit) ? `${named} ${technologyOf(unit)?.id ?? ''}` : named, at)
    const server = onlyServer(unit)
    if (server !== undefined) unite(`family ${familyOf(unit)} server ${server}`, at)
    if (!isOwn(unit)) continue
    const whole = versionOf(unit)
    if (whole !== undefined) unite(`family ${familyOf(unit)} ${normaliseName(whole)}`, at)
    if (directory) {
      unite(`folder ${toDirectoryKey(directory)} ${name}`, at)
      if (alone(unit)) unite(`folder ${toDirectoryKey(directory)}`, at)
    } else if (unit.image !== undefined && imageNameOf(unit.image) !== undefined) {
      unite(`image ${unit.repository} ${imageNameOf(unit.image) ?? ''} ${name}`, at)
      const path = imagePathOf(unit.image)
      if (path.length > 1 || !isCommonName(unit.name)) unite(`image ${path.join('/')} ${name}`, at)
    }
  }
  for (const [main, variant] of variantsOf(units, addresses)) sets.union(main, variant)
  for (const [one, other] of sameImages(units, familyOf, isOwn)) sets.union(one, other)
  for (const [one, other] of serversOfSame(units, familyOf, (unit) => technologyOf(unit)?.id, sets.find)) sets.union(one, other)
  return [...groupBy(units.entries(), ([at]) => sets.find(at)).values()].map((group) => group.map(([, unit]) => unit))
}

/** Clouds name resources of each type for themselves: a database `orders` may stand beside the service `orders` that keeps its data in it. */
function isNamedAlone(unit: Fact<'unit'>): boolean {
  return unit.form === 'cloud-resource' || unit.form === 'cloud-database'
}

/** The service that a workload is a version of, by its name and an address: `reviews-v2` behind `reviews`. */
function indexVersions(addresses: readonly Fact<'address'>[]): (unit: Fact<'unit'>) => string | undefined {
  const known = new Set(addresses.map((address) => `${placeOf(address)} ${address.name}`))
  return (unit) => {
    const whole = /^(.+)-v\d+$/.exec(unit.name)?.[1]
    return whole !== undefined && known.has(`${placeOf(unit)} ${whole}`) ? whole : undefined
  }
}

/** Where names of a cluster are looked up. */
function placeOf({ repository, scope }: { readonly repository: string; readonly scope: string }): string {
  return `${repository} ${scope}`
}

/**
 * Workloads behind one address, of which one bears its name and the others add to it: `payment` and `payment-canary`, `reviews-v1` and
 * `reviews-v2` are versions of one service.
 */
function variantsOf(units: readonly Fact<'unit'>[], addresses: readonly Fact<'address'>[]): [number, number][] {
  const byPlace = groupBy(units.entries(), ([, unit]) => placeOf(unit))
  return addresses.flatMap((address) => {
    const wanted = Object.entries(address.selector)
    const behind = (byPlace.get(placeOf(address)) ?? []).filter(
      ([, unit]) =>
        wanted.length > 0 &&
        (unit.name === address.name || unit.name.startsWith(`${address.name}-`)) &&
        wanted.every(([key, value]) => unit.labels[key] === value),
    )
    const [main, ...others] = behind.toSorted(
      by(
        ([, unit]) => unit.name.length,
        ([, unit]) => unit.name,
      ),
    )
    return main ? others.map(([at]): [number, number] => [main[0], at]) : []
  })
}

/**
 * The technology of a server that is the only one of its kind in each scope of its family: `kafka` in a compose file and `shop-kafka` in
 * the charts of the same shop are one.
 */
function findOnlyServers(
  units: readonly Fact<'unit'>[],
  familyOf: (unit: Fact<'unit'>) => string,
  technologyIdOf: (unit: Fact<'unit'>) => string | undefined,
): (unit: Fact<'unit'>) => string | undefined {
  const names = new Map<string, Set<string>>()
  const crowded = new Set<string>()
  for (const unit of units) {
    const id = technologyIdOf(unit)
    if (id === undefined) continue
    const inScope = `${familyOf(unit)} ${unit.form} ${unit.scope} ${id}`
    const known = (names.get(inScope) ?? new Set()).add(normaliseName(unit.name))
    names.set(inScope, known)
    if (known.size > 1) crowded.add(`${familyOf(unit)} ${id}`)
  }
  return (unit) => {
    const id = technologyIdOf(unit)
    return id === undefined || crowded.has(`${familyOf(unit)} ${id}`) ? undefined : id
  }
}

/** Whether a unit is, in every scope where its folder is run, the only one that runs it. */
function countPerScope(
  units: readonly Fact<'unit'>[],
  directories: ReadonlyMap<Fact<'unit'>, Directory | undefined>,
): (unit: Fact<'unit'>) => boolean {
  const namesAt = new Map<string, Set<string>>()
  const crowded = new Set<string>()
  for (const unit of units) {
    const directory = directories.get(unit)
    if (!directory) continue
    const key = `${unit.repository} ${unit.form} ${unit.scope} ${toDirectoryKey(directory)}`
    const names = (namesAt.get(key) ?? new Set()).add(normaliseName(unit.name))
    namesAt.set(key, names)
    if (names.size > 1) crowded.add(toDirectoryKey(directory))
  }
  return (unit) => {
    const directory = directories.get(unit)
    return directory !== undefined && !crowded.has(toDirectoryKey(directory))
  }
}

type TechnologyOf = (unit: Fact<'unit'>) => Technology | undefined

/** What the catalog says of the image a unit runs; undefined for the estate's own images. */
function findTechnology(unit: Fact<'unit'>, sources: SourceDirectories): Technology | undefined {
  // What runs to its end on the image of a server uses the clients in it.
  if (unit.job === true) return undefined
  const build = sources.buildOf(unit) ?? onlyBuild(unit, sources)
  const image = build ? build.base : unit.image
  if (image === undefined) return undefined
  const found = findByImage(image) ?? namedAfter(image, unit.name) ?? setUpBy(unit)
  if (!build && found && isMadeHere(unit, sources)) return undefined
  if (found?.kind === 'datastore' || found?.kind === 'broker') return found
  return build || found?.role === undefined ? undefined : found
}

/** Who makes a product that others rent has its source beside its manifests: a folder with code of its own that becomes the image. */
function isMadeHere(unit: Fact<'unit'>, sources: SourceDirectories): boolean {
  const directory = sources.ofUnit(unit)
  if (!directory || directory.path === '.' || classifyPath(`${directory.path}/x`) !== 'source') return false
  const builds = sources.buildsIn(directory)
  const hasCode = sources.packagesIn(directory).length > 0 || sources.isGoProgram(directory)
  return hasCode && builds.length > 0 && builds.every((build) => findByImage(build.base) === undefined)
}

/** The build of a folder without code of its own that a unit's image is named after: a store with its tables filled in. */
function onlyBuild(unit: Fact<'unit'>, sources: SourceDirectories): Fact<'image-build'> | undefined {
  const directory = unit.image === undefined || findByImage(unit.image) ? undefined : sources.ofUnit(unit)
  if (!directory || sources.packagesIn(directory).length > 0) return undefined
  const [only, ...others] = sources.buildsIn(directory)
  return others.length === 0 ? only : undefined
}

/** Images that run tests and nothing else. */
const TEST_RUNNER = /(?:^|\/)(?:cypress\/|newman\b|selenium\/)/

/** Images of a browser that a program drives: tests mostly, but a service that prints pages to PDF is built on one too. */
const DRIVEN_BROWSER = /(?:^|\/)(?:playwright|puppeteer)/

/** Whether a unit only runs tests. On the image of a browser it does if the folder makes the image of the program it tests as well. */
function runsTests(unit: Fact<'unit'>, sources: SourceDirectories): boolean {
  const build = sources.buildOf(unit)
  const base = build?.base ?? unit.image ?? ''
  if (TEST_RUNNER.test(base)) return true
  const directory = DRIVEN_BROWSER.test(base) ? sources.ofUnit(unit) : undefined
  return directory !== undefined && sources.buildsIn(directory).some((other) => !DRIVEN_BROWSER.test(other.base))
}

function fromUnits(
  units: readonly Fact<'unit'>[],
  sources: SourceDirectories,
  technologyOf: TechnologyOf,
  isSide: (unit: Fact<'unit'>) => boolean,
): Component {
  // A browser that runs tests against a program runs none of its code, though it is built in the same folder.
  const programs = units.filter((unit) => !runsTests(unit, sources))
  const sourced = distinctDirectories(programs.map((unit) => sources.ofUnit(unit)).filter((found) => found !== undefined))
  const hasCode = sourced.some((directory) => sources.packagesIn(directory).length > 0)
  const technologies = units.map((unit) => technologyOf(unit)).filter((found) => found !== undefined)
  const technology = technologies.length === units.length || !hasCode ? technologies[0] : undefined
  const kind = technology?.kind === 'datastore' || technology?.kind === 'broker' ? technology.kind : 'service'
  const directories = kind === 'service' ? sourced : []
  const names = nameFor(units)
  const builds = [
    ...new Set([...units.map((unit) => sources.buildOf(unit)), ...directories.flatMap((directory) => sources.buildsIn(directory))]),
  ].filter((build) => build !== undefined)
  const packages = directories.flatMap((directory) => sources.packagesIn(directory))
  return {
    kind,
    ...names,
    role: roleOf({ name: names.name, units, builds, packages, technology }),
    technology: technology?.id,
    units,
    directories,
    builds,
    packages,
    entryPoints: [],
    optional: units.every(isSide),
  }
}

/** How much the name in a manifest weighs: clouds are told what a thing is for, more than what it is. */
const NAMING: ReadonlyMap<string, number> = new Map([
  ['compose-service', 1.5],
  ['cloud-resource', 0.5],
])

/**
 * The name most manifests use, compose before others, then the shortest; every other name is an alias. A word that every repository uses tells
 * nothing outside its own.
 */
function nameFor(units: readonly Fact<'unit'>[]): { name: string; aliases: string[] } {
  const isOfSeveral = new Set(units.map(({ repository }) => repository)).size > 1
  const counts = new Map<string, number>()
  const names = new Set(units.map((unit) => unit.name))
  for (const unit of units) {
    const whole = unit.name.replace(/-v\d+$/, '')
    const name = names.has(whole) ? whole : unit.name
    counts.set(name, (counts.get(name) ?? 0) + (isOfSeveral && isCommonName(name) ? 0 : (NAMING.get(unit.form) ?? 1)))
    if (name !== unit.name) counts.set(unit.name, counts.get(unit.name) ?? 0)
  }
  const [name = 'unnamed', ...others] = [...counts]
    .toSorted(
      by(
        ([, count]) => -count,
        ([word]) => word.length,
        ([word]) => word,
      ),
    )
    .map(([word]) => word)
  const more = units.flatMap((unit) => [...unit.hostNames, ...(unit.image === undefined ? [] : namesOfImage(unit.image, name))])
  return { name, aliases: [...new Set([...others, ...more])].filter((alias) => alias !== name).toSorted(compareText) }
}

/** What an image is called, and the collector in it where its name hides that: `sebp/elk` is a Logstash. */
function namesOfImage(image: string, otherwise: string): string[] {
  const name = imageNameOf(image) ?? otherwise
  const technology = findByImage(image)
  const isHidden = technology?.role === 'monitoring' && !normaliseName(name).includes(normaliseName(technology.id))
  return isHidden ? [name, technology.id] : [name]
}

/** Environments that are no one's production. */
const SIDE_ENVIRONMENTS = new Set(['dev', 'development', 'local', 'test', 'testing', 'ci', 'e2e', 'example', 'debug', 'demo'])

/**
 * Whether a unit is found only in an overlay, profile, test or example, or with a count of 0. Manifests for developers count as such
 * where the repository has others: where they are all there is, they are the deployment that is known.
 */
function createSideCheck(units: readonly Fact<'unit'>[]): (unit: Fact<'unit'>) => boolean {
  const isForOthers = (unit: Fact<'unit'>): boolean =>
    unit.environments.length > 0 && unit.environments.every((environment) => SIDE_ENVIRONMENTS.has(environment.toLowerCase()))
  const isAside = (unit: Fact<'unit'>): boolean => unit.optional === true || unit.replicas === 0 || classifyPath(unit.file) !== 'source'
  const withMain = new Set(units.filter((unit) => !isAside(unit) && !isForOthers(unit)).map((unit) => unit.repository))
  return (unit) => isAside(unit) || (isForOthers(unit) && withMain.has(unit.repository))
}

/** Packages with a name that no component has for its own. */
function findLibraries(index: FactIndex, components: readonly Component[]): Library[] {
  const taken = new Set(components.flatMap((component) => component.packages))
  const libraries: Library[] = []
  for (const fact of index.of('package')) {
    if (taken.has(fact) || fact.name === undefined || fact.workspaces.length > 0 || classifyPath(fact.file) !== 'source') continue
    libraries.push({ package: fact, name: fact.name, directory: { repository: fact.repository, path: directoryOf(fact.file) } })
  }
  return libraries
}
