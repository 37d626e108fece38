import { round } from '../../layout/round.ts'
import { marks as allMarks, markWord } from '../../estate/mark.ts'
import { figure } from '../../estate/words.ts'
import { frameOf, toAxes } from './axes.ts'
import type { MapData, PlacedSystem } from './map-data.ts'
import type { MapScene, SceneCell, SceneMark, SceneText } from './map-scene.ts'

/** Points of each axis that a cell spans. */
const SPAN = 10
/** From how many on a cell has which step of the ramp: stated in the legend. */
export const STEPS: readonly number[] = [1, 5, 20, 50, 100]
/** What a cell names besides its count: what is to go, and what is in the way. */
const TOLD = ['R3', 'R2', 'R1', 'R0', 'blocked'] as const
const MOST_TOLD = 2
const GLYPH = 9
const LEAST_WIDTH = 50

/** Cells of ten points each way, with how many systems stand in them and which of those are to go. */
export function layoutCells(map: MapData, width: number): MapScene {
  const axes = toAxes(width, 'outside')
  const groups = new Map<string, PlacedSystem[]>()
  for (const system of map.placed) {
    const key = `${stepOf(system.value)},${stepOf(system.fit)}`
    groups.set(key, [...(groups.get(key) ?? []), system])
  }
  const cells: SceneCell[] = []
  const texts: SceneText[] = []
  const marks: SceneMark[] = []
  const [cellWidth, cellHeight] = [axes.perPoint.x * SPAN, axes.perPoint.y * SPAN]
  for (const [key, systems] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [column = 0, row = 0] = key.split(',').map(Number)
    const [x, y] = [axes.x(column * SPAN), axes.y((row + 1) * SPAN)]
    const step = STEPS.filter((from) => systems.length >= from).length
    cells.push({
      id: key,
      x: round(x),
      y: round(y),
      width: round(cellWidth),
      height: round(cellHeight),
      count: systems.length,
      step,
      title: titleOf(systems, column, row),
    })
    const told =
      cellWidth < LEAST_WIDTH
        ? []
        : TOLD.map((mark) => ({ mark, number: systems.filter((system) => system.mark === mark).length })).filter(({ number }) => number > 0)
    texts.push({
      text: figure(systems.length),
      x: round(x + cellWidth / 2),
      y: round(y + (told.length > 0 ? cellHeight / 2 - 2 : cellHeight / 2 + 4)),
      anchor: 'middle',
      look: step > 3 ? 'inverse' : 'plain',
    })
    marks.push(
      ...toldMarks(told.slice(0, MOST_TOLD), key, x + cellWidth / 2, y + cellHeight / 2 + 4, step > 3 ? 'inverse' : 'plain', texts),
    )
  }
  const frame = frameOf(axes, map, 'outside')
  return { width, height: axes.height, ...frame, texts: [...frame.texts, ...texts], marks, cells, labels: [], tray: undefined, shift: 0 }
}

/** A shape and a number for each, side by side; the numbers go to `texts`. */
function toldMarks(
  told: readonly { readonly mark: (typeof TOLD)[number]; readonly number: number }[],
  key: string,
  centre: number,
  top: number,
  look: SceneText['look'],
  texts: SceneText[],
): SceneMark[] {
  const step = 26
  return told.map(({ mark, number }, index) => {
    const x = centre + (index - (told.length - 1) / 2) * step - 10
    texts.push({ text: String(number), x: round(x + GLYPH + 3), y: round(top + GLYPH - 0.5), anchor: 'start', look })
    return { id: `${key} ${mark}`, mark, x: round(x), y: round(top), size: GLYPH, title: `${markWord(mark)}: ${number}` }
  })
}

function stepOf(score: number): number {
  return Math.min(Math.floor(score / SPAN), 100 / SPAN - 1)
}

function titleOf(systems: readonly PlacedSystem[], column: number, row: number): string {
  const verdicts = allMarks.flatMap((mark) => {
    const number = systems.filter((system) => system.mark === mark).length
    return number > 0 ? [`${markWord(mark)} ${number}`] : []
  })
  return `Value ${column * SPAN} to ${(column + 1) * SPAN}, fit ${row * SPAN} to ${(row + 1) * SPAN}: ${verdicts.join(', ')}`
}
