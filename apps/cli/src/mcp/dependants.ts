import type { Analysis, EdgeKind, InventoryEdge, NodeId } from '@coppice/model'

/** Somebody who would notice, and by which way. */
export interface Dependant {
  readonly id: NodeId
  /** 1 for those next to it. */
  readonly steps: number
  /** The edge by which it depends on what is nearer. */
  readonly edge: InventoryEdge
}

const CARRIES: ReadonlySet<EdgeKind> = new Set(['calls', 'consumes', 'stores-in', 'uses-saas', 'imports', 'hosted-on'])

/** All that depend on some nodes, directly or through others, nearest first. Calls to registries, monitors and the like break nothing that people notice. */
export function findDependants({ inventory }: Analysis, of: readonly NodeId[], most = Number.POSITIVE_INFINITY): Dependant[] {
  const inbound = new Map<NodeId, InventoryEdge[]>()
  for (const edge of inventory.edges) {
    // Whoever consumes a channel needs those who publish to it.
    const [near, far] = edge.kind === 'publishes' ? [edge.from, edge.to] : [edge.to, edge.from]
    if (edge.kind !== 'publishes' && !CARRIES.has(edge.kind)) continue
    if (edge.kind === 'calls' && (edge.purpose ?? 'business') !== 'business') continue
    inbound.set(near, [...(inbound.get(near) ?? []), { ...edge, from: far, to: near }])
  }
  const found = new Map<NodeId, Dependant>()
  let ring: readonly NodeId[] = of
  for (let steps = 1; ring.length > 0 && steps <= most; steps++) {
    const next: NodeId[] = []
    for (const edge of ring.flatMap((id) => inbound.get(id) ?? [])) {
      if (found.has(edge.from) || of.includes(edge.from)) continue
      found.set(edge.from, { id: edge.from, steps, edge })
      next.push(edge.from)
    }
    ring = next
  }
  return [...found.values()]
}
