import { nearestName, NodeId, type Inventory, type InventoryNode } from '@coppice/model'

/** What somebody wrote for a thing of the estate: the one that is meant, or why that cannot be told. */
export type Named = { readonly id: NodeId } | { readonly id: undefined; readonly why: string }

/** Looks things up by id, else by name, else by alias; services before others, as they are what people decide on. */
export function createLookup(inventory: Inventory): (written: string) => Named {
  const byId = new Map(inventory.nodes.map((node): [string, InventoryNode] => [node.id, node]))
  const byName = groupBy(inventory.nodes, (node) => [node.name])
  const byAlias = groupBy(inventory.nodes, (node) => node.aliases)
  return (written) => {
    const known = byId.get(written)
    if (known) return { id: known.id }
    const found = [byName, byAlias].map((names) => preferServices(names.get(written.toLowerCase()) ?? [])).find((nodes) => nodes.length > 0)
    const [only, ...others] = found ?? []
    if (only && others.length === 0) return { id: only.id }
    if (only) return { id: undefined, why: `${others.length + 1} things are called ${written}: write its id, such as ${only.id}` }
    const near = nearestName(written, [...byId.keys(), ...inventory.nodes.map((node) => node.name)])
    return { id: undefined, why: `nothing is called ${written}${near === undefined ? '' : `: did you mean ${near}?`}` }
  }
}

/** The id that a thing bore, by what was written for it when it was there. */
export function formerId(written: string, kind: 'service' | 'saas'): NodeId {
  const parsed = NodeId.safeParse(written)
  return parsed.success ? parsed.data : NodeId.parse(`${kind}:${written}`)
}

function preferServices(nodes: readonly InventoryNode[]): readonly InventoryNode[] {
  const services = nodes.filter((node) => node.kind === 'service')
  const products = nodes.filter((node) => node.kind === 'saas')
  return [services, products].find((some) => some.length > 0) ?? nodes
}

function groupBy(nodes: readonly InventoryNode[], namesOf: (node: InventoryNode) => readonly string[]): Map<string, InventoryNode[]> {
  const groups = new Map<string, InventoryNode[]>()
  for (const node of nodes)
    for (const name of namesOf(node)) groups.set(name.toLowerCase(), [...(groups.get(name.toLowerCase()) ?? []), node])
  return groups
}
