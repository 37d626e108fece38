import { defineAxis } from '../axis.ts'
import { entities } from './entities.ts'
import { sharedStores } from './shared-stores.ts'
import { spread } from './spread.ts'

export const fragmentation = defineAxis({ id: 'fragmentation', measures: { 'shared-stores': sharedStores, spread, entities } })
