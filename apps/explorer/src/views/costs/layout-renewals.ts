import type { Size } from '../../components/picture.tsx'
import { money } from '../../estate/money.ts'
import { round } from '../../layout/round.ts'
import type { RenewalsData } from './renewals-data.ts'

/** Contracts from top to bottom, days from left to right. */
export interface RenewalsScene {
  readonly width: number
  readonly height: number
  readonly quarters: readonly { readonly x: number; readonly label: string }[]
  readonly today: number | undefined
  readonly rows: readonly RenewalMark[]
  readonly isNarrow: boolean
}

export interface RenewalMark {
  readonly id: string
  readonly y: number
  readonly name: string
  readonly cost: string | undefined
  readonly notice: number | undefined
  readonly renewal: number
  readonly isPast: boolean
}

/** Rows that a picture holds; the table has them all. */
export const MOST_RENEWALS = 30
const TOP = 26
const LEFT = 270
const NARROW = 560
const EDGE = 8
const QUARTER = 64

export function layoutRenewals({ rows, today }: RenewalsData, { width }: Size): RenewalsScene {
  const isNarrow = width < NARROW
  const [left, row] = [isNarrow ? EDGE : LEFT, isNarrow ? 40 : 26]
  const shown = rows.slice(0, MOST_RENEWALS)
  const days = shown.flatMap(({ notice, renewal }) => [renewal, notice ?? renewal]).map((day) => Date.parse(day))
  if (today !== undefined) days.push(Date.parse(today))
  const [from, until] = [Math.min(...days), Math.max(...days)]
  const xOf = (time: number): number => round(left + ((time - from) / Math.max(1, until - from)) * (width - left - EDGE))
  return {
    width,
    height: TOP + shown.length * row + 4,
    quarters: shown.length === 0 ? [] : quartersOf(from, until, xOf),
    today: today === undefined ? undefined : xOf(Date.parse(today)),
    rows: shown.map(({ id, name, notice, renewal, amount, isPast }, at) => ({
      id,
      y: TOP + at * row,
      name,
      cost: amount && money(amount),
      notice: notice === undefined ? undefined : xOf(Date.parse(notice)),
      renewal: xOf(Date.parse(renewal)),
      isPast,
    })),
    isNarrow,
  }
}

/** First days of quarters, as many as have room for their names. */
function quartersOf(from: number, until: number, xOf: (time: number) => number): RenewalsScene['quarters'] {
  const start = new Date(from)
  const quarters: RenewalsScene['quarters'][number][] = []
  for (let month = Math.floor(start.getUTCMonth() / 3) * 3 + 3; ; month += 3) {
    const day = new Date(Date.UTC(start.getUTCFullYear(), month, 1))
    if (day.getTime() > until) return quarters
    const x = xOf(day.getTime())
    const last = quarters.at(-1)
    // At the right edge a name stands on the other side of its line.
    if (last && x - last.x < (x > xOf(until) - QUARTER ? 2 * QUARTER : QUARTER)) continue
    quarters.push({ x, label: `Q${Math.floor(day.getUTCMonth() / 3) + 1} ${day.getUTCFullYear()}` })
  }
}
