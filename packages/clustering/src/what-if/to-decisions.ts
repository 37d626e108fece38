import type { Analysis, Decision, NodeId } from '@coppice/model'
import { sumByCurrency } from '../economics/yearly-cost.ts'
import { applyScenario, type Scenario } from './scenario.ts'

/** What a scenario comes to once it is decided: entries for `coppice.decisions.yaml`, with the evidence that they rest on. */
export function toDecisions(analysis: Analysis, scenario: Scenario): Decision[] {
  const { sets, others } = applyScenario(analysis, scenario)
  const savingOf = (id: string) => {
    const amounts = sumByCurrency(analysis.costs.savings.filter((saving) => saving.proposal === id).map(({ yearly }) => yearly))
    return amounts.length === 0 ? {} : { saves: amounts }
  }
  const approvals = [
    ...others.map((proposal): Decision => {
      const into = 'keep' in proposal && proposal.keep !== undefined ? { into: proposal.keep } : {}
      return {
        verdict: 'approve',
        proposal: proposal.id,
        subjects: [...proposal.subjects],
        ...into,
        ...evidenceOf(proposal),
        ...savingOf(proposal.id),
      }
    }),
    ...sets.map(({ host, members, proposal, isEdited }): Decision => {
      const id = proposal && !isEdited ? proposal.id : `merge-services/${host.slice(host.indexOf(':') + 1)}`
      const evidence = proposal && !isEdited ? { ...evidenceOf(proposal), ...savingOf(id) } : {}
      return { verdict: 'approve', proposal: id, subjects: [...members], into: host, ...evidence }
    }),
  ]
  const rejections = analysis.proposals
    .filter(({ id }) => scenario.rejected.includes(id) && !scenario.accepted.includes(id))
    .map((proposal): Decision => ({ verdict: 'reject', proposal: proposal.id, subjects: [...proposal.subjects], ...evidenceOf(proposal) }))
  return [
    ...approvals,
    ...rejections,
    ...scenario.pinned.map((service): Decision => ({ verdict: 'keep', service })),
    ...separations(analysis, scenario),
  ]
}

/** What was taken out of a set and put into no other stays apart from its host. */
function separations({ proposals }: Analysis, { moved, pinned }: Scenario): Decision[] {
  return proposals.flatMap((proposal): Decision[] => {
    if (proposal.kind !== 'merge-services') return []
    const out = proposal.subjects.filter(
      (id: NodeId) => id !== proposal.host && moved.has(id) && moved.get(id) === undefined && !pinned.includes(id),
    )
    return out.map((id) => ({ verdict: 'cannot-link', services: [proposal.host, id] }))
  })
}

function evidenceOf({ evidenceHash }: { readonly evidenceHash?: string | undefined }): { evidence?: string } {
  return evidenceHash === undefined ? {} : { evidence: evidenceHash }
}
