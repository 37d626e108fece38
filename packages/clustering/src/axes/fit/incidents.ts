import { by } from '@coppice/model'
import { daysBetween } from '../../wording/dates.ts'
import { count } from '../../wording/words.ts'
import { ofService } from '../axis.ts'

const YEAR = 365

/** Incidents in a year, by the latest record; not asked where nobody in the estate counts any. */
export const incidents = ofService(({ facts }, { name, operations = [] }) => {
  if (!facts.countsIncidents) return 'does-not-apply'
  const latest = operations
    .flatMap((one) => (one.incidents === undefined ? [] : [{ ...one, incidents: one.incidents }]))
    .toSorted(by((one) => one.window.until))
    .at(-1)
  const days = Math.max(1, daysBetween(latest?.window.from, latest?.window.until) ?? 0)
  if (latest === undefined) return 'unknown'
  return {
    found: (latest.incidents * YEAR) / days,
    text: `${count(latest.incidents, 'incident')} of ${name} ${latest.incidents === 1 ? 'was' : 'were'} counted in ${count(days, 'day')}.`,
    evidence: latest.evidence,
  }
})
