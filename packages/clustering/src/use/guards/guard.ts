import type { Evidence, ServiceNode } from '@coppice/model'
import type { Estate } from '../../graph/to-estate.ts'

/**
 * Why a service may be alive although nothing calls it and nobody works on it: what no file would show. A guarded service is never more than
 * suspected (R0) on the word of files, and what it needs is needed.
 */
export interface Guard {
  /** Kebab-case, for example `seasonal`. */
  readonly signal: string
  readonly text: string
  readonly evidence: readonly Evidence[]
  /** Traffic has to be looked at for a year and a month instead of a quarter. */
  readonly needsYear: boolean
  /** It is silent as long as all goes well: no measure of traffic, however long, says that nobody needs it. */
  readonly isSilentByNature?: true
}

/** Finds one kind of reason. A new one costs a file and a line in `find-guards.ts`. */
export type GuardFinder = (estate: Estate, service: ServiceNode) => Guard | undefined
