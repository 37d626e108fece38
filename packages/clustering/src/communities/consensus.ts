import { createLouvain } from './louvain.ts'
import { splitUnconnected, type Link, type Partition } from './partition.ts'
import type { Random } from './random.ts'

/** Links on which fewer runs agree are dropped from the consensus graph. */
const LEAST_AGREEMENT = 0.5

/** The procedure converges after one or two rounds on real estates; this only bounds it. */
const MOST_ROUNDS = 6

/** For each link, the share of partitions that keep its two ends together. */
export function togetherness(partitions: readonly Partition[], links: readonly Link[]): number[] {
  return links.map(({ a, b }) => partitions.filter((partition) => partition[a] === partition[b]).length / partitions.length)
}

/**
 * Consensus of several partitions (Lancichinetti and Fortunato 2012, doi:10.1038/srep00336): links weigh what share of the runs
 * keeps their ends together, and that graph is clustered again as often, until all runs agree. Co-occurrence is counted on the
 * links alone, as pairs that nothing ties need not be asked about; that keeps it linear.
 */
export function findConsensus(size: number, links: readonly Link[], partitions: readonly Partition[], random: Random): number[] {
  let current = partitions
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const agreement = togetherness(current, links)
    const kept = links.flatMap((link, index) => {
      const weight = agreement[index] ?? 0
      return weight >= LEAST_AGREEMENT ? [{ a: link.a, b: link.b, weight }] : []
    })
    if (agreement.every((share) => share === 0 || share === 1)) break
    const run = createLouvain(size, kept)
    current = partitions.map(() => run(1, random))
  }
  return splitUnconnected(current[0] ?? [], links)
}
