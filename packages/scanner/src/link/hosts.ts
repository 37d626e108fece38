import type { Citable } from '../facts/evidence-of.ts'
import type { Fact } from '../facts/fact.ts'
import type { FactIndex } from '../facts/fact-index.ts'
import type { Component } from '../identity/component.ts'
import { closest, placesOfComponent } from './closeness.ts'
import type { Environment } from './environment.ts'

/** Something that answers to a name or port, and the line that says so. */
export interface HostCandidate {
  readonly component: Component
  readonly declaredBy: Citable
  /** Set where a person said so: it wins over what manifests declare. */
  readonly decided?: true
  /** Scopes in which the name is known: units there see it. */
  readonly scope: string
  readonly optional: boolean
}

/** Names and ports under which components are reached. */
export interface Hosts {
  /** Candidates for a host name as seen from a component: those of its own scopes, else of its repository, else of all. */
  readonly named: (host: string, from: Component) => readonly HostCandidate[]
  /** Candidates for a port on the local machine. */
  readonly onPort: (port: number, from: Component) => readonly HostCandidate[]
  /** Candidates for the name an application gives itself. */
  readonly application: (name: string, from: Component) => readonly HostCandidate[]
}

export function indexHosts(
  index: FactIndex,
  components: readonly Component[],
  environmentOf: (component: Component) => Environment,
  portsOf: (component: Component) => readonly [port: string, declaredBy: Fact][],
): Hosts {
  const byName = new Map<string, HostCandidate[]>()
  const byPort = new Map<string, HostCandidate[]>()
  const byListening = new Map<string, HostCandidate[]>()
  const byApplication = new Map<string, HostCandidate[]>()
  const componentOf = new Map<Fact, Component>()
  for (const component of components) {
    for (const { host, decision } of component.hosts ?? [])
      push(byName, host, { component, declaredBy: decision, decided: true, scope: '', optional: false })
    for (const unit of component.units) {
      componentOf.set(unit, component)
      const candidate = { component, declaredBy: unit, scope: scopeOf(unit), optional: unit.optional === true }
      for (const name of new Set([unit.name, ...unit.hostNames])) push(byName, name.toLowerCase(), candidate)
      for (const port of unit.ports) if (port.published !== undefined) push(byPort, String(port.published), candidate)
    }
    if (component.units.length > 0) continue
    const [declaredBy] = [...component.builds, ...component.entryPoints, ...component.packages]
    if (declaredBy) push(byName, component.name.toLowerCase(), { component, declaredBy, scope: '', optional: false })
  }
  const workloads = new Map<string, Fact<'unit'>[]>()
  for (const unit of index.of('unit')) if (unit.form.startsWith('kubernetes')) push(workloads, `${unit.repository}:${unit.scope}`, unit)
  for (const address of index.of('address'))
    addAddress(byName, address, workloads.get(`${address.repository}:${address.scope}`) ?? [], componentOf)
  for (const exposure of index.of('exposure')) {
    // A list of its own: an exposure may have the name of what it leads to, so that the other one grows meanwhile.
    const targets = byName.get(exposure.target.toLowerCase())?.filter((target) => target.declaredBy.repository === exposure.repository)
    for (const target of targets ?? []) {
      for (const host of exposure.hosts) push(byName, host.toLowerCase(), { ...target, declaredBy: exposure })
    }
  }
  for (const component of components) {
    for (const [name, fact] of namesSaid(environmentOf(component)))
      push(byApplication, name, { component, declaredBy: fact, scope: '', optional: false })
    for (const [port, fact] of portsOf(component)) push(byListening, port, { component, declaredBy: fact, scope: '', optional: false })
    for (const [port, fact] of portsSaid(environmentOf(component)))
      push(byPort, port, { component, declaredBy: fact, scope: '', optional: false })
  }
  return {
    named: (host, from) =>
      nearest(
        hostSpellings(host).flatMap((name) => byName.get(name) ?? []),
        from,
      ),
    // What a manifest publishes has the port before what the code alone would listen on.
    onPort: (port, from) => nearest(byPort.get(String(port)) ?? byListening.get(String(port)) ?? [], from),
    application: (name, from) => nearest(byApplication.get(name.toLowerCase()) ?? [], from),
  }
}

