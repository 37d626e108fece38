import { listNames, namesOf } from '../../wording/words.ts'
import { ofService } from '../axis.ts'
import { firstEvidence } from '../find-users.ts'

const MOST_NAMES = 6

/** How many services call each other in a circle with it. What was not read may call back. */
export const cycles = ofService(({ estate, coverage, facts }, service) => {
  const circle = facts.circleOf(service.id)
  if (circle === undefined) {
    return coverage.isRead(service) ? { found: 1, text: `${service.name} is in no circle of calls.` } : 'unknown'
  }
  const others = namesOf(
    estate,
    circle.slice(0, MOST_NAMES + 1).filter((id) => id !== service.id),
  ).slice(0, MOST_NAMES)
  const more = circle.length - 1 - others.length
  const names = listNames([...others, ...(more > 0 ? [`${more.toLocaleString('en-US')} more`] : [])])
  const edges = estate.outbound(service.id, 'calls').filter((edge) => facts.circleOf(edge.to) === circle)
  return { found: circle.length, text: `${service.name} calls in a circle with ${names}.`, evidence: firstEvidence(edges) }
})
