import { by, InternalError, type Assessment, type Community, type NodeId, type Proposal, type Verdict } from '@coppice/model'
import type { Subject } from '../axes/axis.ts'
import type { Case, Judgement, VerdictContext } from './decider.ts'
import { deciders } from './deciders/index.ts'

export interface VerdictInput extends VerdictContext {
  readonly communities: readonly Community[]
  readonly proposals: readonly Proposal[]
  readonly assessments: readonly Assessment[]
}

/** One verdict for every service and every SaaS product, by id; none is left out. */
export function decideVerdicts(input: VerdictInput): Verdict[] {
  const communityOf = new Map(input.communities.flatMap(({ id, members }) => members.map((member): [NodeId, string] => [member, id])))
  const assessmentOf = new Map(input.assessments.map((assessment) => [assessment.node, assessment]))
  const bySubject = groupBySubject(input.proposals)
  const subjects: Subject[] = [...input.estate.services, ...input.estate.nodes('saas')]
  return subjects.sort(by((subject) => subject.id)).map((subject) => {
    const assessment = assessmentOf.get(subject.id)
    if (assessment === undefined) throw new InternalError(`no assessment of ${subject.id}`)
    const proposals = bySubject.get(subject.id) ?? []
    const community = communityOf.get(subject.id)
    return {
      node: subject.id,
      ...judge(
        input,
        { subject, proposals: proposals.filter((proposal) => !isRejected(proposal)), assessment },
        proposals.find(isRejected),
      ),
      proposals: proposals.map((proposal) => proposal.id),
      ...(community ? { community } : {}),
    }
  })
}

/** What people decided against steers no verdict any more; it is said where nothing else becomes of the service. */
function judge(context: VerdictContext, given: Case, rejected: Proposal | undefined): Judgement {
  for (const decider of deciders) {
    const judgement = decider.decide(context, given)
    if (judgement === undefined) continue
    const isKept = rejected !== undefined && (judgement.disposition === 'keep' || judgement.disposition === 'not-assessed')
    if (!isKept) return judgement
    const said = rejected.blockers.find(({ signal }) => signal === 'rejected')?.text ?? ''
    return { disposition: 'keep', blocked: false, because: `${rejected.title}: ${said}` }
  }
  throw new InternalError(`no decider answers for ${given.subject.id}`)
}

function isRejected(proposal: Proposal): boolean {
  return proposal.blockers.some(({ signal }) => signal === 'rejected')
}

function groupBySubject(proposals: readonly Proposal[]): Map<NodeId, Proposal[]> {
  const groups = new Map<NodeId, Proposal[]>()
  for (const proposal of proposals) {
    for (const subject of proposal.subjects) groups.set(subject, [...(groups.get(subject) ?? []), proposal])
  }
  return groups
}
