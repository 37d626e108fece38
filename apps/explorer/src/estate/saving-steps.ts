import { by, hasOwnCost, type CostStep, type Proposal, type Saving } from '@coppice/model'
import { group } from 'd3'
import type { Estate } from './index-estate.ts'
import { proposalMark, type Mark } from './mark.ts'
import type { MoneyBounds } from './money.ts'
import { addUp } from './savings.ts'

/** What proposals of one kind save together. */
export interface SavingStep {
  readonly id: string
  readonly label: string
  readonly mark: Mark
  readonly proposals: readonly string[]
  readonly amount: MoneyBounds
}

/** Every step in one currency, and both ends where they are known. */
export interface SavingSteps {
  readonly currency: string
  readonly now: MoneyBounds | undefined
  readonly after: MoneyBounds | undefined
  readonly savings: readonly SavingStep[]
  /** Known, but in no total: blocked, or no more than suspected. */
  readonly notCounted: readonly SavingStep[]
}

/** In the order of the analysis. */
export function toSavingSteps(estate: Estate): SavingSteps[] {
  return estate.analysis.costs.waterfall.map(({ currency, steps }) => {
    const end = (id: string): MoneyBounds | undefined => steps.find((step) => step.id === id)?.amount
    return {
      currency,
      now: end('now'),
      after: end('after'),
      savings: steps.flatMap((step) => (step.kind === 'saving' ? [toStep(estate, step)] : [])),
      notCounted: toNotCounted(estate, currency, steps),
    }
  })
}

function toStep(estate: Estate, { id, title, amount, proposals }: CostStep): SavingStep {
  const marks = proposals.flatMap((proposal) => estate.proposals.get(proposal) ?? []).map(proposalMark)
  return { id, label: title, mark: marks[0] ?? 'not-assessed', proposals, amount }
}

/** What is blocked and what is only suspected do not count for different reasons, and so stand apart. */
function toNotCounted(estate: Estate, currency: string, steps: readonly CostStep[]): SavingStep[] {
  const open = estate.analysis.costs.savings.flatMap((saving) => {
    const proposal = estate.proposals.get(saving.proposal)
    return saving.counted || !hasOwnCost(saving) || saving.yearly.currency !== currency || !proposal ? [] : [{ saving, proposal }]
  })
  return [...group(open, reasonOf)]
    .flatMap(([reason, members]): SavingStep[] => {
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
