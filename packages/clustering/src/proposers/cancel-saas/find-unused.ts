import type { Argument, CancelProposal, Contract, SaasNode } from '@coppice/model'
import { isRented } from '../../use/is-rented.ts'
import { longDate } from '../../wording/dates.ts'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { count } from '../../wording/words.ts'
import type { ProposerContext } from '../proposer.ts'

/** Share of the seats that are in use, up to which most of a contract is paid for nothing. A prior. */
const FEW = 0.1
/** A suspicion: people may log in past the records, and nobody asked those who do. */
const CONFIDENCE = 0.4

/** A product under contract, or on invoices, that no code uses and that hardly anybody logs in to. */
export function findUnused({ estate }: ProposerContext, saas: SaasNode): CancelProposal | undefined {
  const { contracts = [], costs = [], users = [] } = saas
  const paid = contracts.length > 0 ? contracts : costs.filter(({ period }) => period === 'year')
  const counted = users.filter((one) => one.active !== undefined)
  const isUsedByCode = estate.inbound(saas.id, 'uses-saas').some((edge) => !edge.optional)
  if (saas.optional || !isRented(saas) || paid.length === 0 || counted.length === 0 || isUsedByCode) return undefined
  const active = Math.max(...counted.map((one) => one.active ?? 0))
  const seats = Math.max(...contracts.map((one) => one.seats ?? 0), ...counted.map((one) => one.assigned ?? 0))
  if (seats === 0 || active > seats * FEW) return undefined
  const text = `${count(active, 'person', 'people')} logged in to ${saas.name} within the records, of ${count(seats, 'seat')} that are paid for or assigned.`
  return {
    kind: 'cancel-saas',
    id: `cancel-saas/${saas.id.slice('saas:'.length)}`,
    title: active === 0 ? `Give up ${saas.name}` : `Give up ${saas.name}, or most of its seats`,
    subjects: [saas.id],
    confidence: CONFIDENCE,
    evidenceFor: [
      toArgument('hardly-any-logins', text, [saas.id], evidenceOf([...counted, ...paid])),
      ...contracts.flatMap((contract) => whenItEnds(saas, contract)),
      ...(contracts.length === 0
        ? [toArgument('no-contract', `${saas.name} is paid by invoice; no contract of it is known.`, [saas.id], evidenceOf(paid))]
        : []),
    ],
    evidenceAgainst: [],
    blockers: [],
    wouldChange: ['Logins past the records, by password or by guests, would keep it.'],
    nextEvidence:
      contracts.length > 0
        ? `Ask ${active === 0 ? 'who bought it' : 'those who still log in'} what they need ${saas.name} for.`
        : `Find the contract behind the invoices of ${saas.name}: when it can end, and at what notice.`,
    savesServices: 0,
  }
}

function whenItEnds(saas: SaasNode, { renewal, noticeBy, evidence }: Contract): Argument[] {
  if (renewal === undefined) return []
  const notice = noticeBy === undefined ? '' : `, unless notice is given by ${longDate(noticeBy)}`
  return [toArgument('renews', `Its contract renews on ${longDate(renewal)}${notice}.`, [saas.id], evidence)]
}
