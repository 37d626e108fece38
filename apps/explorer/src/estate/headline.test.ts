import type { Analysis } from '@coppice/model'
import { describe, expect, it } from 'vitest'
import { analysisOf } from '../../test/estates/estates.ts'
import { toHeadline } from './headline.ts'

describe('estate/headline', () => {
  it('tells the finding in one sentence', () => {
    expect(toHeadline(analysisOf('small'))).toBe(
      'Of 13 services, one is a candidate for retirement and two could become one; two purposes are served by rival products',
    )
  })

  it('counts nothing that is blocked', () => {
    const analysis = analysisOf('small')
    const retire = analysis.proposals.filter((proposal) => proposal.kind === 'retire-service' && proposal.blockers.length > 0)

    expect(retire.length).toBeGreaterThan(0)
    expect(toHeadline(only(analysis, ...retire))).toBe('Lindqvist Homeware runs 13 services, and each has a reason to stay')
  })

  it('says suspected, not candidate, where a single signal is all there is', () => {
    const analysis = analysisOf('middle')
    const suspects = analysis.proposals.filter(
      (proposal) => proposal.kind === 'retire-service' && proposal.rung === 'R0' && proposal.blockers.length === 0,
    )

    expect(toHeadline(only(analysis, ...suspects))).toBe('Of 303 services, two are suspected to be dead')
  })
})

function only(analysis: Analysis, ...proposals: Analysis['proposals']): Analysis {
  return { ...analysis, proposals, figures: { ...analysis.figures, mergedServices: 0, mergeSets: 0 } }
}
