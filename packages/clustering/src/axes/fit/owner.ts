import type { NodeId } from '@coppice/model'
import { listNames, namesOf } from '../../wording/words.ts'
import type { Measure } from '../axis.ts'
import { findUsers, firstEvidence } from '../find-users.ts'

/** Whether a team answers for it; not asked where the estate names no owner at all, as then the record is missing and not the team. */
export const owner: Measure = (context, subject) => {
  const { estate, facts } = context
  if (!facts.hasOwners) return 'unknown'
  const contract = subject.kind === 'saas' ? subject.contracts?.find((one) => one.owner !== undefined) : undefined
  if (contract?.owner !== undefined)
    return { found: 1, text: `${contract.owner} answers for the contract of ${subject.name}.`, evidence: contract.evidence }
  const ids: readonly NodeId[] = subject.kind === 'service' ? [subject.id] : findUsers(context, subject).map((user) => user.id)
  const edges = ids.flatMap((id) => estate.outbound(id, 'owned-by'))
  const names = listNames(namesOf(estate, new Set(edges.map((edge) => edge.to))))
  const whose = subject.kind === 'service' ? subject.name : `what uses ${subject.name}`
  return {
    found: edges.length > 0 ? 1 : 0,
    text: edges.length > 0 ? `${names} owns ${whose}.`.replace(/^(.* and .*) owns /, '$1 own ') : `Nobody is named as owner of ${whose}.`,
    evidence: firstEvidence(edges),
  }
}
