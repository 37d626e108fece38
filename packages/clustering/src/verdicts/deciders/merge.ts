import { listNames, nameOf, namesOf } from '../../wording/words.ts'
import { defineDecider, isBlocked, proposalOf } from '../decider.ts'

/** It belongs to a set of services that should be one. */
export const merge = defineDecider({
  id: 'merge',
  decide: ({ estate }, given) => {
    const proposal = proposalOf(given, 'merge-services')
    if (proposal === undefined) return undefined
    const others = proposal.subjects.filter((id) => id !== given.subject.id)
    const [first] = proposal.evidenceFor
    const into =
      proposal.host === given.subject.id ? `Takes in ${listNames(namesOf(estate, others))}` : `Goes into ${nameOf(estate, proposal.host)}`
    return { disposition: 'merge', blocked: isBlocked(proposal), because: first ? `${into}. ${first.text}` : `${into}.` }
  },
})
