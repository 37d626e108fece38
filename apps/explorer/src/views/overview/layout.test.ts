import { describe, expect, it } from 'vitest'
import { analysisOf, type EstateSize } from '../../../test/estates/estates.ts'
import { indexEstate } from '../../estate/index-estate.ts'
import { layout } from './layout.ts'
import type { Box, MapScene } from './map-scene.ts'
import { placeTicks } from './place-ticks.ts'
import { prepare } from './prepare.ts'

const LETTER = 6
const scenes = (['small', 'middle', 'large'] as const satisfies readonly EstateSize[]).flatMap((size) =>
  [358, 686, 760].map((width) => ({ size, width, scene: layout(prepare(indexEstate(analysisOf(size))), { width }) })),
)

describe('views/overview/layout', () => {
  it.each(scenes)('covers no mark by another and leaves the page nowhere: $size estate, $width pixels', ({ scene, width }) => {
    const boxes = [...scene.marks, ...(scene.tray?.marks ?? [])].map(boxOf)

    expect(pairsThatOverlap(boxes)).toEqual([])
    expect(boxes.filter((box) => box.x < -1 || box.x + box.width > width + 1 || box.y + box.height > scene.height)).toEqual([])
  })

  it.each(scenes)('sets names that cover neither marks nor each other: $size estate, $width pixels', ({ scene }) => {
    const names = scene.labels.map((label) => labelBox(label))

    expect(pairsThatOverlap(names)).toEqual([])
    expect(names.filter((name) => scene.marks.some((mark) => overlaps(name, boxOf(mark))))).toEqual([])
  })

  it.each(scenes)('leads no line to a name through another name or across another line: $size estate, $width pixels', ({ scene }) => {
    const lines = scene.labels.flatMap(({ id, leader }) => (leader === undefined ? [] : [{ id, points: pointsOf(leader) }]))
    const through = lines.filter(({ id, points }) =>
      scene.labels.some((label) => label.id !== id && points.some(([x, y]) => isInside(labelBox(label), x, y))),
    )
    const meeting = lines.filter(({ id, points }) =>
      lines.some((other) => other.id !== id && other.points.some(([x, y]) => points.some((at) => Math.hypot(at[0] - x, at[1] - y) < 0.4))),
    )

    expect(through).toEqual([])
    expect(meeting).toEqual([])
  })

  it('draws one mark for each of 600 systems at most, and cells that add up to all of them above', () => {
    const middle = scenes.find(({ size, width }) => size === 'middle' && width === 760)?.scene
    const large = scenes.find(({ size, width }) => size === 'large' && width === 760)?.scene
    let counted = 0
    for (const { count } of large?.cells ?? []) counted += count

    expect(middle?.cells).toEqual([])
    expect(middle?.marks.length).toBe(prepare(indexEstate(analysisOf('middle'))).map.placed.length)
    expect(counted).toBe(prepare(indexEstate(analysisOf('large'))).map.placed.length)
  })

  it('names those that deserve it where there is room, and keeps every mark within a few points of its place', () => {
    const { scene } = scenes.find(({ size, width }) => size === 'middle' && width === 760)!

    expect(scene.labels.length).toBeGreaterThanOrEqual(8)
    expect(scene.shift).toBeLessThanOrEqual(30)
  })
})

describe('views/overview/place-ticks', () => {
  it('keeps labels within the bar and apart, the first ones first', () => {
    const ticks = placeTicks(
      [
        { at: 200, label: '258' },
        { at: 212, label: '254' },
        { at: 240, label: '303' },
        { at: 0, label: '0' },
      ],
      240,
    )

    expect(ticks.map(({ label, anchor }) => [label, anchor])).toEqual([
      ['258', 'middle'],
      ['303', 'end'],
      ['0', 'start'],
    ])
  })
})

/** A line as points half a pixel from each other. */
function pointsOf(leader: string): [number, number][] {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = leader.match(/-?[\d.]+/g)?.map(Number) ?? []
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) * 2)
  return Array.from({ length: steps + 1 }, (_, at) => [x1 + ((x2 - x1) * at) / steps, y1 + ((y2 - y1) * at) / steps])
}

function isInside(box: Box, x: number, y: number): boolean {
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height
}

function boxOf({ x, y, size }: MapScene['marks'][number]): Box {
  return { x, y, width: size, height: size }
}

function labelBox({ text, x, y, anchor }: MapScene['labels'][number]): Box {
  const width = text.length * LETTER
  return { x: anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x, y: y - 10, width, height: 12 }
}

function pairsThatOverlap(boxes: readonly Box[]): [Box, Box][] {
  return boxes.flatMap((box, index) =>
    boxes.slice(index + 1).flatMap((other): [Box, Box][] => (overlaps(box, other) ? [[box, other]] : [])),
  )
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
