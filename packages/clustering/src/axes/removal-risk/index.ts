import { defineAxis } from '../axis.ts'
import { ownData } from '../value/own-data.ts'
import { dependants } from './dependants.ts'
import { outside } from './outside.ts'
import { retention } from './retention.ts'

export const removalRisk = defineAxis({ id: 'removal-risk', measures: { dependants, outside, data: ownData, retention } })
