import { compareText, groupBy } from '@coppice/model'
import { classifyPath } from '../detect/classify-path.ts'
import type { Expression } from '../facts/expression.ts'
import type { Fact } from '../facts/fact.ts'
import type { FactIndex } from '../facts/fact-index.ts'
import { ancestorsOf, baseNameOf, directoryOf, normaliseName } from '../facts/paths.ts'
import { distinctDirectories, toDirectoryKey, type Component, type Directory } from './component.ts'

/** Lets components also be known by the names that they give themselves in their own settings. Who shares a folder has no settings of its own. */
export function withApplicationNames(components: readonly Component[], index: FactIndex): Component[] {
  const owners = new Map<string, Component[]>()
  for (const component of components)
    for (const directory of component.directories)
      owners.set(toDirectoryKey(directory), [...(owners.get(toDirectoryKey(directory)) ?? []), component])
  const names = new Map<Component, Set<string>>()
  for (const fact of index.of('setting')) {
    if (!isName(fact) || classifyPath(fact.file) === 'test') continue
    const at = ancestorsOf(directoryOf(fact.file)).find((path) => owners.has(toDirectoryKey({ repository: fact.repository, path })))
    const [owner, ...others] = at === undefined ? [] : (owners.get(toDirectoryKey({ repository: fact.repository, path: at })) ?? [])
    if (!owner || others.length > 0 || at === undefined || !isOwnConfiguration(fact, at)) continue
    const known = names.get(owner) ?? new Set()
    for (const name of textsOf(fact.value, owner)) if (name !== '') known.add(name)
    names.set(owner, known)
  }
  return components.map((component) => {
    const known = new Set([component.name, ...component.aliases])
    const more = [...(names.get(component) ?? [])].filter((name) => !known.has(name))
    return more.length === 0 ? component : { ...component, aliases: [...component.aliases, ...more].toSorted(compareText) }
  })
}

/** Folders side by side that must share a beginning before it tells nothing of each. */
const MIN_ALIKE = 3

/** The one folder with a package that bears a name behind the beginning that all such folders beside it share: `shop-till` beside `shop-stock` and `shop-desk`. */
export function indexStems(directories: readonly Directory[]): (repository: string, name: string) => Directory | undefined {
  const byName = new Map<string, Directory[]>()
  for (const beside of groupBy(directories, ({ repository, path }) => `${repository} ${directoryOf(path)}`).values()) {
    const words = beside.map(({ path }) => baseNameOf(path).split('-'))
    const [first = []] = words
    const shared =
      words.length < MIN_ALIKE ? 0 : first.findIndex((word, at) => words.some((one) => one[at] !== word || one.length === at + 1))
    if (shared < 1) continue
    for (const directory of beside) {
      const key = `${directory.repository} ${normaliseName(baseNameOf(directory.path).split('-').slice(shared).join('-'))}`
      byName.set(key, [...(byName.get(key) ?? []), directory])
    }
  }
  return (repository, name) => {
    const [only, ...others] = byName.get(`${repository} ${normaliseName(name)}`) ?? []
    return others.length === 0 ? only : undefined
  }
}

/** The one folder whose program gives itself a name, in a file that only the program reads. */
export function indexApplications(
  index: FactIndex,
  above: (repository: string, path: string) => Directory | undefined,
): (repository: string, name: string) => Directory | undefined {
  const byName = new Map<string, Directory[]>()
  for (const fact of index.of('setting')) {
    if (!isName(fact) || fact.value.kind !== 'text' || !isOnClassPath(fact.file)) continue
    const directory = above(fact.repository, directoryOf(fact.file))
    const key = `${fact.repository} ${normaliseName(fact.value.value)}`
    if (directory) byName.set(key, [...(byName.get(key) ?? []), directory])
  }
  return (repository, name) => {
    const [only, ...others] = distinctDirectories(byName.get(`${repository} ${normaliseName(name)}`) ?? [])
    return others.length === 0 ? only : undefined
  }
}

function isName(fact: Fact<'setting'>): boolean {
  return NAME_KEYS.includes(fact.key.toLowerCase())
}

/** Where Spring, Micronaut and Quarkus look for their files. Other frameworks read what lies anywhere in the folder. */
export function isOwnConfiguration(fact: Fact<'setting'>, owner: string): boolean {
  if (fact.detector !== 'application-configuration') return true
  const below = owner === '.' ? fact.file : fact.file.slice(owner.length + 1)
  return isOnClassPath(below) || /^(?:config\/)?(?:application|bootstrap)\b/i.test(below)
}

/** Where only the program itself looks, whoever that may be. */
export function isOnClassPath(path: string): boolean {
  return /(?:^|\/)src\/main\/resources\/(?:config\/)?(?:application|bootstrap)\b/i.test(path)
}

const NAME_KEYS = ['spring.cloud.config.name', 'spring.application.name', 'micronaut.application.name', 'quarkus.application.name']

/** Names that an application gives itself in its own settings, lower case; those of its component where it gives none. */
export function applicationNames(
  component: Pick<Component, 'name' | 'aliases' | 'packages'>,
  settings: readonly Fact<'setting'>[],
): string[] {
  const said = settings
    .filter(isName)
    .flatMap((fact) => textsOf(fact.value, component))
    .map((name) => name.toLowerCase())
  return said.length > 0 ? [...new Set(said)] : [component.name, ...component.aliases].map((name) => name.toLowerCase())
}

/** What a name can be without asking anybody: a text, the fallback of a variable, the artifact that the build fills in. */
function textsOf(value: Expression, component: Pick<Component, 'packages'>): string[] {
  if (value.kind === 'text') return [value.value]
  if (value.kind === 'setting' && /^(?:project|pom)\.(?:artifactId|name)$|^(?:artifactId|name)$/.test(value.key))
    return artifactsOf(component)
  if ((value.kind === 'setting' || value.kind === 'environment') && value.fallback) return textsOf(value.fallback, component)
  return []
}

/** Last parts of the names of a component's packages: `example.shop:cart` → `cart`. */
export function artifactsOf(component: Pick<Component, 'packages'>): string[] {
  return component.packages.flatMap((fact) => fact.name?.split(':').at(-1) ?? [])
}
