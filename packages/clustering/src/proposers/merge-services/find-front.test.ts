import { describe, expect, it } from 'vitest'
import { findFront, type Way } from './find-front.ts'

const way = (high: number, services: number, cohesion: number): Way => ({
  effort: { low: 1, high },
  saves: { services, calls: 0, deployments: 0, databases: 0 },
  cohesion,
})
const proposed = way(6, 2, 0.5)

describe('clustering/proposers/merge-services/find-front', () => {
  it('keeps what is better in one thing, and worse in another', () => {
    const [less, closer, more] = [way(3, 1, 0.4), way(6, 1, 0.8), way(9, 3, 0.4)]

    expect(findFront([less, closer, more], proposed)).toEqual([less, closer, more])
  })

  it('drops what the proposal covers, also where it is equal', () => {
    expect(findFront([way(7, 2, 0.5), way(6, 2, 0.5)], proposed)).toEqual([])
  })

  it('drops what another way beats, and of two equal ones neither', () => {
    const [cheap, cheapToo] = [way(3, 1, 0.7), way(3, 1, 0.7)]

    expect(findFront([cheap, way(4, 1, 0.6), cheapToo], proposed)).toEqual([cheap, cheapToo])
  })
})
