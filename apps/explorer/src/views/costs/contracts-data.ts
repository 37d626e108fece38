import { by, type Amount, type Subscription } from '@coppice/model'
import type { Estate } from '../../estate/index-estate.ts'
import type { Mark } from '../../estate/mark.ts'
import { agree, count, figure, listed } from '../../estate/words.ts'
import { contractsOf } from './renewals-data.ts'

/** Every rented product as contracts, logins and code know it. */
export interface ContractsData {
  readonly title: string
  readonly rows: readonly ContractRow[]
}

/** One contract, or one product without any. What is absent is unknown. */
export interface ContractRow {
  readonly id: string
  readonly node: string
  /** As written in the contract. */
  readonly vendor: string | undefined
  readonly product: string | undefined
  readonly yearly: readonly Amount[]
  readonly seats: number | undefined
  /** People who logged in, whichever contract they are under. */
  readonly users: number | undefined
  readonly lastUse: string | undefined
  readonly renewal: string | undefined
  readonly notice: string | undefined
  readonly isPast: boolean
  readonly owner: string | undefined
  readonly gaps: readonly string[]
  readonly mark: Mark | undefined
}

/** Dearest first; what costs nobody knows how much comes last. */
export function toContracts(estate: Estate): ContractsData {
  const { subscriptions } = estate.analysis
  const rows = subscriptions.flatMap((one) => toRows(estate, one))
  return {
    title: titleOf(subscriptions),
    rows: rows.toSorted(
      by(
        ({ yearly }) => -Math.max(-1, ...yearly.map(({ high }) => high)),
        ({ id }) => id,
      ),
    ),
  }
}

function toRows(estate: Estate, one: Subscription): ContractRow[] {
  const today = estate.analysis.inventory.asOf?.slice(0, 10)
  const contracts = contractsOf(estate, one.node)
  const shared = {
    node: one.node,
    users: one.active,
    lastUse: one.lastUse,
    gaps: one.gaps.map((gap) => gapWords(gap, one)),
    mark: estate.mark(one.node),
  }
  if (contracts.length === 0)
    return [
      {
        ...shared,
        id: one.node,
        vendor: undefined,
        product: undefined,
        yearly: one.yearly,
        seats: one.seats,
        renewal: one.renewal,
        notice: one.noticeBy,
        isPast: false,
        owner: one.owner,
      },
    ]
  return contracts.map((contract, at) => ({
    ...shared,
    id: `${one.node} ${at}`,
    vendor: contract.vendor,
    product: contract.product,
    // Invoices are known of the product, so they bound a contract only where it is the one.
    yearly: contracts.length === 1 ? one.yearly : contract.annualCost ? [contract.annualCost] : [],
    seats: contracts.length === 1 ? one.seats : contract.seats,
    renewal: contract.renewal,
    notice: contract.noticeBy,
    isPast: today !== undefined && contract.noticeBy !== undefined && contract.noticeBy < today,
    owner: contract.owner,
  }))
}

type Gap = Subscription['gaps'][number]

const GAPS: Readonly<Record<Gap, string>> = {
  'contract-without-code': 'no code uses it',
  'code-without-contract': 'code uses it, no contract',
  'contract-without-logins': 'nobody logged in',
  'spend-unseen-by-sso': 'paid, in no login record',
  'unused-seats': 'unused seats',
  'renewal-unknown': 'renewal unknown',
}

function gapWords(gap: Gap, { seats, active }: Subscription): string {
  if (gap !== 'unused-seats' || seats === undefined || active === undefined) return GAPS[gap]
  return `${figure(seats - active)} of ${count(seats, 'seat')} unused`
}

function titleOf(subscriptions: readonly Subscription[]): string {
  if (subscriptions.length === 0) return 'No rented product was found'
  const having = (gap: Gap): number => subscriptions.filter(({ gaps }) => gaps.includes(gap)).length
  const none = subscriptions.filter(({ contracts }) => contracts === 0).length
  const [silent, unseen] = [having('contract-without-logins'), having('spend-unseen-by-sso')]
  const parts = [
    ...(none > 0 ? [`${figure(none)} ${agree(none, 'has', 'have')} no contract`] : []),
    ...(silent > 0 ? [`nobody logged in to ${figure(silent)}`] : []),
    ...(unseen > 0 ? [`${figure(unseen)} ${agree(unseen, 'is', 'are')} in no login record`] : []),
  ]
  return `${count(subscriptions.length, 'rented product')}${parts.length > 0 ? `: ${listed(parts)}` : ', each with contract and logins'}`
}
