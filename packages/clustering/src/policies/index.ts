import { callToRetiring } from './call-to-retiring/index.ts'
import { cycle } from './cycle/index.ts'
import type { Policy } from './policy.ts'
import { secondVendor } from './second-vendor/index.ts'
import { serviceWithoutOwner } from './service-without-owner/index.ts'
import { teamBudget } from './team-budget/index.ts'

/** Every policy, in the order of a check. A new one costs its folder, its line here and its name in the model. */
export const policies: readonly Policy[] = [serviceWithoutOwner, secondVendor, cycle, callToRetiring, teamBudget]
