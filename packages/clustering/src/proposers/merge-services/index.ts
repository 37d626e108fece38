import { by, compareText, type Argument, type Community, type MergeProposal, type NodeId, type ServiceNode } from '@coppice/model'
import { layers } from '../../layers/index.ts'
import { cohesionOf, layerShares, layerTies, round } from '../../layers/weigh-ties.ts'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { agree, asSentence, count, listNames, nameOf } from '../../wording/words.ts'
import { calibrate } from '../calibrate.ts'
import { defineProposer, proposalId, type Outcome, type ProposerContext } from '../proposer.ts'
import { askThreeQuestions } from './ask-three-questions.ts'
import { chooseHost } from './choose-host.ts'
import { countSavings } from './count-savings.ts'
import { estimateEffort } from './estimate-effort.ts'
import { findAlternatives } from './find-alternatives.ts'
import { findDisintegrators } from './find-disintegrators.ts'
import { findInnerImports } from './find-inner-imports.ts'
import { findSets, type MergeSet } from './find-sets.ts'
import type { PairFacts } from './pair-facts.ts'
import { linesAsHelper, readPairs } from './read-pairs.ts'

/**
 * Sets of services that are one already but for the network between them.
 *
 *     ties ─► bonds (weigh-bond) ─► sets (find-sets) ─► three questions ─► host ─► effort, savings ─► alternatives ─► proposal
 */
export const mergeServices = defineProposer<MergeProposal>({
  id: 'merge-services',
  propose: (context) => {
    const { facts } = readPairs(context)
    const communityOf = new Map(
      context.communities.flatMap((community) => community.members.map((id): [NodeId, Community] => [id, community])),
    )
    return findSets(context).map((set) => toProposal(context, facts, communityOf, set))
  },
  decide: (context) => findSets(context).map((set) => toOutcome(context, set)),
})

function toOutcome(context: ProposerContext, { members, agreed }: MergeSet): Outcome {
  const survivor = survivorOf(context, members, agreed?.host)
  const isBlocked = members.some((member) => !context.coverage.isRead(member))
  return { id: proposalId('merge-services', survivor), subjects: members.map((member) => member.id), isBlocked, survivor }
}

const survivors = new WeakMap<ProposerContext['estate'], Map<string, NodeId>>()

/** No rule steers which member is the host, and most sets stand under most rules: each is asked for its host once. */
function survivorOf(context: ProposerContext, members: readonly ServiceNode[], agreed: NodeId | undefined): NodeId {
  const known = survivors.get(context.estate) ?? new Map<string, NodeId>()
  survivors.set(context.estate, known)
  const key = [agreed, ...members.map((member) => member.id)].join(' ')
  const survivor = known.get(key) ?? chooseHost(context, members, agreed).service.id
  known.set(key, survivor)
  return survivor
}

function toProposal(context: ProposerContext, facts: PairFacts, communityOf: ReadonlyMap<NodeId, Community>, set: MergeSet): MergeProposal {
  const { estate, projection, coverage } = context
  const ids = new Set<NodeId>(set.members.map((member) => member.id).toSorted(compareText))
  const host = chooseHost(context, set.members, set.agreed?.host)
  const others = set.members.filter((member) => member.id !== host.service.id).toSorted(by((member) => member.id))
  const questions = askThreeQuestions(context, facts, set.members)
  const weight = weightOf(set, communityOf, questions.open.length)
  const saves = countSavings(context, facts, set.members)
  const way = {
    saves,
    effort: estimateEffort(context, host.service, set.members, set.pattern),
    cohesion: cohesionOf(projection, set.members),
  }
  return {
    kind: 'merge-services',
    id: proposalId('merge-services', host.service.id),
    title: `Merge ${listNames(others.map((other) => other.name))} into ${host.service.name}`,
    subjects: [host.service.id, ...others.map((other) => other.id)],
    confidence: calibrate('merge', weight),
    evidenceFor: [
      ...wishes(set),
      ...helpers(context, facts, host.service, others),
      ...embeddings(context, set.members),
      ...layers.flatMap((layer) => layer.explain(estate, ids)),
      ...questions.for,
    ],
    evidenceAgainst: [...questions.against, ...findDisintegrators(context, facts, set.members)],
    blockers: unreadMembers(set.members.filter((member) => !coverage.isRead(member))),
    wouldChange: [
      `The set falls if different teams are to deliver ${listNames(set.members.map((member) => member.name))}.`,
      ...questions.open.map((question) => `Not known: ${question}.`),
    ],
    nextEvidence: `Find out ${questions.open[0] ?? `from the team what else calls ${listNames(others.map((other) => other.name))} from outside the estate`}.`,
    savesServices: saves.services,
    host: host.service.id,
    hostBecause: host.because,
    layers: layerShares(projection, ids),
    ties: layerTies(projection, ids),
    pattern: set.pattern,
    saves,
    effort: way.effort,
    cohesion: way.cohesion,
    worth: worthOf(weight, others),
    alternatives: findAlternatives(context, facts, set, host.service, way),
  }
}

