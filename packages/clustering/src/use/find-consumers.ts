import type { Evidence, InventoryEdge, NodeId, ServiceNode } from '@coppice/model'
import type { Estate } from '../graph/to-estate.ts'

/** Somebody in the estate who needs a service. */
export interface Consumer {
  readonly id: NodeId
  /** `calls` it, `reads` what it publishes, `feeds` it with messages, `imports` its code. */
  readonly how: 'calls' | 'reads' | 'feeds' | 'imports'
  readonly evidence: readonly Evidence[]
}

/**
 * Everybody who needs a service as the inventory has it: business and login calls, consumers of its channels, publishers to the
 * channels it listens on, importers of its code. Scrapes, registrations, health checks and load tests need nobody; optional
 * nodes and edges (examples, overlays) keep nobody alive.
 */
export function findConsumers(estate: Estate, service: ServiceNode): Consumer[] {
  const consumers = [
    ...estate
      .inbound(service.id, 'calls')
      .filter(keepsAlive)
      .map((edge) => toConsumer(edge, edge.from, 'calls')),
    ...estate.inbound(service.id, 'imports').map((edge) => toConsumer(edge, edge.from, 'imports')),
    ...throughChannels(estate, service.id, 'publishes', 'consumes', 'reads'),
    ...throughChannels(estate, service.id, 'consumes', 'publishes', 'feeds'),
  ]
  return consumers.filter(({ id }) => id !== service.id && isLive(estate, id))
}

function keepsAlive(edge: InventoryEdge): boolean {
  return !edge.optional && (edge.purpose === undefined || edge.purpose === 'business' || edge.purpose === 'identity')
}

/** Who stands at the other end of the channels that a service publishes to or consumes from. */
function throughChannels(
  estate: Estate,
  id: NodeId,
  own: 'publishes' | 'consumes',
  others: 'publishes' | 'consumes',
  how: Consumer['how'],
): Consumer[] {
  return estate
    .outbound(id, own)
    .filter((edge) => !edge.optional && estate.node(edge.to)?.kind === 'channel')
    .flatMap((edge) => estate.inbound(edge.to, others).filter((other) => !other.optional))
    .map((edge) => toConsumer(edge, edge.from, how))
}

function isLive(estate: Estate, id: NodeId): boolean {
  const node = estate.node(id)
  if (node === undefined || node.optional) return false
  return node.kind !== 'service' || node.role !== 'load-generator'
}

function toConsumer(edge: InventoryEdge, id: NodeId, how: Consumer['how']): Consumer {
  return { id, how, evidence: edge.evidence }
}
