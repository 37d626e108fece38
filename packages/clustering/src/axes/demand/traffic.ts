import { by } from '@coppice/model'
import { daysBetween } from '../../wording/dates.ts'
import { count } from '../../wording/words.ts'
import { ofService } from '../axis.ts'

/** Requests a day, over the latest window in which somebody counted. */
export const traffic = ofService((_, { name, usage = [] }) => {
  const latest = usage.toSorted(by((window) => window.until)).at(-1)
  const days = daysBetween(latest?.from, latest?.until)
  if (latest === undefined || days === undefined) return 'unknown'
  const text = `${count(latest.requests, 'request')} reached ${name} in ${count(Math.max(1, days), 'day')}.`
  return { found: latest.requests / Math.max(1, days), text, evidence: latest.evidence }
})
