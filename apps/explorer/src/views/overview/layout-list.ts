import { marks as allMarks, markWord } from '../../estate/mark.ts'
import { figure } from '../../estate/words.ts'
import { places, type MapData } from './map-data.ts'
import type { MapScene, SceneMark, SceneText } from './map-scene.ts'

const PITCH = 17
const GLYPH = 12
/** Above, a field would be taller than the screen: a shape and a number stand for each verdict. */
const MOST_GLYPHS = 160

/** The four fields below each other: no axis is readable on a phone. */
export function layoutList({ placed }: MapData, width: number): MapScene {
  const texts: SceneText[] = []
  const marks: SceneMark[] = []
  const lines: MapScene['lines'][number][] = []
  const columns = Math.max(6, Math.floor((width + PITCH - GLYPH) / PITCH))
  let y = 0
  for (const { place, word, means } of places) {
    const systems = allMarks.flatMap((mark) => placed.filter((system) => system.place === place && system.mark === mark))
    lines.push({ x1: 0, y1: y + 0.5, x2: width, y2: y + 0.5 })
    texts.push({ text: word, x: 0, y: y + 20, anchor: 'start', look: 'strong' })
    texts.push({ text: means, x: word.length * 8 + 4, y: y + 20, anchor: 'start', look: 'quiet' })
    texts.push({ text: figure(systems.length), x: width, y: y + 20, anchor: 'end', look: 'plain' })
    y += 32
    if (placed.length > MOST_GLYPHS) {
      for (const mark of allMarks) {
        const number = systems.filter((system) => system.mark === mark).length
        if (number === 0) continue
        marks.push({ id: `${place} ${mark}`, mark, x: 0, y, size: GLYPH, title: markWord(mark) })
        texts.push({ text: markWord(mark), x: 20, y: y + 10, anchor: 'start', look: 'plain' })
        texts.push({ text: figure(number), x: width, y: y + 10, anchor: 'end', look: 'plain' })
        y += 20
      }
    } else {
      for (const [index, { id, name, mark, value, fit }] of systems.entries())
        marks.push({
          id,
          mark,
          x: (index % columns) * PITCH,
          y: y + Math.floor(index / columns) * PITCH,
          size: GLYPH,
          title: `${name}: ${markWord(mark)}; value ${value}, fit ${fit}`,
        })
      y += Math.ceil(systems.length / columns) * PITCH
    }
    y += 8
  }
  return { width, height: y, field: undefined, lines, texts, marks, cells: [], labels: [], tray: undefined, shift: 0 }
}
