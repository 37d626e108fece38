import type { EdgeKind, NodeId, ServiceNode, Unresolved } from '@coppice/model'
import type { Estate } from '../graph/to-estate.ts'

/** How far the inventory can be trusted when it shows no call. */
export interface CodeCoverage {
  /** Whether calls were read out of the code of a service. */
  readonly isRead: (service: ServiceNode) => boolean
  /** Services of the estate that may call without our seeing it. */
  readonly unread: readonly ServiceNode[]
  /** Share of the services whose code was read, 0 to 1. */
  readonly share: number
  /** Calls and messages of others without a single candidate: they may mean this service, or any. */
  readonly openFor: (id: NodeId) => readonly Unresolved[]
  /** Share of all calls and messages that are open for a service, 0 to 1. */
  readonly openShareFor: (id: NodeId) => number
  /** References of a service's own that could not be resolved. */
  readonly openFrom: (id: NodeId) => readonly Unresolved[]
  /** References that could not be resolved and name this service among what they may mean. */
  readonly candidatesFor: (id: NodeId) => readonly Unresolved[]
}

const TALK: readonly EdgeKind[] = ['calls', 'publishes', 'consumes']

export function measureCoverage(estate: Estate): CodeCoverage {
  const readLanguages = new Set(
    estate.inventory.coverage.languages.filter((entry) => entry.read).map((entry) => entry.language.toLowerCase()),
  )
  const isRead = (service: ServiceNode): boolean => {
    const [main] = service.languages
    return main !== undefined && readLanguages.has(main.toLowerCase())
  }
  const unread = estate.clustered.filter((service) => !isRead(service))
  const open = estate.inventory.unresolved.filter((item) => TALK.includes(item.relation) && item.candidates.length === 0)
  const linked = TALK.flatMap((kind) => estate.edges(kind)).length
  const openFor = (id: NodeId) => open.filter((item) => item.from !== id)
  const openBy = new Map<NodeId | undefined, number>()
  for (const item of open) openBy.set(item.from, (openBy.get(item.from) ?? 0) + 1)
  const byOrigin = new Map<NodeId, Unresolved[]>()
  for (const item of estate.inventory.unresolved) {
    if (item.from !== undefined) byOrigin.set(item.from, [...(byOrigin.get(item.from) ?? []), item])
  }
  const byCandidate = new Map<NodeId, Unresolved[]>()
  for (const item of estate.inventory.unresolved) {
    for (const id of new Set(item.candidates)) byCandidate.set(id, [...(byCandidate.get(id) ?? []), item])
  }
  return {
    isRead,
    unread,
    share: estate.clustered.length === 0 ? 1 : 1 - unread.length / estate.clustered.length,
    openFor,
    openShareFor: (id) => shareOf(open.length - (openBy.get(id) ?? 0), linked),
    openFrom: (id) => byOrigin.get(id) ?? [],
    candidatesFor: (id) => byCandidate.get(id) ?? [],
  }
}

function shareOf(open: number, linked: number): number {
  return open === 0 ? 0 : open / (open + linked)
}
