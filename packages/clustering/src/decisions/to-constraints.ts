import type { MergeProposal, NodeId } from '@coppice/model'
import type { CommunityConstraints } from '../communities/find-communities.ts'
import { evidenceOfDecision } from './assert-decisions.ts'
import { inForce, joinGroups, kindOfProposal, type ResolvedDecision } from './resolve-decisions.ts'
import type { Constraints, AgreedSet } from '../constraints.ts'

/** What decisions demand of communities and of merge sets. */
export function toConstraints(decisions: readonly ResolvedDecision[]): Constraints {
  const links = inForce(decisions, 'must-link')
  const together = joinGroups(links.map((link) => link.nodes)).map((members): AgreedSet => {
    const behind = links.filter((link) => link.nodes.some((id) => members.includes(id)))
    const by = [...new Set(behind.flatMap((link) => link.decision.by ?? []))]
    const reasons = [...new Set(behind.flatMap((link) => link.decision.reason ?? []))]
    return { members, because: { by, reasons, evidence: behind.map(evidenceOfDecision) } }
  })
  const approved = inForce(decisions, 'approve').flatMap(({ decision, nodes, survivor }): AgreedSet[] => {
    if (kindOfProposal(decision.proposal) !== 'merge-services' || nodes.length < 2) return []
    const members = survivor === undefined || nodes.includes(survivor) ? [...nodes] : [survivor, ...nodes]
    return [{ members, host: survivor ?? hostIn(decision.proposal, members) }]
  })
  const apart = inForce(decisions, 'cannot-link').flatMap(({ nodes }) => pairsOf(nodes))
  const kept = new Set(inForce(decisions, 'keep').flatMap((one) => one.nodes))
  return { together, approved, apart, kept }
}

export function toCommunityConstraints({ together, apart }: Constraints): CommunityConstraints {
  const links = together.flatMap(({ members: [first, ...others] }) =>
    first === undefined ? [] : others.map((other) => [first, other] as const),
  )
  return { together: links, apart }
}

/** The id of a merge names its host. */
function hostIn(proposal: MergeProposal['id'], members: readonly NodeId[]): NodeId | undefined {
  const name = proposal.slice(proposal.indexOf('/') + 1)
  return members.find((id) => id.slice(id.indexOf(':') + 1) === name)
}

function pairsOf(nodes: readonly NodeId[]): (readonly [NodeId, NodeId])[] {
  return nodes.flatMap((one, at) => nodes.slice(at + 1).map((other) => [one, other] as const))
}
