import { describe, expect, it } from 'vitest'
import { analysisOf, recordedAnalysis } from '../../../test/estates/estates.ts'
import { indexEstate } from '../../estate/index-estate.ts'
import { layout } from './layout.ts'
import { prepare } from './prepare.ts'

describe('views/plan/prepare', () => {
  it('gives every planned item a row for each of its teams, and none to what is not planned', () => {
    const analysis = analysisOf('middle')
    const { plan, waves, rows, moreTeams, title } = prepare(indexEstate(analysis))
    const teams = new Set(waves.flatMap(({ items }) => items.flatMap((item) => (item.teams.length === 0 ? ['nobody'] : item.teams))))

    expect(rows.length + moreTeams).toBe(teams.size)
    expect(
      rows.flatMap(({ cells }) => cells.flatMap(({ items }) => items)).every((item) => waves.some(({ items }) => items.includes(item))),
    ).toBe(true)
    expect(title).toMatch(/^(One wave takes|[A-Z][a-z]+ waves take) .+ out of the estate/)
    expect(plan.waves.length).toBe(waves.length)
  })

  it('names the contracts whose notice falls into the time of the plan', () => {
    const { renewals } = prepare(indexEstate(recordedAnalysis()))

    expect(renewals.map(({ name, notice }) => `${name} ${notice ?? 'never'}`)).toContain('Quiet Ltd 2026-10-01')
  })
})

describe('views/plan/layout', () => {
  it.each([342, 686, 1344])('keeps marks within their wave and their row at %i pixels, and counts those it has no room for', (width) => {
    const data = prepare(indexEstate(analysisOf('middle')))
    const scene = layout(data, { width })

    expect(scene.bands.length).toBe(data.waves.length)
    for (const cell of scene.cells) {
      const band = scene.bands.find(({ x, width: wide }) => cell.x >= x && cell.x < x + wide)
      expect(band).toBeDefined()
      for (const mark of cell.marks) expect(mark.x).toBeLessThanOrEqual((band?.x ?? 0) + (band?.width ?? 0))
    }
    const drawn = scene.cells.reduce((sum, { marks, more }) => sum + marks.length + more, 0)
    expect(drawn).toBe(data.rows.reduce((sum, { cells }) => sum + cells.reduce((inner, { items }) => inner + items.length, 0), 0))
    expect(scene.height).toBeGreaterThan(scene.bottom)
  })
})
