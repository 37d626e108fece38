/** What a generated organisation is, before any file is written. */
export interface EstatePlan {
  readonly seed: number
  /** ISO date that stands for today. */
  readonly asOf: string
  readonly repositories: readonly PlannedRepository[]
  readonly services: readonly PlannedService[]
  /** What is rented, by what it is for: more than one product for a purpose are rivals. */
  readonly rented: readonly PlannedRental[]
}

export interface PlannedRepository {
  readonly name: string
  readonly team: string
  readonly hasOwners: boolean
  readonly hasLostHistory: boolean
}

export interface PlannedRental {
  readonly purpose: string
  readonly products: readonly string[]
}

/**
 * Why a service is there, or should not be.
 * - `healthy`: called and worked on.
 * - `dead`: nobody calls it, nobody has worked on it for years.
 * - `dead-group`: the same, but for others of its group that call it.
 * - `split`: one of several that make up one thing, in one of the ways of `SplitKind`.
 * - `duplicate`: does the same work as another: a copy that drifted, or the same built anew on another platform.
 * - `nano`: a few lines without data, for one caller alone; its set is the two of them. The caller stays what it is.
 * - `look-alike`: one of two that seem to belong together and do not, in one of the ways of `LookAlikeKind`.
 * - `yearly`, `outside`, `standby`: look dead and are not: a job for the end of the year, called by partners alone, a second site.
 * - `planned`: young; nobody calls it yet.
 * - `switched-off`: declared with no replicas.
 */
export type Fate =
  | 'healthy'
  | 'dead'
  | 'dead-group'
  | 'split'
  | 'duplicate'
  | 'nano'
  | 'look-alike'
  | 'yearly'
  | 'outside'
  | 'standby'
  | 'planned'
  | 'switched-off'

/**
 * How a domain was split: over one database, with calls and common changes; over one database alone; by calls and common changes between services
 * with data of their own; or into one that people work on and others that only follow it.
 */
export type SplitKind = 'whole' | 'data' | 'talk' | 'followers'

/**
 * Why two seem to be one: a backend for each of two frontends, over the same partners; made from one template of their team; or one that calls the other
 * all the time, each with data and changes of its own.
 */
export type LookAlikeKind = 'backends-for-frontends' | 'one-template' | 'close-partners'

export interface PlannedService {
  readonly name: string
  readonly domain: string
  readonly repository: string
  readonly language: 'typescript' | 'python' | 'java'
  readonly fate: Fate
  /** Of a split or a look-alike. */
  readonly kind?: SplitKind | LookAlikeKind
  /** Names of those it stands or falls with: its dead group, the split, the two that do one work, the two that only seem to; empty otherwise. */
  readonly set: readonly string[]
  /** Names of the services that its code calls. */
  readonly calls: readonly PlannedCall[]
  /** Name of its logical database. */
  readonly database?: string
  readonly isFrontend: boolean
  readonly port: number
  /** Endpoints beside its own: how much it does. */
  readonly size: number
  /** Whose logic it has, and the share that drifted since: of a copy and of what was made from one template. */
  readonly copyOf?: { readonly name: string; readonly drifted: number }
  /** What its endpoints are about, where that is not its name. */
  readonly subject?: string
  /** Names of rented products that its code uses. */
  readonly rents: readonly string[]
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
