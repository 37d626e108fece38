import { compareText } from '@coppice/model'

/**
 * Groups in which each reaches every other, of two and more (strongly connected components, Tarjan 1972), by member. With a stack of its own
 * instead of calls of itself: chains in large estates are longer than the stack of a program.
 */
export function findCircles<Id extends string>(ids: readonly Id[], next: (id: Id) => readonly Id[]): ReadonlyMap<Id, readonly Id[]> {
  const order = new Map<Id, number>()
  const lowest = new Map<Id, number>()
  const open: Id[] = []
  const isOpen = new Set<Id>()
  const circles = new Map<Id, readonly Id[]>()
  const enter = (id: Id): Visit<Id> => {
    order.set(id, order.size)
    lowest.set(id, order.size - 1)
    open.push(id)
    isOpen.add(id)
    return { id, next: next(id), at: 0 }
  }
  const lower = (id: Id, to: number): unknown => lowest.set(id, Math.min(lowest.get(id) ?? to, to))
  for (const id of ids) {
    if (order.has(id)) continue
    const path = [enter(id)]
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const to = visit.next[visit.at++]
      if (to !== undefined) {
        if (!order.has(to)) path.push(enter(to))
        else if (isOpen.has(to)) lower(visit.id, order.get(to) ?? 0)
        continue
      }
      path.pop()
      const above = path.at(-1)
      if (above) lower(above.id, lowest.get(visit.id) ?? 0)
      if (lowest.get(visit.id) !== order.get(visit.id)) continue
      const circle = open.splice(open.indexOf(visit.id))
      for (const member of circle) isOpen.delete(member)
      if (circle.length === 1) continue
      circle.sort(compareText)
      for (const member of circle) circles.set(member, circle)
    }
  }
  return circles
}

interface Visit<Id> {
  readonly id: Id
  readonly next: readonly Id[]
  at: number
}