/** A Kubernetes Service leads to the workloads whose labels it selects; an ExternalName to nothing of ours. */
function addAddress(
  byName: Map<string, HostCandidate[]>,
  address: Fact<'address'>,
  workloads: readonly Fact<'unit'>[],
  componentOf: ReadonlyMap<Fact, Component>,
): void {
  const wanted = Object.entries(address.selector)
  if (wanted.length === 0) return
  for (const unit of workloads) {
    if (!wanted.every(([key, value]) => unit.labels[key] === value)) continue
    const component = componentOf.get(unit)
    if (component)
      push(byName, address.name.toLowerCase(), { component, declaredBy: address, scope: scopeOf(unit), optional: unit.optional === true })
  }
}

const NAME_KEY = /^(?:spring|micronaut|quarkus)\.application\.name$/i
const PORT_KEY = /^(?:(?:micronaut\.)?server\.port|quarkus\.(?:http|grpc\.server)\.port|(?:spring\.)?grpc\.server\.port)$/i

/** Names that an application registers under, each with the line that says so. */
function namesSaid({ settings, applicationNames }: Environment): [string, Fact<'setting'>][] {
  const fact = settings.find((one) => NAME_KEY.test(one.key))
  return fact ? applicationNames.map((name) => [name, fact]) : []
}

/** Ports that a program listens on by its settings, with the lines that say so. */
function portsSaid({ settings }: Environment): [string, Fact<'setting'>][] {
  return settings.flatMap((fact): [string, Fact<'setting'>][] => {
    if (!PORT_KEY.test(fact.key)) return []
    const port = fact.value.kind === 'text' ? fact.value : 'fallback' in fact.value ? fact.value.fallback : undefined
    return port?.kind === 'text' && /^[1-9]\d*$/.test(port.value) ? [[port.value, fact]] : []
  })
}

function scopeOf(unit: Fact<'unit'>): string {
  return `${unit.repository}:${unit.form}:${unit.scope}`
}

/** `cart.shop.svc.cluster.local` is `cart` in namespace `shop`. */
function hostSpellings(host: string): string[] {
  const inCluster = /^([^.]+)\.([^.]+)(?:\.svc(?:\.cluster\.local)?)?$/.exec(host.replace(/\.$/, ''))
  return inCluster && !/\.(com|org|net|io|dev|app|cloud)$/.test(host) ? [host, inCluster[1] ?? host] : [host]
}

/** Of several candidates those that a person named, else those that stand nearest: in one of the same scopes, in the same repository and the nearest folder, anywhere. */
function nearest(candidates: readonly HostCandidate[], from: Component): readonly HostCandidate[] {
  const decided = candidates.filter((candidate) => candidate.decided)
  if (decided.length > 0) return decided
  const scopes = new Set(from.units.map(scopeOf))
  const near = candidates.filter((candidate) => scopes.has(candidate.scope))
  if (near.length > 0) return inSameFile(near, from)
  const repositories = new Set([...from.units.map((unit) => unit.repository), ...from.directories.map((directory) => directory.repository)])
  const close = candidates.filter((candidate) => repositories.has(candidate.declaredBy.repository))
  const places = ({ component }: HostCandidate): ReturnType<typeof placesOfComponent> => placesOfComponent(component)
  return closest(close.length > 0 ? close : candidates.filter((candidate) => !isOnADesk(candidate)), places, from)
}

/** What a compose file starts beside a program answers to that project alone: every repository has a `db`. */
function isOnADesk({ component, declaredBy }: HostCandidate): boolean {
  return component.kind !== 'service' && component.units.some((unit) => unit === declaredBy && unit.form === 'compose-service')
}

/** Compose files side by side are variants of one deployment: what one of them starts meets what the same file declares. */
function inSameFile(candidates: readonly HostCandidate[], from: Component): readonly HostCandidate[] {
  if (new Set(candidates.map((candidate) => candidate.component)).size < 2) return candidates
  const files = new Set(from.units.filter((unit) => unit.form === 'compose-service').map((unit) => `${unit.repository}:${unit.file}`))
  const beside = candidates.filter(({ declaredBy }) => files.has(`${declaredBy.repository}:${declaredBy.file}`))
  return beside.length > 0 ? beside : candidates
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
