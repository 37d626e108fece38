import type { NodeId } from '@coppice/model'
import type { Tie } from './layer.ts'

/** Ties under their first service. */
export function groupTies<T extends Tie>(ties: Iterable<T>): ReadonlyMap<NodeId, readonly T[]> {
  const groups = new Map<NodeId, T[]>()
  for (const tie of ties) {
    const group = groups.get(tie.a)
    if (group) group.push(tie)
    else groups.set(tie.a, [tie])
  }
  return groups
}

/** The ties whose two ends are both members. */
export function within<T extends Tie>(groups: ReadonlyMap<NodeId, readonly T[]>, members: ReadonlySet<NodeId>): T[] {
  return [...members].flatMap((id) => groups.get(id) ?? []).filter((tie) => members.has(tie.b))
}
