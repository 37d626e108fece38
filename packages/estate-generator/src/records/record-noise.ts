import type { NoiseLevel } from '../noise.ts'

/**
 * What keeps records from telling an organisation as it is: shares from 0 to 1. Fixed in docs/decisions/0007 before anything was measured on
 * them, and not adapted to what is found.
 */
export interface RecordNoise {
  /** Services whose requests nobody counts: outside the mesh, without an agent. */
  readonly unwatched: number
  /** Dead services that scanners and forgotten bookmarks still ask for something. */
  readonly strayRequests: number
  /** Live services that call another at an address that they look up at run time, so that no file tells. */
  readonly hiddenCalls: number
  /** Services that telemetry knows under a longer name. */
  readonly otherName: number
  /** Machines on the bill without a tag. */
  readonly untagged: number
  /** Services that the register of applications does not have. */
  readonly unregistered: number
  /** Dead services that the register still has as in use. */
  readonly staleRegister: number
  /** Products in use whose contract nobody finds. */
  readonly lostContract: number
  /** Products that people log in to past the single sign-on. */
  readonly pastSso: number
  /** Contracts that name a person instead of a team. */
  readonly personAsOwner: number
  /** Rows that nobody can read. */
  readonly badRows: number
}

export const RECORD_NOISE: Readonly<Record<NoiseLevel, RecordNoise>> = {
  none: {
    unwatched: 0,
    strayRequests: 0,
    hiddenCalls: 0,
    otherName: 0,
    untagged: 0,
    unregistered: 0,
    staleRegister: 0,
    lostContract: 0,
    pastSso: 0,
    personAsOwner: 0,
    badRows: 0,
  },
  default: {
    unwatched: 0.1,
    strayRequests: 0.1,
    hiddenCalls: 0.03,
    otherName: 0.1,
    untagged: 0.15,
    unregistered: 0.2,
    staleRegister: 0.6,
    lostContract: 0.15,
    pastSso: 0.2,
    personAsOwner: 0.3,
    badRows: 0.01,
  },
  high: {
    unwatched: 0.3,
    strayRequests: 0.25,
    hiddenCalls: 0.1,
    otherName: 0.3,
    untagged: 0.4,
    unregistered: 0.5,
    staleRegister: 0.9,
    lostContract: 0.35,
    pastSso: 0.4,
    personAsOwner: 0.6,
    badRows: 0.05,
  },
}
