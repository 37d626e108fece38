import type { Analysis } from '@coppice/model'
import { describe, expect, it } from 'vitest'
import { analysisOf } from '../../../test/estates/estates.ts'
import { toHeadline } from './headline.ts'

describe('views/overview/headline', () => {
  it('tells in one sentence how far it can go, counting what is sure alone', () => {
    expect(toHeadline(analysisOf('small'))).toEqual({
      sentence: 'Lindqvist Homeware can run on 12 services instead of 13',
      standfirst:
        'Two services act as one already and can be merged. Another one may be dead, but only usage data or an owner can tell, so it is not counted. Two more are blocked.',
    })
  })

  it('asks instead of promising where files alone speak', () => {
    const { sentence, standfirst } = toHeadline(
      withFigures({ services: 13, target: { low: 10, high: 13 }, retire: rungs({ R1: 3 }), mergeSets: 0 }),
    )

    expect(sentence).toBe('Up to three of 13 services at Lindqvist Homeware may be dead; nobody has looked yet')
    expect(standfirst).toContain('Nothing is counted as a saving.')
  })

  it('says of a well-kept estate that it is one', () => {
    const analysis = withFigures({ services: 13, target: { low: 13, high: 13 }, retire: rungs({}), mergeSets: 0 })

    expect(toHeadline({ ...analysis, proposals: [] }).sentence).toBe('Lindqvist Homeware runs 13 services, and each has a reason to stay')
  })
})

function withFigures(figures: Partial<Analysis['figures']>): Analysis {
  const analysis = analysisOf('small')
  return { ...analysis, figures: { ...analysis.figures, ...figures } }
}

function rungs(some: Partial<Analysis['figures']['retire']>): Analysis['figures']['retire'] {
  return { R0: 0, R1: 0, R2: 0, R3: 0, blocked: 0, ...some }
}
