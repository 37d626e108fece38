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

/** What is on the map already: no name covers any of it, and no line leads through a name or across another line. */
interface Taken {
  readonly boxes: readonly Box[]
  readonly names: readonly Box[]
  readonly leaders: readonly Line[]
  readonly field: Box
}

interface Line {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
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
  const names: Box[] = []
  const leaders: Line[] = []
  for (const { id, text } of named) {
    const mark = byId.get(id)
    const found = mark && findPlace(mark, text.length * LETTER, { boxes, names, leaders, field })
    if (!mark || !found) continue
    boxes.push(found.box)
    names.push(found.box)
    if (found.leader) leaders.push(found.leader)
    labels.push({
      id,
      text,
      x: round(found.box.x + (found.isLeft ? found.box.width : 0)),
      y: round(found.box.y + HEIGHT - 3.5),
      anchor: found.isLeft ? 'end' : 'start',
      look: 'plain',
      leader: found.leader && toPath(found.leader),
    })
  }
  return labels
}

function findPlace(
  mark: SceneMark,
  width: number,
  { boxes, names, leaders, field }: Taken,
): { box: Box; isLeft: boolean; leader: Line | undefined } | undefined {
  const centre = { x: mark.x + mark.size / 2, y: mark.y + mark.size / 2 }
  for (const reach of REACH)
    for (const direction of DIRECTIONS) {
      const distance = mark.size / 2 + 4 + reach
      const [x, y] = [centre.x + direction.x * distance, centre.y + direction.y * distance]
      const isLeft = direction.x < 0
      const box = { x: direction.x === 0 ? x - width / 2 : isLeft ? x - width : x, y: y - HEIGHT / 2, width, height: HEIGHT }
      if (!isInside(box, field) || boxes.some((other) => overlaps(box, other)) || leaders.some((line) => crossesBox(line, box))) continue
      const leader = reach > 8 ? leaderOf(mark, box) : undefined
      if (leader && (names.some((name) => crossesBox(leader, name)) || leaders.some((line) => cross(line, leader)))) continue
      return { box, isLeft, leader }
    }
  return undefined
}

/** From the edge of the mark to the nearest point of the name. */
function leaderOf(mark: SceneMark, box: Box): Line {
  const [x, y] = [mark.x + mark.size / 2, mark.y + mark.size / 2]
  const [toX, toY] = [clamp(x, box.x - 2, box.x + box.width + 2), clamp(y, box.y + 2, box.y + box.height - 2)]
  const length = Math.hypot(toX - x, toY - y) || 1
  const start = mark.size / 2 + 1
  return { x1: x + ((toX - x) / length) * start, y1: y + ((toY - y) / length) * start, x2: toX, y2: toY }
}

function toPath({ x1, y1, x2, y2 }: Line): string {
  return `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`
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

function crossesBox(line: Line, { x, y, width, height }: Box): boolean {
  const [right, bottom] = [x + width, y + height]
  const isIn = (px: number, py: number): boolean => px > x && px < right && py > y && py < bottom
  return (
    isIn(line.x1, line.y1) ||
    isIn(line.x2, line.y2) ||
    cross(line, { x1: x, y1: y, x2: right, y2: bottom }) ||
    cross(line, { x1: x, y1: bottom, x2: right, y2: y })
  )
}

/** Whether two lines meet between their ends. */
function cross(a: Line, b: Line): boolean {
  const side = (line: Line, x: number, y: number): number =>
    Math.sign((line.x2 - line.x1) * (y - line.y1) - (line.y2 - line.y1) * (x - line.x1))
  return side(a, b.x1, b.y1) * side(a, b.x2, b.y2) < 0 && side(b, a.x1, a.y1) * side(b, a.x2, a.y2) < 0
}
