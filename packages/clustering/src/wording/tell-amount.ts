import type { Amount } from '@coppice/model'

/** `10,800 EUR`, or `48,000 to 61,000 EUR` where it is not known exactly. */
export function tellAmount({ low, high, currency }: Amount): string {
  const write = (value: number) => Math.round(value).toLocaleString('en-US')
  return Math.round(low) === Math.round(high) ? `${write(low)}\u00a0${currency}` : `${write(low)} to ${write(high)}\u00a0${currency}`
}
