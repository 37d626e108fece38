import { count, listNames, namesOf } from '../../wording/words.ts'
import type { Measure } from '../axis.ts'
import { findUsers, firstEvidence, storesOf } from '../find-users.ts'

/** Over how many databases its data lies; from how many services a product has its own. */
export const spread: Measure = (context, subject) => {
  const { estate, coverage } = context
  if (subject.kind === 'saas') {
    const users = findUsers(context, subject)
    return {
      found: Math.max(1, users.length),
      text: `${count(users.length, 'service')} exchange data with ${subject.name}.`.replace('1 service exchange', '1 service exchanges'),
      evidence: firstEvidence(users),
    }
  }
  const stores = storesOf(estate, subject.id)
  if (stores.length === 0 && !coverage.isRead(subject)) return 'unknown'
  const names = listNames(
    namesOf(
      estate,
      stores.map((edge) => edge.to),
    ),
  )
  return {
    found: Math.max(1, stores.length),
    text: stores.length === 0 ? `${subject.name} was not seen to use a database.` : `The data of ${subject.name} lies in ${names}.`,
    evidence: firstEvidence(stores),
  }
}
