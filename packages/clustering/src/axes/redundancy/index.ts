import { defineAxis } from '../axis.ts'
import { capability } from './capability.ts'
import { rivals } from './rivals.ts'
import { twin } from './twin.ts'

export const redundancy = defineAxis({ id: 'redundancy', measures: { twin, rivals, capability } })
