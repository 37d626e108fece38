import { by, type Journey, type NodeId } from '@coppice/model'
import { isWayIn } from '../axes/read-portfolio.ts'
import type { Estate } from '../graph/to-estate.ts'

/** A longer list is nothing but "everything", and every way into a large estate would repeat it. */
const MOST_LISTED = 1_000

/**
 * From every way in, all services and rented products that business calls and messages lead to; by way in. Walked on numbers, as what all ways
 * together touch grows with the square of the estate.
 */
export function walkJourneys(estate: Estate): Journey[] {
  const systems = estate.inventory.nodes.filter((node) => (node.kind === 'service' || node.kind === 'saas') && !node.optional)
  const indexOf = new Map(systems.map(({ id }, index) => [id, index]))
  const next = systems.map(({ id }) => [...new Set(leadsTo(estate, id).flatMap((to) => indexOf.get(to) ?? []))])
  const holding = systems.flatMap(({ id }, index) => {
    const held = estate.outbound(id, 'holds').flatMap((edge) => (edge.optional ? [] : edge.to))
    return held.length > 0 ? [{ index, held }] : []
  })
  const entities = estate.nodes('entity').map(({ id }) => id)
  return estate.services
    .filter((service) => !service.optional && isWayIn(service))
    .map(({ id: entry }): Journey => {
      const { order, isIn } = reach(next, indexOf.get(entry) ?? -1)
      const listed = order.slice(0, MOST_LISTED).sort((a, b) => a - b)
      const held = new Set(holding.flatMap((holder) => (isIn(holder.index) ? holder.held : [])))
      return {
        entry,
        systems: listed.flatMap((index) => systems[index]?.id ?? []),
        ...(order.length > listed.length ? { touched: order.length } : {}),
        entities: entities.filter((id) => held.has(id)),
      }
    })
    .toSorted(by((journey) => journey.entry))
}

/** What can be reached, nearest first. */
function reach(next: readonly (readonly number[])[], from: number) {
  const seen = new Uint8Array(next.length)
  seen[from] = 1
  const order = [from]
  for (const at of order) {
    for (const to of next[at] ?? []) {
      if (seen[to] === 1) continue
      seen[to] = 1
      order.push(to)
    }
  }
  return { order, isIn: (index: number) => seen[index] === 1 }
}

function leadsTo(estate: Estate, id: NodeId): NodeId[] {
  const calls = estate
    .outbound(id, 'calls')
    .filter((edge) => !edge.optional && (edge.purpose === undefined || edge.purpose === 'business' || edge.purpose === 'identity'))
    .map((edge) => edge.to)
  const channels = estate.outbound(id, 'publishes').flatMap((edge) => (edge.optional ? [] : [edge.to]))
  const readers = channels.flatMap((channel) => estate.inbound(channel, 'consumes').flatMap((edge) => (edge.optional ? [] : [edge.from])))
  const products = estate.outbound(id, 'uses-saas').flatMap((edge) => (edge.optional ? [] : [edge.to]))
  return [...calls, ...readers, ...products]
}
