import type { Layer, LayerShare, LayerTie, NodeId } from '@coppice/model'
import type { Estate } from '../graph/to-estate.ts'
import type { Settings } from '../settings.ts'
import { layers } from './index.ts'

/** Two services, by their index in `Projection.members` (a < b), and what ties them. */
export interface WeightedTie {
  readonly a: number
  readonly b: number
  readonly weight: number
  readonly strengths: ReadonlyMap<Layer, number>
}

/** The estate seen as services alone, tied without direction: what communities are found on. Ties are ordered by a, then b. */
export interface Projection {
  readonly members: readonly NodeId[]
  readonly indexOf: ReadonlyMap<NodeId, number>
  readonly ties: readonly WeightedTie[]
  /** The ties of each member, by its index. */
  readonly tiesOf: readonly (readonly WeightedTie[])[]
}

/**
 * Lays all layers over each other: weight = Σ layer weight × strength. Several ties of one layer between the same two add up as
 * 1 − Π(1 − strength), so that no layer exceeds its weight. Pairs below the least tie of the rules are dropped.
 */
export function weighTies(estate: Estate, settings: Settings): Projection {
  const members = estate.clustered.map((service) => service.id)
  const indexOf = new Map(members.map((id, index) => [id, index]))
  const pairs = new Map<number, Map<Layer, number>>()
  for (const layer of layers) {
    for (const tie of layer.ties(estate)) {
      const one = indexOf.get(tie.a)
      const other = indexOf.get(tie.b)
      if (one === undefined || other === undefined || one === other) continue
      const key = Math.min(one, other) * members.length + Math.max(one, other)
      const strengths = pairs.get(key) ?? new Map<Layer, number>()
      strengths.set(layer.id, 1 - (1 - (strengths.get(layer.id) ?? 0)) * (1 - tie.strength))
      pairs.set(key, strengths)
    }
  }
  const ties = [...pairs]
    .sort(([x], [y]) => x - y)
    .map(([key, strengths]) => toTie(key, strengths, members.length, settings))
    .filter((tie) => tie.weight >= settings.rules.layers.leastTie)
  return { members, indexOf, ties, tiesOf: tiesByMember(members.length, ties) }
}

function tiesByMember(size: number, ties: readonly WeightedTie[]): WeightedTie[][] {
  const lists: WeightedTie[][] = Array.from({ length: size }, () => [])
  for (const tie of ties) {
    lists[tie.a]?.push(tie)
    lists[tie.b]?.push(tie)
  }
  return lists
}

/** The ties whose two ends are both in the set, each once. */
export function tiesWithin(projection: Projection, members: ReadonlySet<NodeId>): WeightedTie[] {
  const indices = new Set([...members].flatMap((id) => projection.indexOf.get(id) ?? []))
  return [...indices].flatMap((index) => (projection.tiesOf[index] ?? []).filter((tie) => tie.a === index && indices.has(tie.b)))
}

function toTie(key: number, strengths: ReadonlyMap<Layer, number>, size: number, settings: Settings): WeightedTie {
  let weight = 0
  for (const [layer, strength] of strengths) weight += settings.rules.layers.weights[layer] * strength
  return { a: Math.floor(key / size), b: key % size, weight, strengths }
}

/** How strongly each layer ties a set: the mean over all its pairs, tied or not. Layers that tie nothing are left out. */
export function layerShares(projection: Projection, members: ReadonlySet<NodeId>): LayerShare[] {
  const inside = tiesWithin(projection, members)
  const allPairs = (members.size * (members.size - 1)) / 2
  return layers.flatMap(({ id }) => {
    const strengths = inside.flatMap((tie) => tie.strengths.get(id) ?? [])
    if (strengths.length === 0) return []
    const sum = strengths.reduce((total, strength) => total + strength, 0)
    return [{ layer: id, strength: round(sum / allPairs), pairs: strengths.length }]
  })
}

/** How close services stand: the mean weight of all layers over all their pairs, tied or not. */
export function cohesionOf(projection: Projection, members: readonly { readonly id: NodeId }[]): number {
  const ties = tiesWithin(projection, new Set(members.map(({ id }) => id)))
  let weight = 0
  for (const tie of ties) weight += tie.weight
  return members.length < 2 ? 0 : Math.round((1000 * 2 * weight) / (members.length * (members.length - 1))) / 1000
}

/** What ties each pair of a set, by layer, then by pair. */
export function layerTies(projection: Projection, members: ReadonlySet<NodeId>): LayerTie[] {
  const inside = tiesWithin(projection, members)
  return layers.flatMap(({ id }) =>
    inside.flatMap(({ a, b, strengths }): LayerTie[] => {
      const [one, other, strength] = [projection.members[a], projection.members[b], strengths.get(id)]
      return one === undefined || other === undefined || strength === undefined
        ? []
        : [{ layer: id, a: one, b: other, strength: round(strength) }]
    }),
  )
}

/** Three places: more would only repeat the rounding of the platform. */
export function round(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000
}
