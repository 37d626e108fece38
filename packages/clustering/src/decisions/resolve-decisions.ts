import type { Decision, DecisionState, Inventory, NodeId, PlacedDecision, ProposalKind } from '@coppice/model'
import { longDate } from '../wording/dates.ts'
import { asSentence } from '../wording/words.ts'
import { createLookup, formerId } from './find-named.ts'

/** A decision with the ids of what it names. */
export interface ResolvedDecision extends PlacedDecision {
  /** Of a proposal: its subjects as written down, gone ones included; empty where they were not. */
  readonly nodes: readonly NodeId[]
  /** What takes the others in, or stays, where that was written down. */
  readonly survivor: NodeId | undefined
  readonly state: DecisionState
  readonly because: string
}

/**
 * Ties decisions to the estate, and says which have no effect before any proposal is looked at: expired ones, those that a later entry about the
 * same replaces, those that contradict others, and those about services that are not there.
 */
export function resolveDecisions(inventory: Inventory, placed: readonly PlacedDecision[]): ResolvedDecision[] {
  const lookUp = createLookup(inventory)
  const named = placed.map((one) => name(one, lookUp))
  const latest = new Map(named.map((one) => [subjectOf(one), one]))
  const active = named.map((one): ResolvedDecision => {
    const later = latest.get(subjectOf(one))
    if (one.state !== 'holds') return one
    if (later && later !== one) return { ...one, state: 'superseded', because: `Line ${later.line} decides on the same again, later.` }
    const { until } = one.decision
    if (until !== undefined && inventory.asOf !== undefined && until < inventory.asOf.slice(0, 10))
      return { ...one, state: 'expired', because: `It held until ${longDate(until)}.` }
    return one
  })
  return withoutContradictions(active)
}

function name(placed: PlacedDecision, lookUp: ReturnType<typeof createLookup>): ResolvedDecision {
  const { decision } = placed
  const base = { ...placed, survivor: undefined, state: 'holds', because: 'It holds.' } as const
  if ('proposal' in decision) {
    const kind = kindOfProposal(decision.proposal)
    const former = kind === 'cancel-saas' || kind === 'consolidate-saas' ? 'saas' : 'service'
    const idOf = (written: string): NodeId => lookUp(written).id ?? formerId(written, former)
    const survivor = decision.verdict === 'approve' && decision.into !== undefined ? idOf(decision.into) : undefined
    return { ...base, nodes: (decision.subjects ?? []).map(idOf), survivor }
  }
  const written = 'services' in decision ? decision.services : [decision.service]
  const found = written.map(lookUp)
  const missing = found.flatMap((one) => (one.id === undefined ? one.why : []))
  const nodes = [...new Set(found.flatMap((one) => one.id ?? []))]
  const needed = 'services' in decision ? 2 : 1
  if (nodes.length >= needed && missing.length === 0) return { ...base, nodes }
  // Of several that belong together, those that are there still do.
  if (nodes.length >= needed) return { ...base, nodes, because: asSentence(`It holds for the others: ${missing.join('; ')}`) }
  const why = missing.length > 0 ? missing.join('; ') : 'it names one service twice'
  return { ...base, nodes, state: 'dangling', because: asSentence(`It has no effect: ${why}`) }
}

/** The kind of proposal that an id names; undefined for what no proposer ever called so. */
export function kindOfProposal(id: string): ProposalKind | undefined {
  const kind = id.slice(0, id.indexOf('/'))
  return KINDS.find((known) => known === kind)
}

const KINDS: readonly ProposalKind[] = [
  'retire-service',
  'merge-services',
  'consolidate-saas',
  'cancel-saas',
  'standardise-technology',
  'group-behind-gateway',
  'unify-entity',
]

/** What a decision is about: a later one about the same replaces it. */
function subjectOf({ decision, nodes }: ResolvedDecision): string {
  if ('proposal' in decision) return `proposal ${decision.proposal}`
  return `${decision.verdict} ${nodes.toSorted().join(' ')}`
}

/** Two that have to stand together, directly or through others, cannot stand apart: together wins, as it does where communities are found. */
function withoutContradictions(decisions: readonly ResolvedDecision[]): ResolvedDecision[] {
  const links = decisions.filter((one) => one.state === 'holds' && one.decision.verdict === 'must-link')
  const groupOf = new Map<NodeId, ResolvedDecision>()
  for (const group of joinGroups(links.map((link) => link.nodes))) {
    const first = links.find((link) => link.nodes.some((id) => group.includes(id)))
    if (first) for (const id of group) groupOf.set(id, first)
  }
  return decisions.map((one) => {
    if (one.state !== 'holds' || one.decision.verdict !== 'cannot-link') return one
    const clash = one.nodes.find(
      (id, at) => groupOf.has(id) && one.nodes.slice(0, at).some((other) => groupOf.get(other) === groupOf.get(id)),
    )
    const holding = clash === undefined ? undefined : groupOf.get(clash)
    if (!holding) return one
    return { ...one, state: 'superseded', because: `They have to stand together by line ${holding.line}, which holds.` }
  })
}

/** Groups that share a member become one. */
export function joinGroups(groups: readonly (readonly NodeId[])[]): NodeId[][] {
  const joined: Set<NodeId>[] = []
  for (const group of groups) {
    const touching = joined.filter((other) => group.some((id) => other.has(id)))
    const whole = new Set([...touching.flatMap((other) => [...other]), ...group])
    for (const other of touching) joined.splice(joined.indexOf(other), 1)
    joined.push(whole)
  }
  return joined.map((group) => [...group].sort())
}

/** Decisions of one kind that are in force. */
export function inForce<V extends Decision['verdict']>(
  decisions: readonly ResolvedDecision[],
  verdict: V,
): (ResolvedDecision & { readonly decision: Extract<Decision, { verdict: V }> })[] {
  return decisions.filter(
    (one): one is ResolvedDecision & { readonly decision: Extract<Decision, { verdict: V }> } =>
      one.state === 'holds' && one.decision.verdict === verdict,
  )
}
