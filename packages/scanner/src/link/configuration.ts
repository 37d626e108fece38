import { classifyPath } from '../detect/classify-path.ts'
import type { Fact } from '../facts/fact.ts'
import type { FactIndex } from '../facts/fact-index.ts'
import { ancestorsOf, baseNameOf, directoryOf } from '../facts/paths.ts'
import { applicationNames, isOnClassPath, isOwnConfiguration } from '../identity/application-names.ts'
import { toDirectoryKey, type Component, type Directory, type Library } from '../identity/component.ts'
import { activeProfiles, isActive } from './profiles.ts'

/** A setting as one component finds it. The higher rank wins; what only another profile says is no more than possible. */
export interface RankedSetting {
  readonly fact: Fact<'setting'>
  readonly rank: number
  readonly active: boolean
  /** Handed out to all clients of a configuration server. */
  readonly shared: boolean
}

export interface ConfigurationInput {
  readonly index: FactIndex
  readonly components: readonly Component[]
  readonly librariesOf: (component: Component) => readonly { library: Library }[]
}

/**
 * Which configuration files a component reads: those in its own folders and its libraries', and those that a configuration server
 * hands out to the application of that name, or to all of its clients.
 *
 *   bootstrap < application < served to all < served to this application;   each < the same for an active profile
 */
export function createConfigurations(input: ConfigurationInput): (component: Component) => readonly RankedSetting[] {
  const files = sortFiles(input)
  const others = new Set(input.components.flatMap((one) => [one.name, ...one.aliases]).map((name) => name.toLowerCase()))
  return (component) => {
    const own = ownFiles(component, files, input)
    const profiles = activeProfiles(
      component,
      own.flatMap((file) => file.facts),
    )
    const served = isClient(component, own) ? servedFiles(component, own, files.served, others) : []
    return [...own, ...served].flatMap(({ facts, rank, profile, shared }) =>
      facts.map((fact) => {
        const active = isActive(fact.profile ?? profile, profiles)
        return { fact, active, shared: shared === true, rank: rank + ((fact.profile ?? profile) === undefined ? 0 : 1) }
      }),
    )
  }
}

interface ConfigurationFile {
  readonly path: string
  readonly directory: Directory
  readonly facts: readonly Fact<'setting'>[]
  readonly rank: number
  /** Where the file's name says it: `billing-docker.yml` for an application named `billing`. */
  readonly profile?: string | undefined
  readonly shared?: true
  /** The folder of a component that it lies in, which hands out nothing: no other reads it as everybody's. */
  readonly keptBy?: string | undefined
}

interface SortedFiles {
  /** By the nearest folder of a component or library above them. */
  readonly own: ReadonlyMap<string, readonly ConfigurationFile[]>
  /** Files that are nobody's own: a configuration server may hand them out. */
  readonly served: readonly ConfigurationFile[]
}

function sortFiles({ index, components, librariesOf }: ConfigurationInput): SortedFiles {
  const owners = new Set(components.flatMap((component) => component.directories).map(toDirectoryKey))
  for (const component of components) for (const { library } of librariesOf(component)) owners.add(toDirectoryKey(library.directory))
  const servers = new Set(components.filter((one) => one.role === 'config').flatMap((one) => one.directories.map(toDirectoryKey)))
  const byFile = new Map<string, Fact<'setting'>[]>()
  for (const fact of index.of('setting')) {
    const key = `${fact.repository}:${fact.file}`
    const known = byFile.get(key)
    if (known) known.push(fact)
    else byFile.set(key, [fact])
  }
  const own = new Map<string, ConfigurationFile[]>()
  const served: ConfigurationFile[] = []
  for (const facts of byFile.values()) {
    const [first] = facts
    if (!first || classifyPath(first.file) === 'test') continue
    const { repository, file: path } = first
    const directory = { repository, path: directoryOf(path) }
    const owner = ancestorsOf(directory.path).find((at) => owners.has(toDirectoryKey({ repository, path: at })))
    const file = { path, directory, facts, rank: /^bootstrap/i.test(baseNameOf(path)) ? 0 : 2 }
    if (owner !== undefined && isOwnConfiguration(first, owner)) {
      const key = toDirectoryKey({ repository, path: owner })
      own.set(key, [...(own.get(key) ?? []), file])
    } else if (!isOnClassPath(path)) {
      const key = owner === undefined || owner === '.' ? undefined : toDirectoryKey({ repository, path: owner })
      served.push(key === undefined || servers.has(key) ? file : { ...file, keptBy: key })
    }
  }
  return { own, served }
}

function ownFiles(component: Component, files: SortedFiles, { librariesOf }: ConfigurationInput): ConfigurationFile[] {
  const directories = [...component.directories, ...librariesOf(component).map(({ library }) => library.directory)]
  return [...new Set(directories.map(toDirectoryKey))].flatMap((key) => files.own.get(key) ?? [])
}

const CLIENT_KEYS = /^spring\.cloud\.config\.(?!server\b)|^spring\.config\.import$|^micronaut\.config-?client\b/i

/** Whether it reads configuration from elsewhere, mostly a server: by a setting, a variable or a library. */
function isClient(component: Component, own: readonly ConfigurationFile[]): boolean {
  return (
    own.some((file) => file.facts.some((fact) => CLIENT_KEYS.test(fact.key))) ||
    component.units.some((unit) =>
      unit.environment.some((one) => /^SPRING_(?:CLOUD_CONFIG|CONFIG_(?:IMPORT|LOCATION|ADDITIONAL_?LOCATION))/.test(one.key)),
    ) ||
    component.packages.some((fact) =>
      fact.dependencies.some(
        (dependency) =>
          !dependency.development &&
          /:(?:spring-cloud-(?:starter-)?config(?:-client)?|spring-cloud-starter-consul-config)$/.test(dependency.name),
      ),
    )
  )
}

/**
 * Files named after the application, and `application` files beside such, or in a repository of nothing but configuration. Files of
 * the client's own repository are taken before those of others that have the same name.
 */
function servedFiles(
  component: Component,
  own: readonly ConfigurationFile[],
  served: readonly ConfigurationFile[],
  others: ReadonlySet<string>,
): ConfigurationFile[] {
  const names = applicationNames(
    component,
    own.flatMap((file) => file.facts),
  )
  const found = served.flatMap((file): ConfigurationFile[] => {
    const base = baseNameOf(file.path).replace(/\.\w+$/, '')
    const shared = /^application(?:-([\w-]+))?$/i.exec(base)
    if (shared) {
      const isKept = file.keptBy !== undefined && !component.directories.some((directory) => toDirectoryKey(directory) === file.keptBy)
      return isKept ? [] : [{ ...file, rank: 8, profile: shared[1], shared: true }]
    }
    const lower = base.toLowerCase()
    // `stock-returns.yml` is no profile of `stock` where an application has that name.
    const name = names.find((one) => lower === one || (lower.startsWith(`${one}-`) && !others.has(lower)))
    if (name === undefined) return []
    return [{ ...file, rank: 12, profile: base.length > name.length ? base.slice(name.length + 1) : undefined }]
  })
  const near = found.filter((file) => component.directories.some((directory) => directory.repository === file.directory.repository))
  return near.length > 0 ? near : found
}
