import { by } from '@coppice/model'
import { daysBetween, longDate } from '../../wording/dates.ts'
import { ofService } from '../axis.ts'

/** Days until nobody mends what it is built with any more; of several technologies the first to end. */
export const support = ofService(({ estate }, { name, support: versions = [] }) => {
  const first = versions.flatMap((one) => (one.ends === undefined ? [] : [{ ...one, ends: one.ends }])).toSorted(by((one) => one.ends))[0]
  const { asOf } = estate.inventory
  if (first === undefined || asOf === undefined) return 'unknown'
  const days = daysBetween(asOf.slice(0, 10), first.ends.slice(0, 10))
  if (days === undefined) return 'unknown'
  return {
    found: days,
    text: `${name} is built with ${first.name} ${first.version}, whose support ${days < 0 ? 'ended' : 'ends'} on ${longDate(first.ends)}.`,
    evidence: first.evidence,
  }
})
