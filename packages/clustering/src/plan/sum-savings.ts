import {
  hasOwnCost,
  NO_SAVINGS,
  type DecidedItem,
  type EffortRange,
  type ItemStatus,
  type NodeId,
  type Proposal,
  type Savings,
} from '@coppice/model'
import { sumByCurrency } from '../economics/yearly-cost.ts'
import type { PlanInput } from './plan-waves.ts'

/** What one proposal saves: money only where it counts, or where somebody approved it all the same. */
export function savingsOf(
  { estate, savings }: PlanInput,
  proposal: Proposal,
  leaving: readonly NodeId[],
  effort: EffortRange,
  status: ItemStatus,
): Savings {
  const own = savings.filter((saving) => saving.proposal === proposal.id)
  const counted = own.filter((saving) => saving.counted || status === 'approved')
  const once = counted.flatMap(({ first }) =>
    first.flatMap(({ kind, amount }) => (amount && (kind === 'termination' || kind === 'dual-running') ? amount : [])),
  )
  const kinds = leaving.map((id) => estate.node(id)?.kind)
  return {
    items: 1,
    services: kinds.filter((kind) => kind === 'service').length,
    saas: kinds.filter((kind) => kind === 'saas').length,
    runRate: sumByCurrency(counted.filter(hasOwnCost).map(({ yearly }) => yearly)),
    oneOff: sumByCurrency(once),
    effort,
    unknown: leaving.length > 0 && !own.some(hasOwnCost) ? 1 : 0,
  }
}

/** Sums, currency by currency: nothing is converted. */
export function addUp(all: readonly Savings[]): Savings {
  let sum = NO_SAVINGS
  for (const one of all) {
    sum = {
      items: sum.items + one.items,
      services: sum.services + one.services,
      saas: sum.saas + one.saas,
      runRate: sumByCurrency([...sum.runRate, ...one.runRate]),
      oneOff: sumByCurrency([...sum.oneOff, ...one.oneOff]),
      effort: { low: sum.effort.low + one.effort.low, high: sum.effort.high + one.effort.high },
      unknown: sum.unknown + one.unknown,
    }
  }
  const round = (weeks: number) => Math.round(weeks * 10) / 10
  return { ...sum, effort: { low: round(sum.effort.low), high: round(sum.effort.high) } }
}

/** What is gone by what was approved; its money as it was written down with the decision, since the records of what is gone are gone as well. */
export function realisedSavings(decisions: readonly DecidedItem[]): Savings {
  return addUp(
    decisions.flatMap(({ decision, outcome }): Savings[] => {
      if (decision.verdict !== 'approve' || !outcome || (outcome.state !== 'realised' && outcome.state !== 'partly')) return []
      const isWhole = outcome.state === 'realised'
      return [
        {
          ...NO_SAVINGS,
          items: isWhole ? 1 : 0,
          services: outcome.gone.filter((id) => id.startsWith('service:')).length,
          saas: outcome.gone.filter((id) => id.startsWith('saas:')).length,
          runRate: isWhole ? (decision.saves ?? []) : [],
          unknown: isWhole && decision.saves === undefined ? 1 : 0,
        },
      ]
    }),
  )
}
