import type { Argument, DecidedItem, NodeId, Proposal, ProposalDecision } from '@coppice/model'
import type { Estate } from '../graph/to-estate.ts'
import { longDate } from '../wording/dates.ts'
import { toArgument } from '../wording/to-argument.ts'
import { listNames, namesOf } from '../wording/words.ts'
import { evidenceOfDecision } from './assert-decisions.ts'
import { findOutcome } from './find-outcome.ts'
import { hashEvidence } from './hash-evidence.ts'
import { kindOfProposal, type ResolvedDecision } from './resolve-decisions.ts'

/** Proposals with the hash of their evidence and what was decided on them, and every decision with what became of it. */
export interface DecidedProposals {
  readonly proposals: Proposal[]
  readonly decisions: DecidedItem[]
}

/**
 * Ties decisions to proposals. What was rejected or put off is blocked by that, so that nothing counts it; what was approved is checked against the
 * estate: is it done, or who still needs it. A decision on evidence that has changed since has no effect, and asks for a review.
 */
export function decideProposals(estate: Estate, undecided: readonly Proposal[], resolved: readonly ResolvedDecision[]): DecidedProposals {
  const hashed = undecided.map((proposal): Proposal => ({ ...proposal, evidenceHash: hashEvidence(proposal) }))
  const blockersOf = new Map<Proposal, Argument[]>()
  const block = (proposal: Proposal, argument: Argument): unknown =>
    blockersOf.set(proposal, [...(blockersOf.get(proposal) ?? []), argument])
  const decisions = resolved.map((one): DecidedItem => {
    const { decision, file, line, state, because } = one
    if (!('proposal' in decision)) {
      for (const proposal of state === 'holds' ? refusedBy(one, hashed) : []) block(proposal, toRefusal(estate, one))
      return { decision, file, line, state, because, nodes: [...one.nodes] }
    }
    const proposal = findProposal(one, decision, hashed)
    const nodes = nodesOf(one, decision, proposal)
    const given = { estate, decision, nodes, survivor: survivorOf(one, proposal), proposal }
    const outcome = decision.verdict === 'approve' && state !== 'superseded' ? { outcome: findOutcome(given) } : {}
    const judged = state === 'holds' ? judge(given, outcome.outcome?.state) : { state, because }
    const blocker = judged.state === 'holds' && proposal ? toBlocker(one, decision) : undefined
    if (blocker && proposal) block(proposal, blocker)
    return { decision, file, line, ...judged, nodes: [...nodes], ...outcome }
  })
  const proposals = hashed.map((proposal) => ({ ...proposal, blockers: [...(blockersOf.get(proposal) ?? []), ...proposal.blockers] }))
  return { proposals, decisions }
}

/** A decision on a proposal, with what is there of it. */
export interface DecisionCase {
  readonly estate: Estate
  readonly decision: ProposalDecision
  readonly nodes: readonly NodeId[]
  /** What takes the others in, or stays. */
  readonly survivor: NodeId | undefined
  /** What is proposed now about the same. */
  readonly proposal: Proposal | undefined
}

/** By its id; or by its subjects, as the id of a set follows its host. */
function findProposal({ nodes }: ResolvedDecision, decision: ProposalDecision, proposals: readonly Proposal[]): Proposal | undefined {
  const byId = proposals.find((proposal) => proposal.id === decision.proposal)
  if (byId) return byId
  const kind = kindOfProposal(decision.proposal)
  const isSame = (subjects: readonly NodeId[]) => subjects.length === nodes.length && subjects.every((id) => nodes.includes(id))
  return proposals.find((proposal) => proposal.kind === kind && isSame(proposal.subjects))
}

/** Subjects as written down; else those of the proposal; else the one that its id names. */
function nodesOf({ nodes }: ResolvedDecision, decision: ProposalDecision, proposal: Proposal | undefined): readonly NodeId[] {
  if (nodes.length > 0) return nodes
  if (proposal) return proposal.subjects
  const kind = kindOfProposal(decision.proposal)
  const name = decision.proposal.slice(decision.proposal.indexOf('/') + 1)
  if (kind !== 'retire-service' && kind !== 'cancel-saas') return []
  // The id was put together from the id of its subject.
  return [`${kind === 'cancel-saas' ? 'saas' : 'service'}:${name}` as NodeId]
}

