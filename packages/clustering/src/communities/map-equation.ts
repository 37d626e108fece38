import type { Adjacency } from './adjacency.ts'
import type { Partition } from './partition.ts'

/** The groups of a partition while items move between them, and what each move saves in the description of a random walk. */
export interface MovingGroups {
  readonly labels: Int32Array
  /** Bits by which the description grows if the item goes to another group, which it has links of weight `there` to, and `here` to its own. */
  readonly changeOf: (item: number, group: number, here: number, there: number) => number
  readonly move: (item: number, group: number, here: number, there: number) => void
}

/** x log₂ x, which is 0 at 0. */
function bits(share: number): number {
  return share > 1e-15 ? share * Math.log2(share) : 0
}

/** What a group adds to the description of a walk. */
function costOf(exits: number, visits: number): number {
  return bits(exits + visits) - 2 * bits(exits)
}

/**
 * The map equation on two levels (Rosvall and Bergstrom 2008, doi:10.1073/pnas.0706851105): the bits per step that it takes to tell the
 * way of a random walk, if groups have names and items names within their group. Good groups hold the walk for long, and so make it
 * short. Unlike modularity it compares no group with the whole graph, hence small groups are found in the largest of estates.
 *
 *     L = h(Σ exits) − 2 Σ h(exits of a group) + Σ h(exits + visits of a group) − Σ h(visits of an item),   h(x) = x log₂ x
 */
export function createMovingGroups(adjacency: Adjacency, start: Partition): MovingGroups {
  const { size, strengths, loops, total } = adjacency
  const labels = Int32Array.from(start)
  const ends = 2 * total
  const visits = new Float64Array(size)
  const exits = exitsOf(adjacency, labels)
  let allExits = 0
  for (let item = 0; item < size; item++) visits[labels[item] ?? 0] = (visits[labels[item] ?? 0] ?? 0) + (strengths[item] ?? 0) / ends
  for (const share of exits) allExits += share
  // What each group adds to the description is kept at hand: logarithms are most of the work.
  const costs = visits.map((share, group) => costOf(exits[group] ?? 0, share))
  let nameCost = bits(allExits)

  /** What leaves a group once the item has come to it (+1) or gone from it (−1). */
  const exitsAfter = (item: number, group: number, between: number, sign: 1 | -1): number => {
    const leaving = ((strengths[item] ?? 0) - 2 * (loops[item] ?? 0) - 2 * between) / ends
    return Math.max(0, (exits[group] ?? 0) + sign * leaving)
  }
  const changeOf = (item: number, group: number, here: number, there: number): number => {
    const own = labels[item] ?? 0
    const visit = (strengths[item] ?? 0) / ends
    const ownAfter = exitsAfter(item, own, here, -1)
    const groupAfter = exitsAfter(item, group, there, 1)
    return (
      bits(allExits - (exits[own] ?? 0) - (exits[group] ?? 0) + ownAfter + groupAfter) -
      nameCost +
      costOf(ownAfter, (visits[own] ?? 0) - visit) +
      costOf(groupAfter, (visits[group] ?? 0) + visit) -
      (costs[own] ?? 0) -
      (costs[group] ?? 0)
    )
  }
  const move = (item: number, group: number, here: number, there: number): void => {
    const own = labels[item] ?? 0
    const visit = (strengths[item] ?? 0) / ends
    const change = (at: number, exitsThen: number, visitsThen: number) => {
      allExits += exitsThen - (exits[at] ?? 0)
      exits[at] = exitsThen
      visits[at] = Math.max(0, visitsThen)
      costs[at] = costOf(exitsThen, visits[at] ?? 0)
    }
    change(own, exitsAfter(item, own, here, -1), (visits[own] ?? 0) - visit)
    change(group, exitsAfter(item, group, there, 1), (visits[group] ?? 0) + visit)
    nameCost = bits(allExits)
    labels[item] = group
  }
  return { labels, changeOf, move }
}

/** Bits per step that it takes to tell the way of a random walk with these groups. The fewer, the better they fit. */
export function descriptionLength(adjacency: Adjacency, partition: Partition): number {
  const ends = 2 * adjacency.total
  if (ends === 0) return 0
  const labels = Int32Array.from(partition)
  const exits = exitsOf(adjacency, labels)
  const within = exits.slice()
  let [allExits, length] = [0, 0]
  for (const [item, strength] of adjacency.strengths.entries()) {
    within[labels[item] ?? 0] = (within[labels[item] ?? 0] ?? 0) + strength / ends
    length -= bits(strength / ends)
  }
  for (const [group, share] of exits.entries()) {
    allExits += share
    length += bits(within[group] ?? 0) - 2 * bits(share)
  }
  return length + bits(allExits)
}

/** Of all steps of the walk, the share that leaves each group. */
function exitsOf({ size, starts, neighbours, weights, total }: Adjacency, labels: Int32Array): Float64Array {
  const exits = new Float64Array(size)
  for (let item = 0; item < size; item++) {
    const own = labels[item] ?? 0
    let leaving = 0
    for (let at = starts[item] ?? 0, end = starts[item + 1] ?? 0; at < end; at++) {
      if (labels[neighbours[at] ?? 0] !== own) leaving += weights[at] ?? 0
    }
    exits[own] = (exits[own] ?? 0) + leaving / (2 * total)
  }
  return exits
}
