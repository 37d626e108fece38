import type { Argument, Rung } from '@coppice/model'
import { calibrate } from '../calibrate.ts'
import type { Candidate, RetireContext } from './candidate.ts'

/**
 * How likely the verdict holds: what its reasons add up to by `retire.confidence` of the rules, read as the share of such verdicts that are right. From files: a base for one, two or three independent classes of signal, × how
 * long nobody worked on it, × the share of the services whose code was read, × (1 − half the share of calls by others that lead nowhere known),
 * × what each doubt leaves, × what is left where something may explain the silence; within the most that files can give. Measured or confirmed by
 * people: a base of its own, and the doubts. Of a group that of its weakest member.
 */
export function confidenceOf(
  context: RetireContext,
  { members }: Candidate,
  found: { readonly rung: Rung; readonly classes: number; readonly doubts: readonly Argument[]; readonly isExplained: boolean },
): number {
  const rules = context.settings.rules.retire.confidence
  const doubt = rules.perDoubt ** found.doubts.length
  if (found.rung === 'R2' || found.rung === 'R3')
    return calibrate('probable', (found.rung === 'R2' ? rules.measured : rules.confirmed) * doubt)
  const bases = [0, rules.oneClass, rules.twoClasses, rules.threeClasses]
  const base = (bases[Math.min(3, found.classes)] ?? 0) * (found.isExplained ? rules.ifExplained : 1)
  const seen = members.map((member) => {
    const still = Math.min(1, (context.useOf(member)?.age.still ?? 0) / rules.longStillDays)
    const stillness = rules.leastByStillness + (1 - rules.leastByStillness) * still
    return stillness * context.coverage.share * (1 - context.coverage.openShareFor(member.id) / 2)
  })
  const most = found.rung === 'R0' ? rules.mostWhileSuspected : rules.mostFromFiles
  return calibrate(found.rung === 'R0' ? 'suspected' : 'candidate', Math.min(most, base * Math.min(...seen) * doubt))
}
