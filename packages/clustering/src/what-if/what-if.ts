import { type Amount, type Analysis, type Fragmentation, type MergeProposal, type NodeId, type Plan, type Proposal } from '@coppice/model'
import { countCosts } from '../economics/count-costs.ts'
import { findSavings } from '../economics/find-savings.ts'
import { money, sumByCurrency, yearlyCosts } from '../economics/yearly-cost.ts'
import { scatterAfter } from '../data-map/map-data.ts'
import { toEstate, type Estate } from '../graph/to-estate.ts'
import { planWaves } from '../plan/plan-waves.ts'
import { leavingOf } from '../plan/to-draft.ts'
import { isRented } from '../use/is-rented.ts'
import { listNames, nameOf, namesOf } from '../wording/words.ts'
import { applyScenario, type Scenario, type TargetSet } from './scenario.ts'

/** An estate in figures. What is optional is in none of them. */
export interface EstateFigures {
  readonly services: number
  readonly saas: number
  /** Teams that own a service or product. */
  readonly teams: number
  /** Business calls over the network, from one service to another. */
  readonly calls: number
  /** Those of them that lead from the service of one team to that of another; where an owner is not known, nobody can tell. */
  readonly crossing: number
  /** Paid in a year, one for each currency; nothing where no cost is known. */
  readonly cost: readonly Amount[]
  readonly fragmentation: Fragmentation
}

/** What a scenario makes of the estate. */
export interface TargetEstate {
  readonly before: EstateFigures
  readonly after: EstateFigures
  readonly sets: readonly TargetSet[]
  /** What is not there any more. */
  readonly gone: readonly NodeId[]
  /** Services and products of those that go whose cost nobody knows. */
  readonly unknownCost: number
  readonly plan: Plan
  /** What of it contradicts itself, or stands against what blocks it, in sentences. */
  readonly conflicts: readonly string[]
}

/**
 * Answers what-ifs about one analysis, in a browser as well. Whoever accepts a proposal takes its blockers on: they are listed as conflicts, and
 * all that it saves is counted.
 */
export function createWhatIf(analysis: Analysis): (scenario: Scenario) => TargetEstate {
  const estate = toEstate(analysis.inventory)
  const costNow = countCosts(estate, []).waterfall.flatMap(({ steps }) =>
    steps.filter(({ id }) => id === 'now').map(({ amount }) => amount),
  )
  const before = measure(estate, (id) => id, costNow, analysis.dataMap.fragmentation.now)
  return (scenario) => {
    const { sets, others, conflicts } = applyScenario(analysis, scenario)
    const accepted = [...others, ...sets.map((set) => toMerge(estate, set))].map(asAccepted)
    const savings = findSavings(estate, accepted).map((saving) => ({ ...saving, counted: true }))
    const standsFor = createSuccession(others, sets)
    const gone = [...new Set(accepted.flatMap(leavingOf))]
    const decisions = analysis.decisions
    return {
      before,
      after: measure(
        estate,
        standsFor,
        less(
          costNow,
          savings.map(({ yearly }) => yearly),
        ),
        scatterAfter(analysis.dataMap, accepted),
      ),
      sets,
      gone,
      unknownCost: gone.flatMap((id) => estate.node(id) ?? []).filter((node) => yearlyCosts(node).length === 0).length,
      plan: planWaves({ estate, assessments: analysis.assessments, proposals: accepted, savings, decisions, rules: analysis.rules }),
      conflicts: [...conflicts, ...others.flatMap(blockersOf), ...sets.flatMap(({ proposal }) => (proposal ? blockersOf(proposal) : []))],
    }
  }
}

/** Accepting a proposal settles what blocked it; who still needs it is left to the plan, which says so. */
function asAccepted(proposal: Proposal): Proposal {
  return proposal.kind === 'retire-service' && proposal.rung === 'R0'
    ? { ...proposal, blockers: [], rung: 'R1' }
    : { ...proposal, blockers: [] }
}

function blockersOf({ title, blockers }: Proposal): string[] {
  return blockers.map(({ text }) => `${title}: ${text}`)
}

