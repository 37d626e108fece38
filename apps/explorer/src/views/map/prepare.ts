import { by, type Community, type InventoryEdge, type Layer } from '@coppice/model'
import { isBusinessCall, type Estate } from '../../estate/index-estate.ts'
import { groupHref } from '../../estate/group-href.ts'
import { groupingOf, toGroups, usefulGroupings, type Group, type GroupingId } from '../../estate/groupings.ts'
import type { Mark } from '../../estate/mark.ts'
import { agree, count, figure, inWords, layerWords, opening, share } from '../../estate/words.ts'
import type { Route } from '../../state/route.ts'

/** A community as the map shows it. */
export interface CommunityRow {
  readonly id: string
  readonly name: string
  /** Where it opens; what stands for several leads nowhere. */
  readonly href: string | undefined
  readonly members: readonly { readonly id: string; readonly name: string; readonly mark: Mark }[]
  readonly community: Community | undefined
  /** Whether these are the ones that belong to no group. */
  readonly isRest: boolean
  /** The layer that binds it most, in a word. */
  readonly bound: string
  /** Business calls between its members, and those that cross its border. */
  readonly inside: number
  readonly crossing: number
}

export interface MapData {
  readonly title: string
  /** What services are rolled up by, its words, and what else they could be. */
  readonly grouping: { readonly id: GroupingId; readonly noun: string; readonly plural: string }
  readonly groupings: readonly { readonly id: GroupingId; readonly plural: string }[]
  readonly communities: readonly CommunityRow[]
  /** Calls between communities, most first. */
  readonly links: readonly CommunityLink[]
  readonly selected: CommunityRow | undefined
  /** Ties inside the selected one. */
  readonly ties: readonly CommunityTie[]
  /** How many of them anything is proposed in, as a finding. */
  readonly blocksTitle: string
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

export function prepare(estate: Estate, route: Route): MapData {
  const { rules } = estate.analysis
  const grouping = groupingOf(route.filters['by'])
  const groups = toGroups(estate, grouping)
  const home = new Map(
    groups.filter((group) => !group.isRest).flatMap((group) => group.members.map((id): [string, string] => [id, group.id])),
  )
  const calls = tallyCalls(estate, home)
  const rows = groups.map(({ id, name, members, community, isRest }: Group): CommunityRow => ({
    id,
    name,
    href: groupHref(grouping.id, id),
    members: members.map((member) => ({ id: member, name: estate.name(member), mark: estate.mark(member) ?? 'not-assessed' })),
    community,
    isRest,
    bound: community ? boundBy(community, rules.layers.weights) : '',
    inside: calls.inside.get(id) ?? 0,
    crossing: calls.crossing.get(id) ?? 0,
  }))
  const known = rows.filter((row) => !row.isRest)
  const loners = countedOf(estate, rows.find((row) => row.isRest)?.members ?? [])
  const inside = known.reduce((sum, row) => sum + countedOf(estate, row.members), 0)
  const selected = rows.find((row) => row.id === route.selection)
  return {
    title: titleOf(known, { inside, loners }, grouping),
    grouping,
    groupings: usefulGroupings(estate),
    communities: rows,
    links: calls.links,
    selected,
    ties: selected ? tiesWithin(estate, selected) : [],
    blocksTitle: blocksTitleOf(known, grouping),
    matrixTitle: matrixTitleOf(known),
    linksTitle: linksTitleOf(calls.links, grouping.plural),
  }
}

/** Links that are named beside the matrix. */
export const STRONGEST = 10

function linksTitleOf(links: readonly CommunityLink[], plural: string): string {
  const sum = (some: readonly CommunityLink[]): number => some.reduce((total, link) => total + link.count, 0)
  const top = links.slice(0, STRONGEST)
  const calls = count(sum(links), 'call')
  if (top.length === links.length) return `${count(links.length, 'link carries', 'links carry')} the ${calls} between ${plural}`
  return `${opening(top.length)} of ${figure(links.length)} links carry ${figure(sum(top))} of the ${calls} between ${plural}`
}

const STAYS: readonly Mark[] = ['keep', 'not-assessed']

function blocksTitleOf(known: readonly CommunityRow[], { noun, plural }: MapData['grouping']): string {
  const touched = known.filter((row) => row.members.some(({ mark }) => !STAYS.includes(mark))).length
  if (known.length === 0) return `No ${noun} to show`
  if (touched === 0)
    return `Every service in ${known.length === 1 ? `the ${noun}` : `all ${figure(known.length)} ${plural}`} has a reason to stay`
  return `In ${figure(touched)} of ${count(known.length, noun, plural)} a service is to merge, to go, or blocked`
}

function matrixTitleOf(communities: readonly CommunityRow[]): string {
  const closed = communities.filter((row) => row.inside > row.crossing).length
  const all = communities.length
  if (closed === all)
    return `${all === 1 ? 'It calls' : `All ${inWords(all)} call`} more inside than across ${all === 1 ? 'its border' : 'their borders'}`
  return `${opening(closed)} of ${figure(all)} ${agree(closed, 'calls', 'call')} more inside than across ${agree(closed, 'its border', 'their borders')}`
}

/** As everywhere: what overlays and examples alone name is drawn, and in no count. */
function countedOf(estate: Estate, members: CommunityRow['members']): number {
  return members.filter(({ id }) => estate.node(id)?.optional !== true).length
}

function titleOf(
  known: readonly CommunityRow[],
  { inside, loners }: { readonly inside: number; readonly loners: number },
  { id, noun, plural }: MapData['grouping'],
): string {
  if (known.length === 0) return loners === 0 ? 'No service was found' : `No two services are tied closely enough to form a ${noun}`
  const services = share(inside, inside + loners, 'services')
  if (id !== 'community') {
    const crossing = known.reduce((sum, row) => sum + row.crossing, 0) / 2
    const calls = known.reduce((sum, row) => sum + row.inside, 0) + crossing
    return `${opening(known.length)} ${agree(known.length, `${noun} holds`, `${plural} hold`)} ${services}; ${share(crossing, calls, 'calls')} cross from one to another`
  }
  const largest = known[0]
  const rest = largest && known.length > 1 ? `; the largest, around ${largest.name}, has ${count(largest.members.length, 'member')}` : ''
  return `${opening(known.length)} ${agree(known.length, 'community holds', 'communities hold')} ${services} together${rest}`
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
