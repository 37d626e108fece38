import { z } from 'zod'
import { wholeNumber } from './number-rule.ts'

export const MergeRules = z
  .strictObject({
    largestSet: wholeNumber(8, 'Services that a merge set has at most.', 'A prior: more are beyond what one team can own as one.'),
  })
  .prefault({})
  .describe('When services are one already but for the network between them.')
