import type { Amount, Argument, Contract, SaasNode } from '@coppice/model'
import { sumByCurrency, yearlyCosts } from '../../economics/yearly-cost.ts'
import { longDate } from '../../wording/dates.ts'
import { tellAmount } from '../../wording/tell-amount.ts'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { count, listNames } from '../../wording/words.ts'

/** What keeping and leaving a product means, as far as records tell. */
export interface Terms {
  /** People who log in; absent where no record of logins has it. */
  readonly active: number | undefined
  readonly seats: number | undefined
  readonly contracts: readonly Contract[]
  /** Paid once for leaving: termination, in whatever currency. */
  readonly leaving: number
  readonly yearly: readonly Amount[]
}

export function readTerms({ contracts = [], users = [], ...saas }: SaasNode): Terms {
  const active = users.flatMap((one) => one.active ?? [])
  const seats = contracts.flatMap((one) => one.seats ?? [])
  return {
    active: active.length === 0 ? undefined : Math.max(...active),
    seats: seats.length === 0 ? undefined : seats.reduce((sum, number) => sum + number, 0),
    contracts,
    leaving: contracts.reduce((sum, one) => sum + (one.terminationCost?.high ?? 0) + (one.minimumCommitment?.high ?? 0), 0),
    yearly: sumByCurrency(yearlyCosts({ ...saas, contracts, users })),
  }
}

/** The contracts of a product in a sentence: what it costs, when it can end, and what ending it takes. */
export function tellTerms(saas: SaasNode, { contracts, yearly, active, seats }: Terms): Argument[] {
  if (contracts.length === 0 && yearly.length === 0 && active === undefined) return []
  const parts = [
    ...(yearly.length > 0 ? [`costs ${listNames(yearly.map(tellAmount))} a year`] : []),
    ...(active === undefined
      ? []
      : [`has ${count(active, 'person', 'people')} who log in${seats === undefined ? '' : ` on ${count(seats, 'seat')}`}`]),
    ...contracts.flatMap(termsOf),
  ]
  const evidence = evidenceOf([...contracts, ...(saas.users ?? []), ...(saas.costs ?? [])])
  return parts.length === 0 ? [] : [toArgument('terms', `${saas.name} ${listNames(parts)}.`, [saas.id], evidence)]
}

function termsOf({ renewal, noticeBy, minimumCommitment, terminationCost }: Contract): string[] {
  return [
    ...(renewal === undefined
      ? []
      : [`renews on ${longDate(renewal)}${noticeBy === undefined ? '' : ` (notice by ${longDate(noticeBy)})`}`]),
    ...(minimumCommitment ? [`has ${tellAmount(minimumCommitment)} committed for the term`] : []),
    ...(terminationCost ? [`asks ${tellAmount(terminationCost)} for ending early`] : []),
  ]
}
