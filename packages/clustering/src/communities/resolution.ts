import type { Adjacency } from './adjacency.ts'
import type { Partition } from './partition.ts'

/** Of all resolutions; Louvain at 0 would join whatever is linked. */
const LEAST = 0.1

/**
 * The resolution at which the best modularity is the likeliest explanation of links that are as dense within groups, and between them, as
 * with this partition (Newman 2016, doi:10.1103/PhysRevE.94.052315). Low where few links lead out of a
 * group, as nothing then is too coarse; 1 where groups explain nothing.
 */
export function resolutionOf(adjacency: Adjacency, partition: Partition): number {
  const { size, starts, neighbours, weights, strengths, loops, total } = adjacency
  const ends = 2 * total
  const groups = new Map<number, number>()
  let inside = 0
  for (let item = 0; item < size; item++) {
    const own = partition[item] ?? 0
    groups.set(own, (groups.get(own) ?? 0) + (strengths[item] ?? 0))
    inside += 2 * (loops[item] ?? 0)
    for (let at = starts[item] ?? 0, end = starts[item + 1] ?? 0; at < end; at++) {
      if (partition[neighbours[at] ?? 0] === own) inside += weights[at] ?? 0
    }
  }
  let expected = 0
  for (const strength of groups.values()) expected += strength ** 2 / ends
  const within = inside / expected
  const between = (ends - inside) / (ends - expected)
  if (!(within > between)) return 1
  return between > 0 ? Math.max(LEAST, (within - between) / Math.log(within / between)) : LEAST
}
