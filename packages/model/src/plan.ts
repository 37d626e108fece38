import { z } from 'zod'
import { NodeId } from './ids.ts'
import { Amount } from './records.ts'

/** Person-weeks. */
export const EffortRange = z.object({ low: z.number().nonnegative(), high: z.number().nonnegative() })
export type EffortRange = z.infer<typeof EffortRange>

/** What some items save and cost. What is spent every year and what is paid once never add up. */
export const Savings = z.object({
  items: z.int().nonnegative(),
  services: z.int().nonnegative(),
  saas: z.int().nonnegative(),
  /** Less to be spent every year, one for each currency. */
  runRate: z.array(Amount),
  /** To be paid once: early ends of contracts. One for each currency. */
  oneOff: z.array(Amount),
  /** Work to be done once. */
  effort: EffortRange,
  /** Items of which nobody knows what they save. */
  unknown: z.int().nonnegative(),
})
export type Savings = z.infer<typeof Savings>

/** Whether somebody decided on an item, and whether it is done. */
export const ItemStatus = z.enum(['identified', 'needs-review', 'approved', 'realised'])
export type ItemStatus = z.infer<typeof ItemStatus>

/** A contract that renews, and the last day to give notice. */
export const RenewalMark = z.object({
  node: NodeId,
  /** ISO date. */
  renewal: z.string(),
  /** ISO date, where a period of notice is known. */
  notice: z.string().optional(),
})
export type RenewalMark = z.infer<typeof RenewalMark>

/** One proposal in the order of doing. */
export const PlanItem = z.object({
  proposal: z.string(),
  title: z.string(),
  /** What goes or changes. */
  nodes: z.array(NodeId),
  /** Who does it, by what they own. */
  teams: z.array(NodeId),
  status: ItemStatus,
  effort: EffortRange,
  /** 0 to 100: the removal risk of the riskiest of its nodes, by the high end. */
  risk: z.number().min(0).max(100),
  savings: Savings,
  /** Items that have to be done before it. */
  after: z.array(z.string()),
  /** Items that have to be done together with it, because they need each other. */
  together: z.array(z.string()),
  /** Last day to give notice for a product that it makes superfluous. */
  deadline: z.string().optional(),
  /** Why it stands in this wave and in no earlier one, a sentence each. */
  because: z.array(z.string()),
})
export type PlanItem = z.infer<typeof PlanItem>

/** What is done in the same stretch of time. */
export const Wave = z.object({
  number: z.int().positive(),
  /** ISO dates, where it is known what day it is. */
  from: z.string().optional(),
  until: z.string().optional(),
  items: z.array(PlanItem),
})
export type Wave = z.infer<typeof Wave>

/** Proposals in the order of doing, and those that cannot be scheduled. */
export const Plan = z.object({
  waves: z.array(Wave),
  /** What stands in no wave, and why. */
  unplanned: z.array(z.object({ proposal: z.string(), because: z.string() })),
  /** Contracts in the order in which notice has to be given. */
  renewals: z.array(RenewalMark),
  /** `identified` holds everything in the waves, `approved` what of it was approved, `realised` what is done. */
  savings: z.object({ identified: Savings, approved: Savings, realised: Savings }),
})
export type Plan = z.infer<typeof Plan>

export const NO_SAVINGS: Savings = {
  items: 0,
  services: 0,
  saas: 0,
  runRate: [],
  oneOff: [],
  effort: { low: 0, high: 0 },
  unknown: 0,
}

export const NO_PLAN: Plan = {
  waves: [],
  unplanned: [],
  renewals: [],
  savings: { identified: NO_SAVINGS, approved: NO_SAVINGS, realised: NO_SAVINGS },
}
