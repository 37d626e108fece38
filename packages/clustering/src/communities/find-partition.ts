import type { Settings } from '../settings.ts'
import { findConsensus, togetherness } from './consensus.ts'
import { createLouvain } from './louvain.ts'
import { modularityOf, type Link, type Partition } from './partition.ts'
import { createRandom } from './random.ts'

/** The partition that was chosen, and every run it was chosen from. */
export interface FoundPartition {
  readonly partition: Partition
  readonly resolution: number
  /** The runs at the chosen resolution and its two neighbours: what the stability of a community is counted on. */
  readonly runs: readonly Partition[]
}

/**
 * Runs Louvain with several seeds at each resolution and takes the consensus at the resolution that proves most stable.
 *
 * At a resolution too coarse for the graph, small true groups are swallowed in pairs, and chance decides in which (Fortunato and
 * Barthélemy 2007, doi:10.1073/pnas.0605965104); at one too fine, chance decides where to cut. Either way the runs disagree, and a
 * little change of the resolution changes the answer. So a resolution is judged by the runs at it and at its two neighbours, and
 * the outermost serve as neighbours only. Of equals the finer wins: a group cut too small does less harm than one that swallows another.
 *
 * Cutting nearly everything is stable as well, the more so the smaller the graph: a resolution that gives up much of the modularity that
 * another reaches is out of the question.
 */
export function findPartition(size: number, links: readonly Link[], settings: Settings): FoundPartition {
  const run = createLouvain(size, links)
  const attempts = settings.resolutions.map((resolution, index) =>
    Array.from({ length: settings.runs }, (_, n) => run(resolution, createRandom(settings.seed + 7919 * index + n))),
  )
  const chosen = mostStable(attempts, links)
  return {
    partition: findConsensus(size, links, attempts[chosen] ?? [], createRandom(settings.seed)),
    resolution: settings.resolutions[chosen] ?? 1,
    runs: aroundOf(attempts, chosen),
  }
}

/** Of the modularity of the best resolution. Groups cut too small by half still reach it; single pairs in a sea of loners do not. */
const LEAST_SHARE_OF_MODULARITY = 0.7

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

/** Index of the attempt whose runs, together with those of its neighbours, agree best. */
function mostStable(attempts: readonly (readonly Partition[])[], links: readonly Link[]): number {
  const inner = attempts.length < 3 ? [...attempts.keys()] : [...attempts.keys()].slice(1, -1)
  const modularities = attempts.map((runs) => mean(runs.map((partition) => modularityOf(partition, links))))
  const least = LEAST_SHARE_OF_MODULARITY * Math.max(0, ...inner.map((index) => modularities[index] ?? 0))
  const candidates = inner.filter((index) => (modularities[index] ?? 0) >= least)
  let best = 0
  let highest = -1
  for (const index of candidates) {
    const stability = stabilityOf(aroundOf(attempts, index), links)
    if (stability < highest) continue
    best = index
    highest = stability
  }
  return best
}

function aroundOf(attempts: readonly (readonly Partition[])[], index: number): Partition[] {
  return attempts.slice(Math.max(0, index - 1), index + 2).flat()
}

/** Of the links that any run keeps within a group, by weight, the share of runs that do. Cutting everything is not stable, it is nothing. */
function stabilityOf(partitions: readonly Partition[], links: readonly Link[]): number {
  const agreement = togetherness(partitions, links)
  let kept = 0
  let ever = 0
  for (const [index, { weight }] of links.entries()) {
    const share = agreement[index] ?? 0
    kept += weight * share
    if (share > 0) ever += weight
  }
  return ever === 0 ? 0 : kept / ever
}
