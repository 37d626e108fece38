import { by, type NodeId } from '@coppice/model'
import { findCircles } from '../../graph/find-circles.ts'
import type { Policy } from '../policy.ts'

export const cycle: Policy = {
  id: 'cycle',
  title: 'Services that call each other in a circle',
  help: 'None of them can be deployed, tested or retired without the others: turn one call around, or let it be a message.',
  find: ({ estate }) => {
    const business = (id: NodeId): NodeId[] =>
      estate
        .outbound(id, 'calls')
        .filter(({ purpose, optional, to }) => (purpose ?? 'business') === 'business' && optional !== true && to !== id)
        .map(({ to }) => to)
    const circles = new Set(
      findCircles(
        estate.services.map(({ id }) => id),
        business,
      ).values(),
    )
    return [...circles]
      .map((members) => {
        const inside = new Set(members)
        const edges = members.flatMap((id) => estate.outbound(id, 'calls').filter(({ to }) => inside.has(to) && to !== id))
        return {
          policy: 'cycle' as const,
          subjects: [...members],
          message: `${members.map((id) => estate.node(id)?.name ?? id).join(', ')} call each other in a circle.`,
          evidence: edges.flatMap(({ evidence }) => evidence.slice(0, 1)).slice(0, 10),
        }
      })
      .toSorted(by(({ subjects }) => subjects.join(' ')))
  },
}
