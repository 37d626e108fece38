import type { YearlyCost } from '@coppice/model'
import { sumByCurrency, yearlyCosts } from '../../economics/yearly-cost.ts'
import { tellAmount } from '../../wording/tell-amount.ts'
import type { Measure } from '../axis.ts'

/** Currencies of about one size, for which the same anchors hold. Nothing is converted: for others the score is unknown. */
const OF_ONE_SIZE: ReadonlySet<string> = new Set(['EUR', 'USD', 'GBP', 'CHF', 'CAD', 'AUD'])

const WHAT = { run: 'Running', licence: 'The licence of', people: 'The people who keep' } as const

/** What is paid in a year for one kind of thing; its bounds are those of the records. Costs in several currencies are no one number. */
export function yearlyCost(kind: YearlyCost['kind']): Measure {
  return (_, subject) => {
    const costs = yearlyCosts(subject).filter((cost) => cost.kind === kind)
    const [sum, other] = sumByCurrency(costs)
    if (sum === undefined || other !== undefined || !OF_ONE_SIZE.has(sum.currency)) return 'unknown'
    return {
      found: (sum.low + sum.high) / 2,
      low: sum.low,
      high: sum.high,
      text: `${WHAT[kind]} ${subject.name} ${kind === 'people' ? 'cost' : 'costs'} ${tellAmount(sum)} a year.`,
      evidence: costs.flatMap((cost) => cost.costs.flatMap(({ evidence }) => evidence)),
    }
  }
}
