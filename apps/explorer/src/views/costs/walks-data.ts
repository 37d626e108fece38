import type { Estate } from '../../estate/index-estate.ts'
import { money, type MoneyBounds } from '../../estate/money.ts'
import { toSavingSteps, type SavingStep, type SavingSteps } from '../../estate/saving-steps.ts'
import { addUp } from '../../estate/savings.ts'

/** From what is paid now to what would be paid, in one currency. */
export interface Walk extends SavingSteps {
  readonly title: string
  readonly now: MoneyBounds
  readonly after: MoneyBounds
}

/** Walks that have both ends. */
export function toWalks(estate: Estate): Walk[] {
  return toSavingSteps(estate).flatMap((steps) => {
    const { now, after, savings, notCounted } = steps
    return now && after ? [{ ...steps, now, after, title: titleOf(now, after, savings, notCounted) }] : []
  })
}

function titleOf(now: MoneyBounds, after: MoneyBounds, savings: readonly SavingStep[], notCounted: readonly SavingStep[]): string {
  const [saved] = addUp(savings.map(({ amount }) => amount))
  const [possible] = addUp(notCounted.map(({ amount }) => amount))
  const more = possible ? `; ${money(possible)} more is not counted` : ''
  return saved
    ? `Of ${money(now)} a year, ${money(saved)} can go, which leaves ${money(after)}${more}`
    : `Of ${money(now)} a year, no saving is sure enough to count${more}`
}
