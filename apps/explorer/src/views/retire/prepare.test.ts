import { describe, expect, it } from 'vitest'
import { analysisOf } from '../../../test/estates/estates.ts'
import { indexEstate } from '../../estate/index-estate.ts'
import { prepare } from './prepare.ts'

const estate = indexEstate(analysisOf('middle'))
const at = (filters: Readonly<Record<string, string>> = {}, selection?: string) => prepare(estate, { view: 'retire', selection, filters })

describe('views/retire', () => {
  it('lists every proposal to retire, the surest rung first and blocked ones last', () => {
    const { rows, title } = at()

    expect(rows).toHaveLength(estate.analysis.proposals.filter((proposal) => proposal.kind === 'retire-service').length)
    expect([...new Set(rows.map((row) => row.mark))]).toEqual(['R1', 'R0', 'blocked'])
    expect(title).toBe('Four services are candidates for retirement; 2 are only suspected, 13 are blocked')
  })

  it('adds up values within a filter and narrows across filters', () => {
    const both = at({ mark: 'R1,R0' })
    const owner = both.rows.find((row) => row.owners.length > 0)?.owners[0] ?? ''
    const narrowed = at({ mark: 'R1,R0', owner })

    expect(new Set(both.rows.map((row) => row.mark))).toEqual(new Set(['R1', 'R0']))
    expect(narrowed.rows.length).toBeGreaterThan(0)
    expect(narrowed.rows.every((row) => row.owners.includes(owner))).toBe(true)
    expect(narrowed.all).toHaveLength(both.all.length)
  })

  it('finds those whom nobody owns', () => {
    const { rows } = at({ owner: 'unknown' })

    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every((row) => row.owners.length === 0)).toBe(true)
  })

  it('puts those without a known date behind the others, however long they lie still', () => {
    const dates = at({ sort: 'last' }).rows.map((row) => row.lastChange ?? '9')

    expect(dates).toContain('9')
    expect(dates).toEqual(dates.toSorted())
  })

  it('keeps the selected one although the filters leave it out', () => {
    const [first] = at().rows
    const data = at({ q: 'nothing is called so' }, first?.proposal.id)

    expect(data.rows).toEqual([])
    expect(data.selected?.proposal.id).toBe(first?.proposal.id)
  })
})
