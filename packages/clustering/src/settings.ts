import type { Layer } from '@coppice/model'

/** What a caller may steer; everything left out takes its default. */
export interface AnalyzeOptions {
  readonly seed?: number
  /** Runs of the community detection for each resolution. */
  readonly runs?: number
  /** Above 1 looks for smaller communities, below 1 for larger ones. */
  readonly resolutions?: readonly number[]
  readonly layerWeights?: Readonly<Partial<Record<Layer, number>>>
  readonly staleAfterDays?: number
  readonly minimumAgeDays?: number
}

/** Options with every default filled in: what the analysis document repeats, so that a run can be repeated. */
export interface Settings {
  readonly seed: number
  readonly runs: number
  readonly resolutions: readonly number[]
  readonly layerWeights: Readonly<Record<Layer, number>>
  readonly staleAfterDays: number
  readonly minimumAgeDays: number
}

/**
 * How much a full-strength tie of each layer weighs. Priors, not measurements: what would break at run time if the two stood apart
 * (a call, a common database) weighs most, what people do (change them together, own them together) next, what only looks alike
 * least. `shared-technology` stays below `MINIMUM_TIE`: alone it never ties anybody.
 */
export const DEFAULT_LAYER_WEIGHTS: Readonly<Record<Layer, number>> = {
  calls: 1,
  'shared-store': 1,
  'co-change': 0.8,
  'shared-library': 0.5,
  'shared-channel': 0.5,
  'same-owner': 0.4,
  'shared-technology': 0.08,
}

/** Pairs that weigh less are not tied at all: a leaf with one faint tie would otherwise always follow its hub. */
export const MINIMUM_TIE = 0.1

/** Stores, libraries, teams and channels that more services share say nothing about any pair of them, and would cost n² pairs. */
export const LARGEST_GROUP = 24

/** More services than this are beyond what one team can own as one. */
export const LARGEST_MERGE = 8

const DEFAULTS: Settings = {
  seed: 1,
  runs: 6,
  resolutions: [0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 9, 14],
  layerWeights: DEFAULT_LAYER_WEIGHTS,
  staleAfterDays: 365,
  minimumAgeDays: 90,
}

export function toSettings(options: AnalyzeOptions): Settings {
  const settings = { ...DEFAULTS, ...options, layerWeights: { ...DEFAULT_LAYER_WEIGHTS, ...options.layerWeights } }
  if (settings.resolutions.length === 0 || settings.runs < 1) throw new RangeError('analyze needs at least one resolution and one run')
  return { ...settings, resolutions: settings.resolutions.toSorted((a, b) => a - b) }
}
