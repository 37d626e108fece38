import { figure } from './words.ts'

/** An amount of money between two ends; the same twice where it is exact. */
export interface MoneyBounds {
  readonly currency: string
  readonly low: number
  readonly high: number
}

const SIGNS: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£', JPY: '¥' }

/** `€2.5–3.9 m`, `€495–561 k`, `€800`: the unit once and on the same line, an en dash, never a midpoint. Other currencies by their code. */
export function money({ currency, low, high }: MoneyBounds): string {
  const size = Math.max(Math.abs(low), Math.abs(high))
  const [divisor, unit] = size >= 999_500 ? [1_000_000, '\u00a0m'] : size >= 1000 ? [1000, '\u00a0k'] : [1, '']
  const [from, to] = [inUnit(low, divisor), inUnit(high, divisor)]
  const sign = SIGNS[currency] ?? `${currency}\u00a0`
  const words = from === to ? from : low < 0 ? `${from} to ${to}` : `${from}–${to}`
  return `${sign}${words}${unit}`
}

/** Millions to one place below ten, all else whole. */
function inUnit(amount: number, divisor: number): string {
  const number = amount / divisor
  const isFine = divisor === 1_000_000 && Math.abs(number) < 10
  const text = isFine ? String(Math.round(number * 10) / 10) : figure(Math.round(number))
  return text.replace('-', '−')
}
