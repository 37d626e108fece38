import type { Settings } from '../settings.ts'
import { toAdjacency, type Adjacency } from './adjacency.ts'
import { findConsensus } from './consensus.ts'
import { contract, NO_CONSTRAINTS, separateFoes, type Constraints } from './constraints.ts'
import { createLouvain } from './louvain.ts'
import { descriptionLength } from './map-equation.ts'
import { splitUnconnected, type Link, type Partition } from './partition.ts'
import { createRandom } from './random.ts'
import { resolutionOf } from './resolution.ts'
import { findShortestDescription } from './shortest-description.ts'

/** The partition that was chosen, and every run that had a say in it. */
export interface FoundPartition {
  readonly partition: Partition
  /** What Louvain ran at. */
  readonly resolution: number
  /** What the stability of a community is counted on. They need not respect the constraints that keep items apart. */
  readonly runs: readonly Partition[]
  /** Pairs that were to stand apart but have to stand together. */
  readonly contradictions: readonly (readonly [number, number])[]
}

/** Seeds of the two methods lie this far apart, so that no run repeats another's numbers. */
const SEEDS_APART = 7919

/** Links that all runs of one method walk together: beyond, fewer runs have to do. Two instead of six cost less than 0.01 NMI. */
const AFFORDABLE_LINKS = 1_200_000
const LEAST_RUNS = 2

/**
 * Groups on whose links two different methods agree, each run several times by chance:
 *
 *     links ─► contract ─┬─► shortest descriptions ─┬─► consensus ─► cut what must be apart ─► move single items ─► cut the unconnected
 *       (what must be    └─► resolution ─► Louvain ─┘
 *          together)
 *
 * Modularity, which Louvain raises, swallows small groups in large estates unless its resolution fits (Fortunato and Barthélemy 2007,
 * doi:10.1073/pnas.0605965104); the map equation needs none, and tells the resolution that does fit, but cuts too finely where ties
 * are few. Their errors differ, so what both say is better than either. docs/decisions/0008 has the figures.
 *
 * The same links and seed give the same groups, in whatever order the links come. Each group is connected by links and by what
 * was said to belong together.
 */
export function findPartition(
  size: number,
  links: readonly Link[],
  settings: Settings,
  constraints: Constraints = NO_CONSTRAINTS,
): FoundPartition {
  const given = contract(size, links, constraints)
  const adjacency = toAdjacency(given.size, given.links)
  const runs = Array.from({ length: runsFor(given.links.length, settings.runs) }, (_, n) => n)
  const described = runs.map((n) => findShortestDescription(adjacency, createRandom(settings.seed + n)))
  const resolution = resolutionOf(adjacency, shortestOf(adjacency, described))
  const louvain = createLouvain(given.size, given.links)
  const modular = runs.map((n) => louvain(resolution, createRandom(settings.seed + SEEDS_APART + n)))
  const voters = [...described, ...modular]
  const random = createRandom(settings.seed)
  const agreed = separateFoes(findConsensus(given.size, given.links, voters, random), given.links, given.foes)
  const settled = splitUnconnected(findShortestDescription(adjacency, random, agreed, given.foes), given.links)
  const expand = (partition: Partition) => given.itemOf.map((item) => partition[item] ?? -1)
  return { partition: expand(settled), resolution, runs: voters.map(expand), contradictions: given.contradictions }
}

function runsFor(links: number, wanted: number): number {
  return Math.min(wanted, Math.max(LEAST_RUNS, Math.floor(AFFORDABLE_LINKS / Math.max(1, links))))
}

function shortestOf(adjacency: Adjacency, partitions: readonly Partition[]): Partition {
  let [best, least]: [Partition, number] = [partitions[0] ?? [], Infinity]
  for (const partition of partitions) {
    const length = descriptionLength(adjacency, partition)
    if (length >= least) continue
    best = partition
    least = length
  }
  return best
}
