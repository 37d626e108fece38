import type { Amount, Analysis, Contract, SaasNode } from '@coppice/model'
import { escapeText } from '../../markdown-escape.ts'
import { money, moneys } from './money.ts'
import { table } from './table.ts'

const GAPS: Readonly<Record<Analysis['subscriptions'][number]['gaps'][number], string>> = {
  'contract-without-code': 'no code uses it',
  'code-without-contract': 'code uses it and no contract was found',
  'contract-without-logins': 'nobody logged in',
  'spend-unseen-by-sso': 'paid for, and no record of logins has it',
  'unused-seats': 'seats that nobody uses',
  'renewal-unknown': 'nobody knows when it renews',
}

/** Every contract by the day on which notice is due, and where contracts, code, logins and invoices disagree. */
export function contracts({ inventory, subscriptions }: Analysis): string {
  const products = new Map(inventory.nodes.flatMap((node): [string, SaasNode][] => (node.kind === 'saas' ? [[node.id, node]] : [])))
  const today = inventory.asOf?.slice(0, 10)
  const rows = [...products.values()]
    .flatMap((saas) => (saas.contracts ?? []).map((contract) => ({ saas, contract, due: contract.noticeBy ?? contract.renewal ?? '9999' })))
    .toSorted((a, b) => (a.due === b.due ? (a.saas.id < b.saas.id ? -1 : 1) : a.due < b.due ? -1 : 1))
    .map(({ saas, contract }) => rowOf(saas, contract, today))
  const gaps = subscriptions.filter(({ gaps: found }) => found.length > 0)
  const disagreements = gaps.map((one) => [
    escapeText(products.get(one.node)?.name ?? one.node),
    one.gaps
      .map((gap) => `${GAPS[gap]}${gap === 'unused-seats' ? ` (${(one.seats ?? 0) - (one.active ?? 0)} of ${one.seats ?? 0})` : ''}`)
      .join('; '),
    one.gaps.includes('unused-seats') ? moneys(worthOfUnusedSeats(one)) : '',
  ])
  const parts = [
    rows.length === 0
      ? ''
      : `## Contracts, by the day on which notice is due\n\n${table(['Product', 'Notice by', 'Renews', 'Cost in a year', 'Committed', 'Ending early', 'Seats', 'Owner', 'Record'], rows)}`,
    disagreements.length === 0
      ? ''
      : `### Where contracts, code, logins and invoices disagree\n\n${table(['Product', 'What is odd', 'Unused seats in a year'], disagreements)}\n\n${SEATS}`,
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

const SEATS = `What unused seats are worth is their share of the cost of the product: an upper bound, as few vendors sell seats one by one. It is in no sum above; where a
proposal gives the product up, it is the same money. Giving a product up is only proposed where at most one seat in ten is used and no code uses it; what lies between is
for the next renewal.`

function worthOfUnusedSeats({ seats = 0, active = 0, yearly }: Analysis['subscriptions'][number]): Amount[] {
  const share = seats === 0 ? 0 : (seats - active) / seats
  return yearly.map(({ currency, low, high }) => ({ currency, low: low * share, high: high * share }))
}

function rowOf(saas: SaasNode, contract: Contract, today: string | undefined): string[] {
  const { noticeBy, renewal, annualCost, minimumCommitment, terminationCost, seats, owner, evidence } = contract
  const isLate = noticeBy !== undefined && today !== undefined && noticeBy < today
  const [place] = evidence
  return [
    escapeText(saas.name),
    noticeBy === undefined ? 'unknown' : `${noticeBy}${isLate ? ' (passed)' : ''}`,
    renewal ?? 'unknown',
    annualCost ? money(annualCost) : 'unknown',
    minimumCommitment ? money(minimumCommitment) : '',
    terminationCost ? money(terminationCost) : '',
    seats === undefined ? '' : String(seats),
    escapeText(owner ?? 'unknown'),
    place && 'record' in place ? escapeText(`${place.record.source} ${place.record.id}`) : '',
  ]
}
