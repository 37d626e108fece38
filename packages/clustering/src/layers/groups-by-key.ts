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

/** Clustered services by the keys they have, in canonical order; only groups of two and more. */
export function groupsByKey(estate: Estate, keysOf: KeysOf): KeyGroup[] {
  const groups = new Map<string, { members: Set<NodeId>; evidence: Evidence[] }>()
  for (const service of estate.clustered) {
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
