import { z } from 'zod'
import { AxisRules, TimeRules } from './axis-rules.ts'
import { GatewayRules } from './gateway-rules.ts'
import { LayerRules } from './layer-rules.ts'
import { MergeRules } from './merge-rules.ts'
import { PlanRules } from './plan-rules.ts'
import { RetireRules } from './retire-rules.ts'
import { StandardiseRules } from './standardise-rules.ts'

/**
 * `coppice.rules.yaml`: every number that steers a verdict. A file need only hold what it changes: parsing fills in the rest, so that
 * `Rules.parse({})` is the rules as delivered. A new section is a file beside this one and a line here; each number in it has a default, says
 * what it does and why it is what it is.
 */
export const Rules = z.strictObject({
  layers: LayerRules,
  retire: RetireRules,
  merge: MergeRules,
  standardise: StandardiseRules,
  gateway: GatewayRules,
  plan: PlanRules,
  axes: AxisRules,
  time: TimeRules,
})
export type Rules = z.infer<typeof Rules>

/** Rules as people write them: only what differs from the defaults. */
export type RuleChanges = z.input<typeof Rules>
