import type { Mark } from '../../estate/mark.ts'
import { markWord } from '../../estate/mark.ts'
import type { Size } from '../../components/picture.tsx'
import type { OverviewData } from './prepare.ts'

/** One glyph for each service, or for several where there are very many. */
export interface OverviewScene {
  readonly width: number
  readonly height: number
  readonly rows: readonly {
    readonly mark: Mark
    readonly label: string
    readonly count: string
    readonly x: number
    readonly y: number
    readonly countX: number
  }[]
  readonly glyphs: readonly { readonly mark: Mark; readonly x: number; readonly y: number; readonly title: string }[]
  readonly note: string | undefined
}

const LABEL = 150
const PITCH = 17
const GLYPH = 12
const GAP = 14
const MOST_GLYPHS = 1500

export function layout({ verdicts }: Pick<OverviewData, 'verdicts'>, { width }: Size): OverviewScene {
  const isNarrow = width < 560
  const left = isNarrow ? 0 : LABEL
  const total = verdicts.reduce((sum, group) => sum + group.names.length, 0)
  const each = total > MOST_GLYPHS ? 5 * Math.ceil(total / MOST_GLYPHS / 5) : 1
  const columns = Math.max(6, Math.floor((width - left) / PITCH))
  let y = 4
  const rows: OverviewScene['rows'][number][] = []
  const glyphs: OverviewScene['glyphs'][number][] = []
  for (const { mark, names } of verdicts) {
    rows.push({
      mark,
      label: markWord(mark),
      count: names.length.toLocaleString('en-US'),
      x: 0,
      y: y + 10,
      countX: isNarrow ? width : LABEL - 18,
    })
    if (isNarrow) y += 20
    const shown = Math.ceil(names.length / each)
    for (let index = 0; index < shown; index++) {
      const title =
        each === 1 ? (names[index] ?? '') : `${names[index * each] ?? ''} and ${Math.min(each, names.length - index * each) - 1} more`
      glyphs.push({ mark, x: left + (index % columns) * PITCH, y: y + Math.floor(index / columns) * PITCH, title })
    }
    y += Math.ceil(shown / columns) * PITCH + GAP - (PITCH - GLYPH)
  }
  return { width, height: Math.max(y, 20), rows, glyphs, note: each === 1 ? undefined : `One shape stands for ${each} services.` }
}
