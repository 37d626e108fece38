import { z } from 'zod'
import { wholeNumber } from './number-rule.ts'

export const GatewayRules = z
  .strictObject({
    leastCalled: wholeNumber(
      3,
      'Services of one group that a client has to call directly to count.',
      'A prior: who calls two knows two addresses, which is no burden.',
    ),
    leastClients: wholeNumber(
      2,
      'Clients of that kind before a gateway is proposed.',
      'A prior: a single client is a front of its own, and a gateway would only be a second one.',
    ),
  })
  .prefault({})
  .describe('When a group of services should be reached through one door.')
