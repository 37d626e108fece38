import type { Rules, ServiceNode } from '@coppice/model'
import type { WeightedTie } from '../../layers/weigh-ties.ts'
import {
  commonStores,
  hasHistory,
  haveDifferentTeams,
  haveOneTeam,
  isOneCodeBase,
  runtimeOf,
  strengthOf,
  type PairFacts,
} from './pair-facts.ts'

/** What speaks for and against one program of two services, in points. */
export interface Bond {
  readonly a: ServiceNode
  readonly b: ServiceNode
  readonly pattern: Pattern
  readonly integrators: number
  readonly disintegrators: number
}

/** Why two services are one: bound by data or common changes, a helper of the other, or doing the same work. */
export type Pattern = 'bound-together' | 'helper' | 'twins'

/** A library or contract that is shared more widely says nothing about two services. */
const RARE = 0.1

/** A database that more services use ties each two of them less. */
const FEW_USERS = 4

/**
 * The bond of two tied services, or undefined where nothing makes them one. Something does in three cases only. *Bound together*: a common
 * database, a habit of changing together, or one that runs the code of the other, and one more class of tie of data, change, talk, code, same
 * work. *Helper*: one is small, has no data
 * of its own and nobody else needs it. *Twins*: they offer the same operations or have the same code. Names, technology and the owner
 * alone never count.
 */
export function weighBond(facts: PairFacts, rules: Rules['merge'], tie: WeightedTie, a: ServiceNode, b: ServiceNode): Bond | undefined {
  const has = readSigns(facts, rules, tie, a, b)
  const pattern = patternOf(facts, rules, has, a, b)
  if (pattern === undefined) return undefined
  const { integrators: points } = rules
  const integrators =
    (has.data ? points.data * Math.min(1, FEW_USERS / has.dataUsers) : 0) +
    points.change * has.change +
    (has.talk ? points.talk : 0) +
    (has.onlyPartner ? points.onlyPartner : 0) +
    (has.code ? points.code : 0) +
    (has.embeds ? points.embeds : 0) +
    (has.sameWork ? points.sameWork : 0) +
    (pattern === 'helper' ? points.helper : 0) +
    (haveOneTeam(facts, a.id, b.id) ? points.owner : 0) +
    (has.deployment ? points.deployment : 0)
  return { a, b, pattern, integrators, disintegrators: disintegratorsOf(facts, rules, has, a, b, pattern) }
}

interface Signs {
  readonly data: boolean
  readonly dataUsers: number
  readonly change: number
  readonly talk: boolean
  readonly onlyPartner: boolean
  readonly code: boolean
  readonly embeds: boolean
  readonly sameWork: boolean
  readonly deployment: boolean
}

function readSigns(facts: PairFacts, rules: Rules['merge'], tie: WeightedTie, a: ServiceNode, b: ServiceNode): Signs {
  const stores = commonStores(facts, a.id, b.id)
  const api = strengthOf(tie, 'api-likeness')
  const code = strengthOf(tie, 'code-likeness')
  const talk = strengthOf(tie, 'calls') > 0 || strengthOf(tie, 'shared-channel') > 0
  return {
    data: stores.length > 0,
    dataUsers: Math.min(...stores.map(facts.users)),
    change: strengthOf(tie, 'co-change'),
    talk,
    onlyPartner: talk && (isOnlyConsumer(facts, a, b) || isOnlyConsumer(facts, b, a)),
    code: strengthOf(tie, 'shared-library') >= RARE || strengthOf(tie, 'shared-contract') >= RARE || isOneCodeBase(a, b),
    embeds: facts.embeds(a.id).has(b.id) || facts.embeds(b.id).has(a.id),
    sameWork: api >= rules.sameApi || code >= rules.sameCode || (api >= rules.sameApi / 2 && code >= rules.sameCode / 2),
    deployment: strengthOf(tie, 'co-deploy') >= RARE,
  }
}

