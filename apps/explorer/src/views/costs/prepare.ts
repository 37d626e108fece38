import type { Analysis } from '@coppice/model'
import type { Estate } from '../../estate/index-estate.ts'
import { money } from '../../estate/money.ts'
import { count } from '../../estate/words.ts'
import { toContracts, type ContractsData } from './contracts-data.ts'
import { toRenewals, type RenewalsData } from './renewals-data.ts'
import { toSpends, type Spend } from './spend-data.ts'
import { toWalks, type Walk } from './walks-data.ts'

/** What is paid now, what would be paid then, and the contracts that stand behind it. */
export interface CostsData {
  readonly title: string
  /** One for each currency, as nothing is converted. */
  readonly walks: readonly Walk[]
  /** Where it goes, one for each currency. */
  readonly spends: readonly Spend[]
  readonly renewals: RenewalsData
  readonly contracts: ContractsData
  /** Services and products of whose cost nothing is known. */
  readonly unknown: readonly string[]
  /** Services and products whose cost is known, in part at least. */
  readonly known: number
}

export function prepare(estate: Estate): CostsData {
  const { costs } = estate.analysis
  return {
    title: titleOf(costs),
    walks: toWalks(estate),
    spends: toSpends(estate),
    renewals: toRenewals(estate),
    contracts: toContracts(estate),
    unknown: costs.unknown,
    known: costs.known,
  }
}

function titleOf({ waterfall, known, unknown }: Analysis['costs']): string {
  const totals = (id: string): string =>
    waterfall.flatMap(({ steps }) => steps.flatMap((step) => (step.id === id ? [money(step.amount)] : []))).join(' + ')
  const [now, after] = [totals('now'), totals('after')]
  if (now === '') return 'What is paid is not known: no contract, invoice or bill was given'
  const whose =
    unknown.length === 0 ? '' : ` for ${known} of ${count(known + unknown.length, 'service and product', 'services and products')}`
  return after === '' || after === now
    ? `${now} is paid in a year${whose}`
    : `${now} is paid in a year${whose}; ${after} if all that counts is done`
}
