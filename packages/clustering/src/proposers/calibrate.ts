import { round } from '../layers/weigh-ties.ts'

/** Verdicts that are known to hold equally often at an equal weight of reasons. */
export type Calibrated = 'suspected' | 'candidate' | 'probable' | 'merge'

/**
 * What the reasons for a verdict add up to, and how many of 100 such verdicts were right in generated organisations (docs/decisions/0018): between two
 * points on the line, so that the order never changes. What no organisation of known truth says (traffic of a year, a trial) is left near what it was.
 * No line leads above what may be said of a real estate (docs/decisions/0019).
 */
const LINES: Readonly<Record<Calibrated, readonly (readonly [weight: number, right: number])[]>> = {
  suspected: [
    [0, 0],
    [0.45, 0.1],
  ],
  candidate: [
    [0, 0.8],
    [0.2, 0.9],
    [0.85, 0.92],
  ],
  probable: [
    [0, 0.9],
    [1, 0.95],
  ],
  merge: [
    [0, 0.4],
    [0.37, 0.7],
    [0.55, 0.84],
    [0.66, 0.9],
    [0.85, 0.92],
  ],
}

/** The stated confidence: the share of verdicts of this kind and weight that should prove right. */
export function calibrate(kind: Calibrated, weight: number): number {
  const line = LINES[kind]
  const next = line.findIndex(([at]) => at >= weight)
  const [until, high] = line[next] ?? line.at(-1) ?? [1, 1]
  const [from, low] = line[next - 1] ?? [until, high]
  return round(until === from || next < 0 ? high : low + ((high - low) * (weight - from)) / (until - from))
}
