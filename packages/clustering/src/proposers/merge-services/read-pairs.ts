import type { ServiceNode } from '@coppice/model'
import type { WeightedTie } from '../../layers/weigh-ties.ts'
import type { ProposerContext } from '../proposer.ts'
import { mayMerge, programsIn } from './can-merge.ts'
import { findInnerImports, type InnerImports } from './find-inner-imports.ts'
import { areGenerations } from './name-generation.ts'
import {
  commonStores,
  createPairFacts,
  hasHistory,
  haveDifferentTeams,
  haveOneTeam,
  isOneCodeBase,
  runtimeOf,
  strengthOf,
  type PairFacts,
} from './pair-facts.ts'

/** All that rules weigh about two tied services: read once, and weighed under every rule that is tried. */
export interface Pair {
  readonly a: ServiceNode
  readonly b: ServiceNode
  /** Services that use the database that both use; undefined where there is none. */
  readonly dataUsers: number | undefined
  /** Share of their commits in common, or half the share of the commits of the quieter one that also change the other: 0 to 1. */
  readonly change: number
  /** Whether they never change in the same commit although both have a history. */
  readonly changesApart: boolean
  readonly talk: boolean
  /** They talk, and nobody else needs one of them. */
  readonly onlyPartner: boolean
  /** They build on a library or contract that few others use. */
  readonly rareCode: boolean
  readonly oneCodeBase: boolean
  /** One runs the other as a library. */
  readonly embeds: boolean
  /** Packages from the inside of one that the other runs: those of the one that runs more. */
  readonly innerPackages: number
  /** Strengths of three layers. */
  readonly api: number
  readonly likeCode: number
  readonly partners: number
  /** By name or catalog, one takes the place of the other. */
  readonly succeeds: boolean
  readonly deployment: boolean
  /** Both run once on every machine. */
  readonly everyNode: boolean
  readonly oneTeam: boolean
  readonly differentTeams: boolean
  /** Lines of code of the one that does nothing but help the other; undefined where neither does. */
  readonly helperLines: number | undefined
  readonly otherRuntime: boolean
  readonly loginZone: boolean
  readonly paymentZone: boolean
  readonly oneIsScreen: boolean
  readonly clientsOfTheirOwn: boolean
  readonly scaleApart: boolean
  readonly neverMeet: boolean
}

export interface Pairs {
  readonly facts: PairFacts
  readonly all: readonly Pair[]
}

/** A library or contract that is shared more widely says nothing about two services. */
const RARE = 0.1

const known = new WeakMap<ProposerContext['projection'], Pairs>()

/**
 * Every two services that something may bind, and what is known of them. No rule is read but those of who may merge at all: what is tried out
 * with other rules is read once.
 */
export function readPairs(context: ProposerContext): Pairs {
  const { projection } = context
  const found = known.get(projection) ?? findPairs(context)
  known.set(projection, found)
  return { facts: found.facts, all: found.all.filter(({ a, b }) => mayMerge(context, a) && mayMerge(context, b)) }
}

function findPairs(context: ProposerContext): Pairs {
  const facts = createPairFacts(context)
  const inner = findInnerImports(context.estate)
  const programs = programsIn(context.estate)
  const services = context.projection.members.map((id) => programs.get(id))
  const all = context.projection.ties.flatMap((tie) => {
    const [a, b] = [services[tie.a], services[tie.b]]
    return (a && b && readPair(facts, inner, tie, a, b)) ?? []
  })
  return { facts, all }
}

