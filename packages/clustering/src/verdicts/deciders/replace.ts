import { listNames, nameOf, namesOf, spell } from '../../wording/words.ts'
import { defineDecider, isBlocked, proposalOf } from '../decider.ts'
import { usersOf } from '../../use/users-of.ts'

/** Another rented product does the same, and more of the estate uses that one. */
export const replace = defineDecider({
  id: 'replace',
  decide: ({ estate }, given) => {
    const proposal = proposalOf(given, 'consolidate-saas')
    if (proposal === undefined || proposal.keep === given.subject.id) return undefined
    const keeper = proposal.keep ? nameOf(estate, proposal.keep) : 'another product'
    const users = listNames(namesOf(estate, usersOf(estate, given.subject.id)))
    const because = `${keeper} serves the same purpose, ${spell(proposal.purpose)}, and more of the estate uses it. Affected: ${users}.`
    return { disposition: 'replace', blocked: isBlocked(proposal), because }
  },
})
