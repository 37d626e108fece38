import { by, type InventoryEdge } from '@coppice/model'
import type { Estate } from '../../graph/to-estate.ts'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { listPairs, nameOf } from '../../wording/words.ts'
import { defineLayer } from '../layer.ts'

/** Services that change in the same commits, by the share of commits in common. */
export const coChange = defineLayer({
  id: 'co-change',
  *ties(estate) {
    for (const edge of coChanges(estate, estate.edges('co-changes'))) yield { a: edge.from, b: edge.to, strength: edge.weight ?? 0 }
  },
  explain: (estate, members) => {
    const inside = coChanges(
      estate,
      [...members].flatMap((id) => estate.outbound(id, 'co-changes')),
    ).filter((edge) => members.has(edge.to))
    if (inside.length === 0) return []
    const pairs = inside
      .toSorted(by((edge) => -(edge.weight ?? 0)))
      .map(
        (edge) =>
          `${nameOf(estate, edge.from)} with ${nameOf(estate, edge.to)} in ${Math.round((edge.weight ?? 0) * 100)}\u00a0% of their commits`,
      )
    return [
      toArgument(
        'co-change',
        `They change together: ${listPairs(pairs)}.`,
        inside.flatMap((edge) => [edge.from, edge.to]),
        evidenceOf(inside),
      ),
    ]
  },
})

function coChanges(estate: Estate, edges: readonly InventoryEdge[]): InventoryEdge[] {
  return edges.filter((edge) => estate.isClustered(edge.from) && estate.isClustered(edge.to) && edge.from !== edge.to)
}
