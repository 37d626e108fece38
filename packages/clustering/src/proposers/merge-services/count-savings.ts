import type { MergeProposal, NodeId, ServiceNode } from '@coppice/model'
import type { ProposerContext } from '../proposer.ts'
import type { PairFacts } from './pair-facts.ts'

/** What is gone when a set has become one program: services, calls over the network, deployments, databases. */
export function countSavings({ estate }: ProposerContext, facts: PairFacts, members: readonly ServiceNode[]): MergeProposal['saves'] {
  const ids = new Set<NodeId>(members.map((member) => member.id))
  const calls = members.flatMap(({ id }) => [...facts.callees(id)].filter((callee) => ids.has(callee)))
  const started = members.filter((member) => (member.deployedAs?.length ?? 0) > 0).length
  const stores = new Set(members.flatMap(({ id }) => facts.stores(id)))
  const own = [...stores].filter((store) => estate.inbound(store, 'stores-in').every((edge) => ids.has(edge.from)))
  return {
    services: members.length - 1,
    calls: calls.length,
    deployments: Math.max(0, started - 1),
    databases: Math.max(0, own.length - 1),
  }
}
