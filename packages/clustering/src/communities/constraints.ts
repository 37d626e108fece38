import { relabel, type Link, type Partition } from './partition.ts'
import type { Foes } from './shortest-description.ts'

/** What a partition has to respect, whatever the links say: pairs of items, by index, that stand in one group, or that never do. */
export interface Constraints {
  readonly together: readonly (readonly [number, number])[]
  readonly apart: readonly (readonly [number, number])[]
}

export const NO_CONSTRAINTS: Constraints = { together: [], apart: [] }

/** Items that have to stand together, contracted into one: what groups are found on. */
export interface Contracted {
  readonly size: number
  /** The contracted item of each original one. */
  readonly itemOf: readonly number[]
  /** Each pair once, a ≤ b, in order; links within a contracted item are its loop. None runs between foes. */
  readonly links: readonly Link[]
  readonly foes: Foes
  /** Pairs that were to stand apart but have to stand together, directly or through others: together wins. */
  readonly contradictions: readonly (readonly [number, number])[]
}

/** Contracts the pairs that belong together, and drops the links between those that do not. The order of the input makes no difference. */
export function contract(size: number, links: readonly Link[], { together, apart }: Constraints): Contracted {
  const itemOf = join(
    Array.from({ length: size }, (_, item) => item),
    together,
  )
  const foes = new Map<number, number[]>()
  const contradictions = apart.filter(([one, other]) => itemOf[one] === itemOf[other])
  for (const [one, other] of apart) {
    const [a, b] = [itemOf[one], itemOf[other]]
    if (a === undefined || b === undefined || a === b) continue
    foes.set(a, [...(foes.get(a) ?? []), b])
    foes.set(b, [...(foes.get(b) ?? []), a])
  }
  const isAllowed = ({ a, b }: Link) => !foes.get(a)?.includes(b)
  return { size: new Set(itemOf).size, itemOf, links: mergeLinks(size, links, itemOf).filter(isAllowed), foes, contradictions }
}

/** Links between contracted items, parallel ones added up, in canonical order. */
function mergeLinks(size: number, links: readonly Link[], itemOf: readonly number[]): Link[] {
  const weights = new Map<number, number>()
  // Sums of floating-point numbers depend on their order, so it must not be the caller's.
  for (const link of links.toSorted((x, y) => x.weight - y.weight)) {
    const [a, b] = [itemOf[link.a], itemOf[link.b]]
    if (a === undefined || b === undefined || link.a === link.b || !(link.weight > 0)) continue
    const key = Math.min(a, b) * size + Math.max(a, b)
    weights.set(key, (weights.get(key) ?? 0) + link.weight)
  }
  return [...weights].sort(([x], [y]) => x - y).map(([key, weight]) => ({ a: Math.floor(key / size), b: key % size, weight }))
}

/**
 * Cuts the groups in which foes stand: their members are put together anew from the heaviest link down, as long as that joins no foes.
 * Groups without foes stay as they are.
 */
export function separateFoes(partition: Partition, links: readonly Link[], foes: Foes): number[] {
  const torn = new Set<number | undefined>()
  for (const [item, others] of foes) {
    if (others.some((other) => partition[other] === partition[item])) torn.add(partition[item])
  }
  if (torn.size === 0) return relabel(partition)
  const isTorn = (item: number) => torn.has(partition[item])
  const apart = partition.map((label, item) => (isTorn(item) ? partition.length + item : label))
  const inside = links.filter(({ a, b }) => partition[a] === partition[b] && isTorn(a))
  const heaviestFirst = inside.toSorted((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)
  return join(
    apart,
    heaviestFirst.map(({ a, b }) => [a, b] as const),
    foes,
  )
}

/** Joins the groups of each pair in turn, save where that would bring foes together. */
function join(partition: Partition, pairs: readonly (readonly [number, number])[], foes: Foes = new Map()): number[] {
  const labels = [...partition]
  const members = new Map<number, number[]>()
  for (const [item, label] of labels.entries()) members.set(label, [...(members.get(label) ?? []), item])
  for (const [one, other] of pairs) {
    const [kept, gone] = bySize(labels[one], labels[other], members)
    if (kept === undefined || gone === undefined || kept === gone) continue
    const joining = members.get(gone) ?? []
    if (joining.some((item) => foes.get(item)?.some((foe) => labels[foe] === kept))) continue
    for (const item of joining) labels[item] = kept
    members.get(kept)?.push(...joining)
    members.delete(gone)
  }
  return relabel(labels)
}

/** The larger group of two first, so that few items have to be renamed. */
function bySize(one: number | undefined, other: number | undefined, members: ReadonlyMap<number, readonly number[]>) {
  if (one === undefined || other === undefined) return []
  return (members.get(one)?.length ?? 0) < (members.get(other)?.length ?? 0) ? [other, one] : [one, other]
}
