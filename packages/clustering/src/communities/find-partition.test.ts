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

  it('finds 400 teams of four to seven in one estate, which one run of Louvain joins to a few dozen', () => {
    const sizes = Array.from({ length: 400 }, (_, team) => 4 + (team % 4))
    const { size, truth, links } = teamsInOneEstate(sizes)
    const once = createLouvain(size, links)(1, createRandom(1))

    const { partition } = findPartition(size, links, settings)

    expect(new Set(once).size).toBeLessThan(100)
    expect(nmi(partition, truth)).toBeGreaterThan(0.99)
  })

  it('finds a team of five beside one of five hundred', () => {
    const big = plantGraph({ sizes: [500], degree: 16, mixing: 0, seed: 8 })
    const small = [500, 501, 502, 503, 504]
    const links = [...big.links, ...everyPair(small), { a: 17, b: 500, weight: 1 }, { a: 230, b: 503, weight: 1 }]

    const { partition } = findPartition(505, links, settings)

    expect(partition.flatMap((label, item) => (label === partition[500] ? [item] : []))).toEqual(small)
  })

  it('lets heavy ties decide where faint ones are as many', () => {
    const links = everyPair([0, 1, 2, 3, 4, 5, 6, 7]).map((link) => ({ ...link, weight: link.a < 4 === link.b < 4 ? 1 : 0.1 }))

    const { partition } = findPartition(8, links, settings)

    expect(partition).toEqual([0, 0, 0, 0, 1, 1, 1, 1])
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

function everyPair(items: readonly number[]): Link[] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b) => ({ a, b, weight: 1 })))
}

/** Teams in which everybody is tied to everybody, each with a tie to two others by chance. */
function teamsInOneEstate(sizes: readonly number[]): { size: number; truth: number[]; links: Link[] } {
  const random = createRandom(3)
  const truth = sizes.flatMap((size, team) => Array.from({ length: size }, () => team))
  const teams = sizes.map((_, team) => truth.flatMap((label, item) => (label === team ? [item] : [])))
  const across = teams.flatMap(([first = 0], team) =>
    [1, 2].map(() => ({ a: first, b: teams[(team + 1 + Math.floor(random() * (teams.length - 1))) % teams.length]!.at(-1)!, weight: 1 })),
  )
  return { size: truth.length, truth, links: [...teams.flatMap(everyPair), ...across] }
}

function countParts(partition: Partition, links: readonly Link[]): number {
  return new Set(splitUnconnected(partition, links)).size
}

function readGraph(name: string): { size: number; truth: number[]; links: Link[] } {
  const file = new URL(`../../../../fixtures/graphs/${name}.json`, import.meta.url)
  const graph = JSON.parse(readFileSync(file, 'utf8'))
  return { ...graph, links: graph.links.map(([a, b, weight]: [number, number, number]) => ({ a, b, weight })) }
}
