import type { Analysis, PlanItem } from '@coppice/model'
import { NO_SAVINGS } from '@coppice/model'
import { describe, expect, it } from 'vitest'
import { analysisOf } from '../../../test/estates/estates.ts'
import { indexEstate } from '../../estate/index-estate.ts'
import { layoutWaves } from './parts/waves/layout-waves.ts'
import { toWavesData } from './waves-data.ts'

describe('views/overview/waves-data', () => {
  it('counts what is merged, and what files alone say only if it proves dead', () => {
    const data = toWavesData(indexEstate(withWaves(analysisOf('middle'), ['merge-services', 'retire-service'])))
    const [first, second] = data.waves

    expect(first).toMatchObject({ left: 301, low: 301, fewer: 2, by: '2 merged' })
    expect(second).toMatchObject({ left: 301, low: 300, fewer: 0, by: '1 if dead' })
    expect(data.title).toBe('By June 2027, 2 services of 303 are closed, all in the first wave')
  })

  it('claims nothing where all of it is a question', () => {
    expect(toWavesData(indexEstate(withWaves(analysisOf('middle'), ['retire-service']))).title).toBe(
      '1 service may go, if it proves dead; none is counted',
    )
  })

  it.each([330, 760])('keeps every point, word and scale within %i pixels', (width) => {
    const scene = layoutWaves(toWavesData(indexEstate(withWaves(analysisOf('middle'), ['merge-services', 'retire-service']))), { width })

    expect(scene.points.every(({ x, y }) => x >= 0 && x <= width && y > 0 && y < scene.height)).toBe(true)
    expect(scene.wedge).toBeDefined()
  })
})

/** One wave for each kind, with the first open proposal of that kind. */
function withWaves(analysis: Analysis, kinds: readonly string[]): Analysis {
  const waves = kinds.map((kind, index) => {
    const proposal = analysis.proposals.find(
      (candidate) =>
        candidate.kind === kind && candidate.blockers.length === 0 && candidate.savesServices === (kind === 'merge-services' ? 2 : 1),
    )!
    const item: PlanItem = {
      proposal: proposal.id,
      title: proposal.title,
      nodes: proposal.subjects,
      teams: [],
      status: 'identified',
      effort: { low: 1, high: 2 },
      risk: 10,
      savings: { ...NO_SAVINGS, items: 1, services: proposal.savesServices },
      after: [],
      together: [],
      because: [],
    }
    return { number: index + 1, from: `2027-0${index * 3 + 1}-01`, until: `2027-0${index * 3 + 3}-30`, items: [item] }
  })
  return { ...analysis, plan: { ...analysis.plan, waves } }
}
