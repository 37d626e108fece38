import type { ServiceNode } from '@coppice/model'
import type { Estate } from '../graph/to-estate.ts'
import { daysBetween } from '../wording/dates.ts'

/** What the version history says about a service, as of the inventory's date. Unknown is undefined, never 0. */
export interface Age {
  /** Days since the last work on it; where there was none but upkeep, since the first commit. */
  readonly still: number | undefined
  /** Day of that work, as the history has it. */
  readonly since: string | undefined
  /** Days since the first change, where the history reaches further back than that: a shallow clone makes everything look new. */
  readonly old: number | undefined
}

export function readHistory(estate: Estate): (service: ServiceNode) => Age {
  const { asOf } = estate.inventory
  const [beginning] = estate.services.flatMap((service) => service.history?.firstChange ?? []).sort()
  return ({ history }) => ({
    still: daysBetween(lastWork(history), asOf),
    since: lastWork(history),
    old: history && (history.firstChange !== beginning || isLong(beginning, asOf)) ? daysBetween(history.firstChange, asOf) : undefined,
  })
}

/** A dead service still gets its dependencies bumped and its licence headers changed: that is no sign of life. */
function lastWork(history: ServiceNode['history']): string | undefined {
  if (history === undefined) return undefined
  return history.ownCommits === undefined ? history.lastChange : (history.lastOwnChange ?? history.firstChange)
}

/** The record itself is long enough to tell a new service from an old one. */
function isLong(beginning: string | undefined, asOf: string | undefined): boolean {
  return (daysBetween(beginning, asOf) ?? 0) > 365
}
