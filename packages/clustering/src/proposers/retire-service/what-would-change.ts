import { isFileEvidence, type Argument, type Rung, type ServiceNode } from '@coppice/model'
import { listNames, namesOf } from '../../wording/words.ts'
import type { ProposerContext } from '../proposer.ts'

/** Facts that would turn the verdict, in either direction. */
export function whatWouldChange({ uses, settings }: ProposerContext, service: ServiceNode, rung: Rung): string[] {
  const age = uses.get(service.id)?.age
  return [
    `One call to ${service.name} in an access log or a trace would keep it.`,
    'A caller in a repository that was not scanned would keep it.',
    ...(rung === 'R0' && age?.still === undefined
      ? [`A version history without a change for ${settings.rules.retire.staleAfterDays} days would make it a candidate (R1).`]
      : []),
    ...(rung === 'R1' ? ['No call in 90 days of traffic, with a word on what runs only once a year, would make it probable (R2).'] : []),
  ]
}

/** The one step that would tell most: what blocks comes first, then the owner, then traffic. */
export function nextEvidence({ estate }: ProposerContext, service: ServiceNode, blockers: readonly Argument[]): string {
  const unresolved = blockers.find((blocker) => blocker.signal === 'unresolved-reference')
  if (unresolved) return `Find out what the unresolved reference means${whereIs(unresolved)}.`
  const waiting = blockers.find((blocker) => blocker.signal === 'start-order')
  if (waiting) return `Find out why the manifest makes others wait for ${service.name}${whereIs(waiting)}.`
  const owners = estate.outbound(service.id, 'owned-by').map((edge) => edge.to)
  const ask =
    owners.length > 0 ? `Ask ${listNames(namesOf(estate, owners))} whether anybody outside uses ${service.name}, and look` : 'Look'
  return `${ask} at ${service.name}'s requests of the last 13 months, so that yearly work is seen.`
}

function whereIs(argument: Argument): string {
  const line = argument.evidence.find(isFileEvidence)
  return line ? ` (${line.file}:${line.line})` : ''
}
