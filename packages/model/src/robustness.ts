import { z } from 'zod'

/** One rule that, moved a little, turns a verdict. */
export const Flip = z.object({
  /** Path of the rule: `retire.staleAfterDays`. */
  what: z.string(),
  /** How far it was moved: `+20 %: 438 instead of 365`. */
  change: z.string(),
  /** What would become of the proposal, as a sentence: `It would not be proposed.` */
  becomes: z.string(),
})
export type Flip = z.infer<typeof Flip>

/** Whether a verdict hangs on the exact value of a rule: each rule that steers it was moved by 20 % up and down, one at a time. */
export const Robustness = z.object({
  flips: z.boolean(),
  when: z.array(Flip),
  /** Rules that were moved. */
  tested: z.int().nonnegative(),
  /** Why none was, as a sentence, where rules steer it: then nobody knows whether it flips, and `flips` says nothing. */
  skipped: z.string().optional(),
})
export type Robustness = z.infer<typeof Robustness>

/** Something to find out, and how many verdicts of the estate it would settle. */
export const EvidenceToCollect = z.object({
  /** `The version history of 3 repositories`. */
  what: z.string(),
  /** Why it settles them, in a sentence. */
  why: z.string(),
  /** Proposals that would be settled by it. */
  settles: z.int().positive(),
  /** Their ids. */
  proposals: z.array(z.string()).min(1),
})
export type EvidenceToCollect = z.infer<typeof EvidenceToCollect>
