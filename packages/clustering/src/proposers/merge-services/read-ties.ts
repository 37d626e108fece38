import type { NodeId, ServiceNode } from '@coppice/model'
import type { WeightedTie } from '../../layers/weigh-ties.ts'
import { LARGEST_GROUP } from '../../settings.ts'
import type { ProposerContext } from '../proposer.ts'

/** What a merge asks about services that the weights of the projection do not tell: read once for all sets. */
export interface TieFacts {
  readonly service: (index: number) => ServiceNode | undefined
  readonly owners: (id: NodeId) => readonly NodeId[]
  /** Logical databases that both use, unless half the estate does. */
  readonly commonStores: (a: NodeId, b: NodeId) => readonly NodeId[]
  /** Share of commits in common, by the tie. */
  readonly coChange: (tie: WeightedTie) => number
}

export function readTies({ estate, projection }: ProposerContext): TieFacts {
  const services = new Map(estate.clustered.map((service) => [service.id, service]))
  const targets = (id: NodeId, kind: 'owned-by' | 'stores-in') => [
    ...new Set(
      estate
        .outbound(id, kind)
        .filter((edge) => !edge.optional)
        .map((edge) => edge.to),
    ),
  ]
  const isPrivateStore = (id: NodeId): boolean => {
    const node = estate.node(id)
    return node?.kind === 'datastore' && node.logical === true && estate.inbound(id, 'stores-in').length <= LARGEST_GROUP
  }
  return {
    service: (index) => {
      const id = projection.members[index]
      return id === undefined ? undefined : services.get(id)
    },
    owners: (id) => targets(id, 'owned-by'),
    commonStores: (a, b) => {
      const own = new Set(targets(a, 'stores-in'))
      return targets(b, 'stores-in').filter((store) => own.has(store) && isPrivateStore(store))
    },
    coChange: (tie) => tie.strengths.get('co-change') ?? 0,
  }
}
