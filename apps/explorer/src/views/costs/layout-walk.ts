import type { Size } from '../../components/picture.tsx'
import type { Mark } from '../../estate/mark.ts'
import { money, type MoneyBounds } from '../../estate/money.ts'
import { round } from '../../layout/round.ts'
import type { Walk } from './walks-data.ts'

/** From what is paid now, step by step, to what would be paid; what does not count stands below, from zero. */
export interface WalkScene {
  readonly width: number
  readonly height: number
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
  readonly heading: { readonly text: string; readonly y: number } | undefined
  readonly bars: readonly WalkBar[]
  /** From the end of a bar down to the start of the next. */
  readonly links: readonly { readonly x: number; readonly y1: number; readonly y2: number }[]
  /** Whether labels stand above their bars. */
  readonly isNarrow: boolean
}

export interface WalkBar {
  readonly id: string
  readonly y: number
  readonly label: string
  readonly mark: Mark | undefined
  readonly solid: Span
  readonly faint: Span
  /** Where the high end is. */
  readonly end: number
  readonly value: { readonly text: string; readonly x: number; readonly anchor: 'start' | 'end' }
}

interface Span {
  readonly x: number
  readonly width: number
}

export const BAR_HEIGHT = 18
const TOP = 26
const LEFT = 312
const NARROW = 560
/** Room for the words beside the longest bar. */
const WORDS = 110

export function layoutWalk({ now, after, savings, notCounted }: Walk, { width }: Size): WalkScene {
  const isNarrow = width < NARROW
  const row = isNarrow ? 46 : 32
  const left = isNarrow ? 0 : LEFT
  const most = Math.max(1, now.high, after.high, ...notCounted.map(({ amount }) => amount.high))
  const room = width - left - (isNarrow ? 4 : WORDS)
  const scale = (amount: number): number => left + (amount / most) * room
  const bars: WalkBar[] = []
  const links: WalkScene['links'][number][] = []
  let y = TOP
  const add = (
    bar: Pick<WalkBar, 'id' | 'label' | 'mark'>,
    amount: MoneyBounds,
    ends: readonly [start: number, low: number, high: number],
    sign: string,
  ): void => {
    const [start, low, high] = ends.map(scale) as [number, number, number]
    const [right, leftmost] = [Math.max(start, high), Math.min(start, high)]
    const text = `${sign}${money(amount)}`
    const isRight = right + WORDS < width + 4
    bars.push({
      ...bar,
      y,
      solid: { x: round(Math.min(start, low)), width: round(Math.abs(low - start)) },
      faint: { x: round(Math.min(low, high)), width: round(Math.abs(high - low)) },
      end: round(high),
      value: isRight
        ? { text, x: round(right + 8), anchor: 'start' }
        : isNarrow
          ? { text, x: width, anchor: 'end' }
          : { text, x: round(leftmost - 8), anchor: 'end' },
    })
    y += row
  }
  const link = (amount: number): void => {
    const top = y - row + (isNarrow ? 20 : 4) + BAR_HEIGHT
    links.push({ x: round(scale(amount)), y1: top, y2: y + (isNarrow ? 20 : 4) })
  }
  add({ id: 'now', label: 'Paid in a year, now', mark: undefined }, now, [0, now.low, now.high], '')
  let at = now.high
  for (const { id, label, mark, amount, proposals } of savings) {
    link(at)
    add({ id, label: `${label}: ${proposals.length}`, mark }, amount, [at, at - amount.low, at - amount.high], '−')
    at -= amount.high
  }
  add({ id: 'after', label: 'If all that counts is done', mark: undefined }, after, [0, after.low, after.high], '')
  const heading = notCounted.length > 0 ? { text: 'Not counted', y: y + 18 } : undefined
  if (heading) y += 28
  for (const { id, label, mark, amount, proposals } of notCounted)
    add({ id, label: `${label}: ${proposals.length}`, mark }, amount, [0, amount.low, amount.high], '−')
  return { width, height: y, ticks: ticksOf(most, now.currency, scale, isNarrow ? 2 : 4), heading, bars, links, isNarrow }
}

function ticksOf(most: number, currency: string, scale: (amount: number) => number, about: number): WalkScene['ticks'] {
  const size = 10 ** Math.floor(Math.log10(most / about))
  const step = [1, 2, 5, 10].map((factor) => factor * size).find((candidate) => candidate >= most / (about + 1)) ?? size
  const ticks: WalkScene['ticks'][number][] = []
  for (let amount = 0; amount <= most; amount += step)
    ticks.push({ x: round(scale(amount)), label: amount === 0 ? '0' : money({ currency, low: amount, high: amount }) })
  return ticks
}
