import { by, type CostStep, type Proposal, type Saving } from '@coppice/model'
import { group } from 'd3'
import type { Estate } from '../../estate/index-estate.ts'
import { proposalMark, type Mark } from '../../estate/mark.ts'
import { addUp } from '../../estate/savings.ts'
import { money, type MoneyBounds } from '../../estate/money.ts'

/** From what is paid now to what would be paid, in one currency. */
export interface Walk {
  readonly title: string
  readonly currency: string
  readonly now: MoneyBounds
  readonly after: MoneyBounds
  readonly savings: readonly WalkStep[]
  /** Known, but in no total: blocked, or no more than suspected. */
  readonly notCounted: readonly WalkStep[]
}

export interface WalkStep {
  readonly id: string
  readonly label: string
  readonly mark: Mark
  readonly proposals: readonly string[]
  readonly amount: MoneyBounds
}

/** Walks that have both ends, in the order of the analysis. */
export function toWalks(estate: Estate): Walk[] {
  return estate.analysis.costs.waterfall.flatMap(({ currency, steps }) => {
    const [now, after] = ['now', 'after'].map((id) => steps.find((step) => step.id === id)?.amount)
    if (!now || !after) return []
    const savings = steps.flatMap((step) => (step.kind === 'saving' ? [toStep(estate, step)] : []))
    const notCounted = toNotCounted(estate, currency, steps)
    return [{ currency, now, after, savings, notCounted, title: titleOf(now, after, savings, notCounted) }]
  })
}

function toStep(estate: Estate, { id, title, amount, proposals }: CostStep): WalkStep {
  const marks = proposals.flatMap((proposal) => estate.proposals.get(proposal) ?? []).map(proposalMark)
  return { id, label: title, mark: marks[0] ?? 'not-assessed', proposals, amount }
}

/** What is blocked and what is only suspected do not count for different reasons, and so stand apart. */
function toNotCounted(estate: Estate, currency: string, steps: readonly CostStep[]): WalkStep[] {
  const open = estate.analysis.costs.savings.flatMap((saving) => {
    const proposal = estate.proposals.get(saving.proposal)
    return saving.counted || saving.yearly.currency !== currency || !proposal ? [] : [{ saving, proposal }]
  })
  return [...group(open, reasonOf)]
    .flatMap(([reason, members]): WalkStep[] => {
      const [first] = members
      const [amount] = addUp(members.map(({ saving }) => saving.yearly))
      if (!first || !amount) return []
      const title = steps.find(({ id }) => id === `possible/${first.proposal.kind}`)?.title ?? 'Other'
      const isBlocked = first.proposal.blockers.length > 0
      return [
        {
          id: `not-counted/${reason}`,
          label: `${title}, ${isBlocked ? 'blocked' : 'only suspected'}`,
          mark: isBlocked ? 'blocked' : 'R1',
          proposals: members.map(({ proposal }) => proposal.id),
          amount,
        },
      ]
    })
    .toSorted(
      by(
        ({ amount }) => -amount.high,
        ({ id }) => id,
      ),
    )
}

function reasonOf({ proposal }: { readonly saving: Saving; readonly proposal: Proposal }): string {
  return `${proposal.kind}/${proposal.blockers.length > 0 ? 'blocked' : 'suspected'}`
}

function titleOf(now: MoneyBounds, after: MoneyBounds, savings: readonly WalkStep[], notCounted: readonly WalkStep[]): string {
  const [saved] = addUp(savings.map(({ amount }) => amount))
  const [possible] = addUp(notCounted.map(({ amount }) => amount))
  const more = possible ? `; ${money(possible)} more is not counted` : ''
  return saved
    ? `Of ${money(now)} a year, ${money(saved)} can go, which leaves ${money(after)}${more}`
    : `Of ${money(now)} a year, no saving is sure enough to count${more}`
}
