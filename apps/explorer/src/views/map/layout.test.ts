import { describe, expect, it } from 'vitest'
import { analysisOf, type EstateSize } from '../../../test/estates/estates.ts'
import { indexEstate } from '../../estate/index-estate.ts'
import { SMALLER } from './gather-small.ts'
import { MOST_IN_RING } from './layout-blocks.ts'
import { layout, MOST_NODES, type Block, type MapScene } from './layout.ts'
import { prepare, type MapData } from './prepare.ts'

const sizes: readonly EstateSize[] = ['small', 'middle', 'large']
const widths = [358, 1000, 1344]

describe('map/layout', () => {
  it.each(sizes)('draws each service of the %s estate once, inside the block of its community', (size) => {
    const data = dataOf(size)
    const homes = new Map(data.communities.flatMap((row) => row.members.map((member) => [member.id, row.id])))

    for (const width of widths) {
      const { blocks, marks } = layout(data, { width })
      const ids = new Set(blocks.map((block) => block.id))
      const homeOf = (id: string) => (ids.has(homes.get(id) ?? '') ? homes.get(id) : SMALLER)
      const strays = marks.filter((mark) => !blocks.some((block) => block.id === homeOf(mark.id) && holds(block, mark)))

      expect(strays).toEqual([])
      expect(marks.map((mark) => mark.id).toSorted()).toEqual([...homes.keys()].toSorted())
    }
  })

  it('stays a picture at any size: the smallest of many communities stand in one block, whose shapes stand for several services', () => {
    const [row] = dataOf('small').communities
    const members = Array.from({ length: 20 }, (_, at) => ({
      id: `s${at}`,
      name: `s${at}`,
      mark: at % 5 === 0 ? ('merge' as const) : ('keep' as const),
    }))
    const communities = Array.from({ length: 500 }, (_, at) => ({ ...row!, id: `c${at}`, members }))
    const { blocks, marks } = layout({ communities, links: [], selected: undefined, ties: [] }, { width: 1344 })

    expect(blocks.length).toBeLessThan(70)
    expect(blocks.at(-1)?.note).toMatch(/^8,800 services, one shape for 50 of them/)
    expect(marks.length).toBeLessThan(3000)
    expect(new Set(marks.map(({ mark }) => mark))).toEqual(new Set(['merge', 'keep']))
  })

  it.each(sizes)('keeps the blocks of the %s estate apart and in the frame', (size) => {
    for (const width of widths) {
      const scene = layout(dataOf(size), { width })

      expect(overlaps(scene.blocks)).toEqual([])
      expect(
        scene.blocks.filter(
          (block) => block.x < 0 || block.y < 0 || block.x + block.width > width || block.y + block.height > scene.height,
        ),
      ).toEqual([])
    }
  })

  it('keeps any number of communities apart around the hall', () => {
    const { communities } = dataOf('large')
    for (let number = 1; number <= 20; number++) {
      const scene = layout({ communities: communities.slice(0, number), links: [], selected: undefined, ties: [] }, { width: 1344 })

      expect(scene.blocks).toHaveLength(number)
      expect(overlaps(scene.blocks)).toEqual([])
    }
  })

  it('draws the strongest links where there is a hall for them, and none on a phone', () => {
    const data = largestOf(dataOf('middle'), MOST_IN_RING)
    const wide = layout(data, { width: 1344 })

    expect(wide.ties).toHaveLength(24)
    expect(wide.ties[0]?.label?.text).toBe(String(data.links[0]?.count))
    expect(layout(data, { width: 358 }).ties).toEqual([])
  })

  it('draws one community as named services with each of its ties', () => {
    const estate = indexEstate(analysisOf('middle'))
    const community = estate.analysis.communities.find((one) => one.members.length > 5 && one.members.length <= MOST_NODES)
    const data = prepare(estate, { view: 'map', selection: community?.id, filters: {} })
    const scene = layout(data, { width: 1344 })

    expect(scene.isNodeLink).toBe(true)
    expect(scene.marks.map((mark) => mark.id).toSorted()).toEqual(community?.members.toSorted())
    expect(scene.ties).toHaveLength(data.ties.length)
    expect(scene.marks.filter((mark) => mark.x < 0 || mark.x > scene.width || mark.y < 0 || mark.y > scene.height)).toEqual([])
  })

  it('outlines a community that is too large to be drawn one by one', () => {
    const analysis = analysisOf('large')
    const [largest, next, ...others] = analysis.communities
    const community = { ...largest!, members: [...largest!.members, ...next!.members] }
    const estate = indexEstate({ ...analysis, communities: [community, ...others] })
    const scene = layout(prepare(estate, { view: 'map', selection: community.id, filters: {} }), { width: 1344 })

    expect(community.members.length).toBeGreaterThan(MOST_NODES)
    expect(scene.isNodeLink).toBe(false)
    expect(scene.blocks.filter((block) => block.isSelected).map((block) => block.id)).toEqual([community.id])
  })

  it('is the same each time', () => {
    expect(layout(dataOf('middle'), { width: 1344 })).toEqual(layout(dataOf('middle'), { width: 1344 }))
  })
})

function dataOf(size: EstateSize): MapData {
  return prepare(indexEstate(analysisOf(size)), { view: 'map', filters: {} })
}

function largestOf(data: MapData, count: number): MapData {
  const communities = data.communities.slice(0, count)
  const ids = new Set(communities.map((row) => row.id))
  return { ...data, communities, links: data.links.filter((link) => ids.has(link.from) && ids.has(link.to)) }
}

function holds(block: Block, { x, y }: { readonly x: number; readonly y: number }): boolean {
  return x > block.x && x < block.x + block.width && y > block.y && y < block.y + block.height
}

function overlaps(blocks: MapScene['blocks']): string[] {
  return blocks.flatMap((one, index) =>
    blocks
      .slice(index + 1)
      .filter(
        (other) =>
          one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height,
      )
      .map((other) => `${one.id} and ${other.id}`),
  )
}
