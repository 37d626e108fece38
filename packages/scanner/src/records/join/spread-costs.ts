import type { Cost, NodeId, ServiceNode } from '@coppice/model'
import type { Settings } from '../../configuration/settings.ts'
import type { ServiceNames } from './resolve-service.ts'
import { addCosts, type Workbench } from './workbench.ts'

/**
 * What many use together, spread by a rule that is said with each share: a cluster in proportion to the copies that manifests ask for, unless the
 * configuration says otherwise. The shares add up to the whole.
 */
export function spreadShared(bench: Workbench, resource: string, costs: readonly Cost[], names: ServiceNames, settings: Settings): void {
  const said = settings.sharedCosts.find(({ entry }) => entry.resource === resource)?.entry
  const rule = said?.by ?? 'replicas'
  const among = said?.among?.flatMap((name) => {
    const id = names.find(name)
    const node = id === undefined ? undefined : bench.nodes.get(id)
    return node?.kind === 'service' ? [node] : []
  })
  const users = among ?? [...bench.nodes.values()].filter((node): node is ServiceNode => node.kind === 'service' && isDeployed(node))
  const words = {
    replicas: 'in proportion to the copies that manifests ask for',
    requests: 'in proportion to the requests that were counted',
    equal: 'in equal parts',
  }[rule]
  spread(
    bench,
    costs,
    users.map((user) => ({ id: user.id, weight: weightOf(user, rule) })),
    `${resource} spread ${words}, over ${users.length} services`,
  )
}

function isDeployed({ deployedAs, optional, scaledToZero }: ServiceNode): boolean {
  return (deployedAs?.length ?? 0) > 0 && optional !== true && scaledToZero !== true
}

function weightOf({ replicas, usage = [] }: ServiceNode, rule: 'replicas' | 'requests' | 'equal'): number {
  if (rule === 'equal') return 1
  if (rule === 'requests') return usage.at(-1)?.requests ?? 0
  return replicas ?? 1
}

/** A database is paid for by those who use it, in equal parts: how much each asks of it, nobody counted. */
export function spreadStores(bench: Workbench): void {
  for (const node of bench.nodes.values()) {
    if (node.kind !== 'datastore' || node.costs === undefined) continue
    const stores = new Set([node.id, ...hostedOn(bench, node.id)])
    const users = [...bench.edges.values()].filter((edge) => edge.kind === 'stores-in' && stores.has(edge.to) && !edge.optional)
    const ids = [...new Set(users.map((edge) => edge.from))].toSorted()
    spread(
      bench,
      node.costs,
      ids.map((id) => ({ id, weight: 1 })),
      `${node.id} spread in equal parts over ${ids.length} ${ids.length === 1 ? 'service that uses' : 'services that use'} it`,
    )
  }
}

function hostedOn(bench: Workbench, server: NodeId): NodeId[] {
  return [...bench.edges.values()].filter((edge) => edge.kind === 'hosted-on' && edge.to === server).map((edge) => edge.from)
}

function spread(
  bench: Workbench,
  costs: readonly Cost[],
  users: readonly { readonly id: NodeId; readonly weight: number }[],
  rule: string,
): void {
  const total = users.reduce((sum, user) => sum + user.weight, 0)
  if (total === 0) return
  for (const { id, weight } of users) {
    if (weight === 0) continue
    const share = weight / total
    addCosts(
      bench,
      id,
      costs.map((cost) => ({
        ...cost,
        low: round(cost.low * share),
        high: round(cost.high * share),
        basis: 'shared',
        rule,
        evidence: cost.evidence.slice(0, MOST_EVIDENCE),
      })),
    )
  }
}

/** Everybody who shares a cost would bear all of its records otherwise. */
const MOST_EVIDENCE = 2

function round(value: number): number {
  return Math.round(value * 100) / 100
}
