import type { Comparison } from './comparison.ts'

/** How an estate went: its figures at each snapshot, and what changed from each to the next. `coppice.history/1`. */
export interface EstateHistory {
  readonly schema: 'coppice.history/1'
  /** Oldest first. */
  readonly snapshots: readonly Snapshot[]
  /** One fewer than snapshots. */
  readonly changes: readonly Comparison[]
}

/** An analysis that somebody kept, in figures. */
export interface Snapshot {
  readonly file: string
  readonly name: string
  readonly asOf?: string | undefined
  readonly figures: readonly { readonly figure: string; readonly value: number }[]
  /** A year, by currency; empty where nobody knows. */
  readonly costs: readonly { readonly currency: string; readonly low: number; readonly high: number }[]
}
