import type { ServiceNode } from '@coppice/model'
import type { Settings } from '../settings.ts'
import { count } from '../wording/words.ts'
import type { Age } from './read-history.ts'

/** Why nobody needs a service yet, in words: it is planned, young, or being built. Undefined where it should have found its callers. */
export function findWhyNotYet(service: ServiceNode, age: Age, { rules }: Settings): string | undefined {
  const { minimumAgeDays, buildingDays, activeDays, staleAfterDays } = rules.retire
  const stage = service.lifecycle?.stage
  const isStill = age.still !== undefined && age.still >= staleAfterDays
  if (stage === 'planned') return `its catalog says that it is planned`
  if (stage === 'experimental' && !isStill) return `its catalog says that it is an experiment, and the experiment is running`
  if (age.old === undefined) return undefined
  if (age.old < minimumAgeDays) return `it is ${count(age.old, 'day')} old, too young to judge`
  if (age.old < buildingDays && age.still !== undefined && age.still < activeDays)
    return `it is ${count(age.old, 'day')} old and was worked on ${count(age.still, 'day')} ago: it is being built`
  return undefined
}
