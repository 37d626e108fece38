import { by, type Community, type Layer } from '@coppice/model'
import { isBusinessCall, type Estate } from '../../estate/index-estate.ts'
import type { Mark } from '../../estate/mark.ts'
import { agree, count, layerWords, opening, share } from '../../estate/words.ts'
import type { Route } from '../../state/route.ts'

/** A community as the map shows it. */
export interface CommunityRow {
  readonly id: string
  readonly name: string
  readonly members: readonly { readonly id: string; readonly name: string; readonly mark: Mark }[]
  readonly community: Community | undefined
  /** The layer that binds it most, in a word. */
  readonly bound: string
}

export interface MapData {
  readonly title: string
  readonly communities: readonly CommunityRow[]
  /** Calls between communities, most first. */
  readonly links: readonly { readonly from: string; readonly to: string; readonly count: number }[]
  readonly selected: CommunityRow | undefined
  /** Ties inside the selected one. */
  readonly ties: readonly { readonly from: string; readonly to: string }[]
}

const LONERS = 'no-community'

export function prepare(estate: Estate, route: Route): MapData {
  const { communities, inventory, settings } = estate.analysis
  const member = (id: string): CommunityRow['members'][number] => ({ id, name: estate.name(id), mark: estate.mark(id) ?? 'not-assessed' })
  const grouped = communities.map((community): CommunityRow => ({
    id: community.id,
    name: community.name,
    members: community.members.map(member),
    community,
    bound: boundBy(community, settings.layerWeights),
  }))
  const taken = new Set(communities.flatMap((community) => community.members.map(String)))
  const loners = inventory.nodes.filter((node) => node.kind === 'service' && !taken.has(node.id)).map((node) => member(node.id))
  const rows = [
    ...grouped,
    ...(loners.length > 0 ? [{ id: LONERS, name: 'In no community', members: loners, community: undefined, bound: 'nothing' }] : []),
  ]
  const selected = rows.find((row) => row.id === route.selection)
  return {
    title: titleOf(grouped, loners.length),
    communities: rows,
    links: linksBetween(estate, rows),
    selected,
    ties: selected ? tiesWithin(estate, selected) : [],
  }
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

function linksBetween(estate: Estate, rows: readonly CommunityRow[]): MapData['links'] {
  const home = new Map(rows.flatMap((row) => row.members.map((one): [string, string] => [one.id, row.id])))
  const counts = new Map<string, { from: string; to: string; count: number }>()
  for (const edge of estate.analysis.inventory.edges) {
    const [from, to] = [home.get(edge.from), home.get(edge.to)]
    if (!isBusinessCall(edge) || from === undefined || to === undefined || from === to || from === LONERS || to === LONERS) continue
    const known = counts.get(`${from} ${to}`)
    if (known) known.count++
    else counts.set(`${from} ${to}`, { from, to, count: 1 })
  }
  return [...counts.values()].sort(
    by(
      (link) => -link.count,
      (link) => link.from,
      (link) => link.to,
    ),
  )
}

function tiesWithin(estate: Estate, row: CommunityRow): MapData['ties'] {
  const inside = new Set(row.members.map((one) => one.id))
  const seen = new Map<string, { from: string; to: string }>()
  for (const { id } of row.members) {
    for (const edge of estate.outOf(id, 'calls', 'co-changes')) {
      if (!inside.has(edge.to) || edge.from === edge.to || edge.optional) continue
      seen.set(`${edge.from} ${edge.to}`, { from: edge.from, to: edge.to })
    }
  }
  return [...seen.values()]
}
