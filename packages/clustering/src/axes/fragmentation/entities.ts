import { listNames, namesOf } from '../../wording/words.ts'
import type { Measure } from '../axis.ts'
import { firstEvidence } from '../find-users.ts'

/** Kinds of data of which another system holds a copy. Unknown where nothing tells what it holds. */
export const entities: Measure = ({ estate }, subject) => {
  const held = estate.outbound(subject.id, 'holds').filter((edge) => !edge.optional && estate.node(edge.to)?.kind === 'entity')
  if (held.length === 0) return 'unknown'
  const rivals = held.filter((edge) => estate.inbound(edge.to, 'holds').some((other) => other.from !== subject.id && !other.optional))
  const names = listNames(namesOf(estate, new Set(rivals.map((edge) => edge.to))))
  return {
    found: new Set(rivals.map((edge) => edge.to)).size,
    text: rivals.length === 0 ? `Nobody else holds what ${subject.name} holds.` : `Others hold ${names} as well as ${subject.name}.`,
    evidence: firstEvidence(rivals),
  }
}
