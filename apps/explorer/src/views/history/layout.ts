import type { Size } from '../../components/picture.tsx'
import { round } from '../../layout/round.ts'
import { date } from '../../estate/words.ts'
import type { HistoryData, Series } from './prepare.ts'

/** Small pictures of the same form side by side: each figure on a scale of its own, from zero. */
export interface HistoryScene {
  readonly width: number
  readonly height: number
  readonly panels: readonly Panel[]
}

export interface Panel {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly label: string
  readonly axisY: number
  /** Along the upper ends of what is known; in pieces where something in between is not. */
  readonly line: string
  /** Between the lower and the upper ends; empty where they are the same. */
  readonly band: string
  readonly dots: readonly { readonly x: number; readonly y: number }[]
  readonly first: Label | undefined
  readonly last: Label | undefined
  /** Where a value is not known. */
  readonly gaps: readonly { readonly x: number; readonly width: number }[]
  readonly from: string
  readonly until: string
}

interface Label {
  readonly text: string
  readonly x: number
  readonly y: number
}

const GAP = 32
const HEAD = 46
export const PLOT = 72
const FOOT = 40
const MARGIN = 6

export function layout({ series, days }: HistoryData, { width }: Size): HistoryScene {
  const columns = width < 480 ? 1 : width < 900 ? 2 : 3
  const panelWidth = (width - (columns - 1) * GAP) / columns
  const height = HEAD + PLOT + FOOT
  const places = placesOf(days)
  const panels = series.map((one, index) =>
    panelOf(one, days, places, {
      x: round((index % columns) * (panelWidth + GAP)),
      y: Math.floor(index / columns) * height,
      width: round(panelWidth),
    }),
  )
  return { width, height: Math.ceil(series.length / columns) * height, panels }
}

/** Places from 0 to 1: by their days where all have one and they differ, else in equal steps. */
function placesOf(days: HistoryData['days']): number[] {
  const times = days.map((day) => Date.parse(day ?? ''))
  const [from, until] = [times[0] ?? 0, times.at(-1) ?? 0]
  if (times.some(Number.isNaN) || until <= from) return days.map((_, index) => (days.length < 2 ? 0 : index / (days.length - 1)))
  return times.map((time) => (time - from) / (until - from))
}

function panelOf(
  { id, label, values, say }: Series,
  days: HistoryData['days'],
  places: readonly number[],
  frame: Pick<Panel, 'x' | 'y' | 'width'>,
): Panel {
  const most = Math.max(1, ...values.map((value) => value?.high ?? 0))
  const top = frame.y + HEAD
  const xOf = (index: number): number => round(frame.x + MARGIN + (places[index] ?? 0) * (frame.width - 2 * MARGIN))
  const yOf = (value: number): number => round(top + (1 - value / most) * PLOT)
  const runs = runsOf(values.map((value) => value !== undefined))
  const known = values.flatMap((value, index) => (value ? [{ ...value, index }] : []))
  const [first, last] = [known[0], known.at(-1)]
  const band = runs
    .filter(({ isKnown }) => isKnown)
    .map(({ indexes }) => {
      const there = indexes.map((index) => `${xOf(index)} ${yOf(values[index]?.high ?? 0)}`)
      const back = indexes.map((index) => `${xOf(index)} ${yOf(values[index]?.low ?? 0)}`).toReversed()
      return `M${[...there, ...back].join('L')}Z`
    })
  return {
    ...frame,
    id,
    label,
    axisY: top + PLOT,
    line: runs
      .filter(({ isKnown }) => isKnown)
      .map(({ indexes }) => `M${indexes.map((index) => `${xOf(index)} ${yOf(values[index]?.high ?? 0)}`).join('L')}`)
      .join(''),
    band: known.some(({ low, high }) => low !== high) ? band.join('') : '',
    dots: known.map(({ high, index }) => ({ x: xOf(index), y: yOf(high) })),
    first: first?.index === 0 && known.length > 1 ? { text: say(first), x: xOf(first.index), y: yOf(first.high) - 10 } : undefined,
    last: last ? { text: say(last), x: xOf(last.index), y: yOf(last.high) - 10 } : undefined,
    gaps: runs
      .filter(({ isKnown }) => !isKnown)
      .map(({ indexes }) => {
        const [from, until] = [xOf(Math.max(0, (indexes[0] ?? 0) - 1)), xOf(Math.min(values.length - 1, (indexes.at(-1) ?? 0) + 1))]
        return { x: from, width: round(Math.max(8, until - from)) }
      }),
    from: dayOf(days[0]),
    until: dayOf(days.at(-1)),
  }
}

function dayOf(day: string | undefined): string {
  return day === undefined ? 'no date' : date(day)
}

/** Stretches of snapshots at which something is known, or is not. */
function runsOf(known: readonly boolean[]): { readonly isKnown: boolean; readonly indexes: readonly number[] }[] {
  const runs: { isKnown: boolean; indexes: number[] }[] = []
  for (const [index, isKnown] of known.entries()) {
    const run = runs.at(-1)
    if (run?.isKnown === isKnown) run.indexes.push(index)
    else runs.push({ isKnown, indexes: [index] })
  }
  return runs
}
