import { compareText, type Analysis, type Endpoint, type InventoryNode, type NodeId, type PlanItem, type Proposal } from '@coppice/model'

/** What has to be known to carry out one item of the plan. */
export interface PackFacts {
  readonly proposal: Proposal
  readonly item: PlanItem
  readonly wave: number
  readonly nameOf: (id: NodeId) => string
  readonly ownersOf: (id: NodeId) => readonly string[]
  /** What is not there any more afterwards. */
  readonly leaving: readonly InventoryNode[]
  /** What takes over, where something does. */
  readonly survivor: InventoryNode | undefined
  /** Who needs what leaves, and is no part of it. */
  readonly consumers: readonly NodeId[]
  /** Stores of what leaves, and whether anybody else uses them. */
  readonly stores: readonly { readonly id: NodeId; readonly others: readonly NodeId[] }[]
  readonly routes: readonly Endpoint[]
  /** Duties to keep data, as written. */
  readonly duties: readonly string[]
}

const NEEDS: ReadonlySet<string> = new Set(['calls', 'imports', 'uses-saas'])

/** Facts of every item in the order of the plan: of what retires, merges or ends a product; what only tidies up needs no pack. */
export function findFacts(analysis: Analysis): PackFacts[] {
  const { inventory, proposals, plan } = analysis
  const nodes = new Map(inventory.nodes.map((node) => [node.id, node]))
  const known = new Map(proposals.map((proposal) => [proposal.id, proposal]))
  const nameOf = (id: NodeId): string => nodes.get(id)?.name ?? id
  const ownersOf = (id: NodeId): string[] =>
    inventory.edges.flatMap((edge) => (edge.kind === 'owned-by' && edge.from === id ? nameOf(edge.to) : [])).sort(compareText)
  return plan.waves.flatMap(({ number, items }) =>
    items.flatMap((item): PackFacts[] => {
      const proposal = known.get(item.proposal)
      if (proposal === undefined) return []
      const survivorId =
        proposal.kind === 'merge-services' ? proposal.host : proposal.kind === 'consolidate-saas' ? proposal.keep : undefined
      const isPacked = proposal.kind === 'retire-service' || proposal.kind === 'cancel-saas' || survivorId !== undefined
      if (!isPacked) return []
      const leaving = proposal.subjects.filter((id) => id !== survivorId).flatMap((id) => nodes.get(id) ?? [])
      const ids = new Set(leaving.map(({ id }) => id))
      const inside = new Set(proposal.subjects)
      const needing = inventory.edges.filter(
        (edge) =>
          NEEDS.has(edge.kind) &&
          !edge.optional &&
          (edge.purpose ?? 'business') === 'business' &&
          ids.has(edge.to) &&
          !inside.has(edge.from),
      )
      const stores = [
        ...new Set(inventory.edges.flatMap((edge) => (edge.kind === 'stores-in' && !edge.optional && ids.has(edge.from) ? edge.to : []))),
      ]
      return [
        {
          proposal,
          item,
          wave: number,
          nameOf,
          ownersOf,
          leaving,
          survivor: survivorId === undefined ? undefined : nodes.get(survivorId),
          consumers: [...new Set(needing.map(({ from }) => from))].sort(compareText),
          stores: stores.sort(compareText).map((id) => ({
            id,
            others: [
              ...new Set(
                inventory.edges.flatMap((edge) => (edge.kind === 'stores-in' && edge.to === id && !ids.has(edge.from) ? edge.from : [])),
              ),
            ].sort(compareText),
          })),
          routes: leaving.flatMap((node) => (node.kind === 'service' ? node.endpoints : [])),
          duties: leaving.flatMap((node) => (node.kind === 'service' && node.retention ? [`${node.name}: ${node.retention.duty}`] : [])),
        },
      ]
    }),
  )
}
