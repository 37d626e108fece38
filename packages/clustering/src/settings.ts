import { Rules, type RuleChanges } from '@coppice/model'

/** What a caller may steer; everything left out takes its default. */
export interface AnalyzeOptions {
  readonly seed?: number
  /** Runs of the community detection for each resolution. */
  readonly runs?: number
  /** Above 1 looks for smaller communities, below 1 for larger ones. */
  readonly resolutions?: readonly number[]
  /** What differs from the rules as delivered: the content of a `coppice.rules.yaml`. */
  readonly rules?: RuleChanges
}

/** Options with every default filled in: what the analysis document repeats, so that a run can be repeated. */
export interface Settings {
  readonly seed: number
  readonly runs: number
  readonly resolutions: readonly number[]
  readonly rules: Rules
}

/** Stores, libraries, teams and channels that more services share say nothing about any pair of them, and would cost n² pairs. */
export const LARGEST_GROUP = 24

const DEFAULTS = { seed: 1, runs: 6, resolutions: [0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 9, 14] } as const

export function toSettings({ rules = {}, ...options }: AnalyzeOptions): Settings {
  const settings = { ...DEFAULTS, ...options, rules: Rules.parse(rules) }
  if (settings.resolutions.length === 0 || settings.runs < 1) throw new RangeError('analyze needs at least one resolution and one run')
  return { ...settings, resolutions: settings.resolutions.toSorted((a, b) => a - b) }
}
