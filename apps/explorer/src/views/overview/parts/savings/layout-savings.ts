import type { Size } from '../../../../components/picture.tsx'
import type { Mark } from '../../../../estate/mark.ts'
import { money } from '../../../../estate/money.ts'
import { figure } from '../../../../estate/words.ts'
import { round } from '../../../../layout/round.ts'
import type { SavingStep } from '../../../../estate/saving-steps.ts'
import type { SavingsData } from '../../savings-data.ts'

/** A bar from what is sure to what is possible; hatched from end to end where nobody knows. */
interface SceneBar {
  readonly id: string
  readonly y: number
  readonly label: string
  readonly mark: Mark | undefined
  readonly isTotal: boolean
  readonly solid: { readonly x: number; readonly width: number } | undefined
  readonly faint: { readonly x: number; readonly width: number } | undefined
  readonly unknown: { readonly x: number; readonly width: number } | undefined
  readonly value: { readonly text: string; readonly x: number }
}

export interface SavingsScene {
  readonly width: number
  readonly height: number
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
  readonly zero: number
  readonly bottom: number
  readonly bars: readonly SceneBar[]
  readonly headings: readonly { readonly text: string; readonly y: number }[]
}

const ROW = 30
const BAR = 18
const TOP = 24
const NARROW = 520
/** Room for the longest label. */
const LEFT = 282
/** Room for the amount beside the longest bar. */
const WORDS = 96

/** Steps start where the one before could end; what is not counted, and what nobody knows, start from zero below. */
export function layoutSavings(data: SavingsData, { width }: Size): SavingsScene {
  const isNarrow = width < NARROW
  const left = isNarrow ? 0 : LEFT
  const room = width - left - (isNarrow ? 0 : 8)
  const words = data.rows.length + data.notCounted.length === 0 ? 0 : WORDS
  let counted = 0
  for (const { amount } of data.rows) counted += amount.high
  const most = Math.max(counted, data.total?.high ?? 0, ...data.notCounted.map(({ amount }) => amount.high))
  const scale = (amount: number): number => (most === 0 ? 0 : (amount / most) * (room - words))
  const row = isNarrow ? ROW + 16 : ROW
  const bars: SceneBar[] = []
  const headings: { text: string; y: number }[] = []
  let y = most === 0 ? 0 : TOP
  const add = (bar: Omit<SceneBar, 'y'>): void => {
    bars.push({ ...bar, y: round(y) })
    y += row
  }
  const addRange = (item: SavingStep, from: number): void => {
    const [start, low, high] = [left + scale(from), scale(item.amount.low), scale(item.amount.high)]
    add({
      id: item.id,
      label: `${item.label}: ${figure(item.proposals.length)}`,
      mark: item.mark,
      isTotal: false,
      solid: { x: round(start), width: round(low) },
      faint: { x: round(start + low), width: round(high - low) },
      unknown: undefined,
      value: { text: money(item.amount), x: round(start + high + 8) },
    })
  }
  let at = 0
  for (const item of data.rows) {
    addRange(item, at)
    at += item.amount.high
  }
  if (data.total) {
    const [low, high] = [scale(data.total.low), scale(data.total.high)]
    add({
      id: 'total',
      label: 'Counted saving',
      mark: undefined,
      isTotal: true,
      solid: { x: left, width: round(low) },
      faint: { x: round(left + low), width: round(high - low) },
      unknown: undefined,
      value: { text: money(data.total), x: round(left + high + 8) },
    })
  }
  if (data.notCounted.length > 0) {
    headings.push({ text: 'Not counted', y: y + 16 })
    y += 24
    for (const item of data.notCounted) addRange(item, 0)
  }
  if (data.unknown.length > 0) {
    if (most > 0) {
      headings.push({ text: 'Not known', y: y + 16 })
      y += 24
    }
    for (const { kind, mark, items } of data.unknown)
      add({
        id: `unknown ${kind}`,
        label: `${kind}: ${figure(items)}`,
        mark,
        isTotal: false,
        solid: undefined,
        faint: undefined,
        unknown: { x: left, width: room },
        value: { text: 'unknown', x: left + 8 },
      })
  }
  return {
    width,
    height: Math.max(ROW, y),
    ticks: most === 0 ? [] : ticksOf(most, data.currency ?? 'EUR', left, scale),
    zero: left,
    bottom: y,
    bars,
    headings,
  }
}

function ticksOf(most: number, currency: string, left: number, scale: (amount: number) => number): SavingsScene['ticks'] {
  const size = 10 ** Math.floor(Math.log10(most / 3))
  const step = [1, 2, 5, 10].map((factor) => factor * size).find((candidate) => candidate >= most / 4) ?? size
  const ticks: SavingsScene['ticks'][number][] = []
  for (let amount = 0; amount <= most; amount += step)
    ticks.push({ x: round(left + scale(amount)), label: amount === 0 ? '0' : money({ currency, low: amount, high: amount }) })
  return ticks
}

export const BAR_HEIGHT = BAR