/** Whether nobody but `by` needs a service. */
function isOnlyConsumer(facts: PairFacts, by: ServiceNode, service: ServiceNode): boolean {
  const consumers = facts.consumers(service.id)
  return consumers.size === 1 && consumers.has(by.id)
}

function patternOf(facts: PairFacts, rules: Rules['merge'], has: Signs, a: ServiceNode, b: ServiceNode): Pattern | undefined {
  if (has.sameWork && !isOneCodeBase(a, b)) return 'twins'
  if (haveDifferentTeams(facts, a.id, b.id)) return undefined
  const classes = [has.data, has.change >= rules.someCoChange, has.talk, has.code, has.embeds, has.sameWork].filter(Boolean).length
  if (classes >= 2 && (has.data || has.embeds || has.change >= rules.muchCoChange)) return 'bound-together'
  return isHelperOf(facts, rules, a, b) || isHelperOf(facts, rules, b, a) ? 'helper' : undefined
}

/** Small, no data of its own, no way in from outside, and nobody else needs it. */
export function isHelperOf(facts: PairFacts, rules: Rules['merge'], helper: ServiceNode, host: ServiceNode): boolean {
  const lines = helper.linesOfCode
  if (lines === undefined || lines > rules.helperLines || lines > (host.linesOfCode ?? 0)) return false
  if (helper.role !== 'application' || (helper.exposedBy ?? []).some((way) => way !== 'published-port')) return false
  return isOnlyConsumer(facts, host, helper) && facts.stores(helper.id).every((store) => facts.stores(host.id).includes(store))
}

function disintegratorsOf(facts: PairFacts, rules: Rules['merge'], has: Signs, a: ServiceNode, b: ServiceNode, pattern: Pattern): number {
  const { disintegrators: points } = rules
  const isTwin = pattern === 'twins'
  return (
    (runtimeOf(a) === runtimeOf(b) ? 0 : isTwin ? points.twinRuntime : points.runtime) +
    (isTwin && haveDifferentTeams(facts, a.id, b.id) ? points.team : 0) +
    (differ(a, b, (service) => service.role === 'identity') ? points.zone : 0) +
    (differ(a, b, (service) => facts.takesPayments(service.id)) ? points.payments : 0) +
    (differ(a, b, (service) => service.role === 'frontend') ? points.screen : 0) +
    (haveClientsOfTheirOwn(facts, a, b) ? points.client : 0) +
    (has.change === 0 && [a, b].every(hasHistory) && !isTwin && !isOneCodeBase(a, b) ? points.rollout : 0) +
    (scaleApart(a, b) ? points.scale : 0) +
    (neverMeet(a, b) ? points.place : 0)
  )
}

function differ(a: ServiceNode, b: ServiceNode, is: (service: ServiceNode) => boolean): boolean {
  return is(a) !== is(b)
}

/** Each is called by a user interface that does not call the other: a backend for each frontend. */
export function haveClientsOfTheirOwn(facts: PairFacts, a: ServiceNode, b: ServiceNode): boolean {
  const [ofA, ofB] = [a, b].map((service) => [...facts.consumers(service.id)].filter(facts.isFrontend))
  return ofA !== undefined && ofB !== undefined && ofA.length > 0 && ofB.length > 0 && !ofA.some((id) => ofB.includes(id))
}

/** Copies from which on two services scale apart. */
const APART = 4

export function scaleApart(a: ServiceNode, b: ServiceNode): boolean {
  const [less, more] = [a.replicas ?? 1, b.replicas ?? 1].toSorted((x, y) => x - y)
  return (a.role === 'job') !== (b.role === 'job') || (more ?? 1) >= APART * Math.max(1, less ?? 1)
}

/** Whether both say where they run, and there is no such place in common. */
export function neverMeet(a: ServiceNode, b: ServiceNode): boolean {
  const [ofA, ofB] = [a.environments ?? [], b.environments ?? []]
  return ofA.length > 0 && ofB.length > 0 && !ofA.some((environment) => ofB.includes(environment))
}

export function marginOf(bond: Bond): number {
  return bond.integrators - bond.disintegrators
}
