import { describe, expect, it } from 'vitest'
import { analysisOf } from '../../../test/estates/estates.ts'
import { indexEstate } from '../../estate/index-estate.ts'
import { prepare } from './prepare.ts'

const estate = indexEstate(analysisOf('large'))
const at = (selection?: string) => prepare(estate, { view: 'merge', selection, filters: {} })

describe('views/merge', () => {
  it('counts open sets in its title, as the first page does, and tells blocked ones apart', () => {
    const { figures } = estate.analysis

    expect(at().title).toBe(
      `${figures.mergedServices} services could become ${figures.mergeSets}; two more sets are blocked; one product may do for six purposes`,
    )
  })

  it('shows the surest open set where none is chosen', () => {
    const { selected, sets } = at()

    expect(selected).toBe(sets[0])
    expect(selected?.blockers).toEqual([])
    expect(sets.at(-1)?.blockers.length).toBeGreaterThan(0)
  })

  it('puts the host first, and calls inside the set before those that have to follow', () => {
    const set = at().sets.find((one) => one.evidenceFor.some((argument) => /would become/.test(argument.text)))
    const { neighbourhood, pictureTitle } = at(set?.id)
    const inside = new Set(neighbourhood.centre)

    expect(neighbourhood.centre[0]).toBe(set?.host)
    expect(new Set(neighbourhood.centre)).toEqual(new Set(set?.subjects))
    expect(neighbourhood.links.some((link) => inside.has(link.from) && inside.has(link.to))).toBe(true)
    expect(pictureTitle).toMatch(/between them would fall away/)
  })

  it('shows who uses rival products', () => {
    const overlap = at().overlaps[0]
    const { neighbourhood, pictureTitle } = at(overlap?.id)

    expect(neighbourhood.links.every((link) => overlap?.subjects.some((id) => id === link.to))).toBe(true)
    expect(pictureTitle).toMatch(new RegExp(`^${new Set(neighbourhood.links.map((link) => link.from)).size} services use one of`))
  })
})
