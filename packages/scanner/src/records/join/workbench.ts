import {
  by,
  compareText,
  edgeKey,
  TechnologyId,
  toNodeId,
  type DatastoreNode,
  type Diagnostic,
  type Evidence,
  type EvidenceClass,
  type Inventory,
  type InventoryEdge,
  type InventoryNode,
  type NameMatch,
  type NodeId,
  type SaasNode,
  type ServiceNode,
  type Window,
} from '@coppice/model'
import type { RecordPlace } from '../record-fact.ts'

/** What can bear a cost. */
export type Payable = ServiceNode | SaasNode | DatastoreNode

/** The inventory while records are joined to it: nodes and edges that can still change, each written by the one module that knows. */
export interface Workbench {
  readonly nodes: Map<NodeId, InventoryNode>
  readonly edges: Map<string, InventoryEdge>
  readonly diagnostics: Diagnostic[]
  readonly vendors: Map<string, NameMatch>
  readonly services: Map<string, NameMatch>
  readonly unresolved: Inventory['unresolved'][number][]
}

export function toWorkbench(inventory: Inventory): Workbench {
  return {
    nodes: new Map(inventory.nodes.map((node) => [node.id, node])),
    edges: new Map(inventory.edges.map((edge) => [edgeKey(edge), edge])),
    diagnostics: [...inventory.diagnostics],
    vendors: new Map(),
    services: new Map(),
    unresolved: [...inventory.unresolved],
  }
}

export function fromWorkbench(inventory: Inventory, bench: Workbench): Inventory {
  return {
    ...inventory,
    nodes: [...bench.nodes.values()].toSorted(by((node) => node.id)),
    edges: [...bench.edges.values()].toSorted((a, b) => compareText(edgeKey(a), edgeKey(b))),
    unresolved: bench.unresolved,
    diagnostics: bench.diagnostics.toSorted(
      by(
        (one) => one.repository ?? '',
        (one) => one.file,
        (one) => one.line ?? 0,
        (one) => one.code,
        (one) => one.message,
      ),
    ),
  }
}

/** A record as evidence. */
export function toEvidence(source: string, at: RecordPlace, as: EvidenceClass, note?: string, window?: Window): Evidence {
  return {
    class: as,
    detector: source,
    record: { source: at.file, id: at.id, ...(window === undefined ? {} : { window }) },
    ...(note === undefined ? {} : { note }),
  }
}

export function updateService(bench: Workbench, id: NodeId, change: (service: ServiceNode) => Partial<ServiceNode>): void {
  const node = bench.nodes.get(id)
  if (node?.kind === 'service') bench.nodes.set(id, { ...node, ...change(node) })
}

export function updateSaas(bench: Workbench, id: NodeId, change: (saas: SaasNode) => Partial<SaasNode>): void {
  const node = bench.nodes.get(id)
  if (node?.kind === 'saas') bench.nodes.set(id, { ...node, ...change(node) })
}

/** Adds to a list that a payable node may have. */
export function addCosts(bench: Workbench, id: NodeId, costs: NonNullable<Payable['costs']>): void {
  const node = bench.nodes.get(id)
  if (node?.kind === 'service' || node?.kind === 'saas' || node?.kind === 'datastore')
    bench.nodes.set(id, { ...node, costs: [...(node.costs ?? []), ...costs] })
}

/** A product that only records know. */
export function addSaas(
  bench: Workbench,
  name: string,
  technology: string,
  purpose: string,
  aliases: readonly string[],
  evidence: Evidence,
): NodeId {
  const id = toNodeId('saas', technology)
  const known = bench.nodes.get(id)
  if (known) {
    if (known.evidence.length < MOST_EVIDENCE) bench.nodes.set(id, { ...known, evidence: [...known.evidence, evidence] })
    if (known.kind === 'saas' && known.optional) {
      // What is paid for or logged in to is in use, whatever overlay it was found in.
      const { optional: _, ...used } = known
      bench.nodes.set(id, used)
    }
    return id
  }
  bench.nodes.set(id, {
    kind: 'saas',
    id,
    name,
    aliases: [...aliases],
    paths: [],
    evidence: [evidence],
    purpose,
    technology: TechnologyId.parse(technology),
  })
  return id
}

const MOST_EVIDENCE = 12

export function addEdge(bench: Workbench, edge: InventoryEdge): void {
  const key = edgeKey(edge)
  const known = bench.edges.get(key)
  bench.edges.set(
    key,
    known === undefined ? edge : { ...known, ...edge, evidence: [...known.evidence, ...edge.evidence].slice(0, MOST_EVIDENCE) },
  )
}

/** Kebab-case, as keys of the catalog are. */
export function toSlug(text: string): string {
  const slug = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return slug || 'unnamed'
}
