import { by, type Community, type InventoryEdge, type Layer } from '@coppice/model'
import { isBusinessCall, type Estate } from '../../estate/index-estate.ts'
import type { Mark } from '../../estate/mark.ts'
import { agree, count, figure, inWords, layerWords, opening, share } from '../../estate/words.ts'
import type { Route } from '../../state/route.ts'

/** A community as the map shows it. */
export interface CommunityRow {
  readonly id: string
  readonly name: string
  readonly members: readonly { readonly id: string; readonly name: string; readonly mark: Mark }[]
  readonly community: Community | undefined
  /** The layer that binds it most, in a word. */
  readonly bound: string
  /** Business calls between its members, and those that cross its border. */
  readonly inside: number
  readonly crossing: number
}

export interface MapData {
  readonly title: string
  readonly communities: readonly CommunityRow[]
  /** Calls between communities, most first. */
  readonly links: readonly CommunityLink[]
  readonly selected: CommunityRow | undefined
  /** Ties inside the selected one. */
  readonly ties: readonly CommunityTie[]
  /** Which communities keep to themselves, as a finding. */
  readonly matrixTitle: string
  /** How much of the traffic between communities the strongest links carry. */
  readonly linksTitle: string
}

/** Calls from members of one community to members of another. */
export interface CommunityLink {
  readonly from: string
  readonly to: string
  readonly count: number
  readonly edges: readonly InventoryEdge[]
}

/** Two members that call each other, or that change together. */
export interface CommunityTie {
  readonly from: string
  readonly to: string
  readonly kind: 'calls' | 'co-changes'
  readonly edges: readonly InventoryEdge[]
}

const LONERS = 'no-community'

export function prepare(estate: Estate, route: Route): MapData {
  const { communities, inventory, rules } = estate.analysis
  const taken = new Set(communities.flatMap((community) => community.members.map(String)))
  const loners = inventory.nodes.flatMap((node) => (node.kind === 'service' && !taken.has(node.id) ? [String(node.id)] : []))
  const home = new Map(communities.flatMap((community) => community.members.map((id): [string, string] => [id, community.id])))
  const calls = tallyCalls(estate, home)
  const toRow = (id: string, name: string, members: readonly string[], community: Community | undefined): CommunityRow => ({
    id,
    name,
    members: members.map((member) => ({ id: member, name: estate.name(member), mark: estate.mark(member) ?? 'not-assessed' })),
    community,
    bound: community ? boundBy(community, rules.layers.weights) : 'nothing',
    inside: calls.inside.get(id) ?? 0,
    crossing: calls.crossing.get(id) ?? 0,
  })
  const grouped = communities.map((community) => toRow(community.id, community.name, community.members, community))
  const rows = [...grouped, ...(loners.length > 0 ? [toRow(LONERS, 'In no community', loners, undefined)] : [])]
  const selected = rows.find((row) => row.id === route.selection)
  return {
    title: titleOf(grouped, loners.length),
    communities: rows,
    links: calls.links,
    selected,
    ties: selected ? tiesWithin(estate, selected) : [],
    matrixTitle: matrixTitleOf(grouped),
    linksTitle: linksTitleOf(calls.links),
  }
}

/** Links that are named beside the matrix. */
export const STRONGEST = 10

function linksTitleOf(links: readonly CommunityLink[]): string {
  const sum = (some: readonly CommunityLink[]): number => some.reduce((total, link) => total + link.count, 0)
  const top = links.slice(0, STRONGEST)
  const calls = count(sum(links), 'call')
  if (top.length === links.length) return `${count(links.length, 'link carries', 'links carry')} the ${calls} between communities`
  return `${opening(top.length)} of ${figure(links.length)} links carry ${figure(sum(top))} of the ${calls} between communities`
}

function matrixTitleOf(communities: readonly CommunityRow[]): string {
  const closed = communities.filter((row) => row.inside > row.crossing).length
  const all = communities.length
  if (closed === all)
    return `${all === 1 ? 'It calls' : `All ${inWords(all)} call`} more inside than across ${all === 1 ? 'its border' : 'their borders'}`
  return `${opening(closed)} of ${figure(all)} ${agree(closed, 'calls', 'call')} more inside than across ${agree(closed, 'its border', 'their borders')}`
}

function titleOf(communities: readonly CommunityRow[], loners: number): string {
  if (communities.length === 0) return loners === 0 ? 'No service was found' : 'No two services are tied closely enough to form a community'
  const inside = communities.reduce((sum, community) => sum + community.members.length, 0)
  const largest = communities[0]
  const rest =
    largest && communities.length > 1 ? `; the largest, around ${largest.name}, has ${count(largest.members.length, 'member')}` : ''
  return `${opening(communities.length)} ${agree(communities.length, 'community holds', 'communities hold')} ${share(inside, inside + loners, 'services')} together${rest}`
}

function boundBy({ layers }: Community, weights: Readonly<Partial<Record<Layer, number>>>): string {
  const [strongest] = layers.toSorted(by((layer) => -layer.strength * (weights[layer.layer] ?? 0)))
  return strongest ? layerWords[strongest.layer].toLowerCase() : 'nothing'
}

interface Calls {
  readonly links: MapData['links']
  readonly inside: ReadonlyMap<string, number>
  readonly crossing: ReadonlyMap<string, number>
}

function tallyCalls(estate: Estate, home: ReadonlyMap<string, string>): Calls {
  const counts = new Map<string, { from: string; to: string; edges: InventoryEdge[] }>()
  const [inside, crossing] = [new Map<string, number>(), new Map<string, number>()]
  const add = (sums: Map<string, number>, id: string): unknown => sums.set(id, (sums.get(id) ?? 0) + 1)
  for (const edge of estate.analysis.inventory.edges) {
    const [from, to] = [home.get(edge.from), home.get(edge.to)]
    if (!isBusinessCall(edge) || from === undefined || to === undefined) continue
    if (from === to) add(inside, from)
    else {
      add(crossing, from)
      add(crossing, to)
      const known = counts.get(`${from} ${to}`)
      if (known) known.edges.push(edge)
      else counts.set(`${from} ${to}`, { from, to, edges: [edge] })
    }
  }
  const links = [...counts.values()]
    .map((link): CommunityLink => ({ ...link, count: link.edges.length }))
    .sort(
      by(
        (link) => -link.count,
        (link) => link.from,
        (link) => link.to,
      ),
    )
  return { links, inside, crossing }
}

function tiesWithin(estate: Estate, row: CommunityRow): CommunityTie[] {
  const inside = new Set(row.members.map((one) => one.id))
  const ties = new Map<string, CommunityTie & { edges: InventoryEdge[] }>()
  for (const { id } of row.members) {
    for (const edge of estate.outOf(id, 'calls', 'co-changes')) {
      const kind = edge.kind === 'calls' ? 'calls' : 'co-changes'
      if (!inside.has(edge.to) || edge.from === edge.to || (kind === 'calls' && !isBusinessCall(edge))) continue
      const key = `${kind} ${edge.from} ${edge.to}`
      const known = ties.get(key)
      if (known) known.edges.push(edge)
      else ties.set(key, { from: edge.from, to: edge.to, kind, edges: [edge] })
    }
  }
  return [...ties.values()]
}
