import { cost } from './cost/index.ts'
import { demand } from './demand/index.ts'
import { fit } from './fit/index.ts'
import { fragmentation } from './fragmentation/index.ts'
import { redundancy } from './redundancy/index.ts'
import { removalRisk } from './removal-risk/index.ts'
import { value } from './value/index.ts'

/** Every axis, in the order in which they are read. */
export const axes = [demand, value, fit, cost, redundancy, removalRisk, fragmentation] as const
