import { compareText, type Flip, type NodeId, type Proposal, type ProposalKind, type Rules } from '@coppice/model'
import { proposers } from '../proposers/index.ts'
import { toOutcome, type Outcome, type Proposer, type ProposerContext } from '../proposers/proposer.ts'
import { assessUse, type Use } from '../use/assess-use.ts'
import { count } from '../wording/words.ts'
import { compareOutcomes, toOutcomes, type Outcomes } from './compare-outcomes.ts'
import { moveRule, type MovedRule } from './move-rule.ts'
import { recordReads } from './record-reads.ts'
import { createCommunityTest } from './test-communities.ts'

/** Proposers are asked some dozens of times: in a larger estate that would take longer than everything else together. */
const MOST_SERVICES = 25_000

/**
 * Says of every proposal whether it hangs on the exact value of a rule. Each rule that its proposer reads is moved by 20 % up and down, one at
 * a time, and the proposer asked again; that is exact, as nothing else of its input hangs on that rule. Communities are not searched anew:
 * `test-communities.ts` says what is done for the weights of layers instead. In an estate of more than 25,000 services nothing is tried, and every
 * proposal says so.
 */
export function checkRobustness(context: ProposerContext, proposals: readonly Proposal[]): Proposal[] {
  const { length: services } = context.estate.services
  if (services > MOST_SERVICES) {
    const skipped = `Whether it hangs on the exact value of a rule was not tried: the estate has ${count(services, 'service')}, and it is tried up to ${count(MOST_SERVICES, 'service')}.`
    return proposals.map((proposal) => ({ ...proposal, robustness: { flips: false, when: [], tested: 0, skipped } }))
  }
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
  readonly moves: readonly { readonly what: string; readonly change: string; readonly outcomes: Outcomes }[]
  readonly tested: number
}

/** Who uses what under a moved rule, or under the rules as they are, and by which rules that is steered. */
type UsesUnder = (moved?: MovedRule) => { readonly uses: ReadonlyMap<NodeId, Use>; readonly steeredBy: ReadonlySet<string> }

function askAgain(context: ProposerContext, kind: ProposalKind, usesUnder: UsesUnder): Finding {
  const proposer: Proposer | undefined = proposers.find((one) => one.id === kind)
  if (proposer === undefined) return { moves: [], tested: 0 }
  const { propose, decide = (under: ProposerContext) => propose(under).map(toOutcome) } = proposer
  const { watched, read } = recordReads(context.settings.rules)
  const steering = new Set<string>()
  const ask = (rules: Rules, moved?: MovedRule): Outcome[] =>
    decide({
      ...context,
      settings: { ...context.settings, rules },
      get uses() {
        const { uses, steeredBy } = usesUnder(moved)
        for (const path of steeredBy) steering.add(path)
        return uses
      },
    })
  ask(watched)
  const paths = [...new Set([...read, ...steering])].sort(compareText)
  const moves = paths
    .flatMap((path) => moveRule(context.settings.rules, path))
    .map((moved) => ({ what: moved.path, change: moved.change, outcomes: toOutcomes(ask(moved.rules, moved)) }))
  return { moves, tested: paths.length }
}

/** Who uses what is found anew only under rules that it hangs on, and once for all proposers. */
function rememberUses({ estate, settings, uses }: ProposerContext): UsesUnder {
  const { watched, read } = recordReads(settings.rules)
  assessUse(estate, { ...settings, rules: watched })
  const known = new Map<string, ReadonlyMap<NodeId, Use>>()
  return (moved) => {
    if (moved === undefined || !read.has(moved.path)) return { uses, steeredBy: read }
    const name = `${moved.path} ${moved.change}`
    const found = known.get(name) ?? assessUse(estate, { ...settings, rules: moved.rules })
    known.set(name, found)
    return { uses: found, steeredBy: read }
  }
}
