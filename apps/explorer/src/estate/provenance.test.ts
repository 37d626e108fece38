import { describe, expect, it } from 'vitest'
import { analysisOf } from '../../test/estates/estates.ts'
import { provenanceOf } from './provenance.ts'

describe('estate/provenance', () => {
  it('names estate, date, run and newest commit, and another run for another document', () => {
    const analysis = analysisOf('small')
    const words = provenanceOf(analysis)

    expect(words).toMatch(/^Lindqvist Homeware, as of 14 Sep 2026 · run [0-9a-f]{8} · commit [0-9a-f]{7}/)
    expect(provenanceOf(structuredClone(analysis))).toBe(words)
    expect(provenanceOf({ ...analysis, settings: { ...analysis.settings, seed: 2 } })).not.toBe(words)
  })
})
