import { by, type NodeId, type ServiceNode } from '@coppice/model'
import { findCircles } from '../../graph/find-circles.ts'
import { consumersOutside, toCandidate, type Candidate, type RetireContext } from './candidate.ts'

/**
 * Whoever is worth a question: closed groups of forgotten services, whole; single services that nobody needs; and those that a catalog, a
 * measurement or their owner calls dead although something still leads to them.
 */
export function findCandidates(context: RetireContext): Candidate[] {
  const groups = findClosedGroups(context)
  const grouped = new Set(groups.flatMap((group) => [...group.ids]))
  const singles = context.estate.services.filter((service) => !grouped.has(service.id)).map((service) => toCandidate(service))
  return [...groups, ...singles].filter((candidate) => isEligible(context, candidate))
}

function isEligible(context: RetireContext, candidate: Candidate): boolean {
  return candidate.members.every((service) => {
    const use = context.useOf(service)
    if (service.optional || use === undefined || use.demand.used !== undefined || use.demand.word?.says === 'needed') return false
    if (use.demand.quiet !== undefined || use.demand.word !== undefined || isDeclaredDead(service)) return true
    return use.entry === undefined && use.notYet === undefined && consumersOutside(context, candidate).length === 0
  })
}

export function isDeclaredDead({ lifecycle }: ServiceNode): boolean {
  return lifecycle?.stage === 'deprecated' || lifecycle?.stage === 'retired'
}

/** Forgotten services that need each other, however loosely: what only one of them needs goes with it. */
function findClosedGroups({ estate, uses }: RetireContext): Candidate[] {
  const forgotten = new Map(estate.services.filter((service) => uses.get(service.id)?.isForgotten).map((service) => [service.id, service]))
  const needs = new Map<NodeId, NodeId[]>([...forgotten.keys()].map((id) => [id, []]))
  const joined = new Map<NodeId, NodeId[]>([...forgotten.keys()].map((id) => [id, []]))
  for (const id of forgotten.keys()) {
    for (const caller of new Set(uses.get(id)?.consumers.map((consumer) => consumer.id))) {
      needs.get(caller)?.push(id)
      joined.get(caller)?.push(id)
      joined.get(id)?.push(caller)
    }
  }
  const order = orderOfSwitchingOff([...forgotten.keys()], needs)
  return partsOf([...forgotten.keys()], joined)
    .filter((part) => part.length > 1)
    .flatMap((part) => {
      const [first, ...others] = part.toSorted(by((id) => order.get(id) ?? 0)).flatMap((id) => forgotten.get(id) ?? [])
      return first === undefined ? [] : [toCandidate(first, ...others)]
    })
}

function partsOf(ids: readonly NodeId[], joined: ReadonlyMap<NodeId, readonly NodeId[]>): NodeId[][] {
  const seen = new Set<NodeId>()
  return ids.flatMap((start) => {
    if (seen.has(start)) return []
    seen.add(start)
    const part = [start]
    for (const id of part) {
      for (const other of joined.get(id) ?? []) {
        if (seen.has(other)) continue
        seen.add(other)
        part.push(other)
      }
    }
    return [part]
  })
}

/** Place of each in an order in which nobody is switched off before those who call him; those who call each other stand together, by id. */
function orderOfSwitchingOff(ids: readonly NodeId[], needs: ReadonlyMap<NodeId, readonly NodeId[]>): ReadonlyMap<NodeId, number> {
  const circles = findCircles(ids, (id) => needs.get(id) ?? [])
  const membersOf = (id: NodeId) => circles.get(id) ?? [id]
  const headOf = (id: NodeId) => membersOf(id)[0] ?? id
  const waitingFor = new Map<NodeId, number>(ids.map((id) => [headOf(id), 0]))
  const onward = (head: NodeId) => membersOf(head).flatMap((id) => (needs.get(id) ?? []).map(headOf).filter((other) => other !== head))
  for (const head of waitingFor.keys()) for (const next of onward(head)) waitingFor.set(next, (waitingFor.get(next) ?? 0) + 1)
  const ready = [...waitingFor].flatMap(([head, callers]) => (callers === 0 ? [head] : []))
  const order = new Map<NodeId, number>()
  for (const head of ready) {
    for (const id of membersOf(head)) order.set(id, order.size)
    for (const next of onward(head)) {
      const left = (waitingFor.get(next) ?? 0) - 1
      waitingFor.set(next, left)
      if (left === 0) ready.push(next)
    }
  }
  return order
}
