import type { Size } from '../../../../components/picture.tsx'
import { round } from '../../../../layout/round.ts'
import type { TruthData } from '../../truth-data.ts'

export interface TruthScene {
  readonly width: number
  readonly height: number
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
  readonly rows: readonly {
    readonly id: string
    /** Shortened to the room there is; `fullName` is not. */
    readonly name: string
    readonly fullName: string
    readonly y: number
    readonly from: number
    readonly to: number
    readonly now: number
    readonly after: number
  }[]
  /** Where the scale ends, above the note. */
  readonly foot: number
  readonly note: string | undefined
}

const LABEL = 132
const LETTERS = 18
const ROW = 24
const TOP = 26
const LEAST = 4

/** Before, after and the line between, entity by entity on one scale that begins at zero. */
export function layoutTruth({ entities, rest }: TruthData, { width }: Size): TruthScene {
  const most = Math.max(LEAST, ...entities.map(({ now }) => now))
  const x = (records: number): number => round(LABEL + 8 + (records / most) * (width - LABEL - 20))
  const step = Math.max(1, Math.ceil(most / 8))
  const ticks: TruthScene['ticks'][number][] = []
  for (let value = 0; value <= most; value += step) ticks.push({ x: x(value), label: String(value) })
  return {
    width,
    height: TOP + Math.max(1, entities.length) * ROW + (rest === undefined ? 4 : 20),
    foot: TOP + Math.max(1, entities.length) * ROW,
    ticks,
    rows: entities.map(({ id, name, now, after }, index) => ({
      id,
      name: name.length > LETTERS ? `${name.slice(0, LETTERS - 1)}…` : name,
      fullName: name,
      y: TOP + index * ROW + ROW / 2,
      from: x(now),
      to: x(after),
      now,
      after,
    })),
    note: rest,
  }
}
