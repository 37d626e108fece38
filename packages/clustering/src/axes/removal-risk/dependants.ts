import type { NodeId } from '@coppice/model'
import { count } from '../../wording/words.ts'
import type { AxisContext, Measure, Subject } from '../axis.ts'
import { findUsers, firstEvidence } from '../find-users.ts'

/** Beyond this many, even at third hand, the anchors as delivered are at their end. */
const MOST_DEPENDANTS = 60
const WEIGHTS = [1, 1 / 2, 1 / 4] as const

/** Who needs it, at first, second and third hand, the further the less. At best, all that may mean it do. */
export const dependants: Measure = (context, subject) => {
  const users = findUsers(context, subject)
  const rings = findRings(context, subject)
  const found = rings.reduce((sum, ring, index) => sum + ring.length * (WEIGHTS[index] ?? 0), 0)
  const maybe = new Set(context.coverage.candidatesFor(subject.id).flatMap((item) => item.from ?? []))
  for (const { id } of users) maybe.delete(id)
  maybe.delete(subject.id)
  const further = rings.slice(1).reduce((sum, ring) => sum + ring.length, 0)
  const text =
    users.length === 0
      ? `Nobody in the estate was seen to depend on ${subject.name}.`
      : `${count(rings[0]?.length ?? 0, 'service')} ${rings[0]?.length === 1 ? 'depends' : 'depend'} on ${subject.name}${further > 0 ? `, and ${further >= MOST_DEPENDANTS ? 'more than ' : ''}${count(further, 'other')} through ${users.length === 1 ? 'it' : 'them'}` : ''}.`
  return { found, high: found + maybe.size, text, evidence: firstEvidence(users) }
}

/** Services by how far they stand away: those that need it, those that need these, and once more. */
function findRings(context: AxisContext, subject: Subject): NodeId[][] {
  const seen = new Set<NodeId>([subject.id])
  const rings: NodeId[][] = [[], [], []]
  const add = (distance: number, id: NodeId): void => {
    if (seen.has(id)) return
    seen.add(id)
    rings[distance]?.push(id)
  }
  for (const { id } of findUsers(context, subject)) add(0, id)
  for (const distance of [1, 2]) {
    for (const id of rings[distance - 1] ?? []) {
      for (const consumer of context.uses.get(id)?.consumers ?? []) {
        if (seen.size > MOST_DEPENDANTS) return rings
        add(distance, consumer.id)
      }
    }
  }
  return rings
}
