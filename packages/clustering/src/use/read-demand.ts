import { by, type ServiceNode, type Statement, type Usage } from '@coppice/model'
import { daysBetween } from '../wording/dates.ts'

/** What was measured at a service and what people say of it. Nothing known is no demand of zero. */
export interface Demand {
  /** The longest time without a request, where nothing was counted after it. */
  readonly quiet: { readonly days: number; readonly usage: Usage } | undefined
  /** The latest count of requests, where it is not zero. */
  readonly used: Usage | undefined
  /** A count of few requests over a long time: a scanner, an old bookmark, or somebody who comes rarely. */
  readonly stray?: Usage
  /** The word that weighs most: that it is needed before that it was switched off, before that it is not needed. */
  readonly word: Statement | undefined
}

export function readDemand({ usage = [], statements = [] }: ServiceNode): Demand {
  const used = usage
    .filter((record) => record.requests > 0)
    .toSorted(by((record) => record.until))
    .at(-1)
  const quiet = usage
    .filter((record) => record.requests === 0 && (used === undefined || record.from >= used.until))
    .map((record) => ({ days: daysBetween(record.from, record.until) ?? 0, usage: record }))
    .toSorted(by((record) => -record.days))[0]
  const word = WEIGHT.flatMap((says) => statements.find((statement) => statement.says === says) ?? [])[0]
  return { quiet, used: quiet === undefined ? used : undefined, word }
}

/** Takes for stray what came no more often than so many times a day, in a time that is long enough to tell. */
export function withoutStray(demand: Demand, mostPerDay: number, leastDays: number): Demand {
  const { used } = demand
  const days = used === undefined ? 0 : (daysBetween(used.from, used.until) ?? 0)
  if (used === undefined || days < leastDays || used.requests > mostPerDay * days) return demand
  return { ...demand, used: undefined, stray: used }
}

const WEIGHT: readonly Statement['says'][] = ['needed', 'switched-off', 'not-needed']
