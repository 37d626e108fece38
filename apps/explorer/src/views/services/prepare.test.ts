import { describe, expect, it } from 'vitest'
import { analysisOf, recordedAnalysis } from '../../../test/estates/estates.ts'
import { indexEstate } from '../../estate/index-estate.ts'
import { prepare } from './prepare.ts'

const estate = indexEstate(analysisOf('middle'))
const at = (filters: Readonly<Record<string, string>> = {}) => prepare(estate, { view: 'services', filters })

describe('views/services', () => {
  it('holds everything in the inventory once', () => {
    expect(new Set(at().rows.map((row) => row.node.id)).size).toBe(estate.analysis.inventory.nodes.length)
    expect(at().title).toBe('Everything found: 303 services, 167 stores, 51 teams and more')
  })

  it('says of each facet how many it would leave', () => {
    for (const { value, count } of at().facets.kind) expect(at({ kind: value }).rows).toHaveLength(count)
    for (const { value, count } of at().facets.mark) expect(at({ mark: value }).rows).toHaveLength(count)
  })

  it('orders names as a dictionary does, whatever their case', () => {
    const names = at({ kind: 'service,saas' }).rows.map((row) => row.node.name.toLowerCase())

    expect(names).toEqual(names.toSorted())
  })

  it('orders by numbers in both directions', () => {
    const needed = at({ sort: '-needed' }).rows.map((row) => row.needed)

    expect(needed).toEqual(needed.toSorted((a, b) => b - a))
    expect(at({ sort: 'needed' }).rows.map((row) => row.needed)).toEqual(needed.toReversed())
  })

  it('finds by alias and by path', () => {
    const aliased = estate.analysis.inventory.nodes.find((node) => node.aliases.length > 0)
    const placed = estate.analysis.inventory.nodes.find((node) => typeof node.paths[0] === 'string')
    const path = placed?.paths[0]

    expect(at({ q: aliased?.aliases[0] ?? '' }).rows.map((row) => row.node.id)).toContain(aliased?.id)
    expect(at({ q: typeof path === 'string' ? path : '' }).rows.map((row) => row.node.id)).toContain(placed?.id)
  })

  it('holds what is run and what is rented in one list, dearest first, with the unknown apart from zero', () => {
    const { rows } = prepare(indexEstate(recordedAnalysis()), { view: 'services', filters: { kind: 'service,saas', sort: '-cost' } })
    const [dearest, next, ...others] = rows.map(({ node, records }) => ({ id: node.id, ...records }))

    expect(dearest).toMatchObject({
      id: 'saas:open',
      users: undefined,
      renewal: '2026-09-20',
      yearly: [{ currency: 'EUR', low: 12_000, high: 12_000 }],
    })
    expect(next).toMatchObject({ id: 'saas:quiet', users: 0, lastUse: undefined, owner: 'Sales' })
    expect(others.some(({ id }) => id.startsWith('service:'))).toBe(true)
    expect(others.every(({ yearly }) => yearly.length === 0)).toBe(true)
  })
})
