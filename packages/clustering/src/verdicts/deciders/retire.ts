import { defineDecider, isBlocked, proposalOf, reasonsFor } from '../decider.ts'

/**
 * Nothing needs it. From two signals on this goes before all else; what only one signal suspects is retired at R0 while nothing blocks it and
 * no merge set has a place for it.
 */
export const retire = defineDecider({
  id: 'retire',
  decide: (_, given) => {
    const proposal = proposalOf(given, 'retire-service')
    if (proposal === undefined) return undefined
    if (proposal.rung === 'R0' && (isBlocked(proposal) || proposalOf(given, 'merge-services'))) return undefined
    return { disposition: 'retire', rung: proposal.rung, blocked: isBlocked(proposal), because: reasonsFor(proposal) }
  },
})
