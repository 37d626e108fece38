import { by, compareText, type NodeId } from '@coppice/model'
import type { Estate } from '../graph/to-estate.ts'
import type { Outcome } from '../proposers/proposer.ts'
import { listNames, nameOf, namesOf } from '../wording/words.ts'

/** What a proposer would say under other rules, ready to be looked up. */
export interface Outcomes {
  readonly byId: ReadonlyMap<string, Outcome>
  readonly bySubject: ReadonlyMap<NodeId, readonly Outcome[]>
}

export function toOutcomes(outcomes: readonly Outcome[]): Outcomes {
  const bySubject = new Map<NodeId, Outcome[]>()
  for (const outcome of outcomes) {
    for (const id of outcome.subjects) {
      const list = bySubject.get(id)
      if (list) list.push(outcome)
      else bySubject.set(id, [outcome])
    }
  }
  return { byId: new Map(outcomes.map((outcome) => [outcome.id, outcome])), bySubject }
}

/** What became of a verdict under other rules, in a sentence; undefined where it is the same. Confidence alone turns nothing. */
export function compareOutcomes(estate: Estate, before: Outcome, others: Outcomes): string | undefined {
  const after = findAgain(before, others)
  if (after === undefined) return 'It would not be proposed.'
  if (before.isBlocked !== after.isBlocked) return after.isBlocked ? 'Something would block it.' : 'Nothing would block it any more.'
  if (before.rung !== after.rung) return `It would stand at ${after.rung ?? 'no rung'} instead of ${before.rung ?? 'none'}.`
  const subjects = after.subjects.toSorted(compareText)
  if (before.subjects.toSorted(compareText).join(' ') !== subjects.join(' ')) {
    return `It would be about ${listNames(namesOf(estate, subjects))}.`
  }
  if (after.survivor === before.survivor || after.survivor === undefined) return undefined
  return `${nameOf(estate, after.survivor)} would be the one that stays.`
}

/** The same verdict by id, or else one with most of its subjects: sets are named after a member. */
function findAgain(before: Outcome, { byId, bySubject }: Outcomes): Outcome | undefined {
  const same = byId.get(before.id)
  if (same !== undefined || before.subjects.length === 1) return same
  const subjects = new Set(before.subjects)
  const hasMost = (other: Outcome) => other.subjects.filter((id) => subjects.has(id)).length * 2 > subjects.size
  const near = new Set(before.subjects.flatMap((id) => bySubject.get(id) ?? []))
  return [...near].toSorted(by(({ id }) => id)).find(hasMost)
}
