import type { ServiceNode } from '@coppice/model'
import { ofService } from '../axis.ts'

type Stage = NonNullable<ServiceNode['lifecycle']>['stage']

/** What is only planned stands nowhere yet. */
const STAGES: Readonly<Record<Exclude<Stage, 'planned'>, number>> = { retired: 0, deprecated: 1, experimental: 2, production: 3 }

/** Where a catalog says that it stands in its life. */
export const stage = ofService((_, { name, lifecycle }) => {
  if (lifecycle === undefined) return 'unknown'
  if (lifecycle.stage === 'planned') return 'does-not-apply'
  return { found: STAGES[lifecycle.stage], text: `The catalog has ${name} as ${lifecycle.stage}.`, evidence: lifecycle.evidence }
})
