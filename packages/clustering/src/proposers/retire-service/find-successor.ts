import type { Argument, Evidence, ServiceNode } from '@coppice/model'
import { oncePerEstate } from '../../graph/once-per-estate.ts'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { agree, count, listNames } from '../../wording/words.ts'
import type { ProposerContext } from '../proposer.ts'

/** Who takes the place of a service, as an argument that says how it is known. */
export type SuccessorSearch = (service: ServiceNode) => Argument | undefined

/** An operation that more services offer is everybody's (health, metrics) and makes nobody a successor. */
const EVERYBODYS = 12

/** Looks where a catalog names a successor, then for the same interface, then for the same operations; only among the living. */
export function createSuccessorSearch(context: ProposerContext): SuccessorSearch {
  const { estate, settings } = context
  const { byName, byInterface, byOperation } = offersIn(estate)
  const lives = (service: ServiceNode) => isAlive(context, service)
  return (service) => {
    const others = (found: readonly ServiceNode[] = []) => found.find((other) => other.id !== service.id && lives(other))
    const named = others(byName.get(service.lifecycle?.successor?.toLowerCase() ?? ''))
    if (named)
      return toSuccession(
        `The catalog names ${named.name} as the successor of ${service.name}, and it lives.`,
        service,
        named,
        service.lifecycle,
      )
    const interfaces = (service.provides ?? []).map((one) => others(byInterface.get(one.name)))
    const [same] = interfaces
    if (same && interfaces.every((one) => one !== undefined))
      return toSuccession(
        `${same.name} provides ${listNames((service.provides ?? []).map((one) => one.name))} too, and lives.`,
        service,
        same,
        ...(same.provides ?? []),
      )
    const best = mostAlike(service, byOperation, lives)
    const own = operationsOf(service).length
    if (best === undefined || best.operations < own * settings.rules.retire.successorCoverage) return undefined
    const text = `${best.service.name} offers ${best.operations} of the ${count(own, 'operation')} of ${service.name}, and lives.`
    return toSuccession(text, service, best.service, ...best.service.endpoints)
  }
}

/** Who is called what, provides what and offers what, whether alive or not. */
const offersIn = oncePerEstate(({ services }) => ({
  byName: groupBy(services, (service) => [service.name, ...service.aliases].map((name) => name.toLowerCase())),
  byInterface: groupBy(services, (service) => (service.provides ?? []).map((one) => one.name)),
  byOperation: groupBy(services, operationsOf),
}))

/** Who is still being built, or nobody needs either, takes nobody's place: of six such plans of GOV.UK in 2018 none came true. */
function isAlive({ estate, uses }: ProposerContext, service: ServiceNode): boolean {
  const stage = service.lifecycle?.stage
  const use = uses.get(service.id)
  const isNeeded = use !== undefined && (use.consumers.length > 0 || use.entry !== undefined || use.demand.used !== undefined)
  return estate.node(service.id)?.optional !== true && isNeeded && !use.isForgotten && (stage === undefined || stage === 'production')
}

function mostAlike(
  service: ServiceNode,
  byOperation: ReadonlyMap<string, readonly ServiceNode[]>,
  lives: (service: ServiceNode) => boolean,
): { readonly service: ServiceNode; readonly operations: number } | undefined {
  const shared = new Map<ServiceNode, number>()
  for (const operation of operationsOf(service)) {
    const offering = (byOperation.get(operation) ?? []).filter(lives)
    if (offering.length > EVERYBODYS) continue
    for (const other of offering) if (other.id !== service.id) shared.set(other, (shared.get(other) ?? 0) + 1)
  }
  let best: { service: ServiceNode; operations: number } | undefined
  for (const [other, operations] of shared) if (operations > (best?.operations ?? 0)) best = { service: other, operations }
  return best
}

/** Operations for those who run a program, which every program offers. */
const UPKEEP =
  /\/(?:health|healthz|ready|readyz|readiness|live|livez|liveness|ping|metrics|status|version|info|debug|pprof|actuator)(?:\/|$)/i

/** Names of parameters differ from author to author; health checks are nobody's capability. */
export function operationsOf({ endpoints }: ServiceNode): string[] {
  const operations = endpoints.map(({ method, path }) => `${method} ${path.replace(/\{[^}]*\}/g, '{}').replace(/\/$/, '')}`)
  return [...new Set(operations)].filter((operation) => !UPKEEP.test(operation))
}

function toSuccession(
  text: string,
  service: ServiceNode,
  successor: ServiceNode,
  ...facts: readonly ({ readonly evidence: readonly Evidence[] } | undefined)[]
): Argument {
  return toArgument('live-successor', text, [service.id, successor.id], evidenceOf(facts.filter((fact) => fact !== undefined).slice(0, 4)))
}

/** The gate: where somebody outside may rely on what a service offers, somebody alive has to offer it. */
export function needsSuccessor(service: ServiceNode, guards: readonly { readonly signal: string }[]): string | undefined {
  const { provides = [] } = service
  if (provides.length > 0) {
    const names = listNames(provides.map((one) => one.name))
    return `The catalog says that ${service.name} provides ${names}, and nobody alive ${agree(provides.length, 'provides it', 'provides them')} or offers its operations`
  }
  if (guards.some((guard) => guard.signal === 'callers-outside') && operationsOf(service).length > 0)
    return `Callers outside may rely on ${service.name}, and nobody alive offers its operations`
  return undefined
}

function groupBy(services: readonly ServiceNode[], keysOf: (service: ServiceNode) => readonly string[]): Map<string, ServiceNode[]> {
  const groups = new Map<string, ServiceNode[]>()
  for (const service of services) {
    for (const key of new Set(keysOf(service))) {
      const group = groups.get(key)
      if (group) group.push(service)
      else groups.set(key, [service])
    }
  }
  return groups
}
