import { listNames, nameOf, namesOf, spell } from '../../wording/words.ts'
import { defineDecider, isBlocked, proposalOf } from '../decider.ts'
import { usersOf } from '../../use/users-of.ts'

/** Another rented product does the same, and is the one that stays. */
export const replace = defineDecider({
  id: 'replace',
  decide: ({ estate }, given) => {
    const proposal = proposalOf(given, 'consolidate-saas')
    if (proposal === undefined || proposal.keep === given.subject.id) return undefined
    const keeper = proposal.keep ? nameOf(estate, proposal.keep) : 'another product'
    const users = usersOf(estate, given.subject.id)
    const isUsedMore = proposal.keep !== undefined && usersOf(estate, proposal.keep).length > users.length
    const why = isUsedMore ? 'and more of the estate uses it' : 'and is chosen to stay for the people who use it and for its terms'
    const affected = users.length > 0 ? ` Affected: ${listNames(namesOf(estate, users))}.` : ''
    const because = `${keeper} serves the same purpose, ${spell(proposal.purpose)}, ${why}.${affected}`
    return { disposition: 'replace', blocked: isBlocked(proposal), because }
  },
})
