import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nmi, plantGraph, unevenSizes } from '../../test/planted-graph.ts'
import { toSettings } from '../settings.ts'
import { findPartition } from './find-partition.ts'
import { createLouvain } from './louvain.ts'
import { splitUnconnected, type Link, type Partition } from './partition.ts'
import { createRandom } from './random.ts'

const settings = toSettings({})

describe('clustering/communities/find-partition', () => {
  it.each([
    { mixing: 0.1, least: 0.99 },
    { mixing: 0.3, least: 0.98 },
    { mixing: 0.5, least: 0.95 },
  ])('finds 600 services’ planted groups at mixing $mixing, better than one run of Louvain', ({ mixing, least }) => {
    const graph = plantGraph({ sizes: unevenSizes(600, 3), degree: 16, mixing, seed: 11 })
    const once = createLouvain(graph.size, graph.links)(1, createRandom(1))

    const { partition } = findPartition(graph.size, graph.links, settings)

    expect(nmi(partition, graph.truth)).toBeGreaterThan(least)
    expect(nmi(partition, graph.truth)).toBeGreaterThanOrEqual(nmi(once, graph.truth))
  })

  it('does not swallow small teams in pairs, as modularity does', () => {
    const { size, truth, links } = readGraph('ring-of-teams')
    const once = createLouvain(size, links)(1, createRandom(1))

    const { partition } = findPartition(size, links, settings)

    expect(new Set(once).size).toBeLessThan(24)
    expect(nmi(partition, truth)).toBeCloseTo(1)
  })

  it('leaves three small groups whole, rather than cutting them because a fine resolution is stable too', () => {
    const { size, links, truth } = plantGraph({ sizes: [4, 5, 3], degree: 6, mixing: 0, seed: 11 })

    const { partition } = findPartition(size, links, settings)

    expect(nmi(partition, truth)).toBeCloseTo(1)
  })

  it.each([0.3, 0.5, 0.6])('gives connected groups at mixing %d', (mixing) => {
    const graph = plantGraph({ sizes: unevenSizes(300, 7), degree: 6, mixing, seed: 5 })

    const { partition } = findPartition(graph.size, graph.links, settings)

    expect(countParts(partition, graph.links)).toBe(new Set(partition).size)
  })

  it('gives the same runs for the same seed, others for another', () => {
    const graph = plantGraph({ sizes: unevenSizes(200, 7), degree: 6, mixing: 0.5, seed: 2 })
    const first = findPartition(graph.size, graph.links, settings)

    expect(findPartition(graph.size, graph.links, settings)).toEqual(first)
    expect(findPartition(graph.size, graph.links, toSettings({ seed: 99 })).runs).not.toEqual(first.runs)
  })

  it('leaves what nothing ties alone', () => {
    const { size, links } = plantGraph({ sizes: [8, 8], degree: 6, mixing: 0.2, seed: 2 })

    const { partition } = findPartition(size + 2, links, settings)

    expect(partition.filter((label) => label === partition.at(-1))).toHaveLength(1)
  })
})

function countParts(partition: Partition, links: readonly Link[]): number {
  return new Set(splitUnconnected(partition, links)).size
}

function readGraph(name: string): { size: number; truth: number[]; links: Link[] } {
  const file = new URL(`../../../../fixtures/graphs/${name}.json`, import.meta.url)
  const graph = JSON.parse(readFileSync(file, 'utf8'))
  return { ...graph, links: graph.links.map(([a, b, weight]: [number, number, number]) => ({ a, b, weight })) }
}
