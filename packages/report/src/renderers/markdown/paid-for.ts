import type { Amount, Analysis, InventoryNode, NodeId } from '@coppice/model'
import { sumOf } from './money.ts'

/** What is paid in a year for each service and product; nothing where no record tells. */
export function createPaidFor({ inventory, subscriptions }: Analysis): (id: NodeId) => readonly Amount[] {
  const rented = new Map(subscriptions.map((one) => [one.node, one.yearly]))
  const nodes = new Map(inventory.nodes.map((node): [NodeId, InventoryNode] => [node.id, node]))
  return (id) => {
    const node = nodes.get(id)
    if (node?.kind !== 'service') return rented.get(id) ?? []
    return sumOf((node.costs ?? []).filter((cost) => cost.period === 'year'))
  }
}
