import { createLouvain } from './louvain.ts'
import type { Link, Partition } from './partition.ts'
import type { Random } from './random.ts'

/** Links on which fewer runs agree say nothing. More than half, so that neither of two methods decides alone. */
const LEAST_AGREEMENT = 0.6

/** For each link, the share of partitions that keep its two ends together. */
function togetherness(partitions: readonly Partition[], links: readonly Link[]): Float64Array {
  const agreement = new Float64Array(links.length)
  for (const partition of partitions) {
    for (const [index, { a, b }] of links.entries()) {
      if (partition[a] === partition[b]) agreement[index] = (agreement[index] ?? 0) + 1 / partitions.length
    }
  }
  return agreement
}

/**
 * Consensus of several partitions, after Lancichinetti and Fortunato (2012, doi:10.1038/srep00336): links weigh what share of the runs
 * keeps their ends together, and groups are found on that. Agreement is counted on the links alone, as pairs that nothing ties need
 * not be asked about; that keeps it linear. They go on until all runs agree; here that changed nothing but the time it took.
 */
export function findConsensus(size: number, links: readonly Link[], partitions: readonly Partition[], random: Random): Partition {
  const agreement = togetherness(partitions, links)
  const agreed = links.flatMap(({ a, b }, index) => {
    const weight = agreement[index] ?? 0
    return weight >= LEAST_AGREEMENT ? [{ a, b, weight }] : []
  })
  return createLouvain(size, agreed)(1, random)
}
