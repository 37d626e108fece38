import { createWhatIf, toDecisions, toDecisionsFile, type Scenario, type TargetEstate } from '@coppice/clustering'
import { by, type Analysis, type Decision, type NodeId, type Proposal } from '@coppice/model'
import type { Estate } from '../../estate/index-estate.ts'
import { count, listed } from '../../estate/words.ts'
import type { Route } from '../../state/route.ts'
import { keptScenarios, toScenario } from './scenario-route.ts'

export interface KeptScenario {
  readonly key: string
  readonly scenario: Scenario
  readonly target: TargetEstate
}

/** Proposals of one kind of change. */
export interface ProposalGroup {
  readonly title: string
  readonly proposals: readonly Proposal[]
}

export interface WhatIfData {
  readonly title: string
  readonly scenario: Scenario
  readonly target: TargetEstate
  readonly kept: readonly KeptScenario[]
  readonly groups: readonly ProposalGroup[]
  /** Proposals that nothing blocks and more than a suspicion speaks for. */
  readonly open: readonly string[]
  /** Proposal ids with what was decided on them, where that holds. */
  readonly decided: ReadonlyMap<string, Decision['verdict']>
  readonly decisions: readonly Decision[]
  readonly file: string
  /** What can be pinned or moved, by name. */
  readonly services: readonly { readonly id: NodeId; readonly name: string }[]
}

const GROUPS: readonly { readonly title: string; readonly kinds: readonly Proposal['kind'][] }[] = [
  { title: 'Retire', kinds: ['retire-service'] },
  { title: 'Merge', kinds: ['merge-services'] },
  { title: 'Cancel or replace', kinds: ['cancel-saas', 'consolidate-saas'] },
  { title: 'Tidy up', kinds: ['unify-entity', 'standardise-technology', 'group-behind-gateway'] },
]

export function prepare(estate: Estate, route: Route): WhatIfData {
  const { analysis } = estate
  const whatIf = whatIfOf(analysis)
  const scenario = toScenario(route)
  const target = whatIf(scenario)
  const wanted = (route.filters['q'] ?? '').toLowerCase()
  const isWanted = ({ title, subjects }: Proposal): boolean =>
    `${title} ${subjects.map((id) => estate.name(id)).join(' ')}`.toLowerCase().includes(wanted)
  const decisions = toDecisions(analysis, scenario)
  return {
    title: toTitle(scenario, target),
    scenario,
    target,
    kept: keptScenarios(route).map((kept) => ({ ...kept, target: whatIf(kept.scenario) })),
    groups: GROUPS.map(({ title, kinds }) => ({
      title,
      proposals: analysis.proposals.filter((proposal) => kinds.includes(proposal.kind) && isWanted(proposal)),
    })).filter(({ proposals }) => proposals.length > 0),
    open: analysis.proposals.filter(isOpen).map(({ id }) => id),
    decided: new Map(
      analysis.decisions.flatMap(({ decision, state }) =>
        state === 'holds' && 'proposal' in decision ? [[decision.proposal, decision.verdict] as const] : [],
      ),
    ),
    decisions,
    file: toDecisionsFile(decisions),
    services: analysis.inventory.nodes
      .flatMap((node) => (node.kind === 'service' && !node.optional ? [{ id: node.id, name: node.name }] : []))
      .sort(by(({ name }) => name)),
  }
}

/** What an analysis is asked is prepared once, however often the address changes. */
const known = new WeakMap<Analysis, ReturnType<typeof createWhatIf>>()

function whatIfOf(analysis: Analysis): ReturnType<typeof createWhatIf> {
  const whatIf = known.get(analysis) ?? createWhatIf(analysis)
  known.set(analysis, whatIf)
  return whatIf
}

function isOpen(proposal: Proposal): boolean {
  return proposal.blockers.length === 0 && !(proposal.kind === 'retire-service' && proposal.rung === 'R0')
}

function toTitle({ name }: Scenario, { before, after }: TargetEstate): string {
  const who = name === '' ? 'This scenario' : name
  const [services, products] = [before.services - after.services, before.saas - after.saas]
  if (services === 0 && products === 0) return `${who} leaves all ${count(before.services, 'service')} as they are`
  const parts = [
    ...(services === 0 ? [] : [`${after.services} of ${count(before.services, 'service')}`]),
    ...(products === 0 ? [] : [`${after.saas} of ${count(before.saas, 'rented product')}`]),
  ]
  return `${who} leaves ${listed(parts)}`
}
