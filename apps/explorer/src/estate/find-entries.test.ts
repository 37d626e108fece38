import { describe, expect, it } from 'vitest'
import { analysisOf } from '../../test/estates/estates.ts'
import { findEntries, toEntries } from './find-entries.ts'
import { indexEstate } from './index-estate.ts'

const estate = indexEstate(analysisOf('middle'))
const entries = toEntries(estate)

describe('estate/find-entries', () => {
  it('finds every node, proposal and community by its own id', () => {
    const { inventory, proposals, communities } = estate.analysis
    const lost = [...inventory.nodes, ...proposals, ...communities].filter(
      ({ id }) => !findEntries(entries, id).shown.some((entry) => entry.id === id),
    )

    expect(lost).toEqual([])
  })

  it('puts the exact name first, and names that begin with the text before those that hold it', () => {
    const { shown } = findEntries(entries, 'ledger-api')
    const ranks = findEntries(entries, 'api').shown.map(({ name }) =>
      name.toLowerCase().startsWith('api') ? 0 : name.includes('api') ? 1 : 2,
    )

    expect(shown[0]?.name).toBe('ledger-api')
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
  })

  it('finds a node by alias, by path, and by words in any order', () => {
    const aliased = estate.analysis.inventory.nodes.find((node) => node.aliases.length > 0 && node.aliases[0] !== node.name)
    const placed = estate.analysis.inventory.nodes.find((node) => typeof node.paths[0] === 'string')
    const path = placed?.paths[0]

    expect(findEntries(entries, aliased?.aliases[0]?.toUpperCase() ?? '').shown.map(({ id }) => id)).toContain(aliased?.id)
    expect(findEntries(entries, typeof path === 'string' ? path : '').shown.map(({ id }) => id)).toContain(placed?.id)
    expect(findEntries(entries, 'api ledger').shown.map(({ name }) => name)).toContain('ledger-api')
  })

  it('counts what it does not show, and finds nothing where there is nothing', () => {
    expect(findEntries(entries, '').total).toBe(entries.length)
    expect(findEntries(entries, '').shown.length).toBeLessThan(entries.length)
    expect(findEntries(entries, 'no such thing anywhere')).toEqual({ total: 0, shown: [] })
  })
})
