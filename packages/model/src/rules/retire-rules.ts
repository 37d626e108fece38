import { z } from 'zod'
import { share, wholeNumber } from './number-rule.ts'

export const RetireRules = z
  .strictObject({
    staleAfterDays: wholeNumber(
      365,
      'Days without a change after which a service counts as still.',
      'A prior: a year, so that work that is done once a year is seen. Published windows are shorter (AWS: 90 days of idle machines), but look at traffic.',
    ),
    minimumAgeDays: wholeNumber(
      90,
      'Days that a service must exist before it can be a candidate.',
      'A prior: a quarter, in which something new finds its first caller.',
    ),
    mostUnread: share(
      0.3,
      'Share of services whose code was not read, above which every retirement is blocked.',
      'A prior: then silence says nothing about anybody.',
    ),
    mostOpen: share(
      0.5,
      'Share of calls that lead nowhere known, above which every retirement is blocked.',
      'A prior: then any of them may lead to the service.',
    ),
  })
  .prefault({})
  .describe('When a service counts as one that nothing needs any more.')
