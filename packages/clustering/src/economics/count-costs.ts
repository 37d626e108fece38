import {
  by,
  type Amount,
  type Costs,
  type CostStep,
  type InventoryNode,
  type Proposal,
  type Saving,
  type YearlyCost,
  groupBy,
} from '@coppice/model'
import type { Estate } from '../graph/to-estate.ts'
import { isRented } from '../use/is-rented.ts'
import { findSavings } from './find-savings.ts'
import { money, sumByCurrency, yearlyCosts } from './yearly-cost.ts'

/** What the estate costs in a year, of how much of it nobody knows, and what the proposals would make of it. */
export function countCosts(estate: Estate, proposals: readonly Proposal[]): Costs {
  const spread = estate.services.flatMap((service) =>
    (service.costs ?? []).flatMap((cost) => (cost.basis === 'shared' ? (cost.rule ?? []) : [])),
  )
  const rules = new Set(spread)
  const counted = estate.inventory.nodes.filter((node) => isCounted(node, rules))
  const yearly = counted.flatMap(yearlyCosts)
  const ofSubjects = counted.filter((node) => node.kind !== 'datastore')
  const unknown = ofSubjects.filter((node) => yearlyCosts(node).length === 0)
  const savings = findSavings(estate, proposals)
  return {
    yearly: byKind(yearly),
    known: ofSubjects.length - unknown.length,
    unknown: unknown.map((node) => node.id),
    waterfall: sumByCurrency(yearly).map((now) => ({ currency: now.currency, steps: toSteps(now, savings, proposals) })),
    savings,
  }
}

/** Databases count where their cost is not spread over those who use them. */
function isCounted(node: InventoryNode, spread: ReadonlySet<string>): boolean {
  if (node.optional) return false
  if (node.kind === 'service') return true
  if (node.kind === 'saas') return isRented(node)
  if (node.kind !== 'datastore') return false
  return ![...spread].some((rule) => rule.includes(node.id))
}

function byKind(costs: readonly YearlyCost[]): YearlyCost[] {
  return [...groupBy(costs, (cost) => cost.kind)]
    .flatMap(([, group]) => sumByCurrency(group).map((amount) => ({ ...amount, kind: group[0]?.kind ?? 'run' })))
    .toSorted(
      by(
        (cost) => cost.currency,
        (cost) => cost.kind,
      ),
    )
}

const TITLES: Readonly<Partial<Record<Proposal['kind'], string>>> = {
  'retire-service': 'Retire services',
  'cancel-saas': 'Cancel products',
  'consolidate-saas': 'One product for a purpose',
  'merge-services': 'Merge services',
}

/** Now, less what counts kind by kind, is after; what may come on top is shown apart and taken from nothing. */
function toSteps(now: Amount, savings: readonly Saving[], proposals: readonly Proposal[]): CostStep[] {
  const kinds = new Map(proposals.map((proposal) => [proposal.id, proposal.kind]))
  const here = savings.filter((saving) => saving.yearly.currency === now.currency && saving.yearly.high > 0)
  const stepsOf = (kind: CostStep['kind'], some: readonly Saving[]): CostStep[] =>
    [...groupBy(some, (saving) => kinds.get(saving.proposal) ?? '')]
      .toSorted(by(([key]) => Object.keys(TITLES).indexOf(key)))
      .flatMap(([key, group]) =>
        sumByCurrency(group.map((saving) => saving.yearly)).map((amount) => ({
          id: kind === 'possible' ? `possible/${key}` : key,
          title: TITLES[key as Proposal['kind']] ?? key,
          kind,
          amount,
          proposals: group.map((saving) => saving.proposal),
        })),
      )
  const counted = stepsOf(
    'saving',
    here.filter((saving) => saving.counted),
  )
  let { low, high } = now
  for (const { amount } of counted) {
    low -= amount.high
    high -= amount.low
  }
  const total = (id: string, title: string, amount: Amount): CostStep => ({ id, title, kind: 'total', amount, proposals: [] })
  return [
    total('now', 'Paid in a year', now),
    ...counted,
    total('after', 'If all that counts is done', { low: money(Math.max(0, low)), high: money(high), currency: now.currency }),
    ...stepsOf(
      'possible',
      here.filter((saving) => !saving.counted),
    ),
  ]
}
