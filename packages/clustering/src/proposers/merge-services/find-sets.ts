import { by, type Community, type NodeId, type ServiceNode } from '@coppice/model'
import { tiesWithin } from '../../layers/weigh-ties.ts'
import type { ProposerContext } from '../proposer.ts'
import { readTies } from './read-ties.ts'
import { weighBond, type Bond } from './weigh-bond.ts'

/** Services that could become one program, and the bonds between them. */
export interface MergeSet {
  readonly community: Community
  readonly members: readonly ServiceNode[]
  readonly bonds: readonly Bond[]
}

/** Points by which integrators must outweigh disintegrators: one class of tie more than what speaks against. */
const LEAST_MARGIN = 2

/**
 * Grows sets within each community from its strongest bonds. A service joins if it is bonded to at least half of the set and no
 * pair is out of the question; a set ends at what one team can own. No service is in two sets.
 */
export function findSets(context: ProposerContext): MergeSet[] {
  const facts = readTies(context)
  return context.communities.flatMap((community) => {
    const candidates = new Set(community.members.filter((id) => canMerge(context, id)))
    const bonds = tiesWithin(context.projection, candidates)
      .flatMap((tie) => weighBond(facts, tie) ?? [])
      .filter((bond) => marginOf(bond) >= LEAST_MARGIN)
      .sort(
        by(
          (bond) => -marginOf(bond),
          (bond) => bond.a.id,
          (bond) => bond.b.id,
        ),
      )
    const teams = (id: NodeId) => facts.owners(id)
    return growSets(bonds, teams, context.settings.rules.merge.largestSet).map((members) => ({
      community,
      members,
      bonds: bondsWithin(bonds, members),
    }))
  })
}

/** Code of the estate's own, in use, and not about to go. */
function canMerge({ estate, uses }: ProposerContext, id: NodeId): boolean {
  const node = estate.node(id)
  if (node?.kind !== 'service') return false
  const isRunning = node.scaledToZero !== true && node.deployedAs?.length !== 0
  return isRunning && node.languages.length > 0 && uses.get(id)?.isForgotten !== true
}

function growSets(bonds: readonly Bond[], teams: (id: NodeId) => readonly NodeId[], largest: number): ServiceNode[][] {
  const sets: ServiceNode[][] = []
  const taken = new Set<NodeId>()
  for (const { a, b } of bonds) {
    if (taken.has(a.id) || taken.has(b.id)) continue
    const set = [a, b]
    taken.add(a.id).add(b.id)
    for (let next = bestJoiner(set, bonds, taken, teams); next && set.length < largest; next = bestJoiner(set, bonds, taken, teams)) {
      set.push(next)
      taken.add(next.id)
    }
    sets.push(set)
  }
  return sets
}

/** The service outside that is bonded most to a set, if to at least half of its members and of no team that is strange to one. */
function bestJoiner(
  set: readonly ServiceNode[],
  bonds: readonly Bond[],
  taken: ReadonlySet<NodeId>,
  teams: (id: NodeId) => readonly NodeId[],
): ServiceNode | undefined {
  const inside = new Set(set.map((member) => member.id))
  const offers = new Map<NodeId, { service: ServiceNode; bonds: number; margin: number }>()
  for (const bond of bonds) {
    if (inside.has(bond.a.id) === inside.has(bond.b.id)) continue
    const service = inside.has(bond.a.id) ? bond.b : bond.a
    if (taken.has(service.id)) continue
    const offer = offers.get(service.id) ?? { service, bonds: 0, margin: 0 }
    offers.set(service.id, { service, bonds: offer.bonds + 1, margin: offer.margin + marginOf(bond) })
  }
  return [...offers.values()]
    .filter((offer) => offer.bonds * 2 >= set.length && set.every((member) => areCompatible(teams(member.id), teams(offer.service.id))))
    .sort(
      by(
        (offer) => -offer.margin,
        (offer) => offer.service.id,
      ),
    )[0]?.service
}

function areCompatible(one: readonly NodeId[], other: readonly NodeId[]): boolean {
  return one.length === 0 || other.length === 0 || one.some((team) => other.includes(team))
}

function bondsWithin(bonds: readonly Bond[], members: readonly ServiceNode[]): Bond[] {
  const ids = new Set(members.map((member) => member.id))
  return bonds.filter((bond) => ids.has(bond.a.id) && ids.has(bond.b.id))
}

function marginOf(bond: Bond): number {
  return bond.integrators - bond.disintegrators
}
