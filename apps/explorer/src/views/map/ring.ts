import { round } from '../../layout/round.ts'

/** A place for a block. Lines leave it on the side that faces the hall. */
export interface Slot {
  readonly side: 'top' | 'right' | 'bottom' | 'left' | 'none'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Sides {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** How many stand on each side of the hall; the long sides are filled first. */
export function sidesOf(total: number): Sides {
  const each = total <= 10 ? 0 : Math.min(3, Math.max(1, Math.ceil((total - 12) / 2)))
  const across = total - 2 * each
  return { top: Math.ceil(across / 2), right: each, bottom: Math.floor(across / 2), left: each }
}

const GAP = 34
const LOWEST_HALL = 250
/** A few blocks stand close together rather than in the corners of an empty room. */
const WIDEST_PITCH = 300

/** Places for blocks of these heights, clockwise from the upper left. */
export function toSlots(heights: readonly number[], block: number, width: number): Slot[] {
  const { top, right, bottom } = sidesOf(heights.length)
  const [tops, rights, bottoms, lefts] = [
    heights.slice(0, top),
    heights.slice(top, top + right),
    heights.slice(top + right, top + right + bottom).toReversed(),
    heights.slice(top + right + bottom).toReversed(),
  ]
  const across = Math.min(width, Math.max(block, block + (top - 1) * WIDEST_PITCH))
  const upper = Math.max(0, ...tops)
  const lower = Math.max(0, ...bottoms)
  const stack = Math.max(...[rights, lefts].map((side) => side.reduce((sum, one) => sum + one + GAP, GAP)))
  const hall = bottom === 0 ? 0 : Math.max(right > 0 ? stack : 0, Math.min(LOWEST_HALL, 90 + heights.length * 20))
  const floor = upper + hall + lower
  const rowOf = (sizes: readonly number[], side: 'top' | 'bottom'): Slot[] =>
    sizes.map((height, index) => ({
      side,
      x: round(sizes.length === 1 ? (across - block) / 2 : (index * (across - block)) / (sizes.length - 1)),
      y: side === 'top' ? 1 : floor - height,
      width: block,
      height,
    }))
  const columnOf = (sizes: readonly number[], side: 'left' | 'right'): Slot[] => {
    const gap = (hall - sizes.reduce((sum, one) => sum + one, 0)) / (sizes.length + 1)
    let y = upper
    return sizes.map((height) => {
      y += gap
      const slot: Slot = { side, x: side === 'left' ? 0 : across - block, y: round(y), width: block, height }
      y += height
      return slot
    })
  }
  return [
    ...rowOf(tops, 'top'),
    ...columnOf(rights, 'right'),
    ...rowOf(bottoms, 'bottom').toReversed(),
    ...columnOf(lefts, 'left').toReversed(),
  ]
}

interface Link {
  readonly from: string
  readonly to: string
  readonly count: number
}

const MOST_ROUNDS = 12

/** An order around the hall that keeps those who call each other most on opposite or neighbouring places: swaps while a swap helps. */
export function assignSlots(ids: readonly string[], links: readonly Link[]): string[] {
  const points = toSlots(
    ids.map(() => 80),
    196,
    1344,
  ).map((slot) => [slot.x + slot.width / 2, slot.y + slot.height / 2] as const)
  const distances = points.map((from) => points.map((to) => Math.hypot(from[0] - to[0], from[1] - to[1])))
  const weights = weightsOf(ids, links)
  const order = ids.map((_, index) => index)
  for (let round = 0, improved = true; improved && round < MOST_ROUNDS; round++) {
    improved = false
    for (let a = 0; a < order.length; a++) {
      for (let b = a + 1; b < order.length; b++) {
        if (gainOf(order, weights, distances, a, b) <= 1e-6) continue
        swap(order, a, b)
        improved = true
      }
    }
  }
  return order.map((index) => ids[index] ?? '')
}

/** Calls between each two, in either direction. */
function weightsOf(ids: readonly string[], links: readonly Link[]): number[][] {
  const indexOf = new Map(ids.map((id, index) => [id, index]))
  const weights = ids.map(() => ids.map(() => 0))
  for (const link of links) {
    const [from, to] = [indexOf.get(link.from), indexOf.get(link.to)]
    if (from === undefined || to === undefined) continue
    for (const [one, other] of from === to ? [[from, to] as const] : [[from, to] as const, [to, from] as const]) {
      const row = weights[one]
      if (row) row[other] = (row[other] ?? 0) + link.count
    }
  }
  return weights
}

type Table = readonly (readonly number[])[]

/** By how much all links together become shorter where two change places: what ties them to the others is all that moves. */
function gainOf(order: readonly number[], weights: Table, distances: Table, a: number, b: number): number {
  const [one, other] = [weights[order[a] ?? -1], weights[order[b] ?? -1]]
  const [here, there] = [distances[a], distances[b]]
  if (!one || !other || !here || !there) return 0
  let gain = 0
  for (let at = 0; at < order.length; at++) {
    if (at === a || at === b) continue
    const third = order[at] ?? -1
    gain += ((one[third] ?? 0) - (other[third] ?? 0)) * ((here[at] ?? 0) - (there[at] ?? 0))
  }
  return gain
}

function swap(order: number[], a: number, b: number): void {
  const [one, other] = [order[a], order[b]]
  if (one === undefined || other === undefined) return
  order[a] = other
  order[b] = one
}
