import { describe, expect, it } from 'vitest'
import { analysisOf } from '../../../test/estates/estates.ts'
import { indexEstate, isBusinessCall } from '../../estate/index-estate.ts'
import { cellIndex, layout, stepFrom, type MatrixScene } from './layout.ts'
import { orders, prepare, type Order } from './prepare.ts'
import { cellAt, cellSize, toFrame, zoomTo } from './viewport.ts'

const estate = indexEstate(analysisOf('middle'))
const sceneIn = (order: Order): MatrixScene => layout(prepare(estate, { view: 'matrix', filters: { order } }))

describe('views/matrix', () => {
  it.each(orders)('shows every calling pair once, in the order of %s', (order) => {
    const { cells, ids } = sceneIn(order)
    const pairs = cells.map((cell) => `${ids[cell.row]} ${ids[cell.column]}`)
    const expected = new Set(estate.analysis.inventory.edges.filter(isBusinessCall).map((edge) => `${edge.from} ${edge.to}`))

    expect(pairs.toSorted()).toEqual([...expected].sort())
  })

  it.each(['community', 'team', 'repository'] as const)('keeps each %s together, and counts each pair within or across', (order) => {
    const { blocks, blockOf, cells, ids } = sceneIn(order)
    const across = cells.filter((cell) => cell.isCrossing)
    const borders = across.reduce((sum, { row, column }) => sum + new Set([blockOf[row], blockOf[column]]).size, 0)
    const covered = blocks.reduce((sum, block) => sum + block.end - block.start, 0)
    const inside = blocks.reduce((sum, block) => sum + block.inside, 0)
    const crossing = blocks.reduce((sum, block) => sum + block.crossing, 0)

    expect(covered).toBe(ids.length)
    expect(blocks.every((block, index) => block.start === (blocks[index - 1]?.end ?? 0))).toBe(true)
    expect(inside).toBe(cells.length - across.length)
    expect(crossing).toBe(borders)
  })

  it('counts no call between two services of no community as one within', () => {
    const { blocks, blockOf, cells } = sceneIn('community')
    const apart = cells.filter(({ row, column }) => blocks[blockOf[row] ?? -1]?.isRest === true && blockOf[row] === blockOf[column])

    expect(apart.length).toBeGreaterThan(0)
    expect(apart.every((cell) => cell.isCrossing)).toBe(true)
  })

  it('finds the cell of two services, and none where nobody calls', () => {
    const scene = sceneIn('name')
    for (const [index, { row, column }] of scene.cells.entries()) expect(cellIndex(scene, row, column)).toBe(index)
    expect(cellIndex(scene, 0, 0)).toBe(-1)
  })

  it('reaches each call by arrow keys alone', () => {
    const scene = sceneIn('community')
    const seen = new Set<number>()
    for (let at = stepFrom(scene, -1, 'Home'); !seen.has(at); at = stepFrom(scene, at, 'ArrowRight')) seen.add(at)
    const below = stepFrom(scene, 0, 'ArrowDown')

    expect(seen.size).toBe(scene.cells.length)
    expect(scene.cells[below]?.row).toBeGreaterThan(scene.cells[0]?.row ?? 0)
    expect(scene.cells[stepFrom(scene, below, 'ArrowUp')]?.row).toBe(scene.cells[0]?.row)
  })

  it.each([358, 1344])('has the cell that it moved to below its middle, %i pixels wide', (width) => {
    const frame = toFrame(width)
    const rows = 1200
    for (const [row, column] of [
      [0, 0],
      [600, 30],
      [1199, 1199],
    ] as const) {
      const zoom = zoomTo(frame, rows, 40, row, column)
      const size = cellSize(frame, zoom, rows)
      const x = frame.left + zoom.x + (column + 0.5) * size
      const y = frame.top + zoom.y + (row + 0.5) * size

      expect(cellAt(frame, zoom, rows, x, y)).toEqual({ row, column })
      expect(x).toBeLessThanOrEqual(frame.left + frame.side)
      expect(y).toBeLessThanOrEqual(frame.top + frame.side)
    }
    expect(frame.left + frame.side).toBeLessThanOrEqual(width)
  })
})
