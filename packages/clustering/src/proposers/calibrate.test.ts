import { describe, expect, it } from 'vitest'
import { calibrate } from './calibrate.ts'

describe('clustering/proposers/calibrate', () => {
  it.each(['suspected', 'candidate', 'probable', 'merge'] as const)('never turns the order of %s round', (kind) => {
    const stated = Array.from({ length: 101 }, (_, at) => calibrate(kind, at / 100))

    expect(stated).toEqual(stated.toSorted((a, b) => a - b))
    expect(stated.every((value) => value >= 0 && value < 1)).toBe(true)
  })

  it('reads between two points, and is level beyond the last', () => {
    expect(calibrate('candidate', 0.2)).toBe(0.9)
    expect(calibrate('candidate', 0.525)).toBe(0.91)
    expect(calibrate('candidate', 1)).toBe(0.92)
  })

  it('claims no more of a real estate than nineteen in twenty where use was measured, and less where files alone speak', () => {
    expect((['candidate', 'merge'] as const).map((kind) => calibrate(kind, 1))).toEqual([0.92, 0.92])
    expect(calibrate('probable', 1)).toBe(0.95)
  })

  it('never states a suspicion as more than a question', () => {
    expect(calibrate('suspected', 0.45)).toBeLessThanOrEqual(0.1)
  })
})
