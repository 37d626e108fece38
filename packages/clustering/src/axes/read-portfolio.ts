import type { InventoryEdge, NodeId, SaasNode, ServiceNode } from '@coppice/model'
import { findCircles } from '../graph/find-circles.ts'
import type { Estate } from '../graph/to-estate.ts'
import { hasKnownEntry } from '../use/assess-use.ts'
import { isRented } from '../use/is-rented.ts'

/** What has to be worked out for all services at once. Facts about the graph, never a comparison with the rest of the portfolio. */
export interface PortfolioFacts {
  /** Ways into the estate that lead to a service, itself included where it is one; at most `MOST_WAYS`. Undefined where no way in is known. */
  readonly waysTo: (id: NodeId) => readonly NodeId[] | undefined
  /** Services that call each other in a circle with this one, itself included; undefined where it is in none. */
  readonly circleOf: (id: NodeId) => readonly NodeId[] | undefined
  /** Whether the estate names owners at all. */
  readonly hasOwners: boolean
  /** Whether incidents were counted anywhere. */
  readonly countsIncidents: boolean
  /** Other rented products in use for the purpose of this one; undefined for what nobody rents. */
  readonly rivalsOf: (saas: SaasNode) => readonly NodeId[] | undefined
}

/** Counting further would tell no more: the anchors end before. */
export const MOST_WAYS = 10

export function readPortfolio(estate: Estate): PortfolioFacts {
  const isLive = (id: NodeId): boolean => estate.node(id)?.kind === 'service' && estate.node(id)?.optional !== true
  const calls = (id: NodeId): NodeId[] => targets(estate.outbound(id, 'calls').filter(isBusiness)).filter(isLive)
  const circles = findCircles(
    estate.services.map((service) => service.id),
    calls,
  )
  const ways = hasKnownEntry(estate)
    ? spreadWays(estate, (id) => [...new Set([...calls(id), ...readersOf(estate, id)])].filter(isLive))
    : undefined
  return {
    waysTo: (id) => ways && (ways.get(id) ?? []),
    circleOf: (id) => circles.get(id),
    countsIncidents: estate.services.some((service) => service.operations?.some((one) => one.incidents !== undefined)),
    hasOwners: estate.edges('owned-by').length > 0,
    rivalsOf: findRivals(estate),
  }
}

function findRivals(estate: Estate): PortfolioFacts['rivalsOf'] {
  const byPurpose = new Map<string, NodeId[]>()
  for (const saas of estate.nodes('saas')) {
    const isUsed = estate.inbound(saas.id, 'uses-saas').some((edge) => !edge.optional && estate.node(edge.from)?.optional !== true)
    if (!saas.optional && isUsed && isRented(saas)) byPurpose.set(saas.purpose, [...(byPurpose.get(saas.purpose) ?? []), saas.id])
  }
  return (saas) => (isRented(saas) ? (byPurpose.get(saas.purpose) ?? []).filter((id) => id !== saas.id) : undefined)
}

/** Whether people or systems outside reach a service directly. */
export function isWayIn(service: ServiceNode): boolean {
  return service.role === 'frontend' || service.role === 'gateway' || (service.exposedBy?.length ?? 0) > 0
}

/**
 * Hands every way in on to what it leads to. A service keeps at most ten, and passes on only what is new to it, so that each edge is
 * walked ten times at most. The count is exact below ten whatever the order.
 */
function spreadWays(estate: Estate, leadsTo: (id: NodeId) => readonly NodeId[]): Map<NodeId, NodeId[]> {
  const ways = new Map<NodeId, NodeId[]>()
  const waiting: [at: NodeId, way: NodeId][] = []
  const add = (at: NodeId, way: NodeId): void => {
    const known = ways.get(at) ?? []
    if (known.length >= MOST_WAYS || known.includes(way)) return
    ways.set(at, [...known, way])
    waiting.push([at, way])
  }
  for (const service of estate.services) if (!service.optional && isWayIn(service)) add(service.id, service.id)
  for (let at = 0; at < waiting.length; at++) {
    const [id, way] = waiting[at] ?? []
    if (id !== undefined && way !== undefined) for (const next of leadsTo(id)) add(next, way)
  }
  return ways
}

function readersOf(estate: Estate, id: NodeId): NodeId[] {
  const channels = targets(estate.outbound(id, 'publishes').filter((edge) => !edge.optional))
  return channels.flatMap((channel) =>
    estate
      .inbound(channel, 'consumes')
      .filter((edge) => !edge.optional)
      .map((edge) => edge.from),
  )
}

function isBusiness(edge: InventoryEdge): boolean {
  return !edge.optional && (edge.purpose === undefined || edge.purpose === 'business' || edge.purpose === 'identity')
}

function targets(edges: readonly InventoryEdge[]): NodeId[] {
  return [...new Set(edges.map((edge) => edge.to))]
}
