import { toHash } from '../state/route.ts'
import type { GroupingId } from './groupings.ts'

/** Address of a group, or of all groups of a grouping. */
export function groupHref(grouping: GroupingId, selection?: string): string {
  return toHash({ view: 'map', selection, filters: { by: grouping === 'community' ? '' : grouping } })
}
