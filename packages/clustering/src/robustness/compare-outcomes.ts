import { compareText } from '@coppice/model'
import type { Estate } from '../graph/to-estate.ts'
import type { Outcome } from '../proposers/proposer.ts'
import { listNames, nameOf, namesOf } from '../wording/words.ts'

/** What became of a verdict under other rules, in a sentence; undefined where it is the same. Confidence alone turns nothing. */
export function compareOutcomes(estate: Estate, before: Outcome, others: ReadonlyMap<string, Outcome>): string | undefined {
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
function findAgain(before: Outcome, others: ReadonlyMap<string, Outcome>): Outcome | undefined {
  const same = others.get(before.id)
  if (same !== undefined || before.subjects.length === 1) return same
  const subjects = new Set(before.subjects)
  const hasMost = (other: Outcome) => other.subjects.filter((id) => subjects.has(id)).length * 2 > subjects.size
  return [...others.values()].find(hasMost)
}
