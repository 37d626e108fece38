import type { NodeId, ServiceNode } from '@coppice/model'
import type { WeightedTie } from '../../layers/weigh-ties.ts'
import { shareFolder } from '../../layers/share-folder.ts'
import { LARGEST_GROUP } from '../../settings.ts'
import type { ProposerContext } from '../proposer.ts'

/** What a merge asks about services that the weights of the projection do not tell; each fact is read once. */
export interface PairFacts {
  readonly owners: (id: NodeId) => readonly NodeId[]
  /** Logical databases of a service that others than half the estate use. */
  readonly stores: (id: NodeId) => readonly NodeId[]
  /** Services that use a database. */
  readonly users: (store: NodeId) => number
  readonly consumers: (id: NodeId) => ReadonlySet<NodeId>
  /** Services that a service calls for its business. */
  readonly callees: (id: NodeId) => ReadonlySet<NodeId>
  /** Services whose code it runs. */
  readonly embeds: (id: NodeId) => ReadonlySet<NodeId>
  readonly takesPayments: (id: NodeId) => boolean
  readonly isFrontend: (id: NodeId) => boolean
}

export function createPairFacts({ estate, uses }: ProposerContext): PairFacts {
  const targetsBy = (kind: 'owned-by' | 'stores-in') => (id: NodeId) => [
    ...new Set(estate.outbound(id, kind).flatMap((edge) => (edge.optional ? [] : edge.to))),
  ]
  const storesOf = targetsBy('stores-in')
  const users = memo(
    (store: NodeId) => new Set(estate.inbound(store, 'stores-in').flatMap((edge) => (edge.optional ? [] : edge.from))).size,
  )
  const isPrivate = (id: NodeId): boolean => {
    const node = estate.node(id)
    return node?.kind === 'datastore' && node.logical === true && users(id) <= LARGEST_GROUP
  }
  return {
    owners: memo(targetsBy('owned-by')),
    stores: memo((id) => storesOf(id).filter(isPrivate)),
    users,
    consumers: memo((id) => new Set(uses.get(id)?.consumers.map((consumer) => consumer.id))),
    callees: memo((id) => {
      const calls = estate.outbound(id, 'calls').filter((edge) => !edge.optional && (edge.purpose ?? 'business') === 'business')
      return new Set(calls.map((edge) => edge.to))
    }),
    embeds: memo((id) => new Set(estate.outbound(id, 'imports').flatMap((edge) => (edge.optional ? [] : edge.to)))),
    takesPayments: memo((id) =>
      estate.outbound(id, 'uses-saas').some((edge) => {
        const target = estate.node(edge.to)
        return target?.kind === 'saas' && target.purpose === 'payments'
      }),
    ),
    isFrontend: (id) => {
      const node = estate.node(id)
      return node?.kind === 'service' && node.role === 'frontend'
    },
  }
}

/** Strength of one layer between two services, 0 where it does not tie them. */
export function strengthOf(tie: WeightedTie, layer: Parameters<WeightedTie['strengths']['get']>[0]): number {
  return tie.strengths.get(layer) ?? 0
}

export function haveOneTeam(facts: PairFacts, a: NodeId, b: NodeId): boolean {
  const ofB = facts.owners(b)
  return facts.owners(a).some((owner) => ofB.includes(owner))
}

export function haveDifferentTeams(facts: PairFacts, a: NodeId, b: NodeId): boolean {
  return facts.owners(a).length > 0 && facts.owners(b).length > 0 && !haveOneTeam(facts, a, b)
}

export function commonStores(facts: PairFacts, a: NodeId, b: NodeId): NodeId[] {
  const ofB = facts.stores(b)
  return facts.stores(a).filter((store) => ofB.includes(store))
}

export function isOneCodeBase(a: ServiceNode, b: ServiceNode): boolean {
  return shareFolder(a, b)
}

/** Fewer commits than this say nothing about how a service is rolled out. */
const LEAST_COMMITS = 5

export function hasHistory(service: ServiceNode): boolean {
  return (service.history?.commits ?? 0) >= LEAST_COMMITS
}

/** Languages that run in one process without a rewrite count as one runtime. */
export function runtimeOf(service: ServiceNode): string {
  const language = service.languages[0]?.toLowerCase() ?? 'unknown'
  return runtimes[language] ?? language
}

const runtimes: Readonly<Record<string, string>> = {
  javascript: 'Node.js',
  typescript: 'Node.js',
  java: 'the JVM',
  kotlin: 'the JVM',
  scala: 'the JVM',
  groovy: 'the JVM',
  'c#': '.NET',
  csharp: '.NET',
  'f#': '.NET',
}

function memo<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}
