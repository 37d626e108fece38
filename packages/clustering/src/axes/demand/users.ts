import { by, type Users } from '@coppice/model'
import { count } from '../../wording/words.ts'
import type { Measure } from '../axis.ts'

/** People who log in, by the record that counts most of them. A record of those who may log in says nothing of those who do. */
export const users: Measure = (_, { name, users: records = [] }) => {
  const counted = records.flatMap((record) => (record.active === undefined ? [] : [{ ...record, active: record.active }]))
  const most = counted.toSorted(by((record) => -record.active))[0]
  if (most === undefined) return 'unknown'
  const least = Math.min(...counted.map((record) => record.active))
  return {
    found: most.active,
    low: least,
    text: `${count(most.active, 'person', 'people')} logged in to ${name} ${within(most)}.`,
    evidence: most.evidence,
  }
}

function within({ window, lastUse }: Users): string {
  const last = lastUse === undefined ? '' : `, the last on ${lastUse.slice(0, 10)}`
  return `between ${window.from.slice(0, 10)} and ${window.until.slice(0, 10)}${last}`
}
