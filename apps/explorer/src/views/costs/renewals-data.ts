import { by, type Contract } from '@coppice/model'
import type { Estate } from '../../estate/index-estate.ts'
import type { MoneyBounds } from '../../estate/money.ts'
import { agree, count, date, daysBetween } from '../../estate/words.ts'

/** Contracts that renew, next notice first. */
export interface RenewalsData {
  readonly title: string
  /** ISO date of the run, on which `isPast` rests; without it nothing is past. */
  readonly today: string | undefined
  readonly rows: readonly Renewal[]
  /** Contracts whose renewal nobody knows. */
  readonly unknown: number
}

export interface Renewal {
  readonly id: string
  readonly node: string
  readonly name: string
  readonly notice: string | undefined
  readonly renewal: string
  readonly amount: MoneyBounds | undefined
  /** It is too late to give notice for this renewal. */
  readonly isPast: boolean
}

/** Days within which a notice is called near. */
const NEAR = 60

export function toRenewals(estate: Estate): RenewalsData {
  const today = estate.analysis.inventory.asOf?.slice(0, 10)
  const contracts = estate.analysis.subscriptions.flatMap(({ node }) => contractsOf(estate, node).map((contract) => ({ node, contract })))
  const rows = contracts
    .flatMap(({ node, contract: { renewal, noticeBy, annualCost } }, at): Renewal[] => {
      // A renewal that is over says nothing of the next one.
      if (renewal === undefined || (today !== undefined && renewal < today)) return []
      const isPast = today !== undefined && noticeBy !== undefined && noticeBy < today
      return [{ id: `${node} ${at}`, node, name: estate.name(node), notice: noticeBy, renewal, amount: annualCost, isPast }]
    })
    .toSorted(
      by(
        (row) => row.notice ?? row.renewal,
        (row) => row.renewal,
        (row) => row.name,
      ),
    )
  return { title: titleOf(rows, today), today, rows, unknown: contracts.length - rows.length }
}

export function contractsOf(estate: Estate, id: string): readonly Contract[] {
  const node = estate.node(id)
  return node?.kind === 'saas' ? (node.contracts ?? []) : []
}

function titleOf(rows: readonly Renewal[], today: string | undefined): string {
  const past = rows.filter(({ isPast }) => isPast).length
  const late = past > 0 ? `; for ${count(past, 'contract')} it is too late this time` : ''
  const open = rows.filter(({ isPast, notice }) => !isPast && notice !== undefined)
  const near = open.filter(({ notice }) => today !== undefined && (daysBetween(today, notice) ?? Infinity) <= NEAR).length
  if (near > 0)
    return `${count(near, 'contract')} ${agree(near, 'has', 'have')} to be given notice of within ${NEAR} days, if at all${late}`
  const next = open[0]?.notice
  if (next !== undefined) return `The next notice is due on ${date(next)}${late}`
  return rows.length === 0
    ? 'No renewal is known'
    : `No notice can be given of any of ${count(rows.length, 'contract')} as far as records tell`
}
