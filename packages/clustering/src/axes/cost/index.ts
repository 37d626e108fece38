import { defineAxis, notReadYet, ofProduct, ofService } from '../axis.ts'

/** Nothing of it stands in code: contracts, bills and people are records. Until they are joined it is unknown, which is not 0. */
export const cost = defineAxis({ id: 'cost', measures: { run: ofService(notReadYet), licence: ofProduct(notReadYet), people: notReadYet } })