/** Undefined for two of which no rule makes anything: one team, one manifest or a common technology alone never counts. */
function readPair(
  facts: PairFacts,
  inner: ReturnType<typeof findInnerImports>,
  tie: WeightedTie,
  a: ServiceNode,
  b: ServiceNode,
): Pair | undefined {
  const [first] = commonStores(facts, a.id, b.id)
  const share = strengthOf(tie, 'co-change')
  const talk = strengthOf(tie, 'calls') > 0 || strengthOf(tie, 'shared-channel') > 0
  const oneCodeBase = isOneCodeBase(a, b)
  const rareCode = strengthOf(tie, 'shared-library') >= RARE || strengthOf(tie, 'shared-contract') >= RARE
  const embeds = facts.embeds(a.id).has(b.id) || facts.embeds(b.id).has(a.id)
  const [api, likeCode, partners] = [strengthOf(tie, 'api-likeness'), strengthOf(tie, 'code-likeness'), strengthOf(tie, 'shared-partners')]
  if (!first && share === 0 && !talk && !oneCodeBase && !rareCode && !embeds && api + likeCode + partners === 0) return undefined
  return {
    a,
    b,
    dataUsers: first && Math.min(...commonStores(facts, a.id, b.id).map(facts.users)),
    change: Math.max(share, containedShare(share, a, b) / 2),
    changesApart: share === 0 && [a, b].every(hasHistory),
    talk,
    onlyPartner: talk && (isOnlyConsumer(facts, a, b) || isOnlyConsumer(facts, b, a)),
    rareCode,
    oneCodeBase,
    embeds,
    innerPackages: Math.max(countOf(inner.get(a.id)?.get(b.id)), countOf(inner.get(b.id)?.get(a.id))),
    api,
    likeCode,
    partners,
    succeeds: areGenerations(a, b) || isNamedSuccessor(a, b) || isNamedSuccessor(b, a),
    deployment: strengthOf(tie, 'co-deploy') >= RARE,
    everyNode: a.onEveryNode === true && b.onEveryNode === true,
    oneTeam: haveOneTeam(facts, a.id, b.id),
    differentTeams: haveDifferentTeams(facts, a.id, b.id),
    helperLines: linesAsHelper(facts, a, b) ?? linesAsHelper(facts, b, a),
    otherRuntime: runtimeOf(a) !== runtimeOf(b),
    loginZone: (a.role === 'identity') !== (b.role === 'identity'),
    paymentZone: facts.takesPayments(a.id) !== facts.takesPayments(b.id),
    oneIsScreen: (a.role === 'frontend') !== (b.role === 'frontend'),
    clientsOfTheirOwn: haveClientsOfTheirOwn(facts, a, b),
    scaleApart: scaleApart(a, b),
    neverMeet: neverMeet(a, b),
  }
}

function countOf(imports: InnerImports | undefined): number {
  return imports?.packages.length ?? 0
}

/** Share of the commits of the quieter of two that also change the other, out of the share of all their commits: |A∩B| ÷ min(|A|, |B|). */
function containedShare(share: number, a: ServiceNode, b: ServiceNode): number {
  const [ofA, ofB] = [a.history?.commits ?? 0, b.history?.commits ?? 0]
  const quieter = Math.min(ofA, ofB)
  return quieter === 0 ? 0 : Math.min(1, (share * (ofA + ofB)) / (1 + share) / quieter)
}

function isNamedSuccessor(a: ServiceNode, b: ServiceNode): boolean {
  const named = a.lifecycle?.successor?.toLowerCase()
  return named !== undefined && [b.name, ...b.aliases].some((name) => name.toLowerCase() === named)
}

/** Whether nobody but `by` needs a service. */
function isOnlyConsumer(facts: PairFacts, by: ServiceNode, service: ServiceNode): boolean {
  const consumers = facts.consumers(service.id)
  return consumers.size === 1 && consumers.has(by.id)
}

/** Lines of code of a service with no data of its own, no way in from outside, and nobody else who needs it; undefined for any other. */
export function linesAsHelper(facts: PairFacts, helper: ServiceNode, host: ServiceNode): number | undefined {
  const lines = helper.linesOfCode
  if (lines === undefined || lines > (host.linesOfCode ?? 0)) return undefined
  if (helper.role !== 'application' || (helper.exposedBy ?? []).some((way) => way !== 'published-port')) return undefined
  const isHelper = isOnlyConsumer(facts, host, helper) && facts.stores(helper.id).every((store) => facts.stores(host.id).includes(store))
  return isHelper ? lines : undefined
}

/** Each is called by a user interface that does not call the other: a backend for each frontend. */
export function haveClientsOfTheirOwn(facts: PairFacts, a: ServiceNode, b: ServiceNode): boolean {
  const [ofA, ofB] = [a, b].map((service) => [...facts.consumers(service.id)].filter(facts.isFrontend))
  return ofA !== undefined && ofB !== undefined && ofA.length > 0 && ofB.length > 0 && !ofA.some((id) => ofB.includes(id))
}

/** Copies from which on two services scale apart. */
const APART = 4

export function scaleApart(a: ServiceNode, b: ServiceNode): boolean {
  if ((a.onEveryNode === true) !== (b.onEveryNode === true)) return true
  const [less, more] = [a.replicas ?? 1, b.replicas ?? 1].toSorted((x, y) => x - y)
  return (a.role === 'job') !== (b.role === 'job') || (more ?? 1) >= APART * Math.max(1, less ?? 1)
}

/** Whether both say where they run, and there is no such place in common. */
export function neverMeet(a: ServiceNode, b: ServiceNode): boolean {
  const [ofA, ofB] = [a.environments ?? [], b.environments ?? []]
  return ofA.length > 0 && ofB.length > 0 && !ofA.some((environment) => ofB.includes(environment))
}
