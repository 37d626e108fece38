import { assertNever, by, hasOwnCost, type ProposalKind } from '@coppice/model'
import type { Estate } from '../../estate/index-estate.ts'
import type { Mark } from '../../estate/mark.ts'
import { money, type MoneyBounds } from '../../estate/money.ts'
import { toSavingSteps, type SavingStep } from '../../estate/saving-steps.ts'
import { addUp, toSavingTotals } from '../../estate/savings.ts'

/** Where the saving comes from, kind by kind; what is not counted, and what nobody knows, stand apart. */
export interface SavingsData {
  readonly title: string
  readonly currency: string | undefined
  readonly rows: readonly SavingStep[]
  readonly total: MoneyBounds | undefined
  readonly notCounted: readonly SavingStep[]
  /** Open items whose saving nobody knows. */
  readonly unknown: readonly { readonly kind: string; readonly mark: Mark; readonly items: number }[]
}

export function toSavingsData(estate: Estate): SavingsData {
  const [steps] = toSavingSteps(estate)
  const [total] = toSavingTotals(estate.analysis).yearly
  const [rows, notCounted] = [steps?.savings ?? [], steps?.notCounted ?? []]
  return {
    title: titleOf(rows, total, notCounted),
    currency: steps?.currency,
    rows,
    total: rows.length > 0 ? total : undefined,
    notCounted,
    unknown: unknownOf(estate),
  }
}

function titleOf(rows: readonly SavingStep[], total: MoneyBounds | undefined, notCounted: readonly SavingStep[]): string {
  const [most] = rows.toSorted(by(({ amount }) => -amount.high))
  if (!most || !total)
    return notCounted.length > 0
      ? 'No saving is sure enough to count; some are possible'
      : 'What it saves is not known: no contract, invoice or bill was given'
  const [possible] = addUp(notCounted.map(({ amount }) => amount))
  const more = possible ? `; ${money(possible)} more is not counted` : ''
  return `${doing(most)} saves most of ${money(total)} a year${more}`
}

function doing({ id, label }: SavingStep): string {
  return DOING[id] ?? label
}

const DOING: Readonly<Record<string, string>> = {
  'retire-service': 'Retiring services',
  'cancel-saas': 'Cancelling products',
  'consolidate-saas': 'One product for a purpose',
  'merge-services': 'Merging services',
}

function unknownOf(estate: Estate): SavingsData['unknown'] {
  const known = new Set(estate.analysis.costs.savings.filter(hasOwnCost).map(({ proposal }) => proposal))
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
