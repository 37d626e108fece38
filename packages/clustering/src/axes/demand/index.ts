import { defineAxis } from '../axis.ts'
import { callers } from './callers.ts'
import { traffic } from './traffic.ts'
import { users } from './users.ts'
import { waysIn } from './ways-in.ts'

export const demand = defineAxis({ id: 'demand', measures: { callers, 'ways-in': waysIn, traffic, users } })
