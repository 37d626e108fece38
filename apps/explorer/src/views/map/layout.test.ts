import { describe, expect, it } from 'vitest'
import { analysisOf, type EstateSize } from '../../../test/estates/estates.ts'
import { indexEstate } from '../../estate/index-estate.ts'
import { layout } from './layout.ts'
import { prepare } from './prepare.ts'

const sizes: readonly EstateSize[] = ['small', 'middle', 'large']

describe('map/layout', () => {
  it.each(sizes)('draws each service of the %s estate inside the circle of its community', (size) => {
    const data = prepare(indexEstate(analysisOf(size)), { view: 'map', filters: {} })

    for (const width of [358, 1344]) {
      const scene = layout(data, { width })
      const strays = data.communities.flatMap((community) => {
        const area = scene.areas.find((one) => one.id === community.id)
        const members = new Set(community.members.map((member) => member.id))
        return scene.marks.filter((mark) => members.has(mark.id) && (!area || Math.hypot(mark.x - area.x, mark.y - area.y) > area.r))
      })
      expect(strays).toEqual([])
    }
  })
})
