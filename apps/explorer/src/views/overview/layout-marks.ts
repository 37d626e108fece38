import { by } from '@coppice/model'
import { round } from '../../layout/round.ts'
import { markWord, type Mark } from '../../estate/mark.ts'
import { frameOf, toAxes, type Axes } from './axes.ts'
import type { MapData, PlacedSystem } from './map-data.ts'
import type { Box, MapScene, SceneMark } from './map-scene.ts'
import { placeLabels } from './place-labels.ts'

/** Distance between marks: the more there are, the closer they stand. */
const PITCHES: readonly { readonly upTo: number; readonly pitch: number }[] = [
  { upTo: 60, pitch: 14 },
  { upTo: 250, pitch: 12 },
  { upTo: Infinity, pitch: 10 },
]
/** Height of a corner with the name of its field, which no mark may cover. */
const CORNER = { width: 92, height: 24 }

/** What leadership looks for stands exactly where it belongs; the rest makes room. */
const RANK: Readonly<Partial<Record<Mark, number>>> = { R3: 0, R2: 1, R1: 2, blocked: 3, R0: 4, replace: 5, merge: 6 }

/** One mark for each system, none covering another. */
export function layoutMarks(map: MapData, width: number): MapScene {
  const axes = toAxes(width, 'inside')
  const frame = frameOf(axes, map, 'inside')
  const { pitch } = PITCHES.find(({ upTo }) => map.placed.length <= upTo) ?? { pitch: 10 }
  const spots = spotsOf(axes.field, pitch)
  const ordered = map.placed.toSorted(
    by(
      ({ mark }) => RANK[mark] ?? 9,
      ({ id }) => id,
    ),
  )
  let shift = 0
  const marks: SceneMark[] = []
  for (const system of ordered) {
    const { spot, points } = takeNearest(spots, axes, system)
    shift = Math.max(shift, points)
    const size = pitch - 2
    marks.push({ id: system.id, mark: system.mark, x: round(spot.x - size / 2), y: round(spot.y - size / 2), size, title: titleOf(system) })
  }
  const names = new Map(map.placed.map(({ id, name }) => [id, name]))
  const labels = placeLabels({
    named: map.named.map((id) => ({ id, text: names.get(id) ?? id })),
    marks,
    field: axes.field,
    taken: cornersOf(axes.field),
  })
  return { width, height: axes.height, ...frame, marks, cells: [], labels, tray: undefined, shift: Math.ceil(shift) }
}

interface Spot {
  readonly x: number
  readonly y: number
  isTaken: boolean
}

/** Rows of spots, every second one half a step aside: the densest way to set shapes of one size. */
function spotsOf(field: Box, pitch: number): Spot[] {
  const spots: Spot[] = []
  const rise = pitch * 0.9
  const corners = cornersOf(field)
  for (let row = 0; field.y + pitch / 2 + row * rise < field.y + field.height - pitch / 2; row++) {
    const y = field.y + pitch / 2 + 1 + row * rise
    for (let x = field.x + pitch / 2 + 2 + (row % 2) * (pitch / 2); x < field.x + field.width - pitch / 2; x += pitch)
      spots.push({ x, y, isTaken: corners.some((corner) => isWithin(corner, x, y, pitch / 2)) })
  }
  return spots
}

function takeNearest(spots: readonly Spot[], { x, y, perPoint }: Axes, { value, fit }: PlacedSystem): { spot: Spot; points: number } {
  const [wantedX, wantedY] = [x(value), y(fit)]
  let best: Spot | undefined
  let nearest = Infinity
  for (const spot of spots) {
    const distance = (spot.x - wantedX) ** 2 + (spot.y - wantedY) ** 2
    if (!spot.isTaken && distance < nearest) [best, nearest] = [spot, distance]
  }
  // More spots than marks, always: the field has room for 1,500 at the closest pitch.
  const spot = best ?? { x: wantedX, y: wantedY, isTaken: true }
  spot.isTaken = true
  return { spot, points: Math.max(Math.abs(spot.x - wantedX) / perPoint.x, Math.abs(spot.y - wantedY) / perPoint.y) }
}

function cornersOf({ x, y, width, height }: Box): Box[] {
  const [right, bottom] = [x + width - CORNER.width, y + height - CORNER.height]
  return [
    { ...CORNER, x, y },
    { ...CORNER, x: right, y },
    { ...CORNER, x, y: bottom },
    { ...CORNER, x: right, y: bottom },
  ]
}

function isWithin(box: Box, x: number, y: number, margin: number): boolean {
  return x > box.x - margin && x < box.x + box.width + margin && y > box.y - margin && y < box.y + box.height + margin
}

function titleOf({ name, mark, value, fit, kind }: PlacedSystem): string {
  return `${name}, ${kind}: ${markWord(mark)}; value ${value}, fit ${fit}`
}
