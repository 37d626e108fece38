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
  const owners = [...new Set([...candidate.ids].flatMap((id) => estate.outbound(id, 'owned-by').map((edge) => edge.to)))]
  const who = listNames(namesOf(estate, owners))
  const [first] = blockers.flatMap((blocker) => SETTLES[blocker.signal]?.({ blocker, names, who, estate }) ?? [])
  if (first !== undefined) return first
  const ask = who === '' ? 'Look' : `Ask ${who} whether anybody outside uses ${names}, and look`
  return `${ask} at the requests to ${names} of the last 13 months, so that yearly work is seen.`
}

interface ToSettle {
  readonly blocker: Argument
  readonly names: string
  /** Who answers for it; empty where nobody is known to. */
  readonly who: string
  readonly estate: RetireContext['estate']
}

const SETTLES: Readonly<Record<string, (given: ToSettle) => string>> = {
  'unresolved-reference': ({ blocker }) => `Find out what the unresolved reference means${whereIs(blocker)}.`,
  'start-order': ({ blocker, names }) => `Find out why the manifest makes others wait for ${names}${whereIs(blocker)}.`,
  'still-needed': ({ blocker }) => `Plan how its callers move away; the first call stands${whereIs(blocker) || ' in the evidence'}.`,
  'no-live-successor': ({ names }) => `Find out who offers what ${names} offers, or who outside would miss it.`,
  'exchanges-data': ({ names }) => `Look who reads what ${names} writes to the common database.`,
  critical: ({ blocker }) => `Ask whoever declared it critical whether that still holds${whereIs(blocker)}.`,
  'retention-duty': ({ names, who }) =>
    `Settle with ${who || 'whoever named the duty'} where the data of ${names} is kept until the duty ends.`,
  'sole-store-user': ({ blocker, names, who, estate }) => {
    const stores = blocker.nodes.filter((id) => estate.node(id)?.kind === 'datastore')
    return `Look into ${listNames(namesOf(estate, stores))} for what is newer than the last known work on ${names}, and settle with ${who || 'whoever uses that data'} whether the data is moved, archived or deleted.`
  },
  'no-known-entry': () =>
    'Scan what users reach first as well (a web page, a gateway, an ingress): without it nobody can tell who leads here.',
  'unnamed-channel': ({ blocker, names }) => `Find out by which channel ${names} exchanges messages, and with whom${whereIs(blocker)}.`,
}

function whereIs(argument: Argument): string {
  const line = argument.evidence.find(isFileEvidence)
  return line ? ` (${line.file}:${line.line})` : ''
}
