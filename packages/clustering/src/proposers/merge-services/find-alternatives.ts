import { by, type MergeAlternative, type NodeId, type ServiceNode } from '@coppice/model'
import { agree, count, listNames } from '../../wording/words.ts'
import type { ProposerContext } from '../proposer.ts'
import { createCandidacy } from './can-merge.ts'
import { chooseHost, rankHosts } from './choose-host.ts'
import { countSavings } from './count-savings.ts'
import { estimateEffort } from './estimate-effort.ts'
import type { MergeSet } from './find-sets.ts'
import { haveDifferentTeams, type PairFacts } from './pair-facts.ts'
import { marginOf } from './weigh-bond.ts'

const MOST_ALTERNATIVES = 3

/** Neighbours are offered from this weight of all ties to the set on: about that of one call. */
const LEAST_PULL = 0.4

/** Other ways to do it: a smaller core, one service at a time, a larger set, another host. At most three, in this order. */
export function findAlternatives(context: ProposerContext, facts: PairFacts, set: MergeSet, host: ServiceNode): MergeAlternative[] {
  const core = coreOf(set)
  const surest = surestPartner(set, host)
  const neighbour = nearestNeighbour(context, facts, set)
  return [
    ...(core ? [smaller(context, facts, set, core)] : []),
    ...(neighbour ? [larger(context, facts, set, neighbour)] : []),
    ...(surest && set.members.length > 2 && !core ? [absorbOne(context, facts, set, host, surest)] : []),
    ...otherHost(context, facts, set, host),
  ].slice(0, MOST_ALTERNATIVES)
}

/** The two with the strongest bond and all that are bonded to both; undefined where that is everybody. */
function coreOf({ members, bonds }: MergeSet): ServiceNode[] | undefined {
  const [strongest] = bonds.toSorted(
    by(
      (bond) => -marginOf(bond),
      (bond) => bond.a.id,
      (bond) => bond.b.id,
    ),
  )
  if (!strongest || members.length < 3) return undefined
  const pair = [strongest.a.id, strongest.b.id]
  const isBonded = (one: NodeId, other: NodeId) =>
    bonds.some(({ a, b }) => (a.id === one && b.id === other) || (a.id === other && b.id === one))
  const core = members.filter(({ id }) => pair.includes(id) || pair.every((one) => isBonded(one, id)))
  return core.length < members.length ? core : undefined
}

function surestPartner({ bonds }: MergeSet, host: ServiceNode): ServiceNode | undefined {
  const [bond] = bonds
    .filter(({ a, b }) => a.id === host.id || b.id === host.id)
    .toSorted(
      by(
        (one) => -marginOf(one),
        (one) => one.a.id,
        (one) => one.b.id,
      ),
    )
  if (!bond) return undefined
  return bond.a.id === host.id ? bond.b : bond.a
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
  return alternative(context, facts, set, 'smaller', core, chooseHost(context, core).service, {
    gains: `The surest part of the set alone: less work, and a first step that can stand by itself.`,
    costs: `${names} ${agree(left.length, 'stays', 'stay')} apart; calls to ${agree(left.length, 'it', 'them')} stay on the network.`,
  })
}

function larger(context: ProposerContext, facts: PairFacts, set: MergeSet, neighbour: ServiceNode): MergeAlternative {
  const members = [...set.members, neighbour]
  return alternative(context, facts, set, 'larger', members, chooseHost(context, members).service, {
    gains: `${neighbour.name} is the nearest neighbour of the set: one service fewer, and its calls to the set stay within one program.`,
    costs: `It is bound to the set more loosely than the members to each other; look at it before it is taken in.`,
  })
}

function absorbOne(context: ProposerContext, facts: PairFacts, set: MergeSet, host: ServiceNode, one: ServiceNode): MergeAlternative {
  const left = set.members.length - 2
  return alternative(context, facts, set, 'absorb-one', [host, one], host, {
    gains: `One service at a time: ${one.name} has the strongest bond with ${host.name}, and the rest can follow.`,
    costs: `${count(left, 'service')} of the set ${agree(left, 'stays', 'stay')} apart for now.`,
  })
}

function otherHost(context: ProposerContext, facts: PairFacts, set: MergeSet, host: ServiceNode): MergeAlternative[] {
  const other = rankHosts(context, set.members).find((candidate) => candidate.service.id !== host.id && candidate.service.role !== 'job')
  if (!other) return []
  const consumers = context.uses.get(host.id)?.consumers ?? []
  const outside = new Set(consumers.flatMap(({ id }) => (set.members.some((member) => member.id === id) ? [] : id))).size
  return [
    alternative(context, facts, set, 'other-host', set.members, other.service, {
      gains: other.because,
      costs:
        outside > 0
          ? `${count(outside, 'service')} outside the set that ${agree(outside, 'needs', 'need')} ${host.name} would have to be pointed to ${other.service.name}.`
          : `${host.name} is more general: more code has to move.`,
    }),
  ]
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
  }
}