function survivorOf({ survivor, nodes, decision }: ResolvedDecision, proposal: Proposal | undefined): NodeId | undefined {
  if (survivor !== undefined) return survivor
  if (proposal?.kind === 'merge-services') return proposal.host
  if (proposal && 'keep' in proposal) return proposal.keep
  if (!('proposal' in decision) || kindOfProposal(decision.proposal) !== 'merge-services') return undefined
  return nodes.find((id) => id.slice(id.indexOf(':') + 1) === decision.proposal.slice(decision.proposal.indexOf('/') + 1))
}

function judge(given: DecisionCase, outcome: string | undefined): Pick<DecidedItem, 'state' | 'because'> {
  const { estate, decision, nodes, proposal } = given
  if (outcome === 'realised' || outcome === 'partly' || outcome === 'back') return { state: 'holds', because: 'It holds.' }
  const there = nodes.filter((id) => estate.node(id) !== undefined)
  if (proposal === undefined) {
    if (there.length === 0) {
      const isKnown = decision.evidence !== undefined
      if (isKnown) return { state: 'holds', because: 'What it was about is gone.' }
      return {
        state: 'dangling',
        because: `It has no effect: nothing is proposed under ${decision.proposal}, and nothing of that name is there.`,
      }
    }
    if (decision.verdict !== 'approve') return { state: 'holds', because: 'Nothing of the kind is proposed any more.' }
    if (kindOfProposal(decision.proposal) === 'merge-services' && decision.evidence === undefined)
      return { state: 'dangling', because: `It has no effect: no such set is proposed; subjects may name its services.` }
    return { state: 'needs-review', because: `It is not proposed any more: what spoke for it does not hold.` }
  }
  if (decision.evidence === undefined)
    return { state: 'holds', because: 'It holds; without the hash of its evidence, changes go unnoticed.' }
  if (decision.evidence === proposal.evidenceHash) return { state: 'holds', because: 'It holds.' }
  const against = [...proposal.blockers, ...proposal.evidenceAgainst]
  const now = [...proposal.evidenceFor.slice(0, 2), ...against.slice(0, 2)].map((argument) => argument.text).join(' ')
  return { state: 'needs-review', because: `What it rests on has changed since it was decided. Now: ${now}` }
}

/** What stands in the way because people decided so. */
function toBlocker(one: ResolvedDecision, decision: ProposalDecision): Argument | undefined {
  if (decision.verdict === 'approve') return undefined
  const who = decision.by ?? 'Whoever decides'
  const on = decision.on === undefined ? '' : ` on ${longDate(decision.on)}`
  const why = decision.reason === undefined ? '' : `: ${decision.reason.replace(/\.$/, '')}`
  const text =
    decision.verdict === 'reject'
      ? `${who} decided against it${on}${why}.`
      : `${who} put it off${on}${decision.until === undefined ? '' : ` until ${longDate(decision.until)}`}${why}.`
  return toArgument(decision.verdict === 'reject' ? 'rejected' : 'deferred', text, one.nodes, [evidenceOfDecision(one)])
}

/** Proposals that cannot be done because something in them is to stay: of services the proposers know already, of products only here. */
function refusedBy({ decision, nodes }: ResolvedDecision, proposals: readonly Proposal[]): Proposal[] {
  const refuses =
    decision.verdict === 'keep' ||
    decision.verdict === 'critical' ||
    decision.verdict === 'retention' ||
    (decision.verdict === 'owner-word' && decision.says === 'needed')
  if (!refuses) return []
  return proposals.filter((proposal) => {
    if (proposal.kind !== 'cancel-saas' && proposal.kind !== 'consolidate-saas') return false
    const stays = proposal.kind === 'consolidate-saas' ? proposal.keep : undefined
    return proposal.subjects.some((id) => id !== stays && nodes.includes(id))
  })
}

function toRefusal(estate: Estate, one: ResolvedDecision): Argument {
  const { decision, nodes } = one
  const why = decision.reason === undefined ? '' : `: ${decision.reason.replace(/\.$/, '')}`
  const says = { keep: 'is to stay', critical: 'is critical', retention: 'has to keep its data' }
  const what = decision.verdict in says ? says[decision.verdict as keyof typeof says] : 'is needed'
  const text = `${decision.by ?? 'Whoever decides'} says that ${listNames(namesOf(estate, nodes))} ${what}${why}.`
  return toArgument('kept', text, [...nodes], [evidenceOfDecision(one)])
}
