import { by, type InventoryNode } from '@coppice/model'
import { group } from 'd3'
import type { Estate } from '../../estate/index-estate.ts'
import { agree, count, figure, inWords, opening } from '../../estate/words.ts'
import { stepsBack, walk, type WalkStep } from '../../estate/walk.ts'
import type { Layers } from '../../layout/layers.ts'
import { toHash, type Route } from '../../state/route.ts'

/** One that is reached by a loss: how far away, and by which steps. */
export interface ImpactRow {
  readonly id: string
  readonly node: InventoryNode | undefined
  readonly distance: number
  readonly owners: readonly string[]
  /** Steps that lead here from one step nearer. */
  readonly by: readonly WalkStep[]
}

export interface ImpactData {
  readonly title: string
  readonly node: InventoryNode | undefined
  readonly depth: number
  /** The farthest that anything lies, whatever depth is asked for. */
  readonly farthest: number
  readonly rows: readonly ImpactRow[]
  readonly teams: readonly string[]
  readonly layers: Layers
  /** Those that most others need, where nothing was chosen yet. */
  readonly most: readonly { readonly id: string; readonly reached: number }[]
  /** References of others that may mean it: their owners may be hit too. */
  readonly open: number
}

const MOST_SUGGESTED = 12
/** Reaching out from each of many would take long: the most needed are looked for among those with most direct users. */
const TRIED = 24
/** In an estate of more nodes those are enough that are shown. */
const MANY_NODES = 10_000

export function prepare(estate: Estate, route: Route): ImpactData {
  const id = route.selection ?? ''
  const node = estate.node(id)
  const depth = Number(route.filters['depth'] ?? 0) || Infinity
  const all = node ? walk(id, (from) => stepsBack(estate, from)) : { distance: new Map<string, number>(), steps: [] }
  const farthest = Math.max(0, ...all.distance.values())
  const into = group(all.steps, (step) => step.to)
  const rows = [...all.distance]
    .filter(([other, distance]) => other !== id && distance <= depth)
    .map(([other, distance]): ImpactRow => ({
      id: other,
      node: estate.node(other),
      distance,
      owners: estate.owners(other),
      by: into.get(other) ?? [],
    }))
    .sort(
      by(
        (row) => row.distance,
        (row) => (row.node?.kind === 'service' ? 0 : 1),
        (row) => -(into.get(row.id)?.length ?? 0),
        (row) => estate.name(row.id),
      ),
    )
  const teams = [...new Set(rows.flatMap((row) => row.owners))].sort()
  return {
    title: titleOf(estate, node, rows, teams),
    node,
    depth,
    farthest,
    rows,
    teams,
    layers: toLayers(estate, id, rows, all.steps),
    most: node ? [] : mostNeeded(estate),
    open: node ? estate.openTo(id).length : 0,
  }
}

function titleOf(estate: Estate, node: InventoryNode | undefined, rows: readonly ImpactRow[], teams: readonly string[]): string {
  if (!node) return 'What breaks if this goes?'
  const services = rows.filter((row) => row.node?.kind === 'service')
  if (services.length === 0) return `Nothing that was found breaks if ${node.name} goes`
  const atOnce = services.filter((row) => row.distance === 1).length
  const whole = estate.analysis.figures.services
  const owners = teams.length > 0 ? `, of ${count(teams.length, 'team')}` : ''
  if (atOnce === services.length)
    return `If ${node.name} goes, ${inWords(atOnce)} ${agree(atOnce, 'service loses', 'services lose')} what ${agree(atOnce, 'it needs', 'they need')}${owners}; nobody behind ${agree(atOnce, 'it', 'them')} does`
  return `If ${node.name} goes, ${inWords(atOnce)} ${agree(atOnce, 'service is', 'services are')} hit at once and ${figure(services.length)} of ${figure(whole)} in the end${owners}`
}

function toLayers(estate: Estate, id: string, rows: readonly ImpactRow[], steps: readonly WalkStep[]): Layers {
  const byDistance = group(rows, (row) => row.distance)
  const distances = [...byDistance.keys()].sort((a, b) => a - b).slice(0, MOST_COLUMNS)
  const drawn = new Set([id, ...distances.flatMap((distance) => (byDistance.get(distance) ?? []).map((row) => row.id))])
  return {
    columns: [
      { heading: 'This one', ids: id === '' ? [] : [id], isFocus: true },
      ...distances.map((distance) => {
        const ids = (byDistance.get(distance) ?? []).map((row) => row.id)
        return { heading: `${distance === 1 ? 'At once' : `${opening(distance)} steps`}, ${figure(ids.length)}`, ids, isFocus: false }
      }),
    ],
    links: steps
      .filter((step) => drawn.has(step.from) && drawn.has(step.to))
      .map((step) => ({ from: step.from, to: step.to, isWeak: false })),
    nameOf: (other) => estate.name(other),
    symbolOf: (other) => estate.symbol(other),
    hrefOf: (other) => toHash({ view: 'service', selection: other }),
  }
}

const MOST_COLUMNS = 6

function mostNeeded(estate: Estate): ImpactData['most'] {
  return estate.analysis.inventory.nodes
    .filter((node) => node.kind === 'service' || node.kind === 'datastore' || node.kind === 'saas' || node.kind === 'broker')
    .map((node) => ({ id: String(node.id), direct: new Set(stepsBack(estate, node.id).map((step) => step.to)).size }))
    .sort(
      by(
        (one) => -one.direct,
        (one) => one.id,
      ),
    )
    .slice(0, estate.nodes.size > MANY_NODES ? MOST_SUGGESTED : TRIED)
    .map(({ id }) => ({ id, reached: walk(id, (from) => stepsBack(estate, from)).distance.size - 1 }))
    .filter(({ reached }) => reached > 0)
    .sort(
      by(
        (one) => -one.reached,
        (one) => one.id,
      ),
    )
    .slice(0, MOST_SUGGESTED)
}
