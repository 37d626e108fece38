import type { NoiseLevel } from '../noise.ts'
import type { EstatePlan } from '../plan.ts'
import { planBills, type PlannedBills } from './plan-bills.ts'
import { planRegister, type PlannedEntry } from './plan-register.ts'
import { planSubscriptions, type PlannedSubscription } from './plan-subscriptions.ts'
import { planTraffic, type PlannedTraffic } from './plan-traffic.ts'
import { RECORD_NOISE } from './record-noise.ts'

/** What an organisation writes down beside its code, and what of it is true. */
export interface RecordsPlan {
  readonly traffic: PlannedTraffic
  readonly subscriptions: readonly PlannedSubscription[]
  readonly bills: PlannedBills
  readonly register: readonly PlannedEntry[]
}

/** Decides what the records of an organisation say. Draws no choice of its plan, so that the organisation is the same with records and without. */
export function planRecords(plan: EstatePlan, level: NoiseLevel = 'default'): RecordsPlan {
  const noise = RECORD_NOISE[level]
  const traffic = planTraffic(plan, noise)
  return {
    traffic,
    subscriptions: planSubscriptions(plan, noise),
    bills: planBills(plan, noise),
    register: planRegister(plan, traffic, noise),
  }
}
