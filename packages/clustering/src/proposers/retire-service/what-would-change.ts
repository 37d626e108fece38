import { isFileEvidence, type Argument, type Rung } from '@coppice/model'
import { agree, listNames, namesOf } from '../../wording/words.ts'
import { namesIn, type Candidate, type RetireContext } from './candidate.ts'
import { daysToLookAt } from './find-zero-demand.ts'

/** Facts that would turn the verdict, in either direction. */
export function whatWouldChange(context: RetireContext, candidate: Candidate, rung: Rung): string[] {
  const { useOf, settings } = context
  const names = listNames(namesIn(candidate), 'or')
  const hasNoHistory = candidate.members.some((member) => useOf(member)?.age.still === undefined)
  const days = Math.max(...candidate.members.map((member) => daysToLookAt(context, member)))
  return [
    `One call to ${names} in an access log or a trace would keep ${agree(candidate.members.length, 'it', 'them')}.`,
    'A caller in a repository that was not scanned would keep it.',
    ...(rung === 'R0' && hasNoHistory
      ? [`A version history without work for ${settings.rules.retire.staleAfterDays} days would make it a candidate (R1).`]
      : []),
    ...(rung === 'R0' || rung === 'R1'
      ? [`No request in ${days} days of traffic, or the word of whoever answers for it, would make it probable (R2).`]
      : []),
    ...(rung === 'R2' ? ['Switching it off for a month without a complaint would confirm it (R3).'] : []),
  ]
}

/** The one step that would tell most: what blocks comes first, then the owner, then traffic, then a trial. */
export function nextEvidence({ estate }: RetireContext, candidate: Candidate, blockers: readonly Argument[]): string {
  const names = listNames(namesIn(candidate), 'or')
  const [first] = blockers.flatMap((blocker) => SETTLES[blocker.signal]?.(blocker, names) ?? [])
  if (first !== undefined) return first
  const owners = [...new Set([...candidate.ids].flatMap((id) => estate.outbound(id, 'owned-by').map((edge) => edge.to)))]
  const ask = owners.length > 0 ? `Ask ${listNames(namesOf(estate, owners))} whether anybody outside uses ${names}, and look` : 'Look'
  return `${ask} at the requests to ${names} of the last 13 months, so that yearly work is seen.`
}

const SETTLES: Readonly<Record<string, (blocker: Argument, names: string) => string>> = {
  'unresolved-reference': (blocker) => `Find out what the unresolved reference means${whereIs(blocker)}.`,
  'start-order': (blocker, names) => `Find out why the manifest makes others wait for ${names}${whereIs(blocker)}.`,
  'still-needed': (blocker) => `Plan how its callers move away; the first call stands${whereIs(blocker) || ' in the evidence'}.`,
  'no-live-successor': (_, names) => `Find out who offers what ${names} offers, or who outside would miss it.`,
  'exchanges-data': (_, names) => `Look who reads what ${names} writes to the common database.`,
  critical: (blocker) => `Ask whoever declared it critical whether that still holds${whereIs(blocker)}.`,
}

function whereIs(argument: Argument): string {
  const line = argument.evidence.find(isFileEvidence)
  return line ? ` (${line.file}:${line.line})` : ''
}
