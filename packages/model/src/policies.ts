import { z } from 'zod'
import { Evidence } from './evidence.ts'

/*
 * `coppice.policies.yaml`: what must not get worse. `coppice check` holds an inventory against it, and against the baseline of what was there before.
 */

const text = z.string().trim().min(1)

/** `error` fails a check, `warning` is only said, `off` is not asked. */
const Severity = z.enum(['error', 'warning', 'off'])

export const PolicyId = z.enum(['service-without-owner', 'second-vendor', 'cycle', 'call-to-retiring', 'team-budget'])
export type PolicyId = z.infer<typeof PolicyId>

export const Policies = z.strictObject({
  policies: z
    .strictObject({
      'service-without-owner': Severity.optional().describe('A service that no code owners, catalog or record gives to a team.'),
      'second-vendor': Severity.optional().describe('A second rented product for a purpose that another one serves.'),
      cycle: Severity.optional().describe('Services that call each other in a circle.'),
      'call-to-retiring': Severity.optional().describe('A call to a service that is deprecated, retired, or approved to be.'),
      'team-budget': Severity.optional().describe('A team that owns more services than its budget.'),
    })
    .optional(),
  budget: z
    .strictObject({
      services: z.int().positive().optional().describe('Services that a team may own, where its own line says nothing else.'),
      teams: z.record(text, z.int().nonnegative()).optional().describe('Services that a team may own, by its name.'),
    })
    .optional(),
  exceptions: z
    .array(
      z.strictObject({
        policy: PolicyId,
        subject: text.describe('Id of what is excepted: a service, a product, a team.'),
        reason: text.describe('Why.'),
        by: text.optional().describe('Who decided: a team or a function.'),
        until: z.iso.date().optional().describe('The last day on which it holds.'),
      }),
    )
    .optional(),
})
export type Policies = z.infer<typeof Policies>
export type PolicyException = NonNullable<Policies['exceptions']>[number]

/** A breach of a policy. */
export const Breach = z.object({
  policy: PolicyId,
  /** What it is about: an earlier breach that had all of them covers it. */
  subjects: z.array(z.string()).min(1),
  /** How bad it is, where that can be counted: one that has grown is new. */
  amount: z.number().optional(),
  message: z.string(),
  evidence: z.array(Evidence),
})
export type Breach = z.infer<typeof Breach>

/** `coppice.baseline.json`: what was there before, and does not fail a check for as long as it gets no worse. */
export const Baseline = z.object({
  schema: z.literal('coppice.baseline/1'),
  breaches: z.array(Breach.pick({ policy: true, subjects: true, amount: true })),
})
export type Baseline = z.infer<typeof Baseline>
