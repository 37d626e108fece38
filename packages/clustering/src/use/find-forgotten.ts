import type { NodeId } from '@coppice/model'
import type { Consumer } from './find-consumers.ts'
import type { Guard } from './guards/guard.ts'
import type { Demand } from './read-demand.ts'

/** What has to be known of each service to tell which are forgotten. */
interface Known {
  readonly consumers: readonly Consumer[]
  readonly entry: string | undefined
  readonly notYet: string | undefined
  readonly guards: readonly Guard[]
  readonly demand: Demand
  readonly isStill: boolean
}

/**
 * The largest set of services that stand still, may not live in silence, and are needed only by each other: a chain that leads from nowhere,
 * or two that call each other in an empty house.
 */
export function findForgotten(uses: ReadonlyMap<NodeId, Known>): Set<NodeId> {
  const forgotten = new Set([...uses].flatMap(([id, use]) => (mayBeForgotten(use) ? [id] : [])))
  const neededBy = new Map<NodeId, NodeId[]>()
  for (const id of forgotten) {
    for (const consumer of uses.get(id)?.consumers ?? []) {
      const list = neededBy.get(consumer.id)
      if (list) list.push(id)
      else neededBy.set(consumer.id, [id])
    }
  }
  const needed = [...neededBy.keys()].filter((id) => !forgotten.has(id)).flatMap((id) => neededBy.get(id) ?? [])
  for (let id = needed.pop(); id !== undefined; id = needed.pop()) {
    if (forgotten.delete(id)) needed.push(...(neededBy.get(id) ?? []))
  }
  return forgotten
}

function mayBeForgotten({ entry, notYet, guards, demand, isStill }: Known): boolean {
  const isWanted = demand.used !== undefined || demand.word?.says === 'needed'
  return isStill && entry === undefined && notYet === undefined && guards.length === 0 && !isWanted
}
