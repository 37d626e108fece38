/**
 * What keeps an observer from seeing an organisation as it is: shares from 0 to 1. Fixed in docs/decisions/0007 before any proposer was measured on
 * it, and not adapted to what they find.
 */
export interface Noise {
  /** Repositories without CODEOWNERS. */
  readonly unowned: number
  /** Repositories whose history begins with one import of everything. */
  readonly lostHistory: number
  /** Calls whose address is set outside of everything that is scanned. */
  readonly outsideAddress: number
  /** Commits a year that touch every service of a repository: bumps, licence headers, formatting. */
  readonly sweeps: number
  /** Services that keep the variable of a service they no longer call. */
  readonly staleVariable: number
  /** Commits that change a service and one of its domain that has nothing to do with it. */
  readonly strayChange: number
}

export type NoiseLevel = 'none' | 'default' | 'high'

export const NOISE: Readonly<Record<NoiseLevel, Noise>> = {
  none: { unowned: 0, lostHistory: 0, outsideAddress: 0, sweeps: 0, staleVariable: 0, strayChange: 0 },
  default: { unowned: 0.15, lostHistory: 0.05, outsideAddress: 0.02, sweeps: 2, staleVariable: 0.05, strayChange: 0.05 },
  high: { unowned: 0.4, lostHistory: 0.2, outsideAddress: 0.1, sweeps: 6, staleVariable: 0.15, strayChange: 0.15 },
}
