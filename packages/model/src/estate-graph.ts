import { MultiDirectedGraph } from 'graphology'
import { by } from './collate.ts'
import type { NodeId } from './ids.ts'
import type { Inventory, InventoryEdge, InventoryNode } from './inventory.ts'

/** The inventory as a typed graph: nodes and edges carry their documents as attribute. */
export type EstateGraph = MultiDirectedGraph<{ node: InventoryNode }, { edge: InventoryEdge }>

/** Builds the graph in canonical order; edges with an unknown end are a defect of the inventory and throw. */
export function toEstateGraph(inventory: Inventory): EstateGraph {
  const graph: EstateGraph = new MultiDirectedGraph()
  for (const node of inventory.nodes.toSorted(by((n) => n.id))) graph.addNode(node.id, { node })
  for (const edge of inventory.edges.toSorted(by(edgeKey))) graph.addEdgeWithKey(edgeKey(edge), edge.from, edge.to, { edge })
  return graph
}

/** Identity of an edge: no two edges of an inventory share it. */
export function edgeKey(edge: Pick<InventoryEdge, 'from' | 'to' | 'kind' | 'protocol' | 'purpose'>): string {
  return [edge.from, edge.kind, edge.to, edge.protocol ?? '', edge.purpose ?? ''].join(' ')
}

/** Edges of the given kinds that arrive at a node. */
export function inboundEdges(graph: EstateGraph, id: NodeId, kinds: readonly InventoryEdge['kind'][]): InventoryEdge[] {
  return graph.mapInEdges(id, (_key, { edge }) => edge).filter((edge) => kinds.includes(edge.kind))
}

/** Edges of the given kinds that leave a node. */
export function outboundEdges(graph: EstateGraph, id: NodeId, kinds: readonly InventoryEdge['kind'][]): InventoryEdge[] {
  return graph.mapOutEdges(id, (_key, { edge }) => edge).filter((edge) => kinds.includes(edge.kind))
}
