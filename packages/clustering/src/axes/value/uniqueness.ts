import { listNames, nameOf, namesOf, spell } from '../../wording/words.ts'
import type { Measure } from '../axis.ts'
import { evidenceOfUse } from '../find-users.ts'
import { findTwin } from '../find-twin.ts'

/** Of a service, what its nearest twin has not in common with it; of a product, 1 for the only one of its purpose and less the more there are. */
export const uniqueness: Measure = (context, subject) => {
  const { estate, facts } = context
  if (subject.kind === 'service') {
    const twin = findTwin(context, subject)
    if (twin === undefined) return 'unknown'
    const text = 'id' in twin ? `${nameOf(estate, twin.id)} is like ${subject.name}.` : `Nothing was found that is like ${subject.name}.`
    return { found: 1 - twin.likeness, text }
  }
  const rivals = facts.rivalsOf(subject)
  if (rivals === undefined) return 'does-not-apply'
  const names = listNames(namesOf(estate, rivals))
  return {
    found: 1 / (1 + rivals.length),
    text:
      rivals.length === 0
        ? `Nothing else is rented for ${spell(subject.purpose)}.`
        : `${names} can do the same: ${spell(subject.purpose)}.`,
    evidence: evidenceOfUse(context, rivals),
  }
}
