import type { Argument, Rung } from '@coppice/model'
import { round } from '../../layers/weigh-ties.ts'
import type { Candidate, RetireContext } from './candidate.ts'

const BY_CLASSES: Readonly<Record<number, number>> = { 1: 0.35, 2: 0.65, 3: 0.75 }
const BY_RUNG: Readonly<Partial<Record<Rung, number>>> = { R2: 0.9, R3: 0.97 }
/** Years without work after which more years tell nothing more. */
const LONG_STILL = 3 * 365
/** The best static recovery of dependencies that has been published reaches F1 0.86 (Schneider et al. 2025); no file knows more. */
const MOST = 0.85
const IF_EXPLAINED = 0.6
const MOST_WHILE_SUSPECTED = 0.45

/**
 * How likely the verdict holds. From files: 0.35, 0.65 or 0.75 for one, two or three independent classes of signal; × 0.8 to 1 by how long
 * nobody worked on it, three years and more for 1; × the share of the services whose code was read; × (1 − half the share of calls by others
 * that lead nowhere known); × 0.9 for each doubt; × 0.6 where something may explain the silence. Never above 0.85, nor 0.45 while only suspected. Measured or confirmed by people: 0.9, and
 * 0.97 after a trial; × 0.9 for each doubt. Of a group that of its weakest member. Priors, until back-tests show how often verdicts hold.
 */
export function confidenceOf(
  context: RetireContext,
  { members }: Candidate,
  found: { readonly rung: Rung; readonly classes: number; readonly doubts: readonly Argument[]; readonly isExplained: boolean },
): number {
  const doubt = 0.9 ** found.doubts.length
  const known = BY_RUNG[found.rung]
  if (known !== undefined) return round(known * doubt)
  const base = (BY_CLASSES[Math.min(3, found.classes)] ?? 0) * (found.isExplained ? IF_EXPLAINED : 1)
  const seen = members.map((member) => {
    const still = context.useOf(member)?.age.still ?? 0
    return (0.8 + 0.2 * Math.min(1, still / LONG_STILL)) * context.coverage.share * (1 - context.coverage.openShareFor(member.id) / 2)
  })
  return round(Math.min(found.rung === 'R0' ? MOST_WHILE_SUSPECTED : MOST, base * Math.min(...seen) * doubt))
}
