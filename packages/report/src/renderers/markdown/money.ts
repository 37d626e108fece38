import type { Amount } from '@coppice/model'

/** `10,800 EUR`, or `48,000–61,000 EUR` where it is not known exactly. */
export function money({ low, high, currency }: Amount): string {
  const write = (value: number) => Math.round(value).toLocaleString('en')
  return Math.round(low) === Math.round(high) ? `${write(low)}\u00a0${currency}` : `${write(low)}–${write(high)}\u00a0${currency}`
}

/** One sum for each currency, in the order in which currencies come up; unknown where there is none. */
export function moneys(amounts: readonly Amount[]): string {
  const sums = sumOf(amounts)
  return sums.length === 0 ? 'unknown' : sums.map(money).join(' + ')
}

export function sumOf(amounts: readonly Amount[]): Amount[] {
  const sums = new Map<string, Amount>()
  for (const { low, high, currency } of amounts) {
    const known = sums.get(currency)
    sums.set(currency, { currency, low: (known?.low ?? 0) + low, high: (known?.high ?? 0) + high })
  }
  return [...sums.values()]
}
