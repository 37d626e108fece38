import type { NodeId } from '@coppice/model'
import { agree, listNames, namesOf } from '../../wording/words.ts'
import type { AxisContext, Measure, Subject } from '../axis.ts'
import { findUsers, firstEvidence } from '../find-users.ts'
import { MOST_WAYS } from '../read-portfolio.ts'

/**
 * From how many ways in calls and messages lead to it; to a product, through the services that use it. At best, all code that was not read
 * leads to it as well.
 */
export const journeys: Measure = (context, subject) => {
  const ways = waysTo(context, subject)
  if (ways === undefined) return 'unknown'
  const others = ways.filter((id) => id !== subject.id)
  const isOne = others.length < ways.length
  const leading = ways.length >= MOST_WAYS ? `${MOST_WAYS} or more ways in` : listNames(namesOf(context.estate, others))
  const text =
    others.length > 0
      ? `${leading} ${agree(others.length, 'leads', 'lead')} to ${subject.name}${isOne ? ', which is a way in itself' : ''}.`
      : isOne
        ? `${subject.name} is a way into the estate itself.`
        : `No way into the estate was seen to lead to ${subject.name}.`
  return {
    found: ways.length,
    high: ways.length + context.coverage.unread.length,
    text,
    evidence: firstEvidence(findUsers(context, subject)),
  }
}

function waysTo(context: AxisContext, subject: Subject): readonly NodeId[] | undefined {
  if (subject.kind === 'service') return context.facts.waysTo(subject.id)
  const all = findUsers(context, subject).map((user) => context.facts.waysTo(user.id))
  if (all.some((ways) => ways === undefined)) return undefined
  return [...new Set(all.flatMap((ways) => ways ?? []))].slice(0, MOST_WAYS)
}
