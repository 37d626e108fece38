import { by, type MergeAlternative, type NodeId, type ServiceNode } from '@coppice/model'
import { cohesionOf } from '../../layers/weigh-ties.ts'
import { agree, count, listNames } from '../../wording/words.ts'
import type { ProposerContext } from '../proposer.ts'
import { createCandidacy } from './can-merge.ts'
import { chooseHost, rankHosts } from './choose-host.ts'
import { countSavings } from './count-savings.ts'
import { estimateEffort } from './estimate-effort.ts'
import { findFront, type Way } from './find-front.ts'
import type { MergeSet } from './find-sets.ts'
import { haveDifferentTeams, type PairFacts } from './pair-facts.ts'
import { marginOf } from './weigh-bond.ts'

const MOST_ALTERNATIVES = 3

/** Neighbours are offered from this weight of all ties to the set on: about that of one call. */
const LEAST_PULL = 0.4

/**
 * Other ways to do it, none of which the proposal or another is better than in everything (`find-front`): of the smaller cuts the closest one, a larger
 * set, and the host that means least work. At most three, in this order.
 */
export function findAlternatives(
  context: ProposerContext,
  facts: PairFacts,
  set: MergeSet,
  host: ServiceNode,
  proposed: Way,
): MergeAlternative[] {
  const neighbour = nearestNeighbour(context, facts, set)
  const cuts = cutsOf(set).map((members) => smaller(context, facts, set, members))
  const hosts = otherHosts(context, facts, set, host, proposed)
  const front = findFront([...cuts, ...(neighbour ? [larger(context, facts, set, neighbour)] : []), ...hosts], proposed)
  /** Of equal ones the first: the smaller cut, the more general host. */
  const first = (kinds: readonly MergeAlternative['kind'][], order: (one: MergeAlternative) => number) =>
    front
      .filter(({ kind }) => kinds.includes(kind))
      .toSorted(by(order))
      .slice(0, 1)
  return [
    ...first(['smaller', 'absorb-one'], (one) => -(one.cohesion ?? 0)),
    ...first(['larger'], () => 0),
    ...first(['other-host'], (one) => one.effort.high),
  ].slice(0, MOST_ALTERNATIVES)
}

/**
 * Every smaller set that grows from the strongest bond: next comes always who is bonded most to those that are in. Each is where one could stop.
 */
function cutsOf({ members, bonds }: MergeSet): ServiceNode[][] {
  const [strongest] = bonds.toSorted(
    by(
      (bond) => -marginOf(bond),
      (bond) => bond.a.id,
      (bond) => bond.b.id,
    ),
  )
  if (!strongest) return []
  const inside = new Set([strongest.a.id, strongest.b.id])
  const pull = ({ id }: ServiceNode): number => {
    let sum = 0
    for (const bond of bonds)
      if ((bond.a.id === id && inside.has(bond.b.id)) || (bond.b.id === id && inside.has(bond.a.id))) sum += marginOf(bond)
    return sum
  }
  const cuts: ServiceNode[][] = []
  while (inside.size < members.length) {
    cuts.push(members.filter(({ id }) => inside.has(id)))
    const [next] = members
      .filter(({ id }) => !inside.has(id))
      .toSorted(
        by(
          (one) => -pull(one),
          (one) => one.id,
        ),
      )
    if (!next) break
    inside.add(next.id)
  }
  return cuts
}

/** The service outside with the strongest ties to the set, of no other team: too weakly bonded to be proposed, near enough to be asked about. */
function nearestNeighbour(context: ProposerContext, facts: PairFacts, { members }: MergeSet): ServiceNode | undefined {
  const { projection, settings } = context
  if (members.length >= settings.rules.merge.largestSet) return undefined
  const candidate = createCandidacy(context)
  const inside = new Set(members.map((member) => projection.indexOf.get(member.id)))
  const pull = new Map<number, number>()
  for (const index of inside) {
    if (index === undefined) continue
    for (const tie of projection.tiesOf[index] ?? []) {
      const other = tie.a === index ? tie.b : tie.a
      if (!inside.has(other)) pull.set(other, (pull.get(other) ?? 0) + tie.weight)
    }
  }
  const [nearest] = [...pull]
    .filter(([, weight]) => weight >= LEAST_PULL)
    .toSorted(
      by(
        ([, weight]) => -weight,
        ([index]) => index,
      ),
    )
    .flatMap(([index]) => candidate(projection.members[index] ?? members[0]?.id ?? toNothing()) ?? [])
    .filter((service) => members.every((member) => !haveDifferentTeams(facts, member.id, service.id)))
  return nearest
}

