import { describe, expect, it } from 'vitest'
import { plantGraph, unevenSizes } from '../../test/planted-graph.ts'
import { toSettings } from '../settings.ts'
import { NO_CONSTRAINTS, type Constraints } from './constraints.ts'
import { findPartition } from './find-partition.ts'
import { splitUnconnected, type Link } from './partition.ts'
import { createRandom, type Random } from './random.ts'

const settings = toSettings({ runs: 3 })

describe('clustering/communities/constraints', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))('are honoured whatever the links say, and groups stay connected (%d)', (seed) => {
    const random = createRandom(seed)
    const { size, links, truth } = plantGraph({ sizes: unevenSizes(60 + 5 * seed, seed), degree: 6, mixing: 0.3, seed })
    const constraints = drawConstraints(size, truth, random)

    const { partition, contradictions } = findPartition(size, links, settings, constraints)

    for (const [a, b] of constraints.together) expect(partition[a]).toBe(partition[b])
    const met = constraints.apart.filter(([a, b]) => partition[a] === partition[b])
    expect(met).toEqual(contradictions)
    const bonds = [...links, ...constraints.together.map(([a, b]) => ({ a, b, weight: 1 }))]
    expect(new Set(splitUnconnected(partition, bonds)).size).toBe(new Set(partition).size)
  })

  it('say which pairs cannot be kept apart, as others bind them together', () => {
    const { size, links } = twoTeams()

    const { partition, contradictions } = findPartition(size, links, settings, {
      together: [
        [0, 7],
        [7, 9],
      ],
      apart: [
        [9, 0],
        [1, 9],
      ],
    })

    expect(contradictions).toEqual([[9, 0]])
    expect(partition[0]).toBe(partition[9])
    expect(partition[1]).not.toBe(partition[9])
  })

  it('cut no more than they have to: who must leave a team leaves, the others stay', () => {
    const { size, links } = twoTeams()

    const { partition } = findPartition(size, links, settings, { together: [], apart: [[0, 3]] })

    expect(new Set([1, 2, 4, 5].map((item) => partition[item])).size).toBe(1)
    expect(new Set([6, 7, 8, 9, 10, 11].map((item) => partition[item])).size).toBe(1)
    expect(partition[0]).not.toBe(partition[3])
  })

  it('draw no strangers in: who joins another team by decision leaves the rest of both where it was', () => {
    const { size, links } = twoTeams()

    const { partition } = findPartition(size, links, settings, { together: [[0, 11]], apart: [] })

    expect(partition[0]).toBe(partition[11])
    expect(new Set([1, 2, 3, 4, 5].map((item) => partition[item])).size).toBe(1)
    expect(new Set([6, 7, 8, 9, 10].map((item) => partition[item])).size).toBe(1)
  })

  it('give the same groups in whatever order links and constraints come', () => {
    const { size, links, truth } = plantGraph({ sizes: unevenSizes(150, 4), degree: 6, mixing: 0.4, seed: 4 })
    const weighted = links.map((link, index) => ({ ...link, weight: 0.1 + (index % 7) / 10 }))
    const constraints = drawConstraints(size, truth, createRandom(4))
    const first = findPartition(size, weighted, settings, constraints)

    const turned = weighted.toReversed().map(({ a, b, weight }) => ({ a: b, b: a, weight }))
    const second = findPartition(size, turned, settings, {
      together: constraints.together.toReversed().map(([a, b]) => [b, a]),
      apart: constraints.apart.toReversed(),
    })

    expect(second.partition).toEqual(first.partition)
    expect(second.runs).toEqual(first.runs)
    expect(findPartition(size, weighted, settings, NO_CONSTRAINTS).partition).not.toEqual(first.partition)
  })
})

/** Two teams of six in which everybody is tied to everybody, with one tie between them. */
function twoTeams(): { size: number; links: Link[] } {
  const links: Link[] = [{ a: 5, b: 6, weight: 1 }]
  for (const start of [0, 6]) {
    for (let a = start; a < start + 6; a++) for (let b = a + 1; b < start + 6; b++) links.push({ a, b, weight: 1 })
  }
  return { size: 12, links }
}

/** Some pairs anywhere to stand together, and some of one true group, where they hurt, to stand apart. */
function drawConstraints(size: number, truth: readonly number[], random: Random): Constraints {
  const draw = () => Math.floor(random() * size)
  const together = Array.from({ length: 1 + Math.floor(random() * 6) }, () => [draw(), draw()] as const)
  const apart = Array.from({ length: 1 + Math.floor(random() * 12) }, () => {
    const one = draw()
    const mates = truth.flatMap((group, item) => (group === truth[one] && item !== one ? [item] : []))
    return [one, mates[Math.floor(random() * mates.length)] ?? draw()] as const
  })
  return { together, apart }
}
