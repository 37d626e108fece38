import type { Analysis, Contract, SaasNode } from '@coppice/model'
import { escapeText } from '../../markdown-escape.ts'
import { money } from './money.ts'
import { table } from './table.ts'

/** Days ahead in which a decision is asked for: what is due later can wait for the next report. */
const DAYS_AHEAD = 45

/** Contracts that go on by themselves unless somebody acts soon, what is proposed for each, and what happens if nothing is done. */
export function deadlines({ inventory, proposals }: Analysis): string {
  const today = inventory.asOf?.slice(0, 10)
  if (today === undefined) return ''
  const until = new Date(Date.parse(today) + DAYS_AHEAD * 86_400_000).toISOString().slice(0, 10)
  const due = inventory.nodes
    .flatMap((node) => (node.kind === 'saas' ? (node.contracts ?? []).map((contract) => ({ saas: node, contract })) : []))
    .flatMap(({ saas, contract }) => {
      const by = actBy(contract, today)
      return by !== undefined && by <= until ? [{ saas, contract, by }] : []
    })
    .toSorted((a, b) => (a.by === b.by ? (a.saas.id < b.saas.id ? -1 : 1) : a.by < b.by ? -1 : 1))
  if (due.length === 0) return ''
  const rows = due.map(({ saas, contract, by }) => [
    escapeText(saas.name),
    by,
    contract.annualCost ? money(contract.annualCost) : 'unknown',
    proposalsOn(saas, proposals).join('; ') || 'nothing: whether it is still wanted is for its owner to say',
    contract.renewal === undefined ? 'it goes on' : `it renews on ${contract.renewal}`,
  ])
  return `## What has to be decided first\n\nContracts whose notice is due by ${until}, and what they cost in a year.\n\n${table(['Product', 'Act by', 'In a year', 'What is proposed', 'If nothing is done'], rows)}`
}

/** The day of notice; where it has passed, that of the renewal: leaving early or asking for terms is all that is left. */
function actBy({ noticeBy, renewal }: Contract, today: string): string | undefined {
  const day = noticeBy !== undefined && noticeBy >= today ? noticeBy : renewal
  return day !== undefined && day >= today ? day : undefined
}

function proposalsOn(saas: SaasNode, proposals: Analysis['proposals']): string[] {
  return proposals.filter(({ subjects }) => subjects.includes(saas.id)).map(({ title }) => escapeText(title))
}
