import { describe, expect, it } from 'vitest'
import { splitUnconnected } from './partition.ts'

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
})
