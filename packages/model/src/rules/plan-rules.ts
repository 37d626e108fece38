import { z } from 'zod'
import { amount, wholeNumber } from './number-rule.ts'

export const PlanRules = z
  .strictObject({
    weeksPerWave: wholeNumber(13, 'Weeks that a wave takes.', 'A prior: a quarter, in which most companies plan.'),
    weeksPerTeam: amount(
      10,
      'Person-weeks that a team has for consolidation in one wave, by the high end of the effort. An item that takes more has a wave to itself.',
      'A prior: less than one of its people, so that the work it is paid for goes on.',
    ),
    weeksToRetire: amount(
      2,
      'Person-weeks, at most, to retire one service: letters, a trial of a month, clearing away.',
      'A prior; the trial is waiting, not work. The low end is a half of it.',
    ),
    weeksPerConsumer: amount(
      0.5,
      'Person-weeks, at most, for each consumer that has to be pointed elsewhere.',
      'A prior, the same as in the effort of merges.',
    ),
    weeksPerUser: amount(
      3,
      'Person-weeks, at most, for each service that has to change from one product to another.',
      'A prior: an integration is written anew. The low end is a third of it.',
    ),
  })
  .prefault({})
  .describe('How proposals become waves.')
