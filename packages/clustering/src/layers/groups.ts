import { compareText, type EdgeKind, type InventoryEdge, type NodeId } from '@coppice/model'
import type { Estate } from '../graph/to-estate.ts'
import { LARGEST_GROUP } from '../settings.ts'
import type { Tie } from './layer.ts'

/** Services around one thing that they share: a store, a library, a team. */
export interface Group {
  readonly hub: NodeId
  readonly members: readonly NodeId[]
  readonly edges: readonly InventoryEdge[]
}

/** Clustered services by what their edges of a kind point at, in canonical order; only groups of two and more. */
export function groupsByTarget(estate: Estate, kind: EdgeKind, accept: (hub: NodeId) => boolean = () => true): Group[] {
  return toGroups(estate, estate.edges(kind), accept)
}

/** The same for a few services: the groups around things that at least two of them share, cut down to these. */
export function groupsAmong(
  estate: Estate,
  members: ReadonlySet<NodeId>,
  kind: EdgeKind,
  accept: (hub: NodeId) => boolean = () => true,
): Group[] {
  return toGroups(
    estate,
    [...members].flatMap((id) => estate.outbound(id, kind)),
    accept,
  )
}

function toGroups(estate: Estate, all: readonly InventoryEdge[], accept: (hub: NodeId) => boolean): Group[] {
  const edges = new Map<NodeId, InventoryEdge[]>()
  for (const edge of all) {
    if (edge.optional || !estate.isClustered(edge.from) || !accept(edge.to)) continue
    const list = edges.get(edge.to)
    if (list) list.push(edge)
    else edges.set(edge.to, [edge])
  }
  return [...edges]
    .map(([hub, list]) => ({ hub, members: membersOf(list), edges: list }))
    .filter((group) => group.members.length > 1)
    .sort((a, b) => compareText(a.hub, b.hub))
}

/** Every pair of a group, each by 1/(k−1), so that a member's ties through one hub add up to 1 whatever the size. */
export function pairsOf(group: Group, factor = 1): Generator<Tie> {
  return pairsWithin(group.members, factor)
}

/** The same for members alone. */
export function* pairsWithin(members: readonly NodeId[], factor: number): Generator<Tie> {
  if (members.length > LARGEST_GROUP) return
  const strength = factor / (members.length - 1)
  for (const [index, a] of members.entries()) {
    for (const b of members.slice(index + 1)) yield { a, b, strength }
  }
}

/** How much it says that `users` of `all` share something: 1 for two of many, towards 0 for everybody (inverse document frequency). */
export function rarity(users: number, all: number): number {
  if (all < 2) return 0
  return Math.min(1, Math.log((all + 1) / users) / Math.log((all + 1) / 2))
}

function membersOf(edges: readonly InventoryEdge[]): NodeId[] {
  return [...new Set(edges.map((edge) => edge.from))].sort(compareText)
}
