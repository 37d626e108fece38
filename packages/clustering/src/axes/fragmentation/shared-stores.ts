import { agree, listNames, namesOf } from '../../wording/words.ts'
import { ofService } from '../axis.ts'
import { firstEvidence, otherUsersOf, storesOf } from '../find-users.ts'

/** Others that use the databases it uses. */
export const sharedStores = ofService(({ estate, coverage }, service) => {
  const stores = storesOf(estate, service.id)
  if (stores.length === 0)
    return coverage.isRead(service) ? { found: 0, text: `${service.name} was not seen to use a database.` } : 'unknown'
  const shared = stores.filter((edge) => otherUsersOf(estate, edge.to, service.id).length > 0)
  const others = [...new Set(shared.flatMap((edge) => otherUsersOf(estate, edge.to, service.id)))]
  const names = listNames(
    namesOf(
      estate,
      shared.map((edge) => edge.to),
    ),
  )
  return {
    found: others.length,
    text:
      others.length === 0
        ? `${service.name} shares no database.`
        : `${listNames(namesOf(estate, others))} ${agree(others.length, 'uses', 'use')} ${names} too.`,
    evidence: firstEvidence(shared),
  }
})
