import { by, compareText, type Community, type NodeId } from '@coppice/model'
import { layerShares, round, tiesWithin, type Projection, type WeightedTie } from '../layers/weigh-ties.ts'
import type { Estate } from '../graph/to-estate.ts'
import type { Settings } from '../settings.ts'
import { nameOf } from '../wording/words.ts'
import { findPartition, type FoundPartition } from './find-partition.ts'
import { groupsOf, type Partition } from './partition.ts'

/** Services that have to stand in one community, or must never, by decision of people or by a rule. */
export interface CommunityConstraints {
  readonly together: readonly (readonly [NodeId, NodeId])[]
  readonly apart: readonly (readonly [NodeId, NodeId])[]
}

const UNCONSTRAINED: CommunityConstraints = { together: [], apart: [] }

/**
 * Groups of services that belong together by all layers, largest first. A service that nothing ties belongs to no community. Each
 * community is connected, by ties or by what has to stand together. `find-partition.ts` says how they are found. Constraints on services
 * that take no part in communities are passed over; where a pair is to be both, together wins.
 */
export function findCommunities(
  estate: Estate,
  projection: Projection,
  settings: Settings,
  constraints: CommunityConstraints = UNCONSTRAINED,
): Community[] {
  const found = findPartition(projection.members.length, projection.ties, settings, {
    together: toIndices(projection, constraints.together),
    apart: toIndices(projection, constraints.apart),
  })
  const communities = groupsOf(found.partition)
    .filter((group) => group.length > 1)
    .flatMap((group) => describe(estate, projection, found, group) ?? [])
  return communities.sort(
    by(
      (community) => -community.members.length,
      (community) => community.id,
    ),
  )
}

function toIndices(projection: Projection, pairs: readonly (readonly [NodeId, NodeId])[]): [number, number][] {
  return pairs.flatMap(([one, other]) => {
    const [a, b] = [projection.indexOf.get(one), projection.indexOf.get(other)]
    return a === undefined || b === undefined ? [] : [[a, b] satisfies [number, number]]
  })
}

function describe(estate: Estate, projection: Projection, found: FoundPartition, group: readonly number[]): Community | undefined {
  const members = group.flatMap((index) => projection.members[index] ?? []).sort(compareText)
  const set = new Set<NodeId>(members)
  const centre = centreOf(projection, group, tiesWithin(projection, set))
  if (centre === undefined) return undefined
  return {
    id: `community:${centre.slice(centre.indexOf(':') + 1)}`,
    name: nameOf(estate, centre),
    members,
    stability: round(togethernessOf(group, found.runs)),
    cohesion: round(cohesionOf(projection, group)),
    layers: layerShares(projection, set),
  }
}

/** The member with the strongest ties inside; the first by name of equals. */
function centreOf(projection: Projection, group: readonly number[], inside: readonly WeightedTie[]): NodeId | undefined {
  const strength = new Map<number, number>()
  for (const { a, b, weight } of inside) {
    strength.set(a, (strength.get(a) ?? 0) + weight)
    strength.set(b, (strength.get(b) ?? 0) + weight)
  }
  const [strongest] = group.toSorted(
    by(
      (index) => -(strength.get(index) ?? 0),
      (index) => index,
    ),
  )
  return strongest === undefined ? undefined : projection.members[strongest]
}

/** Share of runs in which the average pair of the group stood together. */
function togethernessOf(group: readonly number[], runs: readonly Partition[]): number {
  let together = 0
  for (const run of runs) {
    const sizes = new Map<number, number>()
    for (const index of group) sizes.set(run[index] ?? -1, (sizes.get(run[index] ?? -1) ?? 0) + 1)
    for (const size of sizes.values()) together += (size * (size - 1)) / 2
  }
  return together / ((runs.length * group.length * (group.length - 1)) / 2)
}

/** Share of the members' tie weight that stays inside; a tie inside counts for both of its ends. */
function cohesionOf(projection: Projection, group: readonly number[]): number {
  const set = new Set(group)
  let inside = 0
  let all = 0
  for (const index of group) {
    for (const { a, b, weight } of projection.tiesOf[index] ?? []) {
      all += weight
      if (set.has(a) && set.has(b)) inside += weight
    }
  }
  return all === 0 ? 0 : inside / all
}
