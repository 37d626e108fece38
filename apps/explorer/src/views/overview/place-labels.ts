import { round } from '../../layout/round.ts'
import type { Box, MapScene, SceneMark } from './map-scene.ts'

interface LabelRequest {
  /** Marks whose names are wanted, the weightiest first. */
  readonly named: readonly { readonly id: string; readonly text: string }[]
  readonly marks: readonly SceneMark[]
  readonly field: Box
  /** What else no name may cover. */
  readonly taken: readonly Box[]
}

const HEIGHT = 14
/** A little more than the mean width of a letter at 12.5 pixels in the embedded face, so that no name is cut into. */
const LETTER = 6.7
const REACH: readonly number[] = [0, 8, 16, 26, 38, 52, 68]
const DIRECTIONS: readonly { readonly x: number; readonly y: number }[] = [
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  { x: 1, y: -1 },
  { x: 1, y: 1 },
  { x: -1, y: -1 },
  { x: -1, y: 1 },
  { x: 0, y: -1 },
  { x: 0, y: 1 },
]

/** Names beside their marks, where they cover neither a mark nor each other; a name without such a place is left to the table. */
export function placeLabels({ named, marks, field, taken }: LabelRequest): MapScene['labels'] {
  const byId = new Map(marks.map((mark) => [mark.id, mark]))
  const boxes: Box[] = [...taken, ...marks.map(({ x, y, size }) => ({ x, y, width: size, height: size }))]
  const labels: MapScene['labels'][number][] = []
  for (const { id, text } of named) {
    const mark = byId.get(id)
    const found = mark && findPlace(mark, text.length * LETTER, boxes, field)
    if (!mark || !found) continue
    boxes.push(found.box)
    labels.push({
      id,
      text,
      x: round(found.box.x + (found.isLeft ? found.box.width : 0)),
      y: round(found.box.y + HEIGHT - 3.5),
      anchor: found.isLeft ? 'end' : 'start',
      look: 'plain',
      leader: found.reach > 8 ? leaderOf(mark, found.box) : undefined,
    })
  }
  return labels
}

function findPlace(
  mark: SceneMark,
  width: number,
  boxes: readonly Box[],
  field: Box,
): { box: Box; isLeft: boolean; reach: number } | undefined {
  const centre = { x: mark.x + mark.size / 2, y: mark.y + mark.size / 2 }
  for (const reach of REACH)
    for (const direction of DIRECTIONS) {
      const distance = mark.size / 2 + 4 + reach
      const [x, y] = [centre.x + direction.x * distance, centre.y + direction.y * distance]
      const isLeft = direction.x < 0
      const box = { x: direction.x === 0 ? x - width / 2 : isLeft ? x - width : x, y: y - HEIGHT / 2, width, height: HEIGHT }
      if (isInside(box, field) && !boxes.some((other) => overlaps(box, other))) return { box, isLeft, reach }
    }
  return undefined
}

/** From the edge of the mark to the nearest point of the name. */
function leaderOf(mark: SceneMark, box: Box): string {
  const [x, y] = [mark.x + mark.size / 2, mark.y + mark.size / 2]
  const [toX, toY] = [clamp(x, box.x - 2, box.x + box.width + 2), clamp(y, box.y + 2, box.y + box.height - 2)]
  const length = Math.hypot(toX - x, toY - y) || 1
  const start = mark.size / 2 + 1
  return `M${round(x + ((toX - x) / length) * start)} ${round(y + ((toY - y) / length) * start)}L${round(toX)} ${round(toY)}`
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value))
}

function isInside(box: Box, field: Box): boolean {
  return (
    box.x >= field.x + 2 &&
    box.y >= field.y + 1 &&
    box.x + box.width <= field.x + field.width - 2 &&
    box.y + box.height <= field.y + field.height - 1
  )
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
