import { agree, listNames, namesOf, spell } from '../../wording/words.ts'
import { ofProduct } from '../axis.ts'
import { evidenceOfUse } from '../find-users.ts'

/** Other products rented for the same purpose. */
export const rivals = ofProduct((context, saas) => {
  const found = context.facts.rivalsOf(saas)
  if (found === undefined) return 'does-not-apply'
  const names = listNames(namesOf(context.estate, found))
  return {
    found: found.length,
    text:
      found.length === 0
        ? `Nothing else is rented for ${spell(saas.purpose)}.`
        : `${names} ${agree(found.length, 'is', 'are')} rented for ${spell(saas.purpose)} as well.`,
    evidence: evidenceOfUse(context, found),
  }
})
