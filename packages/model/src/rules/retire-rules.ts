import { z } from 'zod'
import { amount, share, wholeNumber } from './number-rule.ts'

const BACK_TEST = 'A prior.'

/** How likely a retirement is right. */
const Confidence = z
  .strictObject({
    oneClass: share(0.35, 'With one class of signal.', BACK_TEST),
    twoClasses: share(0.65, 'With two independent classes of signal.', BACK_TEST),
    threeClasses: share(0.75, 'With three independent classes of signal.', BACK_TEST),
    measured: share(0.9, 'Where nobody was measured to use it, or its owner confirms (R2).', BACK_TEST),
    confirmed: share(0.97, 'Where it was switched off on trial and nobody missed it (R3).', BACK_TEST),
    perDoubt: share(0.9, 'What each doubt leaves of it.', BACK_TEST),
    ifExplained: share(0.6, 'What is left of it where something may explain that nobody was seen to need it.', BACK_TEST),
    leastByStillness: share(
      0.8,
      'What is left of it where work on it has only just ended; with the years it rises to all of it.',
      BACK_TEST,
    ),
    longStillDays: wholeNumber(1095, 'Days without work after which more days tell nothing more.', 'A prior: three years.'),
    mostFromFiles: share(
      0.85,
      'The most that reasons from files add up to.',
      'The best static recovery of dependencies that has been published reaches F1 0.86 (Schneider et al. 2025); no file knows more.',
    ),
    mostWhileSuspected: share(0.45, 'The most while it is only suspected (R0).', BACK_TEST),
  })
  .prefault({})
  .describe(
    'What the reasons for a retirement add up to, 0 to 1. How many such verdicts hold is read off a line that was fitted on organisations of known truth (decision 18), and that is the confidence stated.',
  )

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
    buildingDays: wholeNumber(
      365,
      'Days in which a service that somebody still works on may be under construction, and no candidate for want of callers.',
      'A prior: who builds for longer without a caller should be asked.',
    ),
    activeDays: wholeNumber(
      90,
      'Days since the last work on a service in which it counts as being worked on.',
      'A prior: a quarter, as with the minimum age.',
    ),
    quietDays: wholeNumber(
      90,
      'Days without a single request after which a service without season is probably dead (R2).',
      'AWS Trusted Advisor and its like look at 7 to 90 days; the longest of them.',
    ),
    quietDaysOfSeason: wholeNumber(
      395,
      'The same for what may run once a year, stands by, or serves callers outside.',
      'Thirteen months: a year, and a month for what is late.',
    ),
    strayPerDay: amount(
      0.5,
      'Requests a day up to which they may be scanners and old bookmarks: they speak against retirement, and no longer keep a service from being a candidate.',
      'A prior: fifteen requests a month. AWS Trusted Advisor calls a load balancer idle below some 14 a day; a person who needs a tool comes more often than this.',
    ),
    successorCoverage: share(
      0.8,
      "Share of a service's operations that another has to offer to take its place.",
      'A prior: a few operations are often dropped on the way, most are not.',
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
    confidence: Confidence,
  })
  .prefault({})
  .describe('When a service counts as one that nothing needs any more.')
