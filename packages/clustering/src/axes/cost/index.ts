import { defineAxis, ofProduct, ofService } from '../axis.ts'
import { yearlyCost } from './yearly.ts'

/** Nothing of it stands in code: contracts, bills and people are records. Where none is joined it is unknown, which is not 0. */
export const cost = defineAxis({
  id: 'cost',
  measures: { run: ofService(yearlyCost('run')), licence: ofProduct(yearlyCost('licence')), people: yearlyCost('people') },
})
