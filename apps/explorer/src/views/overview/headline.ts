import type { Analysis } from '@coppice/model'
import { agree, capital, count, figure, inWords } from '../../estate/words.ts'

/** The finding of the whole analysis in one sentence, and what the figures behind it do and do not count. */
export interface Headline {
  readonly sentence: string
  readonly standfirst: string
}

export function toHeadline(analysis: Analysis): Headline {
  const { figures, inventory } = analysis
  const { services, target } = figures
  return {
    sentence: target.high < services ? canRunOn(inventory.name, services, target.high) : mayBeDead(analysis),
    standfirst: standfirstOf(analysis),
  }
}

function canRunOn(name: string, now: number, after: number): string {
  return `${capital(name)} can run on ${count(after, 'service')} instead of ${figure(now)}`
}

/** Nothing to merge and nothing confirmed: what is left are questions, or nothing at all. */
function mayBeDead({ figures, inventory, proposals }: Analysis): string {
  const { services, target, retire } = figures
  const open = services - target.low
  if (open > 0) return `Up to ${inWords(open)} of ${count(services, 'service')} at ${inventory.name} may be dead; nobody has looked yet`
  if (retire.R0 > 0) return `One signal speaks against ${inWords(retire.R0)} of ${count(services, 'service')}; none can be retired on that`
  const overlaps = proposals.filter((proposal) => proposal.kind === 'consolidate-saas' && proposal.blockers.length === 0).length
  if (overlaps > 0)
    return `Every one of ${count(services, 'service')} has a reason to stay; one product may do for ${inWords(overlaps)} ${agree(overlaps, 'purpose', 'purposes')}`
  return `${capital(inventory.name)} runs ${count(services, 'service')}, and each has a reason to stay`
}

function standfirstOf({ figures }: Analysis): string {
  const { retire, mergeSets, mergedServices } = figures
  const sure = retire.R2 + retire.R3
  const parts = [
    ...(mergeSets > 0 ? [`${inWords(mergedServices)} services act as ${inWords(mergeSets)} already and can be merged`] : []),
    ...(sure > 0 ? [`${inWords(sure)} ${agree(sure, 'shows', 'show')} no demand and can be retired`] : []),
  ]
  const open = [
    ...(retire.R1 > 0
      ? [
          `Another ${inWords(retire.R1)} may be dead, but only usage data or an owner can tell, so ${agree(retire.R1, 'it is', 'they are')} not counted.`,
        ]
      : []),
    ...(retire.blocked > 0 ? [`${capital(inWords(retire.blocked))} more ${agree(retire.blocked, 'is', 'are')} blocked.`] : []),
  ]
  const counted = parts.length > 0 ? `${capital(parts.join('; '))}.` : 'Nothing is counted as a saving.'
  const rest = open.length > 0 ? open : ['Every verdict names the lines it rests on.']
  return [counted, ...rest].join(' ')
}
