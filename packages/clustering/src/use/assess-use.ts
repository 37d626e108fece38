import type { NodeId, ServiceNode } from '@coppice/model'
import { lifeWithoutCallers } from '../graph/roles.ts'
import type { Estate } from '../graph/to-estate.ts'
import type { Settings } from '../settings.ts'
import { findConsumers, type Consumer } from './find-consumers.ts'
import { readHistory, type Age } from './read-history.ts'

/** Who needs a service, and how long it has stood still. Shared by the proposers, so that none has to read another's output. */
export interface Use {
  readonly consumers: readonly Consumer[]
  /** Why lack of callers says nothing about it, in words; undefined where it should have callers. */
  readonly entry: string | undefined
  readonly age: Age
  readonly isStill: boolean
  /** Others that use the same database: they may exchange data there without a call. */
  readonly dataPartners: readonly NodeId[]
  /** Nobody needs it but services that nobody needs either, and all of them stand still. */
  readonly isForgotten: boolean
}

/** Assesses every service at once, as whether one is forgotten hangs on the others. */
export function assessUse(estate: Estate, settings: Settings): ReadonlyMap<NodeId, Use> {
  const ageOf = readHistory(estate)
  const single = estate.services.map((service): [NodeId, Omit<Use, 'isForgotten'>] => {
    const age = ageOf(service)
    const isStill = age.still !== undefined && age.still >= settings.rules.retire.staleAfterDays
    return [
      service.id,
      { consumers: findConsumers(estate, service), entry: entryOf(service), dataPartners: findDataPartners(estate, service), age, isStill },
    ]
  })
  const forgotten = findForgotten(new Map(single))
  return new Map(single.map(([id, use]) => [id, { ...use, isForgotten: forgotten.has(id) }]))
}

/**
 * The largest set of services that stand still, are no entry, and are needed only by each other: a chain that leads from nowhere, or
 * two that call each other in an empty house.
 */
function findForgotten(uses: ReadonlyMap<NodeId, Omit<Use, 'isForgotten'>>): Set<NodeId> {
  const forgotten = new Set([...uses].flatMap(([id, use]) => (use.isStill && use.entry === undefined ? [id] : [])))
  const neededBy = new Map<NodeId, NodeId[]>()
  for (const id of forgotten) {
    for (const consumer of uses.get(id)?.consumers ?? []) neededBy.set(consumer.id, [...(neededBy.get(consumer.id) ?? []), id])
  }
  const needed = [...neededBy.keys()].filter((id) => !forgotten.has(id)).flatMap((id) => neededBy.get(id) ?? [])
  for (let id = needed.pop(); id !== undefined; id = needed.pop()) {
    if (forgotten.delete(id)) needed.push(...(neededBy.get(id) ?? []))
  }
  return forgotten
}

function findDataPartners(estate: Estate, service: ServiceNode): NodeId[] {
  const stores = estate.outbound(service.id, 'stores-in').filter((edge) => !edge.optional)
  const users = stores.flatMap((edge) => estate.inbound(edge.to, 'stores-in')).filter((edge) => !edge.optional)
  return [...new Set(users.map((edge) => edge.from))].filter((id) => id !== service.id && estate.node(id)?.optional !== true)
}

/** Whether any way into the estate is known. Where none is, what nobody calls may be the way in. */
export function hasKnownEntry(estate: Estate): boolean {
  const isWayIn = (service: ServiceNode) =>
    service.role === 'frontend' || service.role === 'gateway' || (service.exposedBy?.length ?? 0) > 0
  return estate.services.some((service) => !service.optional && isWayIn(service))
}

/** Ways in by which people and systems outside come: then lack of callers inside says nothing. */
function entryOf(service: ServiceNode): string | undefined {
  const byRole = lifeWithoutCallers(service.role)
  if (byRole) return byRole
  if (service.exposedBy?.includes('ingress')) return 'an ingress leads to it from outside'
  if (service.exposedBy?.includes('load-balancer')) return 'a load balancer leads to it from outside'
  if (service.exposedBy?.includes('published-port')) return 'it publishes a port, so that callers may come from outside'
  return undefined
}
