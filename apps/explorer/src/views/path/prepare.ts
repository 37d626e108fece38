import { group } from 'd3'
import type { Estate } from '../../estate/index-estate.ts'
import { agree, count, inWords, opening } from '../../estate/words.ts'
import { shortestWays, surestWay, type Reach, type WalkStep } from '../../estate/walk.ts'
import type { Layers } from '../../layout/layers.ts'
import { toHash, type Route } from '../../state/route.ts'

export interface PathData {
  readonly title: string
  readonly from: string | undefined
  readonly to: string | undefined
  /** The surest of the shortest ways. */
  readonly way: readonly WalkStep[]
  /** Nodes on all shortest ways, in columns by their distance. */
  readonly layers: Layers
  readonly hasWay: boolean
  /** Whether there is one the other way about, where there is none this way. */
  readonly isReversible: boolean
}

export function prepare(estate: Estate, route: Route): PathData {
  const [from, to] = ['from', 'to'].map((key) => (estate.node(route.filters[key] ?? '') ? route.filters[key] : undefined))
  const reach = from !== undefined && to !== undefined && from !== to ? shortestWays(estate, from, to) : undefined
  const isReversible = from !== undefined && to !== undefined && !reach && shortestWays(estate, to, from) !== undefined
  const way = reach && from !== undefined && to !== undefined ? surestWay(reach, from, to) : []
  return {
    title: titleOf(estate, from, to, way, reach),
    from,
    to,
    way,
    layers: toLayers(estate, reach, from, to),
    hasWay: reach !== undefined,
    isReversible,
  }
}

function titleOf(
  estate: Estate,
  from: string | undefined,
  to: string | undefined,
  way: readonly WalkStep[],
  reach: Reach | undefined,
): string {
  if (from === undefined || to === undefined) return 'How does one reach another?'
  const [start, end] = [estate.name(from), estate.name(to)]
  if (from === to) return `${start} is where it begins`
  if (!reach) return `No way leads from ${start} to ${end}, as far as the scan can tell`
  if (way.length === 1) return `${start} reaches ${end} directly`
  const between = reach.distance.size - 2
  const others = between > way.length - 1 ? `, by one of several ways over ${inWords(between)} others` : ''
  return `${start} reaches ${end} in ${inWords(way.length)} steps${others}`
}

function toLayers(estate: Estate, reach: Reach | undefined, from: string | undefined, to: string | undefined): Layers {
  const columns = group([...(reach?.distance ?? [])], ([, distance]) => distance)
  return {
    columns: [...columns]
      .sort(([a], [b]) => a - b)
      .map(([distance, entries]) => {
        const ids = entries.map(([id]) => id).sort()
        const isEnd = ids.every((id) => id === from || id === to)
        return {
          heading:
            distance === 0
              ? 'From'
              : isEnd
                ? 'To'
                : `${opening(distance)} ${agree(distance, 'step', 'steps')}, ${count(ids.length, 'way')}`,
          ids,
          isFocus: isEnd,
        }
      }),
    links: (reach?.steps ?? []).map((step) => ({ from: step.from, to: step.to, isWeak: false })),
    nameOf: (id) => estate.name(id),
    symbolOf: (id) => estate.symbol(id),
    hrefOf: (id) => toHash({ view: 'service', selection: id }),
  }
}
