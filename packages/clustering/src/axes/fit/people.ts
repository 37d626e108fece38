import { longDate } from '../../wording/dates.ts'
import { count } from '../../wording/words.ts'
import { ofService } from '../axis.ts'

/** People who changed it within the history that was read. */
export const people = ofService((_, service) => {
  const { history } = service
  if (history === undefined || history.authors === 0) return 'unknown'
  return {
    found: history.authors,
    text: `${count(history.authors, 'person', 'people')} changed ${service.name}, in ${count(history.commits, 'commit')}.`,
    evidence: history.evidence,
  }
})