/** What does the work of a node afterwards; undefined for nothing. */
function createSuccession(others: readonly Proposal[], sets: readonly TargetSet[]): (id: NodeId) => NodeId | undefined {
  const into = new Map<NodeId, NodeId | undefined>()
  for (const { host, members } of sets) for (const id of members) into.set(id, host)
  for (const proposal of others) {
    const stays = proposal.kind === 'consolidate-saas' ? proposal.keep : undefined
    for (const id of leavingOf(proposal)) into.set(id, stays)
  }
  return (id) => (into.has(id) ? into.get(id) : id)
}

function measure(
  estate: Estate,
  standsFor: (id: NodeId) => NodeId | undefined,
  cost: readonly Amount[],
  fragmentation: Fragmentation,
): EstateFigures {
  const isThere = (id: NodeId): boolean => standsFor(id) === id
  const services = estate.services.filter((service) => !service.optional && isThere(service.id))
  const products = estate.nodes('saas').filter((saas) => !saas.optional && isRented(saas) && isThere(saas.id))
  const ownersOf = (id: NodeId): NodeId[] => estate.outbound(id, 'owned-by').flatMap((edge) => (edge.optional ? [] : edge.to))
  const calls = new Map<string, readonly [NodeId, NodeId]>()
  for (const edge of estate.edges('calls')) {
    if (edge.optional || (edge.purpose ?? 'business') !== 'business') continue
    const [from, to] = [standsFor(edge.from), standsFor(edge.to)]
    if (from !== undefined && to !== undefined && from !== to) calls.set(`${from} ${to}`, [from, to])
  }
  const crosses = ([from, to]: readonly [NodeId, NodeId]): boolean => {
    const [one, other] = [ownersOf(from), ownersOf(to)]
    return one.length > 0 && other.length > 0 && !one.some((owner) => other.includes(owner))
  }
  return {
    services: services.length,
    saas: products.length,
    teams: new Set([...services, ...products].flatMap(({ id }) => ownersOf(id))).size,
    calls: calls.size,
    crossing: [...calls.values()].filter(crosses).length,
    cost,
    fragmentation,
  }
}

/** At least what is left if all is saved, at most what is left if as little as possible is. */
function less(now: readonly Amount[], saved: readonly Amount[]): Amount[] {
  const sums = new Map(sumByCurrency(saved).map((amount) => [amount.currency, amount]))
  return now.map(({ low, high, currency }) => {
    const saving = sums.get(currency)
    return saving === undefined
      ? { low, high, currency }
      : { low: money(Math.max(0, low - saving.high)), high: money(high - saving.low), currency }
  })
}

/** Person-weeks for each service that a set takes in, where nobody estimated it: what is proposed knows better. */
const ROUGH_WEEKS = { low: 1, high: 6 }

/** The set as a proposal: its own where it was left as it was, else one with the subjects of the scenario. */
function toMerge(estate: Estate, { host, members, proposal, isEdited }: TargetSet): MergeProposal {
  if (proposal && !isEdited) return proposal
  const others = members.filter((id) => id !== host)
  const effort = { low: ROUGH_WEEKS.low * others.length, high: ROUGH_WEEKS.high * others.length }
  const saves = { services: others.length, calls: 0, deployments: 0, databases: 0 }
  const common = {
    subjects: [...members],
    host,
    saves,
    savesServices: others.length,
    effort,
    title: `Merge ${listNames(namesOf(estate, others))} into ${nameOf(estate, host)}`,
  }
  const id = `merge-services/${host.slice(host.indexOf(':') + 1)}`
  if (proposal) return { ...proposal, ...common, id }
  return {
    ...common,
    kind: 'merge-services',
    id,
    confidence: 1,
    evidenceFor: [],
    evidenceAgainst: [],
    blockers: [],
    wouldChange: [],
    nextEvidence: '',
    hostBecause: 'It was chosen by hand.',
    layers: [],
    ties: [],
    pattern: 'bound-together',
    worth: 0,
    alternatives: [],
  }
}