/** More than this no reasons from files add up to. */
const MOST = 0.85

/** Points that are owed before anything is shown: a bond of few points is not sure because nothing speaks against it. */
const POINTS_OWED = 1.5

/**
 * What the reasons add up to: points for ÷ (points for + points against + 1.5), as the mean over the bonds of the set; × 0.7 to 1 by how
 * often its members stood in one community over the runs; × 0.97 for each open question. Never above 0.85. `calibrate` says how many such sets hold.
 */
function weightOf({ members, bonds, agreed }: MergeSet, communityOf: ReadonlyMap<NodeId, Community>, open: number): number {
  // Whoever asked for it answers for both: what files say of it counts less.
  if (agreed?.because) return MOST
  if (bonds.length === 0) return 0
  let balance = 0
  for (const { integrators, disintegrators } of bonds) balance += integrators / (integrators + disintegrators + POINTS_OWED)
  const [first, ...rest] = members.map((member) => communityOf.get(member.id))
  const stability = first && rest.every((community) => community === first) ? first.stability : 0
  return round(Math.min(MOST, (balance / bonds.length) * (0.7 + 0.3 * stability) * 0.97 ** open))
}

/**
 * A set that saves more is worth more, at the same weight of reasons: by the fourth root, so that a large doubtful set does not come first. What runs on
 * every machine counts as two: nobody knows how many copies of it go, but it is more than one.
 */
function worthOf(weight: number, leaving: readonly ServiceNode[]): number {
  let saved = 0
  for (const { onEveryNode } of leaving) saved += onEveryNode ? 2 : 1
  return Math.round(weight * saved ** 0.25 * 1000) / 1000
}

/** What people asked for, as the first reason. */
function wishes({ members, agreed }: MergeSet): Argument[] {
  if (!agreed?.because) return []
  const { by: who, reasons, evidence } = agreed.because
  const names = listNames(members.filter(({ id }) => agreed.members.includes(id)).map(({ name }) => name))
  const why = reasons.length > 0 ? `: ${reasons.join('; ')}` : ''
  const text = asSentence(
    `${listNames(who) || 'Whoever decides'} ${agree(Math.max(1, who.length), 'wants', 'want')} ${names} together${why}`,
  )
  return [toArgument('decided-together', text, agreed.members, evidence)]
}

function helpers(context: ProposerContext, facts: PairFacts, host: ServiceNode, others: readonly ServiceNode[]): Argument[] {
  const { helperLines } = context.settings.rules.merge
  const small = others.filter((other) => (linesAsHelper(facts, other, host) ?? Infinity) <= helperLines)
  return small.map((helper) => {
    const text = `${helper.name} is ${count(helper.linesOfCode ?? 0, 'line')} of code without data of its own, and nobody but ${host.name} needs it.`
    const evidence = evidenceOf([helper, ...(context.uses.get(helper.id)?.consumers ?? [])])
    return toArgument('helper', text, [helper.id, host.id], evidence)
  })
}

/** Who runs the code of whom, as a library or by packages from its inside. */
function embeddings({ estate, settings }: ProposerContext, members: readonly ServiceNode[]): Argument[] {
  const inner = findInnerImports(estate)
  return members.flatMap((one) =>
    members.flatMap((other) => {
      const whole = estate.outbound(one.id, 'imports').filter((edge) => edge.to === other.id && !edge.optional)
      const { packages = [], evidence = [] } = inner.get(one.id)?.get(other.id) ?? {}
      if (whole.length > 0)
        return toArgument('runs-code', `${one.name} runs the code of ${other.name}.`, [one.id, other.id], evidenceOf(whole))
      if (packages.length < settings.rules.merge.innerPackages) return []
      const text = `${one.name} runs ${count(packages.length, 'package')} from the inside of ${other.name}, such as ${nameOf(estate, packages[0] ?? other.id)}: much of it is in the one program already.`
      return toArgument('runs-code', text, [one.id, other.id], evidence)
    }),
  )
}

function unreadMembers(unread: readonly ServiceNode[]): Argument[] {
  if (unread.length === 0) return []
  const names = listNames(unread.map((member) => member.name))
  const text = `The code of ${count(unread.length, 'member')} was not read (${names}): what else ${agree(unread.length, 'it ties', 'they tie')} to is not known.`
  return [
    toArgument(
      'code-not-read',
      text,
      unread.map((member) => member.id),
    ),
  ]
}
