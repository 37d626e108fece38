import type { Argument, ServiceNode } from '@coppice/model'
import { sumByCurrency, yearlyCosts } from '../../economics/yearly-cost.ts'
import { tellAmount } from '../../wording/tell-amount.ts'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { agree, count } from '../../wording/words.ts'
import type { Candidate, RetireContext } from './candidate.ts'

/**
 * Facts that do not go together with the verdict, for a person to look at: they make it no less likely by a number that anybody has counted, and so are
 * no doubts.
 */
export function findContradictions(context: RetireContext, { members }: Candidate): Argument[] {
  return members.flatMap((service) => [...(isBilled(service) ?? []), ...(worksByItself(context, service) ?? [])])
}

/** Nothing starts it, and somebody is paid for running it. */
function isBilled(service: ServiceNode): Argument[] | undefined {
  const billed = yearlyCosts(service).filter(({ isShared, costs }) => !isShared && costs.some(({ basis }) => basis === 'billed'))
  const [sum] = sumByCurrency(billed)
  if (service.deployedAs?.length !== 0 || sum === undefined) return undefined
  const text = `No manifest starts ${service.name}, but ${tellAmount(sum)} a year are billed under that name: something of that name runs.`
  return [toArgument('billed', text, [service.id], evidenceOf(billed.flatMap(({ costs }) => costs)))]
}

/** What it fetches or sends by itself shows in no request that reaches it. */
function worksByItself({ estate }: RetireContext, service: ServiceNode): Argument[] | undefined {
  const open = estate.inventory.unresolved.filter(({ from, relation }) => from === service.id && (relation ?? 'calls') === 'calls')
  if (open.length === 0) return undefined
  const text = `${service.name} reaches out to ${count(open.length, 'place')} that nobody knows, such as ${open[0]?.reference}: work that it does by itself shows in no request that reaches it. ${agree(open.length, 'Look whether that still goes', 'Look whether those still go')} on.`
  return [toArgument('works-by-itself', text, [service.id], evidenceOf(open))]
}
