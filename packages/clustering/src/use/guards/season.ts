import { createNameSearch } from '../name-words.ts'
import type { GuardFinder } from './guard.ts'

/** Words of work that is done once or a few times a year. */
const SEASONS = [
  'year end', 'yearend', 'end of year', 'eoy', 'annual', 'annually', 'yearly', 'quarter', 'quarterly', 'half year', 'month end', 'fiscal', 'tax', 'taxes', '1099',
  'stocktake', 'stocktaking', 'stock take', 'census', 'audit', 'black friday', 'blackfriday', 'cyber monday', 'singles day', 'christmas', 'xmas', 'easter', 'holiday',
  'holidays', 'season', 'seasonal', 'election', 'elections', 'enrolment', 'enrollment', 'anniversary',
] // prettier-ignore
const findName = createNameSearch(SEASONS)

/** Its name speaks of a time of the year. */
export const season: GuardFinder = (_, service) => {
  const name = findName(service)
  if (name === undefined) return undefined
  const text = `The name ${name} speaks of work that is done once or a few times a year: a silence of months is no sign of death.`
  return { signal: 'seasonal', text, evidence: service.evidence, needsYear: true }
}
