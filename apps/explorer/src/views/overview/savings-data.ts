import { assertNever, by, type CostStep, type ProposalKind } from '@coppice/model'
import type { Estate } from '../../estate/index-estate.ts'
import type { Mark } from '../../estate/mark.ts'
import { money, type MoneyBounds } from '../../estate/money.ts'
import { toSavingTotals } from '../../estate/savings.ts'

/** Where the saving comes from, kind by kind; what is not counted, and what nobody knows, stand apart. */
export interface SavingsData {
  readonly title: string
  readonly currency: string | undefined
  readonly rows: readonly SavingRow[]
  readonly total: MoneyBounds | undefined
  readonly notCounted: readonly SavingRow[]
  /** Open items whose saving nobody knows. */
  readonly unknown: readonly { readonly kind: string; readonly mark: Mark; readonly items: number }[]
}

export interface SavingRow {
  readonly id: string
  readonly label: string
  readonly mark: Mark
  readonly items: number
  readonly amount: MoneyBounds
}

export function toSavingsData(estate: Estate): SavingsData {
  const { costs } = estate.analysis
  const [walk] = costs.waterfall
  const [total] = toSavingTotals(estate.analysis).yearly
  const rows = walk?.steps.flatMap((step) => (step.kind === 'saving' ? [toRow(step)] : [])) ?? []
  const notCounted = walk?.steps.flatMap((step) => (step.kind === 'possible' ? [toRow(step)] : [])) ?? []
  return {
    title: titleOf(rows, total, notCounted),
    currency: walk?.currency,
    rows,
    total: rows.length > 0 ? total : undefined,
    notCounted,
    unknown: unknownOf(estate),
  }
}

function toRow({ id, title, amount, proposals }: CostStep): SavingRow {
  const { low, high, currency } = amount
  return { id, label: title, mark: markOf(id), items: proposals.length, amount: { low, high, currency } }
}

function markOf(id: string): Mark {
  const kind = id.replace(/^possible\//, '')
  if (kind.startsWith('merge')) return 'merge'
  if (kind.startsWith('retire')) return id.startsWith('possible') ? 'R1' : 'R2'
  return 'replace'
}

function titleOf(rows: readonly SavingRow[], total: MoneyBounds | undefined, notCounted: readonly SavingRow[]): string {
  const [most] = rows.toSorted(by(({ amount }) => -amount.high))
  if (!most || !total)
    return notCounted.length > 0
      ? 'No saving is sure enough to count; some are possible'
      : 'What it saves is not known: no contract, invoice or bill was given'
  const more = notCounted.length > 0 ? `; ${money(sumOf(notCounted, total.currency))} more is not counted` : ''
  return `${doing(most)} saves most of ${money(total)} a year${more}`
}

/** All steps of one walk are in its currency. */
function sumOf(rows: readonly SavingRow[], currency: string): MoneyBounds {
  const sum = (end: 'low' | 'high'): number => rows.reduce((total, { amount }) => total + amount[end], 0)
  return { low: sum('low'), high: sum('high'), currency }
}

function doing({ id, label }: SavingRow): string {
  return DOING[id] ?? label
}

const DOING: Readonly<Record<string, string>> = {
  'retire-service': 'Retiring services',
  'cancel-saas': 'Cancelling products',
  'consolidate-saas': 'One product for a purpose',
  'merge-services': 'Merging services',
}

function unknownOf(estate: Estate): SavingsData['unknown'] {
  const known = new Set(estate.analysis.costs.savings.map(({ proposal }) => proposal))
  const counts = new Map<ProposalKind, number>()
  for (const { id, kind, blockers } of estate.analysis.proposals)
    if (blockers.length === 0 && !known.has(id)) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts]
    .flatMap(([kind, items]) => {
      const word = kindWord(kind)
      return word === undefined ? [] : [{ ...word, items }]
    })
    .toSorted(
      by(
        ({ items }) => -items,
        ({ kind }) => kind,
      ),
    )
}

/** Kinds that make something superfluous; the others save no bill. */
function kindWord(kind: ProposalKind): { readonly kind: string; readonly mark: Mark } | undefined {
  switch (kind) {
    case 'retire-service':
      return { kind: 'Retire services', mark: 'R1' }
    case 'merge-services':
      return { kind: 'Merge services', mark: 'merge' }
    case 'cancel-saas':
      return { kind: 'Cancel products', mark: 'replace' }
    case 'consolidate-saas':
      return { kind: 'One product for a purpose', mark: 'replace' }
    case 'unify-entity':
    case 'standardise-technology':
    case 'group-behind-gateway':
      return undefined
    default:
      return assertNever(kind)
  }
}
