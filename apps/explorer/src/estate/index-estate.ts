import {
  type Analysis,
  type Community,
  type EdgeKind,
  type EstateHistory,
  type HostedRepository,
  type InventoryEdge,
  type InventoryNode,
  type Proposal,
  type Unresolved,
  type Verdict,
} from '@coppice/model'
import { kindSymbol, toMark, type Mark } from './mark.ts'

/** Everything the views look up, computed once: an analysis of 1,200 services is asked thousands of times a second. */
export interface Estate {
  readonly analysis: Analysis
  /** How the estate went until this analysis, where earlier ones were kept. */
  readonly history: EstateHistory | undefined
  /** By id. */
  readonly nodes: ReadonlyMap<string, InventoryNode>
  readonly verdicts: ReadonlyMap<string, Verdict>
  readonly communities: ReadonlyMap<string, Community>
  readonly proposals: ReadonlyMap<string, Proposal>
  node(id: string): InventoryNode | undefined
  /** The name as written; the id's own part where the node is missing. */
  name(id: string): string
  mark(id: string): Mark | undefined
  /** Id of the symbol that a node is drawn with: that of its verdict, or of its kind where it gets none. */
  symbol(id: string): string
  /** Edges that arrive at a node, of these kinds or of all. */
  into(id: string, ...kinds: readonly EdgeKind[]): readonly InventoryEdge[]
  /** Edges that leave a node, of these kinds or of all. */
  outOf(id: string, ...kinds: readonly EdgeKind[]): readonly InventoryEdge[]
  /** The teams that own a node. */
  owners(id: string): readonly string[]
  /** References of a node that lead nowhere known. */
  openFrom(id: string): readonly Unresolved[]
  /** References of others that might mean it. */
  openTo(id: string): readonly Unresolved[]
  /** Where a repository is hosted, by its name; the only one where no name is given. */
  readonly hosted: (repository: string | undefined) => HostedRepository | undefined
  communityOf(id: string): Community | undefined
  proposalsOf(id: string): readonly Proposal[]
}

export function indexEstate(analysis: Analysis, history?: EstateHistory): Estate {
  const { inventory } = analysis
  const nodes = new Map<string, InventoryNode>(inventory.nodes.map((node) => [node.id, node]))
  const verdicts = new Map<string, Verdict>(analysis.verdicts.map((verdict) => [verdict.node, verdict]))
  const communities = new Map(analysis.communities.map((community) => [community.id, community]))
  const memberships = new Map(
    analysis.communities.flatMap((community) => community.members.map((id): [string, Community] => [id, community])),
  )
  const incoming = groupBy(inventory.edges, (edge) => [edge.to])
  const outgoing = groupBy(inventory.edges, (edge) => [edge.from])
  const open = groupBy(inventory.unresolved, (item) => (item.from ? [item.from] : []))
  const meant = groupBy(inventory.unresolved, (item) => item.candidates)
  const proposals = groupBy(analysis.proposals, (proposal) => proposal.subjects)
  const hosted = new Map((inventory.hosted ?? []).map((one) => [one.name, one]))
  const mark = (id: string) => {
    const verdict = verdicts.get(id)
    return verdict && toMark(verdict)
  }
  const name = (id: string) => nodes.get(id)?.name ?? id.slice(id.indexOf(':') + 1)
  return {
    analysis,
    history,
    nodes,
    verdicts,
    communities,
    proposals: new Map(analysis.proposals.map((proposal) => [proposal.id, proposal])),
    node: (id) => nodes.get(id),
    name,
    mark,
    symbol: (id) => {
      const verdict = mark(id)
      return verdict ? `g-${verdict}` : kindSymbol(nodes.get(id)?.kind ?? 'service')
    },
    into: (id, ...kinds) => ofKinds(incoming.get(id), kinds),
    outOf: (id, ...kinds) => ofKinds(outgoing.get(id), kinds),
    owners: (id) => ofKinds(outgoing.get(id), ['owned-by']).map((edge) => name(edge.to)),
    openFrom: (id) => open.get(id) ?? [],
    openTo: (id) => meant.get(id) ?? [],
    hosted: (repository) =>
      repository === undefined ? (hosted.size === 1 ? hosted.values().next().value : undefined) : hosted.get(repository),
    communityOf: (id) => memberships.get(id),
    proposalsOf: (id) => proposals.get(id) ?? [],
  }
}

/** Calls that keep a service alive: of business purpose, and not only in an overlay or example. */
export function isBusinessCall(edge: InventoryEdge): boolean {
  return edge.kind === 'calls' && (edge.purpose ?? 'business') === 'business' && !edge.optional && edge.from !== edge.to
}

const NEEDS: readonly EdgeKind[] = ['calls', 'publishes', 'consumes', 'stores-in', 'uses-saas', 'hosted-on', 'imports']

/** Dependencies of the running system and its code; owners, frameworks, common changes and start orders are none. */
export function isNeed(edge: InventoryEdge): boolean {
  return NEEDS.includes(edge.kind) && edge.from !== edge.to
}

function ofKinds(edges: readonly InventoryEdge[] | undefined, kinds: readonly EdgeKind[]): readonly InventoryEdge[] {
  if (!edges) return []
  return kinds.length === 0 ? edges : edges.filter((edge) => kinds.includes(edge.kind))
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  }
  return groups
}
