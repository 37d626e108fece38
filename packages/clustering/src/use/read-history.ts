import type { ServiceNode } from '@coppice/model'
import type { Estate } from '../graph/to-estate.ts'
import { daysBetween } from '../wording/dates.ts'

/** What the version history says about a service, as of the inventory's date. Unknown is undefined, never 0. */
export interface Age {
  /** Days since the last change. */
  readonly still: number | undefined
  /** Days since the first change, where the history reaches further back than that: a shallow clone makes everything look new. */
  readonly old: number | undefined
}

export function readHistory(estate: Estate): (service: ServiceNode) => Age {
  const { asOf } = estate.inventory
  const [beginning] = estate.services.flatMap((service) => service.history?.firstChange ?? []).sort()
  return ({ history }) => ({
    still: daysBetween(history?.lastChange, asOf),
    old: history && (history.firstChange !== beginning || isLong(beginning, asOf)) ? daysBetween(history.firstChange, asOf) : undefined,
  })
}

/** The record itself is long enough to tell a new service from an old one. */
function isLong(beginning: string | undefined, asOf: string | undefined): boolean {
  return (daysBetween(beginning, asOf) ?? 0) > 365
}
