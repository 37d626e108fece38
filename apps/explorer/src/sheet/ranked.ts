import { by, type Proposal, type ProposalKind } from '@coppice/model'

/** What goes before what is merged, what is merged before what is replaced. */
const ORDER: readonly ProposalKind[] = [
  'retire-service',
  'cancel-saas',
  'merge-services',
  'consolidate-saas',
  'unify-entity',
  'standardise-technology',
  'group-behind-gateway',
]

/** Proposals in the order of their sheets: open before blocked, by kind, the surest first. */
export function rankedProposals(proposals: readonly Proposal[]): Proposal[] {
  return proposals.toSorted(
    by(
      (proposal) => (proposal.blockers.length > 0 ? 1 : 0),
      (proposal) => ORDER.indexOf(proposal.kind),
      (proposal) => (proposal.kind === 'retire-service' ? -Number(proposal.rung.slice(1)) : 0),
      (proposal) => (proposal.kind === 'merge-services' ? -proposal.worth : 0),
      (proposal) => -proposal.confidence,
      (proposal) => proposal.id,
    ),
  )
}
