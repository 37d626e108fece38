import { by, type Argument, type MergeProposal, type Rules } from '@coppice/model'
import { listNames, nameOf, namesOf } from '../../wording/words.ts'
import { defineDecider, isBlocked, proposalOf } from '../decider.ts'

/** It belongs to a set of services that should be one. */
export const merge = defineDecider({
  id: 'merge',
  decide: ({ estate, rules }, given) => {
    const proposal = proposalOf(given, 'merge-services')
    if (proposal === undefined) return undefined
    const others = proposal.subjects.filter((id) => id !== given.subject.id)
    const reason = mostTelling(proposal, rules)
    const into =
      proposal.host === given.subject.id ? `Takes in ${listNames(namesOf(estate, others))}` : `Goes into ${nameOf(estate, proposal.host)}`
    return { disposition: 'merge', blocked: isBlocked(proposal), because: reason ? `${into}. ${reason.text}` : `${into}.` }
  },
})

/** What is said of the set as such, which stands before its ties; and else the tie that holds it together most. */
function mostTelling({ evidenceFor, layers }: MergeProposal, { layers: { weights } }: Rules): Argument | undefined {
  const holds = new Map<string, number>(layers.map(({ layer, strength }) => [layer, weights[layer] * strength]))
  const [first] = evidenceFor
  if (first && !holds.has(first.signal) && !first.signal.startsWith('shared-')) return first
  return evidenceFor.toSorted(by(({ signal }) => -(holds.get(signal) ?? 0)))[0]
}
