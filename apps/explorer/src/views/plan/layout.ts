import type { PlanItem } from '@coppice/model'
import type { Size } from '../../components/picture.tsx'
import { round } from '../../layout/round.ts'
import type { PlanData } from './prepare.ts'

/** Positions of the timeline: waves from left to right, teams from top to bottom, contracts above them. */
export interface PlanScene {
  readonly width: number
  readonly height: number
  readonly bands: readonly { readonly x: number; readonly width: number; readonly label: string; readonly isOdd: boolean }[]
  readonly rows: readonly { readonly y: number; readonly labelX: number; readonly labelY: number; readonly team: string }[]
  readonly cells: readonly Cell[]
  readonly renewals: readonly RenewalScene[]
  readonly top: number
  readonly bottom: number
}

export interface Cell {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly marks: readonly { readonly x: number; readonly item: PlanItem }[]
  /** Items for which there was no room. */
  readonly more: number
  readonly moreX: number
}

export interface RenewalScene {
  readonly name: string
  readonly y: number
  readonly notice: number | undefined
  readonly renewal: number | undefined
  readonly isLabelLeft: boolean
}

const NARROW = 560
const HEAD = 34
const CONTRACT_ROW = 20
const MOST_CONTRACTS = 12
const STEP = 16
const LETTER = 6.4

/** On the side where no line runs, if the name has room there. */
function isLabelLeft({ name, notice, renewal }: Pick<RenewalScene, 'name' | 'notice' | 'renewal'>, width: number): boolean {
  const room = name.length * LETTER + 12
  const isLeft = notice !== undefined && notice > room
  return renewal === undefined ? isLeft : isLeft && renewal + room > width
}

export function layout({ waves, rows, renewals, from, until }: PlanData, { width }: Size): PlanScene {
  const isNarrow = width < NARROW
  const left = isNarrow ? 0 : 170
  const rowHeight = isNarrow ? 44 : 28
  const bandWidth = (width - left) / Math.max(1, waves.length)
  const [start, end] = [Date.parse(from ?? ''), Date.parse(until ?? '')]
  const xOf = (day: string | undefined): number | undefined => {
    const at = (Date.parse(day ?? '') - start) / (end - start)
    return at >= 0 && at <= 1 ? round(left + at * (width - left)) : undefined
  }
  const shown = renewals.filter(({ notice, renewal }) => xOf(notice) !== undefined || xOf(renewal) !== undefined).slice(0, MOST_CONTRACTS)
  const top = HEAD + (shown.length > 0 ? shown.length * CONTRACT_ROW + 12 : 0)
  const yOf = (row: number): number => top + row * rowHeight
  const fitting = Math.max(1, Math.floor((bandWidth - 34) / STEP))
  return {
    width,
    height: yOf(rows.length) + 8,
    bands: waves.map(({ number }, at) => ({
      x: round(left + at * bandWidth),
      width: round(bandWidth),
      label: bandWidth < 60 ? String(number) : `Wave ${number}`,
      isOdd: at % 2 === 0,
    })),
    rows: rows.map(({ team }, at) => ({ y: yOf(at), labelX: 0, labelY: round(yOf(at) + (isNarrow ? 15 : rowHeight / 2 + 4)), team })),
    cells: rows.flatMap(({ team, cells }, at) =>
      cells.map(({ wave, items }): Cell => {
        const x = left + (wave - 1) * bandWidth + 8
        const y = yOf(at) + (isNarrow ? 32 : rowHeight / 2)
        const isFull = items.length > fitting
        const marks = items.slice(0, isFull ? Math.max(0, fitting - 1) : fitting)
        return {
          key: `${team} ${wave}`,
          x: round(x),
          y: round(y),
          marks: marks.map((item, index) => ({ x: round(x + index * STEP), item })),
          more: items.length - marks.length,
          moreX: round(x + marks.length * STEP),
        }
      }),
    ),
    renewals: shown.map(({ name, notice, renewal }, at): RenewalScene => {
      const [noticeX, renewalX] = [xOf(notice), xOf(renewal)]
      return {
        name,
        y: HEAD + at * CONTRACT_ROW + 10,
        notice: noticeX,
        renewal: renewalX,
        isLabelLeft: isLabelLeft({ name, notice: noticeX, renewal: renewalX }, width),
      }
    }),
    top,
    bottom: yOf(rows.length),
  }
}
