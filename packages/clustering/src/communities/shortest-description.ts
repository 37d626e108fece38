import { foldGroups, type Adjacency } from './adjacency.ts'
import { createMovingGroups } from './map-equation.ts'
import { relabel, type Partition } from './partition.ts'
import type { Random } from './random.ts'

/** For some items, those that may not stand in a group with them. */
export type Foes = ReadonlyMap<number, readonly number[]>

/** Savings below are rounding, and could go back and forth without end. */
const LEAST_SAVING = 1e-10

/** After the groups have been joined as wholes, single items get another chance to move; more rounds than this change hardly anything. */
const ROUNDS = 3

/**
 * Groups that describe a random walk over the links in few bits (`map-equation.ts`), found as Louvain finds modularity: items move
 * to the neighbouring group that saves most, then whole groups do, until nothing saves any more. Then single items move again.
 * Items never move to a group that holds a foe; `start` must not join foes either.
 */
export function findShortestDescription(adjacency: Adjacency, random: Random, start?: Partition, foes: Foes = new Map()): number[] {
  let partition = start ? relabel(start) : Array.from({ length: adjacency.size }, (_, item) => item)
  if (adjacency.total === 0) return partition
  for (let round = 0; round < ROUNDS; round++) {
    const moved = moveItems(adjacency, partition, random, foes)
    if (!moved && round > 0) break
    partition = joinGroups(adjacency, moved ?? partition, random, foes)
  }
  return partition
}

/** Folds groups into items and moves these, over and over, until none moves. */
function joinGroups(adjacency: Adjacency, partition: Partition, random: Random, foes: Foes): number[] {
  let current = [...partition]
  for (;;) {
    const count = new Set(current).size
    const moved = moveItems(
      foldGroups(adjacency, current, count),
      Array.from({ length: count }, (_, group) => group),
      random,
      foldFoes(foes, current),
    )
    if (!moved) return current
    current = relabel(current.map((group) => moved[group] ?? group))
  }
}

function foldFoes(foes: Foes, partition: Partition): Foes {
  const folded = new Map<number, number[]>()
  for (const [item, others] of foes) {
    const group = partition[item] ?? 0
    folded.set(group, [...(folded.get(group) ?? []), ...others.map((other) => partition[other] ?? 0)])
  }
  return folded
}

/**
 * Moves single items, in random order, each to the neighbouring group that saves most; whose neighbour has moved is asked again
 * (Traag et al. 2019, doi:10.1038/s41598-019-41695-z). Undefined if nobody moves.
 */
function moveItems(adjacency: Adjacency, start: Partition, random: Random, foes: Foes): number[] | undefined {
  const { size, starts, neighbours, weights } = adjacency
  const groups = createMovingGroups(adjacency, start)
  const { labels } = groups
  const queue = shuffled(size, random)
  const isQueued = new Uint8Array(size).fill(1)
  const towards = new Float64Array(size)
  let [head, waiting, hasMoved] = [0, size, false]
  while (waiting > 0) {
    const item = queue[head] ?? 0
    head = (head + 1) % size
    waiting--
    isQueued[item] = 0
    const own = labels[item] ?? 0
    const reached: number[] = []
    for (let at = starts[item] ?? 0, end = starts[item + 1] ?? 0; at < end; at++) {
      const group = labels[neighbours[at] ?? 0] ?? 0
      if (towards[group] === 0) reached.push(group)
      towards[group] = (towards[group] ?? 0) + (weights[at] ?? 0)
    }
    const here = towards[own] ?? 0
    let [best, least] = [own, -LEAST_SAVING]
    for (const group of reached) {
      if (group === own || holdsFoe(labels, foes.get(item), group)) continue
      const change = groups.changeOf(item, group, here, towards[group] ?? 0)
      if (change >= least) continue
      best = group
      least = change
    }
    if (best !== own) {
      groups.move(item, best, here, towards[best] ?? 0)
      hasMoved = true
      for (let at = starts[item] ?? 0, end = starts[item + 1] ?? 0; at < end; at++) {
        const neighbour = neighbours[at] ?? 0
        if (isQueued[neighbour] === 1 || labels[neighbour] === best) continue
        isQueued[neighbour] = 1
        queue[(head + waiting) % size] = neighbour
        waiting++
      }
    }
    for (const group of reached) towards[group] = 0
  }
  return hasMoved ? relabel([...labels]) : undefined
}

function holdsFoe(labels: Int32Array, foes: readonly number[] | undefined, group: number): boolean {
  return foes?.some((foe) => labels[foe] === group) ?? false
}

/** The numbers below `size` in random order (Fisher and Yates). */
function shuffled(size: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: size }, (_, item) => item)
  for (let last = size - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const item = order[last] ?? 0
    order[last] = order[other] ?? 0
    order[other] = item
  }
  return order
}