function toNothing(): never {
  throw new RangeError('a set without members has no neighbour')
}

function smaller(context: ProposerContext, facts: PairFacts, set: MergeSet, core: readonly ServiceNode[]): MergeAlternative {
  const left = set.members.filter((member) => !core.includes(member))
  const names = listNames(left.map((member) => member.name))
  const kind = core.length === 2 && left.every(({ id }) => core.every((one) => isBonded(set, one.id, id))) ? 'absorb-one' : 'smaller'
  return alternative(context, facts, set, kind, core, chooseHost(context, core).service, {
    gains:
      kind === 'absorb-one'
        ? `One service at a time: these two have the strongest bond of the set, and the rest can follow.`
        : `The surest part of the set alone: less work, and a first step that can stand by itself.`,
    costs: `${names} ${agree(left.length, 'stays', 'stay')} apart; calls to ${agree(left.length, 'it', 'them')} stay on the network.`,
  })
}

function isBonded({ bonds }: MergeSet, one: NodeId, other: NodeId): boolean {
  return bonds.some(({ a, b }) => (a.id === one && b.id === other) || (a.id === other && b.id === one))
}

function larger(context: ProposerContext, facts: PairFacts, set: MergeSet, neighbour: ServiceNode): MergeAlternative {
  const members = [...set.members, neighbour]
  return alternative(context, facts, set, 'larger', members, chooseHost(context, members).service, {
    gains: `${neighbour.name} is the nearest neighbour of the set: one service fewer, and its calls to the set stay within one program.`,
    costs: `It is bound to the set more loosely than the members to each other; look at it before it is taken in.`,
  })
}

/** Only hosts that take less work: which of them is the most general the proposal says. */
function otherHosts(context: ProposerContext, facts: PairFacts, set: MergeSet, host: ServiceNode, proposed: Way): MergeAlternative[] {
  const others = rankHosts(context, set.members).filter(({ service }) => service.id !== host.id && service.role !== 'job')
  const outside = new Set((context.uses.get(host.id)?.consumers ?? []).flatMap(({ id }) => (isIn(set, id) ? [] : id))).size
  return others.map(({ service }) => {
    const way = alternative(context, facts, set, 'other-host', set.members, service, { gains: '', costs: '' })
    const less = proposed.effort.high - way.effort.high
    return {
      ...way,
      gains: `Less has to move into ${service.name}: up to ${count(Math.max(0, less), 'person-week')} less.`,
      costs:
        outside > 0
          ? `${count(outside, 'service')} outside the set that ${agree(outside, 'needs', 'need')} ${host.name} would have to be pointed to ${service.name}.`
          : `${host.name} is the more general of the two: it would have to be taken apart.`,
    }
  })
}

function isIn({ members }: MergeSet, id: NodeId): boolean {
  return members.some((member) => member.id === id)
}

function alternative(
  context: ProposerContext,
  facts: PairFacts,
  set: MergeSet,
  kind: MergeAlternative['kind'],
  members: readonly ServiceNode[],
  host: ServiceNode,
  words: Pick<MergeAlternative, 'gains' | 'costs'>,
): MergeAlternative {
  const others = members.filter((member) => member.id !== host.id).toSorted(by((member) => member.id))
  return {
    kind,
    title: `Merge ${listNames(others.map((other) => other.name))} into ${host.name}`,
    subjects: [host.id, ...others.map((other) => other.id)],
    host: host.id,
    ...words,
    saves: countSavings(context, facts, members),
    effort: estimateEffort(context, host, members, set.pattern),
    cohesion: cohesionOf(context.projection, members),
  }
}
