/** For each item, by index, the label of the group it stands in. */
export type Partition = readonly number[]

/** A tie between two items, by index. */
export interface Link {
  readonly a: number
  readonly b: number
  readonly weight: number
}

/** Labels in order of first appearance, so that equal partitions are equal arrays. */
export function relabel(partition: Partition): number[] {
  const labels = new Map<number, number>()
  return partition.map((label) => {
    const known = labels.get(label) ?? labels.size
    labels.set(label, known)
    return known
  })
}

/** The items of each group, groups in order of their first item. */
export function groupsOf(partition: Partition): number[][] {
  const groups: number[][] = []
  for (const [item, label] of relabel(partition).entries()) (groups[label] ??= []).push(item)
  return groups
}

/** Cuts each group into its connected parts: a method may leave a group whose members reach each other only through outsiders. */
export function splitUnconnected(partition: Partition, links: readonly Link[]): number[] {
  const roots = partition.map((_, item) => item)
  const rootOf = (item: number): number => {
    let root = item
    while (roots[root] !== root) root = roots[root] = roots[roots[root] ?? root] ?? root
    return root
  }
  for (const { a, b } of links) {
    if (partition[a] === partition[b]) roots[rootOf(a)] = rootOf(b)
  }
  return relabel(roots.map((_, item) => rootOf(item)))
}
