import type { MapData, Place } from './map-data.ts'
import type { Box, MapScene, SceneText } from './map-scene.ts'

const TOP = 26
const TOP_WITH_NAMES = 44
const BOTTOM = 42
const LEFT = 26

/** The square of value and fit, as large as the width allows, with what turns points into pixels and back. */
export interface Axes {
  readonly field: Box
  readonly height: number
  readonly x: (value: number) => number
  readonly y: (fit: number) => number
  readonly perPoint: { readonly x: number; readonly y: number }
}

export function toAxes(width: number, names: 'inside' | 'outside'): Axes {
  const field = {
    x: LEFT,
    y: names === 'inside' ? TOP : TOP_WITH_NAMES,
    width: width - LEFT - 6,
    height: Math.round(Math.min(430, Math.max(300, width * 0.54))),
  }
  return {
    field,
    height: field.y + field.height + BOTTOM,
    x: (value) => field.x + (value / 100) * field.width,
    y: (fit) => field.y + field.height - (fit / 100) * field.height,
    perPoint: { x: field.width / 100, y: field.height / 100 },
  }
}

/** Lines, names of the fields and of the axes. The names stand in the corners, or outside where cells fill these. */
export function frameOf(
  axes: Axes,
  { borders, placed }: MapData,
  names: 'inside' | 'outside',
): Pick<MapScene, 'field' | 'lines' | 'texts'> {
  const { field, x, y } = axes
  const [right, bottom] = [field.x + field.width, field.y + field.height]
  const inset = names === 'inside' ? 7 : 0
  const left = field.x + inset
  const [upper, lower] = names === 'inside' ? [field.y + 16, bottom - 8] : [field.y - 8, bottom + 34]
  const corner = (place: Place, word: string, at: Pick<SceneText, 'x' | 'y' | 'anchor'>): SceneText => ({
    ...at,
    text: `${word} ${placed.filter((system) => system.place === place).length}`,
    look: 'strong',
  })
  const scale = (value: number): SceneText[] => [
    { text: String(value), x: x(value), y: bottom + 15, anchor: value === 0 ? 'start' : value === 100 ? 'end' : 'middle', look: 'quiet' },
    { text: String(value), x: field.x - 6, y: y(value) + (value === 100 ? 10 : value === 0 ? 0 : 4), anchor: 'end', look: 'quiet' },
  ]
  return {
    field,
    lines: [
      { x1: x(borders.value), y1: field.y, x2: x(borders.value), y2: bottom },
      { x1: field.x, y1: y(borders.fit), x2: right, y2: y(borders.fit) },
    ],
    texts: [
      corner('tolerate', 'Tolerate', { x: left, y: upper, anchor: 'start' }),
      corner('invest', 'Invest', { x: right - inset, y: upper, anchor: 'end' }),
      corner('eliminate', 'Eliminate', { x: left, y: lower, anchor: 'start' }),
      corner('migrate', 'Migrate', { x: right - inset, y: lower, anchor: 'end' }),
      { text: 'Fit, 0 to 100', x: 0, y: 12, anchor: 'start', look: 'quiet' },
      { text: 'Value, 0 to 100', x: field.x + field.width / 2, y: bottom + 34, anchor: 'middle', look: 'quiet' },
      ...[0, 50, 100].flatMap(scale),
    ],
  }
}
