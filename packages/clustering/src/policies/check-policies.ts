import type { Baseline, Breach, Inventory, PlacedDecision, Policies, PolicyException } from '@coppice/model'
import { toEstate } from '../graph/to-estate.ts'
import { policies as registry } from './index.ts'

/** How an estate stands against its policies. */
export interface PolicyCheck {
  /** Breaches that were not there before: these fail a check. */
  readonly fresh: readonly Breach[]
  /** As `fresh`, under policies that only warn. */
  readonly warnings: readonly Breach[]
  /** Breaches of the baseline that are still there. */
  readonly known: readonly Breach[]
  /** Breaches that an exception accepts, with it. */
  readonly excepted: readonly { readonly breach: Breach; readonly exception: PolicyException }[]
  /** Exceptions that are over or that nothing needs, each with why. */
  readonly stale: readonly { readonly exception: PolicyException; readonly why: string }[]
  /** Entries of the baseline that are mended: they can be taken out, so that they do not come back unseen. */
  readonly mended: Baseline['breaches']
  /** What the baseline is to be from now on. */
  readonly next: Baseline
}

export interface CheckOptions {
  readonly policies?: Policies | undefined
  readonly baseline?: Baseline | undefined
  readonly decisions?: readonly PlacedDecision[] | undefined
}

/** Holds an inventory against the policies. The day that stands for today is that of the inventory: an exception expires with it, not with a clock. */
export function checkPolicies(inventory: Inventory, { policies = {}, baseline, decisions = [] }: CheckOptions): PolicyCheck {
  const estate = toEstate(inventory)
  const severityOf = (id: Breach['policy']): 'error' | 'warning' | 'off' => policies.policies?.[id] ?? 'error'
  const context = { estate, budget: policies.budget ?? {}, retiring: retiringBy(decisions, inventory) }
  const found = registry.filter(({ id }) => severityOf(id) !== 'off').flatMap((policy) => policy.find(context))
  const exceptions = policies.exceptions ?? []
  const expired = exceptions.filter(
    ({ until }) => until !== undefined && inventory.asOf !== undefined && until < inventory.asOf.slice(0, 10),
  )
  const inForce = exceptions.filter((exception) => !expired.includes(exception))
  const entries = baseline?.breaches ?? []

  const excepted = found.flatMap((breach) => {
    const exception = inForce.find(({ policy, subject }) => policy === breach.policy && breach.subjects.includes(subject))
    return exception ? [{ breach, exception }] : []
  })
  const open = found.filter((breach) => excepted.every((one) => one.breach !== breach))
  const known = open.filter((breach) => entries.some((entry) => covers(entry, breach)))
  const unknown = open.filter((breach) => !known.includes(breach))
  const used = new Set(excepted.map(({ exception }) => exception))
  return {
    fresh: unknown.filter(({ policy }) => severityOf(policy) === 'error'),
    warnings: unknown.filter(({ policy }) => severityOf(policy) === 'warning'),
    known,
    excepted,
    stale: [
      ...expired.map((exception) => ({ exception, why: `It ended on ${exception.until ?? ''}.` })),
      ...inForce.filter((exception) => !used.has(exception)).map((exception) => ({ exception, why: 'Nothing needs it any more.' })),
    ],
    mended: entries.filter((entry) => !found.some((breach) => covers(entry, breach))),
    next: {
      schema: 'coppice.baseline/1',
      breaches: open.map(({ policy, subjects, amount }) => ({ policy, subjects, ...(amount === undefined ? {} : { amount }) })),
    },
  }
}

/** A breach is no news where one with all of its subjects was there before, and it has not grown. */
function covers(entry: Baseline['breaches'][number], { policy, subjects, amount = 0 }: Breach): boolean {
  return entry.policy === policy && subjects.every((subject) => entry.subjects.includes(subject)) && amount <= (entry.amount ?? amount)
}

/** Subjects of approved retirements, by id, or by name where only one bears it. */
function retiringBy(decisions: readonly PlacedDecision[], { nodes }: Inventory): ReadonlySet<string> {
  const named = decisions.flatMap(({ decision }) => {
    if (decision.verdict !== 'approve' || !decision.proposal.startsWith('retire-service/')) return []
    return decision.subjects ?? [decision.proposal.slice('retire-service/'.length)]
  })
  return new Set(
    named.flatMap((name) =>
      nodes.filter(({ id, kind, name: own }) => kind === 'service' && (id === name || own === name)).map(({ id }) => id),
    ),
  )
}
