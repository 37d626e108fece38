import type { ServiceNode } from '@coppice/model'
import type { Estate } from '../../graph/to-estate.ts'
import { feedsFromOutside } from './feeds-from-outside.ts'
import type { Guard } from './guard.ts'
import { onDemand } from './on-demand.ts'
import { outsideCallers } from './outside-callers.ts'
import { ownSchedule } from './own-schedule.ts'
import { season } from './season.ts'
import { standby } from './standby.ts'

const FINDERS = [ownSchedule, season, standby, outsideCallers, feedsFromOutside, onDemand]

/** Every reason for which a service may live in silence, surest first. */
export function findGuards(estate: Estate, service: ServiceNode): Guard[] {
  return FINDERS.flatMap((find) => find(estate, service) ?? [])
}
