import { describe, expect, it } from 'vitest'
import { findConsensus } from './consensus.ts'
import { modularityOf, splitUnconnected } from './partition.ts'
import { createRandom } from './random.ts'

describe('clustering/communities/partition', () => {
  const links = [
    { a: 0, b: 1, weight: 1 },
    { a: 1, b: 4, weight: 1 },
    { a: 2, b: 3, weight: 1 },
    { a: 2, b: 4, weight: 1 },
  ]

  it('cuts a group whose halves meet only through another group', () => {
    expect(splitUnconnected([0, 0, 0, 0, 1], links)).toEqual([0, 0, 1, 1, 2])
  })

  it('does so even where all runs agree on the group', () => {
    const agreed = [0, 0, 0, 0, 1]

    expect(findConsensus(5, links, [agreed, agreed, agreed], createRandom(1))).toEqual([0, 0, 1, 1, 2])
  })
})

describe('clustering/communities/partition: modularityOf', () => {
  const links = [
    { a: 0, b: 1, weight: 1 },
    { a: 1, b: 2, weight: 1 },
    { a: 0, b: 2, weight: 1 },
    { a: 3, b: 4, weight: 1 },
  ]

  it('is highest where groups follow the links, and 0 where all are one', () => {
    expect(modularityOf([0, 0, 0, 1, 1], links)).toBeCloseTo(0.375)
    expect(modularityOf([0, 0, 0, 0, 0], links)).toBe(0)
    expect(modularityOf([0, 1, 2, 3, 4], links)).toBeLessThan(0)
  })
})
