import type { Authors } from '@coppice/model'
import { longDate } from '../../wording/dates.ts'
import { count } from '../../wording/words.ts'
import { ofService, type Reading } from '../axis.ts'

/** People who changed it within the history that was read; nobody, where all who did so lately have left. */
export const people = ofService((_, service) => {
  const { history, authors } = service
  if (authors !== undefined && authors.recent > 0 && authors.gone === authors.recent) return allGone(service.name, authors)
  if (history === undefined || history.authors === 0) return 'unknown'
  return {
    found: history.authors,
    text: `${count(history.authors, 'person', 'people')} changed ${service.name}, in ${count(history.commits, 'commit')}.`,
    evidence: history.evidence,
  }
})

function allGone(name: string, { recent, basis, window, evidence }: Authors): Reading {
  const who = recent === 1 ? 'The only person' : `All ${recent} people`
  const what = basis === 'directory' ? 'left' : 'changed nothing anywhere for a year'
  const text = `${who} who worked on ${name} in the two years to ${longDate(window.until)} ${recent === 1 ? 'has' : 'have'} ${what}.`
  return { found: 0, text, evidence }
}
