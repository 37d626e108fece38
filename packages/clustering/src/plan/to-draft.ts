import { by, compareText, type EffortRange, type ItemStatus, type NodeId, type Proposal, type Savings, groupBy } from '@coppice/model'
import { findConsumers } from '../use/find-consumers.ts'
import { usersOf } from '../use/users-of.ts'
import { nameOf } from '../wording/words.ts'
import type { PlanInput } from './plan-waves.ts'
import { savingsOf } from './sum-savings.ts'

/** A proposal with all that its place in the plan hangs on. */
export interface Draft {
  readonly id: string
  readonly proposal: Proposal
  readonly title: string
  /** What goes or changes. */
  readonly nodes: readonly NodeId[]
  /** What is not there any more once it is done. */
  readonly leaving: readonly NodeId[]
  readonly teams: readonly NodeId[]
  readonly teamNames: readonly string[]
  readonly status: ItemStatus
  readonly effort: EffortRange
  readonly risk: number
  readonly savings: Savings
  /** Last day to give notice. */
  readonly deadline: string | undefined
}

/** What goes by several proposals counts for the first alone: retirements before cancellations, before what replaces or merges. */
export function toDrafts(input: PlanInput, proposals: readonly Proposal[]): Draft[] {
  const taken = new Set<NodeId>()
  const risks = new Map(input.assessments.map(({ node, axes }) => [node, axes.find(({ axis }) => axis === 'removal-risk')?.high]))
  const savings = groupBy(input.savings, (saving) => saving.proposal)
  return proposals
    .toSorted(
      by(
        (proposal) => ORDER.indexOf(proposal.kind),
        (proposal) => proposal.id,
      ),
    )
    .map((proposal) => {
      const draft = toDraft({ ...input, savings: savings.get(proposal.id) ?? [] }, risks, proposal, taken)
      for (const id of draft.leaving) taken.add(id)
      return draft
    })
}

const ORDER: readonly Proposal['kind'][] = ['retire-service', 'cancel-saas', 'consolidate-saas', 'merge-services']

/** Of `input`, only the savings of this one proposal. */
function toDraft(input: PlanInput, risks: ReadonlyMap<NodeId, number | undefined>, proposal: Proposal, taken: ReadonlySet<NodeId>): Draft {
  const { estate } = input
  const leaving = leavingOf(proposal)
  const nodes = proposal.subjects
  const teams = [...new Set(nodes.flatMap((id) => estate.outbound(id, 'owned-by').flatMap((edge) => (edge.optional ? [] : edge.to))))].sort(
    compareText,
  )
  const effort = effortOf(input, proposal, leaving)
  const status = statusOf(input, proposal)
  const deadlines = input.savings.flatMap((saving) => saving.actBy ?? []).sort()
  return {
    id: proposal.id,
    proposal,
    title: proposal.title,
    nodes,
    leaving,
    teams,
    teamNames: teams.map((id) => nameOf(estate, id)),
    status,
    effort,
    risk: riskOf(risks, leaving.length > 0 ? leaving : nodes),
    savings: savingsOf(
      input,
      proposal,
      leaving.filter((id) => !taken.has(id)),
      effort,
      status,
    ),
    deadline: deadlines[0],
  }
}

/** What is gone when a proposal is done. */
export function leavingOf(proposal: Proposal): readonly NodeId[] {
  switch (proposal.kind) {
    case 'retire-service':
    case 'cancel-saas':
      return proposal.subjects
    case 'merge-services':
      return proposal.subjects.filter((id) => id !== proposal.host)
    case 'consolidate-saas':
      return proposal.keep === undefined ? proposal.subjects.slice(1) : proposal.subjects.filter((id) => id !== proposal.keep)
    case 'standardise-technology':
    case 'group-behind-gateway':
    case 'unify-entity':
      return []
  }
}

function statusOf({ decisions }: PlanInput, proposal: Proposal): ItemStatus {
  const about = decisions.filter(
    ({ decision, state }) =>
      decision.verdict === 'approve' && decision.proposal === proposal.id && (state === 'holds' || state === 'needs-review'),
  )
  if (about.some(({ state }) => state === 'holds')) return 'approved'
  return about.length > 0 ? 'needs-review' : 'identified'
}

/** Person-weeks: of proposals that know theirs that, and of the others by the rules of the plan. */
function effortOf({ estate, rules }: PlanInput, proposal: Proposal, leaving: readonly NodeId[]): EffortRange {
  if ('effort' in proposal) return proposal.effort
  const { weeksToRetire, weeksPerConsumer, weeksPerUser } = rules.plan
  if (proposal.kind === 'retire-service') {
    const consumers = leaving.flatMap((id) => {
      const node = estate.node(id)
      return node?.kind === 'service' ? findConsumers(estate, node).map((consumer) => consumer.id) : []
    })
    const outside = new Set(consumers.filter((id) => !leaving.includes(id))).size
    return toRange(leaving.length * (weeksToRetire / 2), leaving.length * weeksToRetire + outside * weeksPerConsumer)
  }
  if (proposal.kind === 'group-behind-gateway')
    return toRange(proposal.clients.length * weeksPerConsumer, proposal.clients.length * weeksPerUser)
  const users = new Set(leaving.flatMap((id) => usersOf(estate, id))).size
  return toRange(1 + (users * weeksPerUser) / 3, 2 + users * weeksPerUser)
}

function toRange(low: number, high: number): EffortRange {
  const round = (weeks: number) => Math.round(weeks * 10) / 10
  return { low: round(Math.min(low, high)), high: round(high) }
}

/** The removal risk of the riskiest, by the high end: what is not known counts as risky. */
function riskOf(risks: ReadonlyMap<NodeId, number | undefined>, nodes: readonly NodeId[]): number {
  const known = nodes.flatMap((id) => risks.get(id) ?? [])
  return known.length === 0 ? 100 : Math.max(...known)
}
