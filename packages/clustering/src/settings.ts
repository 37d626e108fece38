import { Rules, type PlacedDecision, type RuleChanges } from '@coppice/model'

/** What a caller may steer; everything left out takes its default. */
export interface AnalyzeOptions {
  readonly seed?: number
  /** Runs of each of the two methods that find communities. */
  readonly runs?: number
  /** What differs from the rules as delivered: the content of a `coppice.rules.yaml`. */
  readonly rules?: RuleChanges
  /** What people decided: the entries of a `coppice.decisions.yaml`, in order. */
  readonly decisions?: readonly PlacedDecision[]
}

/** Options with every default filled in: what the analysis document repeats, so that a run can be repeated. */
export interface Settings {
  readonly seed: number
  readonly runs: number
  readonly rules: Rules
}

/** Stores, libraries, teams and channels that more services share say nothing about any pair of them, and would cost n² pairs. */
export const LARGEST_GROUP = 24

const DEFAULTS = { seed: 1, runs: 6 } as const

export function toSettings({ seed = DEFAULTS.seed, runs = DEFAULTS.runs, rules = {} }: AnalyzeOptions): Settings {
  const settings = { seed, runs, rules: Rules.parse(rules) }
  if (settings.runs < 1) throw new RangeError('analyze needs at least one run')
  return settings
}
