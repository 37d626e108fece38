import type { NodeId, ServiceNode } from '@coppice/model'
import { oncePerEstate } from '../graph/once-per-estate.ts'
import { lifeWithoutCallers } from '../graph/roles.ts'
import type { Estate } from '../graph/to-estate.ts'
import type { Settings } from '../settings.ts'
import { findConsumers, type Consumer } from './find-consumers.ts'
import { findForgotten } from './find-forgotten.ts'
import { findWhyNotYet } from './find-why-not-yet.ts'
import { findGuards } from './guards/find-guards.ts'
import type { Guard } from './guards/guard.ts'
import { readDemand, withoutStray, type Demand } from './read-demand.ts'
import { readHistory, type Age } from './read-history.ts'

/** Who needs a service, and how long it has stood still. Shared by the proposers, so that none has to read another's output. */
export interface Use {
  readonly consumers: readonly Consumer[]
  /** Why lack of callers says nothing about it, in words; undefined where it should have callers. */
  readonly entry: string | undefined
  /** Why nobody needs it yet, in words. */
  readonly notYet: string | undefined
  /** Why it may live in silence. */
  readonly guards: readonly Guard[]
  readonly demand: Demand
  readonly age: Age
  readonly isStill: boolean
  /** Others that use the same database: they may exchange data there without a call. */
  readonly dataPartners: readonly NodeId[]
  /** Nobody needs it but services that nobody needs either, and all of them stand still. */
  readonly isForgotten: boolean
}

/** Assesses every service at once, as whether one is forgotten hangs on the others. */
export function assessUse(estate: Estate, settings: Settings): ReadonlyMap<NodeId, Use> {
  const { staleAfterDays, strayPerDay, quietDays } = settings.rules.retire
  const single = factsOf(estate).map(({ service, ...facts }): [NodeId, Omit<Use, 'isForgotten'>] => [
    service.id,
    {
      ...facts,
      demand: withoutStray(facts.demand, strayPerDay, quietDays),
      notYet: findWhyNotYet(service, facts.age, settings),
      isStill: facts.age.still !== undefined && facts.age.still >= staleAfterDays,
    },
  ])
  const forgotten = findForgotten(new Map(single))
  return new Map(single.map(([id, use]) => [id, { ...use, isForgotten: forgotten.has(id) }]))
}

/** What holds whatever the rules say. */
const factsOf = oncePerEstate((estate) => {
  const ageOf = readHistory(estate)
  return estate.services.map((service) => ({
    service,
    consumers: findConsumers(estate, service),
    entry: entryOf(service),
    guards: findGuards(estate, service),
    demand: readDemand(service),
    dataPartners: findDataPartners(estate, service),
    age: ageOf(service),
  }))
})

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
