import type { Size } from '../../../../components/picture.tsx'
import { markWord, type Mark } from '../../../../estate/mark.ts'
import { figure } from '../../../../estate/words.ts'
import { round } from '../../../../layout/round.ts'
import type { MixData } from '../../mix-data.ts'

export interface MixScene {
  readonly width: number
  readonly height: number
  readonly rows: readonly {
    readonly mark: Mark
    readonly label: string
    readonly count: string
    readonly y: number
    readonly bar: { readonly x: number; readonly width: number }
  }[]
}

const LABEL = 118
const NUMBER = 48
const ROW = 27
/** Of one service among a thousand, too. */
const LEAST = 1.5

/** One bar for each verdict, from zero, on one scale. */
export function layoutMix({ verdicts }: MixData, { width }: Size): MixScene {
  const most = Math.max(1, ...verdicts.map(({ count }) => count))
  const room = Math.max(40, width - LABEL - NUMBER)
  return {
    width,
    height: Math.max(ROW, verdicts.length * ROW),
    rows: verdicts.map(({ mark, count }, index) => ({
      mark,
      label: markWord(mark),
      count: figure(count),
      y: index * ROW,
      bar: { x: LABEL, width: round(Math.max(LEAST, (count / most) * room)) },
    })),
  }
}
