import { compareText, type InventoryEdge, type NodeId } from '@coppice/model'
import type { Estate } from '../../graph/to-estate.ts'
import { count, listPairs, nameOf } from '../../wording/words.ts'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { rarity } from '../groups.ts'
import { defineLayer, type Tie } from '../layer.ts'

/**
 * Business calls. A pair counts by its distinct edges (direction, protocol), n/(n+1), damped by the rarity of both ends: what
 * everybody calls, and what calls everybody, belongs to nobody in particular.
 */
export const calls = defineLayer({
  id: 'calls',
  ties: tiesByCalls,
  explain: (estate, members) => {
    const inside = [...members].flatMap((id) => estate.outbound(id, 'calls').filter(isBusinessCall)).filter((edge) => members.has(edge.to))
    if (inside.length === 0) return []
    const pairs = [...new Set(inside.map((edge) => `${nameOf(estate, edge.from)} calls ${nameOf(estate, edge.to)}`))]
    const text = `${listPairs(pairs)}: ${count(pairs.length, 'call')} over the network that would become ${pairs.length === 1 ? 'a call' : 'calls'} within one program.`
    return [
      toArgument(
        'calls',
        text,
        inside.flatMap((edge) => [edge.from, edge.to]),
        evidenceOf(inside),
      ),
    ]
  },
})

function* tiesByCalls(estate: Estate): Generator<Tie> {
  const edges = estate.edges('calls').filter(isBusinessCall)
  const callers = countPartners(edges, (edge) => [edge.to, edge.from])
  const callees = countPartners(edges, (edge) => [edge.from, edge.to])
  const all = estate.services.length
  for (const pair of byPair(edges).values()) {
    const [first] = pair
    if (!first || !estate.isClustered(first.from) || !estate.isClustered(first.to)) continue
    const hubness = Math.max(...pair.map((edge) => rarity(callers.get(edge.to) ?? 1, all) * rarity(callees.get(edge.from) ?? 1, all)))
    const [a, b] = ends(first)
    yield { a, b, strength: (pair.length / (pair.length + 1)) * hubness }
  }
}

function isBusinessCall(edge: InventoryEdge): boolean {
  return !edge.optional && (edge.purpose ?? 'business') === 'business' && edge.from !== edge.to
}

function byPair(edges: readonly InventoryEdge[]): Map<string, InventoryEdge[]> {
  const pairs = new Map<string, InventoryEdge[]>()
  for (const edge of edges) {
    const key = ends(edge).join(' ')
    const pair = pairs.get(key)
    if (pair) pair.push(edge)
    else pairs.set(key, [edge])
  }
  return pairs
}

function ends({ from, to }: InventoryEdge): [NodeId, NodeId] {
  return compareText(from, to) < 0 ? [from, to] : [to, from]
}

function countPartners(edges: readonly InventoryEdge[], pick: (edge: InventoryEdge) => [NodeId, NodeId]): Map<NodeId, number> {
  const partners = new Map<NodeId, Set<NodeId>>()
  for (const edge of edges) {
    const [id, partner] = pick(edge)
    partners.set(id, (partners.get(id) ?? new Set()).add(partner))
  }
  return new Map([...partners].map(([id, set]) => [id, set.size]))
}
