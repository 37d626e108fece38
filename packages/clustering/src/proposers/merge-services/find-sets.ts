import { by, type NodeId, type Rules, type ServiceNode } from '@coppice/model'
import type { AgreedSet } from '../../constraints.ts'
import { findAgreedSets, keepApart } from './agreed-sets.ts'
import type { ProposerContext } from '../proposer.ts'
import { commonStores, haveDifferentTeams, type PairFacts } from './pair-facts.ts'
import { readPairs, type Pair } from './read-pairs.ts'
import { marginOf, weighBond, type Bond, type Pattern } from './weigh-bond.ts'

/** Services that could become one program, and the bonds between them. */
export interface MergeSet {
  readonly members: readonly ServiceNode[]
  readonly bonds: readonly Bond[]
  /** That of its strongest bond. */
  readonly pattern: Pattern
  /** What people decided about it, where they did. */
  readonly agreed?: AgreedSet
}

/**
 * Grows sets from the strongest bonds. A set is not bound to one community, and a community may hold several: bonds are stricter than
 * the ties that communities are made of, so that small true sets are not swallowed. A service joins if it is bonded to the set and at
 * least half of the members are bonded to it or use its database; a set ends at what one team can own. No service is in two sets. What
 * people decided goes first: sets that they approved stay as they are, and those that have to stand together grow as one.
 */
export function findSets(context: ProposerContext): MergeSet[] {
  const rules = context.settings.rules.merge
  const { facts, all } = readPairs(context)
  const areApart = keepApart(context.constraints)
  const bonds = bondsOf(all, rules).filter(({ a, b }) => !areApart(a.id, b.id))
  const bondsBy = new Map<NodeId, Bond[]>()
  for (const bond of bonds)
    for (const { id } of [bond.a, bond.b]) {
      const list = bondsBy.get(id)
      if (list) list.push(bond)
      else bondsBy.set(id, [bond])
    }
  const sets: MergeSet[] = []
  const taken = new Set<NodeId>()
  const grow = (seed: readonly ServiceNode[]) => growSet(seed, bondsBy, taken, facts, rules, areApart)
  for (const { agreed, seed } of findAgreedSets(context)) {
    for (const { id } of seed) taken.add(id)
    const members = agreed.because ? grow(seed) : seed
    const within = bondsWithin(members, bondsBy)
    sets.push({ members, bonds: within, pattern: within[0]?.pattern ?? 'bound-together', agreed })
  }
  for (const bond of bonds) {
    if (taken.has(bond.a.id) || taken.has(bond.b.id)) continue
    const members = grow([bond.a, bond.b])
    sets.push({ members, bonds: bondsWithin(members, bondsBy), pattern: bond.pattern })
  }
  return sets
}

/** All bonds that hold, strongest first. */
function bondsOf(pairs: readonly Pair[], rules: Rules['merge']): Bond[] {
  return pairs
    .flatMap((pair) => weighBond(rules, pair) ?? [])
    .filter((bond) => marginOf(bond) >= rules.leastMargin)
    .sort(
      by(
        (bond) => -marginOf(bond),
        (bond) => bond.a.id,
        (bond) => bond.b.id,
      ),
    )
}

function growSet(
  seed: readonly ServiceNode[],
  bondsBy: ReadonlyMap<NodeId, readonly Bond[]>,
  taken: Set<NodeId>,
  facts: PairFacts,
  rules: Rules['merge'],
  areApart: (a: NodeId, b: NodeId) => boolean,
): ServiceNode[] {
  const set = [...seed]
  for (const { id } of seed) taken.add(id)
  while (set.length < rules.largestSet) {
    const next = bestJoiner(set, bondsBy, taken, facts, rules, areApart)
    if (!next) break
    set.push(next)
    taken.add(next.id)
  }
  return set
}

/** The service outside that is bonded most to a set, if half of it wants it and nobody objects. */
function bestJoiner(
  set: readonly ServiceNode[],
  bondsBy: ReadonlyMap<NodeId, readonly Bond[]>,
  taken: ReadonlySet<NodeId>,
  facts: PairFacts,
  rules: Rules['merge'],
  areApart: (a: NodeId, b: NodeId) => boolean,
): ServiceNode | undefined {
  const offers = new Map<NodeId, { service: ServiceNode; bonded: Set<NodeId>; margin: number }>()
  for (const member of set) {
    for (const bond of bondsBy.get(member.id) ?? []) {
      const service = bond.a.id === member.id ? bond.b : bond.a
      if (taken.has(service.id)) continue
      const offer = offers.get(service.id) ?? { service, bonded: new Set(), margin: 0 }
      offer.bonded.add(member.id)
      offer.margin += marginOf(bond)
      offers.set(service.id, offer)
    }
  }
  const lines = linesOf(set)
  const [best] = [...offers.values()]
    .filter(({ service, bonded }) => {
      const wanting = set.filter(({ id }) => bonded.has(id) || commonStores(facts, id, service.id).length > 0).length
      const isOpen = set.every(({ id }) => !areApart(id, service.id) && (bonded.has(id) || !haveDifferentTeams(facts, id, service.id)))
      return wanting * 2 >= set.length && isOpen && lines + (service.linesOfCode ?? 0) <= rules.mostLines
    })
    .sort(
      by(
        (offer) => -offer.margin,
        (offer) => offer.service.id,
      ),
    )
  return best?.service
}

function bondsWithin(members: readonly ServiceNode[], bondsBy: ReadonlyMap<NodeId, readonly Bond[]>): Bond[] {
  const ids = new Set(members.map((member) => member.id))
  return members.flatMap(({ id }) => (bondsBy.get(id) ?? []).filter((bond) => bond.a.id === id && ids.has(bond.b.id)))
}

function linesOf(services: readonly ServiceNode[]): number {
  let lines = 0
  for (const service of services) lines += service.linesOfCode ?? 0
  return lines
}
