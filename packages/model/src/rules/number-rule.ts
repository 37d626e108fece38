import { z } from 'zod'

/*
 * Numbers that steer verdicts. Each says what it does and why it is what it is: `coppice rules` and docs/rules.md print both. Where no source
 * is known, the reason says that it is a prior.
 */

/** A number from 0 on. */
export function amount(standard: number, does: string, because: string) {
  return z.number().min(0).default(standard).meta({ description: does, because })
}

/** A number from 0 to 1. */
export function share(standard: number, does: string, because: string) {
  return z.number().min(0).max(1).default(standard).meta({ description: does, because })
}

/** A whole number from 1 on: of days, of services. */
export function wholeNumber(standard: number, does: string, because: string) {
  return z.int().positive().default(standard).meta({ description: does, because })
}
