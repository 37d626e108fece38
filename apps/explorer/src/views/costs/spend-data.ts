import { by, type Amount } from '@coppice/model'
import { group } from 'd3'
import type { Estate } from '../../estate/index-estate.ts'
import type { Mark } from '../../estate/mark.ts'
import { money, type MoneyBounds } from '../../estate/money.ts'

/** What is paid in one currency, by the part of the business that a service belongs to and by rented product. */
export interface Spend {
  readonly title: string
  readonly currency: string
  readonly groups: readonly SpendGroup[]
}

export interface SpendGroup {
  readonly name: string
  readonly amount: MoneyBounds
  /** Dearest first. */
  readonly parts: readonly SpendPart[]
}

export interface SpendPart {
  readonly node: string
  readonly name: string
  readonly amount: MoneyBounds
  readonly mark: Mark | undefined
}

const RENTED = 'Rented products'
const WITHOUT_DOMAIN = 'No known domain'

/** One for each currency, as nothing is converted; the dearest group first. */
export function toSpends(estate: Estate): Spend[] {
  const parts = [...services(estate), ...products(estate)].filter(({ amount }) => amount.high > 0)
  return [...group(parts, ({ amount }) => amount.currency)].toSorted(by(([currency]) => currency)).map(([currency, here]) => {
    const groups = [...group(here, ({ of }) => of)].map(([name, some]): SpendGroup => ({
      name,
      amount: sumOf(some.map(({ amount }) => amount)),
      parts: some.toSorted(
        by(
          ({ amount }) => -amount.high,
          ({ node }) => node,
        ),
      ),
    }))
    const ordered = groups.toSorted(
      by(
        ({ amount }) => -amount.high,
        ({ name }) => name,
      ),
    )
    const [first] = ordered
    return {
      title: first ? `${first.name}: ${money(first.amount)} of ${money(sumOf(ordered.map(({ amount }) => amount)))} a year` : '',
      currency,
      groups: ordered,
    }
  })
}

type Placed = SpendPart & { readonly of: string }

function services(estate: Estate): Placed[] {
  return estate.analysis.inventory.nodes.flatMap((node) =>
    node.kind !== 'service' || node.optional
      ? []
      : yearly(node.costs?.filter(({ period }) => period === 'year') ?? []).map((amount) =>
          toPart(estate, node.id, amount, node.domain ?? WITHOUT_DOMAIN),
        ),
  )
}

function products(estate: Estate): Placed[] {
  return estate.analysis.subscriptions.flatMap((one) => one.yearly.map((amount) => toPart(estate, one.node, amount, RENTED)))
}

function toPart(estate: Estate, node: string, amount: MoneyBounds, of: string): Placed {
  return { node, name: estate.name(node), amount, mark: estate.mark(node), of }
}

function yearly(amounts: readonly Amount[]): MoneyBounds[] {
  return [...group(amounts, ({ currency }) => currency).values()].map(sumOf)
}

/** Of amounts in one currency. */
export function sumOf(amounts: readonly MoneyBounds[]): MoneyBounds {
  let [low, high] = [0, 0]
  for (const amount of amounts) {
    low += amount.low
    high += amount.high
  }
  return { currency: amounts[0]?.currency ?? '', low, high }
}
