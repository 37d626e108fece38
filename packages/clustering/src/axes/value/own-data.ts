import { listNames, namesOf } from '../../wording/words.ts'
import { ofService, type Measure } from '../axis.ts'
import { firstEvidence, otherUsersOf, storesOf } from '../find-users.ts'

/** Databases that nobody else uses. */
export const ownData = ofService(({ estate, coverage }, service) => {
  const stores = storesOf(estate, service.id)
  if (stores.length === 0 && !coverage.isRead(service)) return 'unknown'
  const sole = stores.filter((edge) => otherUsersOf(estate, edge.to, service.id).length === 0)
  const names = listNames(
    namesOf(
      estate,
      sole.map((edge) => edge.to),
    ),
  )
  return {
    found: sole.length,
    text: sole.length === 0 ? `${service.name} keeps no data that is its own alone.` : `${service.name} alone uses ${names}.`,
    evidence: firstEvidence(sole),
  }
})

/** The same, not asked of frontends: what people enter there is kept behind them, and they are not worth less for it. */
export const ownDataOfServer: Measure = (context, subject) =>
  subject.kind === 'service' && subject.role === 'frontend' ? 'does-not-apply' : ownData(context, subject)
