import type { InventoryNode } from '@coppice/model'
import type { Estate } from '../../estate/index-estate.ts'
import type { MoneyBounds } from '../../estate/money.ts'
import { addUp } from '../../estate/savings.ts'

/** What records say of something that is run or rented; what is absent is unknown. */
export interface RecordFigures {
  /** Whether it is of a kind that costs something and is used by somebody: others have no such figures. */
  readonly applies: boolean
  readonly yearly: readonly MoneyBounds[]
  /** People who logged in. */
  readonly users: number | undefined
  /** Requests that were counted, of a service. */
  readonly requests: number | undefined
  /** ISO date of the last login, or until when requests were seen. */
  readonly lastUse: string | undefined
  readonly renewal: string | undefined
  /** Who answers for the contract. */
  readonly owner: string | undefined
}

const NONE: RecordFigures = {
  applies: false,
  yearly: [],
  users: undefined,
  requests: undefined,
  lastUse: undefined,
  renewal: undefined,
  owner: undefined,
}

export function recordsOf(estate: Estate, node: InventoryNode): RecordFigures {
  if (node.kind === 'saas') {
    const rented = estate.analysis.subscriptions.find((one) => one.node === node.id)
    if (!rented) return NONE
    const { yearly, active, lastUse, renewal, owner } = rented
    return { ...NONE, applies: true, yearly: addUp(yearly), users: active, lastUse, renewal, owner }
  }
  if (node.kind !== 'service') return NONE
  const usage = (node.usage ?? []).toSorted((a, b) => (a.until < b.until ? -1 : 1)).at(-1)
  return {
    ...NONE,
    applies: true,
    yearly: addUp((node.costs ?? []).filter(({ period }) => period === 'year')),
    requests: usage?.requests,
    // A window without requests tells when nothing was seen, not when it was used last.
    lastUse: usage && usage.requests > 0 ? usage.until.slice(0, 10) : undefined,
  }
}
