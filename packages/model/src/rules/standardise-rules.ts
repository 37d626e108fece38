import { z } from 'zod'
import { amount, wholeNumber } from './number-rule.ts'

export const StandardiseRules = z
  .strictObject({
    leastUsers: wholeNumber(
      3,
      'Services that have to use a technology before it counts as the standard of the house.',
      'A prior: two that agree may do so by chance.',
    ),
    clearMajority: amount(
      2,
      'How many times as many services must use the standard as use the other technology.',
      'A prior: where the house is split, numbers do not say who is right.',
    ),
    mostToChange: wholeNumber(
      5,
      'Services that may have to change for one proposal.',
      'A prior: more is a programme of its own, and no longer a tidying up.',
    ),
  })
  .prefault({})
  .describe('When one technology of a purpose should give way to another that most of the house uses.')
