import { describe, expect, it } from 'vitest'
import { analysisOf } from '../../../test/estates/estates.ts'
import { indexEstate } from '../../estate/index-estate.ts'
import { prepare } from './prepare.ts'

const at = (filters: Readonly<Record<string, string>> = {}) => prepare(indexEstate(analysisOf('middle')), { view: 'unknown', filters })

describe('views/unknown', () => {
  it('names every open reference, those that may mean a service first', () => {
    const { unresolved, total } = at()
    const candidates = unresolved.map((one) => one.candidates.length)

    expect(unresolved).toHaveLength(total)
    expect(candidates).toEqual(candidates.toSorted((a, b) => b - a))
  })

  it('keeps saying how many there are while a filter shows fewer', () => {
    const all = at()
    const filtered = at({ q: all.unresolved[0]?.reference ?? '' })

    expect(filtered.unresolved.length).toBeLessThan(all.total)
    expect(filtered).toMatchObject({ total: all.total, title: all.title })
  })

  it('speaks of one as of one', () => {
    const small = prepare(indexEstate(analysisOf('small')), { view: 'unknown', filters: {} })

    expect(small.title).toBe('81 of 82 references were tied to what they mean; one leads nowhere known')
  })

  it('begins with a capital where only two of thousands lead nowhere', () => {
    const analysis = analysisOf('small')
    const references = { linked: 9_998, unresolved: 2 }
    const inventory = { ...analysis.inventory, coverage: { ...analysis.inventory.coverage, references } }

    expect(prepare(indexEstate({ ...analysis, inventory }), { view: 'unknown', filters: {} }).title).toMatch(
      /^Over 99\u00a0% of references were/,
    )
  })

  it('says once what holds of many rows, and names them all', () => {
    const analysis = analysisOf('small')
    const row = (line: number) => ({
      file: 'records/invoices.csv',
      line,
      severity: 'warning' as const,
      code: 'record-incomplete',
      message: `row ${line}: It has no date.`,
    })
    const diagnostics = [row(54), row(7), { ...row(9), message: 'row 9: It names no vendor.' }]
    const { notes, places } = prepare(indexEstate({ ...analysis, inventory: { ...analysis.inventory, diagnostics } }), {
      view: 'unknown',
      filters: {},
    })

    expect(places).toBe(3)
    expect(notes.map(({ message, places: some }) => [message, some])).toEqual([
      ['It has no date.', ['records/invoices.csv:7', 'records/invoices.csv:54']],
      ['It names no vendor.', ['records/invoices.csv:9']],
    ])
  })

  it('counts what was missed, each of all there is', () => {
    for (const { part, whole } of at().coverageRows) {
      expect(part).toBeLessThanOrEqual(whole)
      expect(whole).toBeGreaterThan(0)
    }
  })
})
