import type { Ecosystem, Matches, Technology } from './technology.ts'
import { technologies } from './technologies/index.ts'

/** Technology of an id, as nodes and edges of an inventory name it. */
export function technologyById(id: string): Technology | undefined {
  return byId.get(id)
}

/** Technology of a container image as manifests write it, registry, tag and digest included. */
export function findByImage(reference: string): Technology | undefined {
  const repository = withoutTag(reference).toLowerCase()
  const parts = repository.split('/')
  // The longest written name decides: `mcr.microsoft.com/mssql/server` before `server`.
  for (let from = 0; from < parts.length; from++) {
    const found = byImage.get(parts.slice(from).join('/'))
    if (found) return found
  }
  return undefined
}

/** Technology of a package; import specifiers below a package's name count as the package. */
export function findByPackage(ecosystem: Ecosystem, name: string): Technology | undefined {
  const exact = packages[ecosystem]
  for (const candidate of spellings[ecosystem](name)) {
    const found = exact.get(candidate)
    if (found) return found
  }
  return undefined
}

/** Technology of a host name, without scheme and port. */
export function findByHost(host: string): Technology | undefined {
  const name = host.toLowerCase()
  return exactHosts.get(name) ?? hostPatterns.find(({ pattern }) => pattern.test(name))?.technology
}

/** Technology that an environment variable of this name is set for: `STRIPE_SECRET_KEY`. */
export function findByEnvironmentKey(key: string): Technology | undefined {
  const name = key.replace(/^(?:NEXT_(?:PUBLIC|PRIVATE)_|REACT_APP_|VITE_|EXPO_PUBLIC_|GATSBY_|NUXT_(?:PUBLIC_)?|PUBLIC_|VUE_APP_)/, '')
  return prefixes.find(({ prefix }) => name.startsWith(prefix))?.technology
}

/** Technology of a server that a cloud is asked for by a type of Terraform. */
export function findByResource(type: string): Technology | undefined {
  return byResource.get(type)
}

/** Technology of a URL scheme, or of a protocol's name. */
export function findByScheme(scheme: string): Technology | undefined {
  return byScheme.get(scheme.toLowerCase())
}

/** Technology that listens on this port by default. */
export function findByPort(port: number): Technology | undefined {
  return byPort.get(port)
}

/** Technology that people call so; case and punctuation do not count. */
export function findByName(name: string): Technology | undefined {
  return byName.get(normaliseName(name))
}

const byId = new Map(technologies.map((technology) => [technology.id, technology]))
const byName = new Map(
  technologies.flatMap((technology) =>
    [technology.id, technology.name, ...(technology.aliases ?? [])].map((name) => [normaliseName(name), technology] as const),
  ),
)
const byImage = index((matches) => matches.images)
const byResource = index((matches) => matches.resources)
const byScheme = index((matches) => matches.schemes)
const byPort = index((matches) => matches.ports)
const hosts = index((matches) => matches.hosts)
const exactHosts = new Map([...hosts].filter(([host]) => !host.includes('*')))
const hostPatterns = [...hosts]
  .filter(([host]) => host.includes('*'))
  .map(([host, technology]) => ({ pattern: toPattern(host), technology, length: host.length }))
  .sort((one, other) => other.length - one.length)
const prefixes = [...index((matches) => matches.environment)]
  .map(([prefix, technology]) => ({ prefix, technology }))
  .sort((one, other) => other.prefix.length - one.prefix.length)

const packages: Record<Ecosystem, ReadonlyMap<string, Technology>> = {
  npm: index((matches) => matches.npm),
  pypi: index((matches) => matches.pypi?.map(normalisePython)),
  maven: index((matches) => matches.maven),
  go: index((matches) => matches.go),
  nuget: index((matches) => matches.nuget),
  gem: index((matches) => matches.gem),
  composer: index((matches) => matches.composer),
  cargo: index((matches) => matches.cargo),
}

/** Names under which a package or import may be listed, the most exact first. */
const spellings: Record<Ecosystem, (name: string) => readonly string[]> = {
  npm: (name) => {
    const [scope = '', rest] = name.split('/')
    return name.startsWith('@') ? [`${scope}/${rest ?? ''}`, `${scope}/*`] : [scope]
  },
  pypi: (name) => {
    const normal = normalisePython(name)
    return [normal, ...withParents(normal, '.'), ...withParents(normal, '.').map((parent) => parent.replaceAll('.', '-'))]
  },
  // An import names a package, which usually starts with the group.
  maven: (name) => [name, ...(name.includes(':') ? [`${name.split(':')[0]}:*`] : withParents(name, '.').map((group) => `${group}:*`))],
  go: (name) => [name, ...withParents(name, '/')],
  nuget: (name) => [name, ...withParents(name, '.'), ...withParents(name, '.').map((parent) => `${parent}.*`)],
  gem: (name) => [name],
  composer: (name) => [name],
  // Code names a crate with underscores, and what it takes out of it behind colons.
  cargo: (name) => [name, ...[name.split('::')[0] ?? name].flatMap((crate) => [crate, crate.replaceAll('_', '-')])],
}

function index<Key extends string | number>(keysOf: (matches: Matches) => readonly Key[] | undefined): Map<Key, Technology> {
  return new Map(technologies.flatMap((technology) => (keysOf(technology.matches) ?? []).map((key) => [key, technology] as const)))
}

function withParents(name: string, separator: string): string[] {
  const parts = name.split(separator)
  return parts.map((_, at) => parts.slice(0, parts.length - at).join(separator))
}

function normaliseName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '')
}

function normalisePython(name: string): string {
  return name.toLowerCase().replace(/[-_]+/g, '-')
}

function toPattern(host: string): RegExp {
  return new RegExp(`^${host.replaceAll('.', '\\.').replaceAll('*', '[a-z0-9.-]+')}$`)
}

function withoutTag(reference: string): string {
  return reference.replace(/@sha256:.*$/, '').replace(/:[^/:]*$/, '')
}
