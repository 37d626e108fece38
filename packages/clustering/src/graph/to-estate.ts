import {
  by,
  compareText,
  edgeKey,
  toEstateGraph,
  type EdgeKind,
  type EstateGraph,
  type Inventory,
  type InventoryEdge,
  type InventoryNode,
  type NodeId,
  type NodeKind,
  type ServiceNode,
  groupBy,
} from '@coppice/model'
import { isClustered } from './roles.ts'

/** The inventory in canonical order, and quick ways through it. All later stages read this and never the raw document. */
export interface Estate {
  readonly inventory: Inventory
  readonly graph: EstateGraph
  /** Every service, optional ones included. */
  readonly services: readonly ServiceNode[]
  /** Those that take part in communities: not optional, and of a role that belongs to somebody. */
  readonly clustered: readonly ServiceNode[]
  readonly isClustered: (id: NodeId) => boolean
  readonly node: (id: NodeId) => InventoryNode | undefined
  readonly nodes: <K extends NodeKind>(kind: K) => readonly Extract<InventoryNode, { kind: K }>[]
  /** Every edge of a kind. */
  readonly edges: (kind: EdgeKind) => readonly InventoryEdge[]
  readonly inbound: (id: NodeId, kind: EdgeKind) => readonly InventoryEdge[]
  readonly outbound: (id: NodeId, kind: EdgeKind) => readonly InventoryEdge[]
}

export function toEstate(raw: Inventory): Estate {
  const inventory = inCanonicalOrder(raw)
  const nodes = new Map(inventory.nodes.map((node) => [node.id, node]))
  const services = inventory.nodes.filter((node) => node.kind === 'service')
  const clustered = services.filter((service) => service.optional !== true && isClustered(service.role))
  const clusteredIds = new Set(clustered.map((service) => service.id))
  const byKind = groupBy(inventory.edges, (edge) => edge.kind)
  const byTarget = byEnd(byKind, (edge) => edge.to)
  const bySource = byEnd(byKind, (edge) => edge.from)
  const nodesByKind = groupBy(inventory.nodes, (node) => node.kind)
  let graph: EstateGraph | undefined
  return {
    inventory,
    get graph() {
      return (graph ??= toEstateGraph(inventory))
    },
    services,
    clustered,
    isClustered: (id) => clusteredIds.has(id),
    node: (id) => nodes.get(id),
    nodes: (kind) =>
      (nodesByKind.get(kind) ?? []).filter((node): node is Extract<InventoryNode, { kind: typeof kind }> => node.kind === kind),
    edges: (kind) => byKind.get(kind) ?? [],
    inbound: (id, kind) => byTarget.get(kind)?.get(id) ?? [],
    outbound: (id, kind) => bySource.get(kind)?.get(id) ?? [],
  }
}

/** Same facts, same bytes, whatever the order they came in. */
function inCanonicalOrder(inventory: Inventory): Inventory {
  return {
    ...inventory,
    nodes: inventory.nodes.toSorted(by((node) => node.id)),
    edges: inventory.edges
      .map((edge) => ({ edge, key: edgeKey(edge) }))
      .sort((a, b) => compareText(a.key, b.key))
      .map(({ edge }) => edge),
    unresolved: inventory.unresolved.toSorted(
      by(
        (item) => item.from ?? '',
        (item) => item.relation,
        (item) => item.reference,
        (item) => JSON.stringify(item.evidence),
      ),
    ),
    diagnostics: inventory.diagnostics.toSorted(
      by(
        (item) => item.repository ?? '',
        (item) => item.file,
        (item) => item.line ?? 0,
        (item) => item.code,
        (item) => item.message,
      ),
    ),
  }
}

/** Two maps deep: keys that are put together for every question would cost more than all that is found by them. */
function byEnd(
  byKind: ReadonlyMap<EdgeKind, readonly InventoryEdge[]>,
  endOf: (edge: InventoryEdge) => NodeId,
): ReadonlyMap<EdgeKind, ReadonlyMap<NodeId, readonly InventoryEdge[]>> {
  return new Map([...byKind].map(([kind, edges]) => [kind, groupBy(edges, endOf)]))
}
