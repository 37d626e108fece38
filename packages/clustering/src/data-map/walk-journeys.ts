import { by, compareText, type Journey, type NodeId } from '@coppice/model'
import { isWayIn } from '../axes/read-portfolio.ts'
import type { Estate } from '../graph/to-estate.ts'

/** From every way in, all services and rented products that business calls and messages lead to. */
export function walkJourneys(estate: Estate): Journey[] {
  const ways = new Map<NodeId, readonly NodeId[]>()
  const waysFrom = (id: NodeId): readonly NodeId[] => {
    const known = ways.get(id) ?? leadsTo(estate, id)
    ways.set(id, known)
    return known
  }
  return estate.services
    .filter((service) => !service.optional && isWayIn(service))
    .map(({ id }): Journey => {
      const systems = reach(waysFrom, id)
      const entities = [
        ...new Set(systems.flatMap((system) => estate.outbound(system, 'holds').flatMap((edge) => (edge.optional ? [] : [edge.to])))),
      ].toSorted(compareText)
      return { entry: id, systems, entities }
    })
    .toSorted(by((journey) => journey.entry))
}

function reach(waysFrom: (id: NodeId) => readonly NodeId[], entry: NodeId): NodeId[] {
  const seen = new Set([entry])
  const waiting = [entry]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const next of waysFrom(at)) {
      if (seen.has(next)) continue
      seen.add(next)
      waiting.push(next)
    }
  }
  return [...seen].toSorted(compareText)
}

function leadsTo(estate: Estate, id: NodeId): NodeId[] {
  const calls = estate
    .outbound(id, 'calls')
    .filter((edge) => !edge.optional && (edge.purpose === undefined || edge.purpose === 'business' || edge.purpose === 'identity'))
    .map((edge) => edge.to)
  const channels = estate.outbound(id, 'publishes').flatMap((edge) => (edge.optional ? [] : [edge.to]))
  const readers = channels.flatMap((channel) => estate.inbound(channel, 'consumes').flatMap((edge) => (edge.optional ? [] : [edge.from])))
  const products = estate.outbound(id, 'uses-saas').flatMap((edge) => (edge.optional ? [] : [edge.to]))
  return [...calls, ...readers, ...products].filter((next) => {
    const node = estate.node(next)
    return (node?.kind === 'service' || node?.kind === 'saas') && !node.optional
  })
}
