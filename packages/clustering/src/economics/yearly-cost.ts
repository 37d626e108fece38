import { compareText, type Amount, type Cost, type InventoryNode, type YearlyCost, groupBy } from '@coppice/model'

/** What one thing costs in a year. Of a share in something common it is open whether it goes when the thing goes. */
export interface NodeCost extends YearlyCost {
  readonly isShared: boolean
  /** The records that it comes from. */
  readonly costs: readonly Cost[]
}

/**
 * The yearly cost of a node by kind and currency. A contract and an invoice for the same thing are one cost with both as its bounds, not two
 * costs; a share of something common comes on top.
 */
export function yearlyCosts(node: InventoryNode): NodeCost[] {
  const costs = costsOf(node).filter(
    (cost): cost is Cost & { kind: YearlyCost['kind'] } => cost.period === 'year' && cost.kind !== 'one-off',
  )
  const groups = groupBy(costs, (cost) => `${cost.kind} ${cost.currency} ${cost.basis === 'shared' ? 'shared' : 'own'}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const sums = [...groupBy(group, (cost) => cost.basis).values()].map(sum)
    const low = Math.min(...sums.map((one) => one.low))
    const high = Math.max(...sums.map((one) => one.high))
    return [
      { kind: first.kind, currency: first.currency, low: money(low), high: money(high), isShared: first.basis === 'shared', costs: group },
    ]
  })
}

export function costsOf(node: InventoryNode | undefined): readonly Cost[] {
  return node?.kind === 'service' || node?.kind === 'saas' || node?.kind === 'datastore' ? (node.costs ?? []) : []
}

/** One sum for each currency, in order of currencies. */
export function sumByCurrency(amounts: readonly Amount[]): Amount[] {
  return [...groupBy(amounts, (amount) => amount.currency)]
    .map(([currency, group]) => {
      const { low, high } = sum(group)
      return { low: money(low), high: money(high), currency }
    })
    .toSorted((a, b) => compareText(a.currency, b.currency))
}

export function money(value: number): number {
  return Math.round(value * 100) / 100
}

function sum(amounts: readonly Pick<Amount, 'low' | 'high'>[]): { low: number; high: number } {
  let low = 0
  let high = 0
  for (const amount of amounts) {
    low += amount.low
    high += amount.high
  }
  return { low, high }
}
