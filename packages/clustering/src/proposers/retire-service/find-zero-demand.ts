import type { Argument, ServiceNode } from '@coppice/model'
import { longDate } from '../../wording/dates.ts'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { count, listNames } from '../../wording/words.ts'
import { namesIn, type Candidate, type RetireContext } from './candidate.ts'

/** No request within the time that has to be looked at: a quarter, or a year and a month for what may have a season. Jobs get no requests, and of what stands by silence is the duty. */
export function findZeroDemand(context: RetireContext, candidate: Candidate): Argument | undefined {
  const quiet = candidate.members.flatMap((member) => {
    const found = context.useOf(member)?.demand.quiet
    const isSilentAnyway = member.role === 'job' || context.useOf(member)?.guards.some((guard) => guard.isSilentByNature) === true
    return found !== undefined && !isSilentAnyway && found.days >= daysToLookAt(context, member) ? [found] : []
  })
  const [shortest] = quiet.toSorted((a, b) => a.days - b.days)
  if (shortest === undefined || quiet.length < candidate.members.length) return undefined
  const { from, until } = shortest.usage
  const text = `No request reached ${listNames(namesIn(candidate), 'or')} between ${longDate(from)} and ${longDate(until)}, ${count(shortest.days, 'day')}.`
  return toArgument('no-demand', text, [...candidate.ids], evidenceOf(quiet.map(({ usage }) => usage)))
}

export function daysToLookAt({ useOf, settings }: RetireContext, service: ServiceNode): number {
  const { quietDays, quietDaysOfSeason } = settings.rules.retire
  return useOf(service)?.guards.some((guard) => guard.needsYear) ? quietDaysOfSeason : quietDays
}
