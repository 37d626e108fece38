import type { Argument, MergeProposal, NodeId, ServiceNode } from '@coppice/model'
import { layers } from '../../layers/index.ts'
import { layerShares, round } from '../../layers/weigh-ties.ts'
import { toArgument } from '../../wording/to-argument.ts'
import { agree, count, listNames } from '../../wording/words.ts'
import { defineProposer, proposalId, type Outcome, type ProposerContext } from '../proposer.ts'
import { askThreeQuestions } from './ask-three-questions.ts'
import { chooseHost } from './choose-host.ts'
import { estimateEffort } from './estimate-effort.ts'
import { findDisintegrators } from './find-disintegrators.ts'
import { findSets, type MergeSet } from './find-sets.ts'

/**
 * Sets of services that are one already but for the network between them.
 *
 *     community ─► bonds (weigh-bond) ─► sets (find-sets) ─► three questions ─► host ─► effort ─► proposal
 */
export const mergeServices = defineProposer<MergeProposal>({
  id: 'merge-services',
  propose: (context) => findSets(context).map((set) => toProposal(context, set)),
  decide: (context) => findSets(context).map((set) => toOutcome(context, set)),
})

function toOutcome(context: ProposerContext, { members }: MergeSet): Outcome {
  const survivor = chooseHost(context, members).service.id
  const isBlocked = members.some((member) => !context.coverage.isRead(member))
  return { id: proposalId('merge-services', survivor), subjects: members.map((member) => member.id), isBlocked, survivor }
}

function toProposal(context: ProposerContext, set: MergeSet): MergeProposal {
  const { estate, projection, coverage } = context
  const ids = new Set<NodeId>(set.members.map((member) => member.id))
  const host = chooseHost(context, set.members)
  const others = set.members.filter((member) => member.id !== host.service.id).sort((a, b) => (a.id < b.id ? -1 : 1))
  const questions = askThreeQuestions(context, set.members)
  const against = [...questions.against, ...findDisintegrators(context, set.members)]
  return {
    kind: 'merge-services',
    id: proposalId('merge-services', host.service.id),
    title: `Merge ${listNames(others.map((other) => other.name))} into ${host.service.name}`,
    subjects: [host.service.id, ...others.map((other) => other.id)],
    confidence: confidenceOf(set, questions.open.length, against.length),
    evidenceFor: layers.flatMap((layer) => layer.explain(estate, ids)),
    evidenceAgainst: against,
    blockers: unreadMembers(set.members.filter((member) => !coverage.isRead(member))),
    wouldChange: [
      `The set falls if different teams are to deliver ${listNames(set.members.map((member) => member.name))}.`,
      ...questions.open.map((question) => `Not known: ${question}.`),
    ],
    nextEvidence: `Find out ${questions.open[0] ?? `from the team what else calls ${listNames(others.map((other) => other.name))} from outside the estate`}.`,
    savesServices: others.length,
    host: host.service.id,
    hostBecause: host.because,
    layers: layerShares(projection, ids),
    effort: estimateEffort(context, host.service, set.members),
  }
}

/**
 * How likely the set holds: points for ÷ (points for + points against), over all bonds of the set; × the square root of the
 * community's stability; × 0.9 for each open question and each reason against. Never above 0.85, as with every static verdict.
 */
function confidenceOf({ bonds, community }: MergeSet, open: number, against: number): number {
  const integrators = bonds.reduce((sum, bond) => sum + bond.integrators, 0)
  const disintegrators = bonds.reduce((sum, bond) => sum + bond.disintegrators, 0)
  const balance = integrators / (integrators + disintegrators)
  return round(Math.min(0.85, balance * Math.sqrt(community.stability) * 0.9 ** (open + against)))
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
