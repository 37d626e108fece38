/** What a generated organisation is, before any file is written. */
export interface EstatePlan {
  readonly seed: number
  /** ISO date that stands for today. */
  readonly asOf: string
  readonly repositories: readonly PlannedRepository[]
  readonly services: readonly PlannedService[]
}

export interface PlannedRepository {
  readonly name: string
  readonly team: string
  readonly hasOwners: boolean
  readonly hasLostHistory: boolean
}

/**
 * Why a service is there, or should not be.
 * - `healthy`: called and worked on.
 * - `dead`: nobody calls it, nobody has worked on it for years.
 * - `dead-group`: the same, but for others of its group that call it.
 * - `split`: one of several that make up one thing: one team, one database, changed together, calling each other.
 * - `yearly`, `outside`, `standby`: look dead and are not: a job for the end of the year, called by partners alone, a second site.
 * - `planned`: young; nobody calls it yet.
 * - `switched-off`: declared with no replicas.
 */
export type Fate = 'healthy' | 'dead' | 'dead-group' | 'split' | 'yearly' | 'outside' | 'standby' | 'planned' | 'switched-off'

export interface PlannedService {
  readonly name: string
  readonly domain: string
  readonly repository: string
  readonly language: 'typescript' | 'python' | 'java'
  readonly fate: Fate
  /** Names of the members of its dead group or of the set that it was split into; empty otherwise. */
  readonly set: readonly string[]
  /** Names of the services that its code calls. */
  readonly calls: readonly PlannedCall[]
  /** Name of its logical database. */
  readonly database?: string
  readonly isFrontend: boolean
  readonly port: number
  /** Endpoints beside its own: how much it does. */
  readonly size: number
  /** Days before `asOf` on which somebody worked on it, newest first. */
  readonly workedOn: readonly number[]
}

export interface PlannedCall {
  readonly to: string
  /** The address is set outside of everything that is scanned. */
  readonly isOutside: boolean
  /** Only the variable is left. */
  readonly isStale: boolean
}
