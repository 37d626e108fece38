import { defineAxis } from '../axis.ts'
import { criticality } from './criticality.ts'
import { ownDataOfServer } from './own-data.ts'
import { journeys } from './journeys.ts'
import { surface } from './surface.ts'
import { uniqueness } from './uniqueness.ts'

export const value = defineAxis({
  id: 'value',
  measures: { journeys, surface, 'own-data': ownDataOfServer, uniqueness, criticality },
})
