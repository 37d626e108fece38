import type { ServiceNode } from '@coppice/model'
import { ofService } from '../axis.ts'

const LEVELS: Readonly<Record<NonNullable<ServiceNode['criticality']>['level'], number>> = { low: 0, medium: 1, high: 2, critical: 3 }

/** How critical a catalog or label says it is. */
export const criticality = ofService((_, { name, criticality: said }) => {
  if (said === undefined) return 'unknown'
  return { found: LEVELS[said.level], text: `The criticality of ${name} is given as ${said.level}.`, evidence: said.evidence }
})
