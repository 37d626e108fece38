import { by } from '@coppice/model'
import { count as counted } from '../../estate/words.ts'
import { round } from '../../layout/round.ts'
import type { Tie } from './layout.ts'
import type { CommunityRow, MapData } from './prepare.ts'
import type { Slot } from './ring.ts'

export const MOST_LINKS = 24

interface Placed {
  readonly row: CommunityRow
  readonly slot: Slot
}

interface Port {
  readonly x: number
  readonly y: number
  /** Direction into the hall. */
  readonly dx: number
  readonly dy: number
}

/** Curves through the hall for the strongest links: each leaves and enters at a port of its own, so that none hides another. */
export function routeTies(placed: readonly Placed[], links: MapData['links']): Tie[] {
  const strongest = links.slice(0, MOST_LINKS)
  const ports = new Map(placed.flatMap((one) => [...portsOf(one, placed, strongest)]))
  const names = new Map(placed.map(({ row }) => [row.id, row.name]))
  const labels: { x: number; y: number }[] = []
  return strongest.flatMap((link) => {
    const [from, to] = [ports.get(`${link.from} ${link.to} out`), ports.get(`${link.from} ${link.to} in`)]
    if (!from || !to) return []
    const curve = curveBetween(from, to)
    const at = placeLabel(curve, labels)
    labels.push(at)
    return [
      {
        id: `${link.from} ${link.to}`,
        from: link.from,
        to: link.to,
        path: `M${curve.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}`.replace(' ', 'C'),
        width: round(Math.min(7, 0.8 + Math.sqrt(link.count) * 0.7)),
        isDotted: false,
        title: `${names.get(link.from) ?? ''} to ${names.get(link.to) ?? ''}: ${counted(link.count, 'call')}`,
        label: { text: String(link.count), x: round(at.x), y: round(at.y) },
      },
    ]
  })
}

/** Ends of links along the inner edge of a block, in the order of what they lead to: lines then leave it without crossing. */
function portsOf({ row, slot }: Placed, placed: readonly Placed[], links: MapData['links']): [string, Port][] {
  const centres = new Map(placed.map((one) => [one.row.id, [one.slot.x + one.slot.width / 2, one.slot.y + one.slot.height / 2] as const]))
  const isUpright = slot.side === 'left' || slot.side === 'right'
  const ends = links
    .flatMap((link) => [
      ...(link.from === row.id ? [{ key: `${link.from} ${link.to} out`, other: link.to }] : []),
      ...(link.to === row.id ? [{ key: `${link.from} ${link.to} in`, other: link.from }] : []),
    ])
    .toSorted(
      by(
        (end) => centres.get(end.other)?.[isUpright ? 1 : 0] ?? 0,
        (end) => end.key,
      ),
    )
  const corner = cornerOf(slot, placed)
  const [start, length] = isUpright ? [slot.y, slot.height] : [slot.x, slot.width]
  return ends.map((end, index): [string, Port] => {
    const along = start + (length * (index + 1)) / (ends.length + 1)
    if (corner !== 0) {
      const near = (CORNER * (index + 1)) / (ends.length + 1)
      const x = corner > 0 ? slot.x + slot.width - CORNER + near : slot.x + near
      const isTop = slot.side === 'top'
      return [end.key, { x, y: isTop ? slot.y + slot.height : slot.y, dx: corner * 0.8, dy: isTop ? 0.6 : -0.6 }]
    }
    switch (slot.side) {
      case 'top':
        return [end.key, { x: along, y: slot.y + slot.height, dx: 0, dy: 1 }]
      case 'bottom':
        return [end.key, { x: along, y: slot.y, dx: 0, dy: -1 }]
      case 'left':
        return [end.key, { x: slot.x + slot.width, y: along, dx: 1, dy: 0 }]
      default:
        return [end.key, { x: slot.x, y: along, dx: -1, dy: 0 }]
    }
  })
}

/** Part of the edge of a corner block that lines leave by. */
const CORNER = 64

/** Where blocks stand below or above a corner, its lines turn into the hall at once: 1 to the right, -1 to the left, 0 for other places. */
function cornerOf(slot: Slot, placed: readonly Placed[]): -1 | 0 | 1 {
  if (slot.side !== 'top' && slot.side !== 'bottom') return 0
  const isAbove = (side: Slot['side']): boolean => placed.some((other) => other.slot.side === side && other.slot.x === slot.x)
  return isAbove('left') ? 1 : isAbove('right') ? -1 : 0
}

type Point = readonly [x: number, y: number]
type Curve = readonly [Point, Point, Point, Point]

/** Room for the arrowhead. */
const HEAD = 7

function curveBetween(from: Port, to: Port): Curve {
  const reach = Math.min(190, Math.max(56, Math.hypot(to.x - from.x, to.y - from.y) * 0.42))
  const end: Point = [to.x + to.dx * HEAD, to.y + to.dy * HEAD]
  return [[from.x, from.y], [from.x + from.dx * reach, from.y + from.dy * reach], [end[0] + to.dx * reach, end[1] + to.dy * reach], end]
}

const TRIES = [0.5, 0.4, 0.6, 0.32, 0.68, 0.25, 0.75]

/** A place on the curve where no number stands yet. */
function placeLabel(curve: Curve, taken: readonly { x: number; y: number }[]): { x: number; y: number } {
  const spots = TRIES.map((t) => pointAt(curve, t))
  const free = spots.find((spot) => taken.every((other) => Math.abs(other.x - spot.x) > 20 || Math.abs(other.y - spot.y) > 14))
  return free ?? spots[0] ?? { x: curve[0][0], y: curve[0][1] }
}

function pointAt([a, b, c, d]: Curve, t: number): { x: number; y: number } {
  const u = 1 - t
  const mix = (index: 0 | 1): number => u ** 3 * a[index] + 3 * u * u * t * b[index] + 3 * u * t * t * c[index] + t ** 3 * d[index]
  return { x: mix(0), y: mix(1) }
}
