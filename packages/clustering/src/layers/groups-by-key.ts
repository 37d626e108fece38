import { compareText, type Evidence, type NodeId, type ServiceNode } from '@coppice/model'
import type { Estate } from '../graph/to-estate.ts'

/** One thing that stands on service nodes rather than at the end of an edge, and the services that have it. */
export interface KeyGroup {
  readonly key: string
  readonly members: readonly NodeId[]
  readonly evidence: readonly Evidence[]
}

/** What a service has, by key, and where that is written. */
export type KeysOf = (service: ServiceNode) => Iterable<{ readonly key: string; readonly evidence: readonly Evidence[] }>

/** Services by the keys they have, in canonical order; only groups of two and more. */
export function groupsByKey(services: readonly ServiceNode[], keysOf: KeysOf): KeyGroup[] {
  const groups = new Map<string, { members: Set<NodeId>; evidence: Evidence[] }>()
  for (const service of services) {
    for (const { key, evidence } of keysOf(service)) {
      const group = groups.get(key)
      if (group) {
        group.members.add(service.id)
        group.evidence.push(...evidence)
      } else groups.set(key, { members: new Set([service.id]), evidence: [...evidence] })
    }
  }
  return [...groups]
    .filter(([, group]) => group.members.size > 1)
    .map(([key, group]) => ({ key, members: [...group.members], evidence: group.evidence }))
    .sort((a, b) => compareText(a.key, b.key))
}

/** The members of a set that take part in communities, in canonical order. */
export function servicesOf(estate: Estate, members: ReadonlySet<NodeId>): ServiceNode[] {
  return [...members]
    .filter((id) => estate.isClustered(id))
    .sort(compareText)
    .flatMap((id) => {
      const node = estate.node(id)
      return node?.kind === 'service' ? [node] : []
    })
}
