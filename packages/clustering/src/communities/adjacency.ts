import type { Link, Partition } from './partition.ts'

/** Links in arrays that are quick to walk: the neighbours of an item stand from `starts[item]` to before `starts[item + 1]`. */
export interface Adjacency {
  readonly size: number
  readonly starts: Int32Array
  readonly neighbours: Int32Array
  readonly weights: Float64Array
  /** Weight of the links that begin and end at an item; groups that were folded into one item have such. */
  readonly loops: Float64Array
  /** Weight of all ends of links at an item; a loop has both of its ends there. */
  readonly strengths: Float64Array
  /** Weight of all links. */
  readonly total: number
}

export function toAdjacency(size: number, links: readonly Link[]): Adjacency {
  const loops = new Float64Array(size)
  const strengths = new Float64Array(size)
  const starts = new Int32Array(size + 1)
  let total = 0
  for (const { a, b, weight } of links) {
    total += weight
    strengths[a] = (strengths[a] ?? 0) + weight
    strengths[b] = (strengths[b] ?? 0) + weight
    if (a === b) loops[a] = (loops[a] ?? 0) + weight
    else {
      starts[a + 1] = (starts[a + 1] ?? 0) + 1
      starts[b + 1] = (starts[b + 1] ?? 0) + 1
    }
  }
  for (let item = 0; item < size; item++) starts[item + 1] = (starts[item + 1] ?? 0) + (starts[item] ?? 0)
  const ends = starts[size] ?? 0
  const neighbours = new Int32Array(ends)
  const weights = new Float64Array(ends)
  const next = starts.slice()
  const put = (item: number, neighbour: number, weight: number) => {
    const at = next[item] ?? 0
    neighbours[at] = neighbour
    weights[at] = weight
    next[item] = at + 1
  }
  for (const { a, b, weight } of links) {
    if (a === b) continue
    put(a, b, weight)
    put(b, a, weight)
  }
  return { size, starts, neighbours, weights, loops, strengths, total }
}

/** Each group becomes one item, numbered by its label; labels count up from 0 without a gap. Links within a group become its loop. */
export function foldGroups(adjacency: Adjacency, partition: Partition, count: number): Adjacency {
  const { size, starts, neighbours, weights } = adjacency
  const members: number[][] = Array.from({ length: count }, () => [])
  for (let item = 0; item < size; item++) members[partition[item] ?? 0]?.push(item)
  const folded = {
    starts: new Int32Array(count + 1),
    loops: new Float64Array(count),
    strengths: new Float64Array(count),
    neighbours: [] as number[],
    weights: [] as number[],
  }
  const towards = new Float64Array(count)
  for (const [group, items] of members.entries()) {
    const reached: number[] = []
    let [loop, strength] = [0, 0]
    for (const item of items) {
      strength += adjacency.strengths[item] ?? 0
      loop += adjacency.loops[item] ?? 0
      for (let at = starts[item] ?? 0, end = starts[item + 1] ?? 0; at < end; at++) {
        const other = partition[neighbours[at] ?? 0] ?? 0
        const weight = weights[at] ?? 0
        if (other === group) {
          loop += weight / 2
          continue
        }
        if (towards[other] === 0) reached.push(other)
        towards[other] = (towards[other] ?? 0) + weight
      }
    }
    for (const other of reached) {
      folded.neighbours.push(other)
      folded.weights.push(towards[other] ?? 0)
      towards[other] = 0
    }
    folded.starts[group + 1] = folded.neighbours.length
    folded.loops[group] = loop
    folded.strengths[group] = strength
  }
  return {
    size: count,
    starts: folded.starts,
    neighbours: Int32Array.from(folded.neighbours),
    weights: Float64Array.from(folded.weights),
    loops: folded.loops,
    strengths: folded.strengths,
    total: adjacency.total,
  }
}
