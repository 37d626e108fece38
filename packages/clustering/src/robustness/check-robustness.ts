import { compareText, type Flip, type NodeId, type Proposal, type ProposalKind, type Rules } from '@coppice/model'
import { proposers } from '../proposers/index.ts'
import { toOutcome, type Outcome, type Proposer, type ProposerContext } from '../proposers/proposer.ts'
import { assessUse, type Use } from '../use/assess-use.ts'
import { compareOutcomes } from './compare-outcomes.ts'
import { moveRule } from './move-rule.ts'
import { recordReads } from './record-reads.ts'
import { createCommunityTest } from './test-communities.ts'

/**
 * Says of every proposal whether it hangs on the exact value of a rule. Each rule that its proposer reads is moved by 20 % up and down, one at
 * a time, and the proposer asked again; that is exact, as nothing else of its input hangs on that rule. Communities are not searched anew:
 * `test-communities.ts` says what is done for the weights of layers instead.
 */
export function checkRobustness(context: ProposerContext, proposals: readonly Proposal[]): Proposal[] {
  const proposed = new Set(proposals.map((proposal) => proposal.kind))
  const usesUnder = rememberUses(context)
  const findings = new Map([...proposed].map((kind) => [kind, askAgain(context, kind, usesUnder)]))
  const testCommunity = createCommunityTest(context)
  return proposals.map((proposal) => {
    const finding = findings.get(proposal.kind)
    const flips = (finding?.moves ?? []).flatMap(({ what, change, outcomes }): Flip[] => {
      const becomes = compareOutcomes(context.estate, toOutcome(proposal), outcomes)
      return becomes === undefined ? [] : [{ what, change, becomes }]
    })
    const ties = proposal.kind === 'merge-services' ? testCommunity(proposal) : { flips: [], tested: 0 }
    const when = [...flips, ...ties.flips]
    return { ...proposal, robustness: { flips: when.length > 0, when, tested: (finding?.tested ?? 0) + ties.tested } }
  })
}

/** What a proposer would say under each move of a rule. */
interface Finding {
  readonly moves: readonly { readonly what: string; readonly change: string; readonly outcomes: ReadonlyMap<string, Outcome> }[]
  readonly tested: number
}

type UsesUnder = (rules: Rules, name: string) => ReadonlyMap<NodeId, Use>

function askAgain(context: ProposerContext, kind: ProposalKind, usesUnder: UsesUnder): Finding {
  const proposer: Proposer | undefined = proposers.find((one) => one.id === kind)
  if (proposer === undefined) return { moves: [], tested: 0 }
  const { propose, decide = (under: ProposerContext) => propose(under).map(toOutcome) } = proposer
  const ask = (rules: Rules, name: string): Outcome[] =>
    decide({
      ...context,
      settings: { ...context.settings, rules },
      get uses() {
        return usesUnder(rules, name)
      },
    })
  const { watched, read } = recordReads(context.settings.rules)
  ask(watched, kind)
  const paths = [...read].sort(compareText)
  const moves = paths
    .flatMap((path) => moveRule(context.settings.rules, path))
    .map((moved) => ({ what: moved.path, change: moved.change, outcomes: byId(ask(moved.rules, `${moved.path} ${moved.change}`)) }))
  return { moves, tested: paths.length }
}

/** Several proposers ask who uses what under the same moved rule. */
function rememberUses({ estate, settings }: ProposerContext): UsesUnder {
  const known = new Map<string, ReadonlyMap<NodeId, Use>>()
  return (rules, name) => {
    const uses = known.get(name) ?? assessUse(estate, { ...settings, rules })
    known.set(name, uses)
    return uses
  }
}

function byId(outcomes: readonly Outcome[]): Map<string, Outcome> {
  return new Map(outcomes.map((outcome) => [outcome.id, outcome]))
}
