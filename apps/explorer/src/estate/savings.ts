import { by, hasOwnCost, type Analysis, type Proposal, type Saving } from '@coppice/model'
import type { MoneyBounds } from './money.ts'

/** What a proposal saves, where somebody knows what its subjects cost. */
export function savingOf({ costs }: Analysis, proposal: string): Saving | undefined {
  return costs.savings.find((saving) => saving.proposal === proposal)
}

/** Said in place of an amount where only a share of something common is known. */
export const NO_OWN_COST = 'no cost of its own known'

/** Amounts added up, one for each currency, as nothing is converted; the largest first. */
export function addUp(amounts: readonly MoneyBounds[]): MoneyBounds[] {
  const sums = new Map<string, MoneyBounds>()
  for (const { currency, low, high } of amounts) {
    const sum = sums.get(currency) ?? { currency, low: 0, high: 0 }
    sums.set(currency, { currency, low: sum.low + low, high: sum.high + high })
  }
  return [...sums.values()].sort(
    by(
      ({ high }) => -high,
      ({ currency }) => currency,
    ),
  )
}

/**
 * What has to be paid once, before or while it is done; parts without an amount are in `unknown`. What a contract was promised is paid either way,
 * and so no price of doing it.
 */
export function firstCosts({ first }: Saving): {
  readonly known: MoneyBounds[]
  readonly unknown: number
  readonly promised: MoneyBounds[]
} {
  const amountsOf = (some: Saving['first']): MoneyBounds[] => some.flatMap(({ amount }) => (amount ? [amount] : []))
  const caused = first.filter(({ kind }) => kind !== 'commitment')
  const known = amountsOf(caused)
  return {
    known: addUp(known),
    unknown: caused.length - known.length,
    promised: addUp(amountsOf(first.filter(({ kind }) => kind === 'commitment'))),
  }
}

export interface SavingTotals {
  /** Open proposals that make something superfluous. */
  readonly items: number
  /** Of these, those whose saving is known and counted. */
  readonly known: number
  /** Of these, those whose saving nobody knows. */
  readonly unknown: number
  readonly yearly: readonly MoneyBounds[]
  readonly first: readonly MoneyBounds[]
  /** What contracts were promised that are to end: paid either way. */
  readonly promised: readonly MoneyBounds[]
  /** Known, but not counted: suspected, candidates on files alone, or blocked. */
  readonly notCounted: readonly MoneyBounds[]
}

/** All savings of the estate; what is paid every year and what is paid once never add up. */
export function toSavingTotals({ proposals, costs }: Analysis): SavingTotals {
  const own = costs.savings.filter(hasOwnCost)
  const counted = own.filter((saving) => saving.counted)
  const items = proposals.filter((proposal) => proposal.blockers.length === 0 && makesSuperfluous(proposal))
  const known = new Set(counted.map(({ proposal }) => proposal))
  const any = new Set(own.map(({ proposal }) => proposal))
  return {
    items: items.length,
    known: items.filter(({ id }) => known.has(id)).length,
    unknown: items.filter(({ id }) => !any.has(id)).length,
    yearly: addUp(counted.map(({ yearly }) => yearly)),
    first: addUp(counted.flatMap((saving) => firstCosts(saving).known)),
    promised: addUp(counted.flatMap((saving) => firstCosts(saving).promised)),
    notCounted: addUp(own.filter((saving) => !saving.counted).map(({ yearly }) => yearly)),
  }
}

function makesSuperfluous({ kind }: Proposal): boolean {
  return kind !== 'group-behind-gateway' && kind !== 'standardise-technology' && kind !== 'unify-entity'
}
