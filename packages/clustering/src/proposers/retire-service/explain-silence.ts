import type { Argument } from '@coppice/model'
import { toArgument } from '../../wording/to-argument.ts'
import { agree, listNames, namesOf } from '../../wording/words.ts'
import type { Candidate, RetireContext } from './candidate.ts'

/** Why all of it may be alive although no file shows who needs it: a season, a schedule of its own, callers outside, a common database. */
export function explainSilence(context: RetireContext, candidate: Candidate): Argument[] {
  return candidate.members.flatMap((member) => [
    ...(context.useOf(member)?.guards ?? []).map((guard) => toArgument(guard.signal, guard.text, [member.id], guard.evidence)),
    ...exchangesData(context, candidate, member.id),
  ])
}

/** A program that serves no endpoint may do all its work through a database that others read. */
function exchangesData({ estate, uses }: RetireContext, { members, ids }: Candidate, id: string): Argument[] {
  const member = members.find((one) => one.id === id && one.endpoints.length === 0)
  const use = member && uses.get(member.id)
  const partners = use?.dataPartners.filter((partner) => !ids.has(partner) && uses.get(partner)?.isForgotten !== true) ?? []
  if (member === undefined || partners.length === 0) return []
  const text = `${member.name} serves no endpoint and shares a database with ${listNames(namesOf(estate, partners))}, who ${agree(partners.length, 'is', 'are')} in use: what it writes there may be all its work.`
  return [toArgument('exchanges-data', text, [member.id, ...partners], member.evidence)]
}
