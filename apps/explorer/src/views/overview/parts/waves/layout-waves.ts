import type { Size } from '../../../../components/picture.tsx'
import { date, figure } from '../../../../estate/words.ts'
import { round } from '../../../../layout/round.ts'
import type { WavesData } from '../../waves-data.ts'

export interface WavesScene {
  readonly width: number
  readonly height: number
  readonly line: string
  /** What goes on top if all candidates prove dead. */
  readonly wedge: string | undefined
  readonly low: { readonly x: number; readonly y: number; readonly text: string } | undefined
  readonly grid: readonly { readonly y: number; readonly label: string; readonly x2: number }[]
  readonly points: readonly {
    readonly key: string
    readonly x: number
    readonly y: number
    readonly foot: number
    readonly value: string
    /** Lines below the axis; empty where there is no room for words. */
    readonly lines: readonly string[]
    readonly anchor: 'start' | 'middle' | 'end'
  }[]
}

const TOP = 26
const PLOT = 150
/** On paper it stands on the first page with what is asked for, where there is little room. */
const PLOT_ON_PAPER = 48
const LINE = 15
const SCALE = 42
/** Room that a wave needs for its date, for what it does, and for its date beside its name. */
const WORDS = 112
const ONE_LINE = 200
const DATE = 74
/** A letter, and what is between the words of two waves. */
const LETTER = 6.2
const GAP = 24

/** A line from the services of now to those after the last wave; what each wave does stands below its end. */
export function layoutWaves(data: WavesData, size: Size): WavesScene {
  return layout(data, size, PLOT)
}

/** The same, flatter. */
export function layoutWavesOnPaper(data: WavesData, size: Size): WavesScene {
  return layout(data, size, PLOT_ON_PAPER)
}

function layout({ now, waves }: WavesData, { width }: Size, plot: number): WavesScene {
  const right = width - SCALE
  const step = waves.length === 0 ? right : (right - 8) / waves.length
  const last = waves.at(-1)
  const lowest = last?.low ?? now
  const ticks = ticksOf(lowest, now)
  const [bottom, top] = [ticks[0] ?? lowest, ticks.at(-1) ?? now]
  const y = (value: number): number => round(TOP + (1 - (value - bottom) / Math.max(1, top - bottom)) * plot)
  const foot = TOP + plot
  const points = [
    { key: 'now', left: now, lines: ['Now'] },
    ...waves.map((wave) => ({ key: String(wave.number), left: wave.left, lines: linesOf(wave, step) })),
  ]
  const placed = points.map(({ key, left, lines }, index) => ({
    key,
    x: round(8 + index * step),
    y: y(left),
    foot,
    value: figure(left),
    lines,
    anchor: index === 0 ? ('start' as const) : index === points.length - 1 ? ('end' as const) : ('middle' as const),
  }))
  const most = Math.max(...placed.map(({ lines }) => lines.length))
  return {
    width,
    height: foot + 8 + most * LINE + 4,
    line: placed.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join(''),
    wedge: last && last.low < last.left ? wedgeOf(placed, [now, ...waves.map(({ low }) => low)].map(y)) : undefined,
    low:
      last && last.low < last.left
        ? { x: round(8 + waves.length * step), y: round(y(last.low) + 16), text: `${figure(last.low)} if all candidates prove dead` }
        : undefined,
    grid: ticks.map((value) => ({ y: y(value), label: figure(value), x2: right })),
    points: placed,
  }
}

/** Along what is counted, and back along what may come on top. */
function wedgeOf(points: WavesScene['points'], lows: readonly number[]): string {
  const there = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`)
  const back = points.map(({ x }, index) => `L${x} ${lows[index] ?? 0}`).toReversed()
  return `${[...there, ...back].join('')}Z`
}

function linesOf({ number, until, fewer, by }: WavesData['waves'][number], room: number): string[] {
  if (room < DATE) return [String(number), fewer > 0 ? `−${figure(fewer)}` : '0']
  const change = fewer > 0 ? `−${figure(fewer)} ${fewer === 1 ? 'service' : 'services'}` : 'none for sure'
  const [name, end] = [`Wave ${number}`, ...(until === undefined ? [] : [`to ${date(until)}`])]
  const head = [...(room < ONE_LINE || end === undefined ? [name, ...(end === undefined ? [] : [end])] : [`${name}, ${end}`]), change]
  return room < WORDS ? head.map((text) => text.replace(/ services?$/, '')) : [...head, ...wrap(by.split(', '), room)]
}

/** As many to a line as there is room for. */
function wrap(parts: readonly string[], room: number): string[] {
  const lines: string[] = []
  for (const part of parts) {
    const longer = lines.length > 0 ? `${lines.at(-1) ?? ''}, ${part}` : part
    if (lines.length > 0 && longer.length * LETTER < room - GAP) lines.splice(-1, 1, longer)
    else lines.push(part)
  }
  return lines.map((line, index) => (index < lines.length - 1 ? `${line},` : line))
}

/** Three to five round numbers that take all values in. A line may begin above zero; the scale says so. */
function ticksOf(low: number, high: number): number[] {
  const rough = Math.max(1, (high - low) / 3)
  const size = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((factor) => factor * size).find((candidate) => candidate >= rough) ?? size
  const first = Math.max(0, Math.floor(low / step) * step)
  const ticks: number[] = []
  for (let value = first; value < high + step; value += step) ticks.push(value)
  return ticks
}
