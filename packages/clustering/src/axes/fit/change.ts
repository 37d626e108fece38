import { by, type History } from '@coppice/model'
import { daysBetween, longDate } from '../../wording/dates.ts'
import { count } from '../../wording/words.ts'
import type { AxisContext, Measure, Subject } from '../axis.ts'
import { findUsers } from '../find-users.ts'

/** Days since the last change, up to the date of the inventory. */
export const change: Measure = (context, subject) => {
  const { asOf } = context.estate.inventory
  const history = latestHistory(context, subject)
  const date = history && dateOfWork(history)
  const days = daysBetween(date, asOf)
  if (history === undefined || date === undefined || days === undefined) return 'unknown'
  const what = subject.kind === 'service' ? subject.name : `What uses ${subject.name}`
  return {
    found: Math.max(0, days),
    text: `${what} last changed on ${longDate(date)}, ${count(Math.max(0, days), 'day')} ago.`,
    evidence: history.evidence,
  }
}

/** The last work on it. Where all that was read only swept over it, there was none since the record begins. */
function dateOfWork({ lastOwnChange, ownCommits, lastChange, firstChange }: History): string {
  return lastOwnChange ?? (ownCommits === undefined ? lastChange : firstChange)
}

function latestHistory(context: AxisContext, subject: Subject): History | undefined {
  if (subject.kind === 'service') return subject.history
  const histories = findUsers(context, subject).flatMap(({ id }) => {
    const user = context.estate.node(id)
    return user?.kind === 'service' && user.history ? [user.history] : []
  })
  return histories.toSorted(by(dateOfWork)).at(-1)
}
