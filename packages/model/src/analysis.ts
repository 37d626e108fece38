import { z } from 'zod'
import { Assessment } from './assessment.ts'
import { DecidedItem } from './decisions.ts'
import { Costs, DataMap, NO_COSTS, NO_DATA_MAP, Subscription } from './economics.ts'
import { Evidence } from './evidence.ts'
import { NodeId } from './ids.ts'
import { Inventory } from './inventory.ts'
import { NO_PLAN, Plan } from './plan.ts'
import { EvidenceToCollect, Robustness } from './robustness.ts'
import { Rules } from './rules/rules.ts'

/** One reason for or against a proposal, in a sentence a person can check. */
export const Argument = z.object({
  /** Kebab-case name of the signal, for example `no-inbound-calls`. */
  signal: z.string(),
  text: z.string(),
  /** Nodes that the sentence speaks of. */
  nodes: z.array(NodeId),
  /** The lines and records behind it; at most 20, `evidenceCount` has the whole number. */
  evidence: z.array(Evidence),
  evidenceCount: z.int().nonnegative(),
})
export type Argument = z.infer<typeof Argument>

/** One kind of tie between services that speaks for keeping them together. */
export const Layer = z.enum([
  'api-likeness',
  'co-deploy',
  'code-likeness',
  'shared-contract',
  'shared-partners',
  'calls',
  'shared-store',
  'shared-library',
  'co-change',
  'same-owner',
  'shared-channel',
  'shared-technology',
])
export type Layer = z.infer<typeof Layer>

export const LayerShare = z.object({
  layer: Layer,
  /** Mean strength over all pairs of the set, 0 to 1. */
  strength: z.number().min(0).max(1),
  /** Pairs of the set that this layer ties. */
  pairs: z.int().nonnegative(),
})
export type LayerShare = z.infer<typeof LayerShare>

/** How strongly one layer ties two services, 0 to 1. */
export const LayerTie = z.object({ layer: Layer, a: NodeId, b: NodeId, strength: z.number().min(0).max(1) })
export type LayerTie = z.infer<typeof LayerTie>

export const Community = z.object({
  /** `community:` and the name of its member with the strongest ties. */
  id: z.string(),
  name: z.string(),
  members: z.array(NodeId),
  /** Share of runs in which the average pair of members stood together, 0 to 1. */
  stability: z.number().min(0).max(1),
  /** Share of the members' tie weight that stays inside, 0 to 1. */
  cohesion: z.number().min(0).max(1),
  layers: z.array(LayerShare),
})
export type Community = z.infer<typeof Community>

/**
 * The ladder of retirement. R0 suspected: one class of signal. R1 candidate: two independent classes. R2 probable: observed
 * zero demand, or the owner confirms. R3 confirmed: a scream test passed. Static evidence alone never exceeds R1.
 */
export const Rung = z.enum(['R0', 'R1', 'R2', 'R3'])
export type Rung = z.infer<typeof Rung>

const proposalBase = {
  /** Stable: kind and first subject, `retire-service/cart`. */
  id: z.string(),
  title: z.string(),
  /** The nodes it changes. */
  subjects: z.array(NodeId).min(1),
  /** 0 to 1. */
  confidence: z.number().min(0).max(1),
  evidenceFor: z.array(Argument),
  evidenceAgainst: z.array(Argument),
  /** What stands in the way; a blocked proposal's saving is not counted. */
  blockers: z.array(Argument),
  /** Facts that would turn the verdict, each a sentence. */
  wouldChange: z.array(z.string()),
  /** The next piece of evidence worth collecting. */
  nextEvidence: z.string(),
  /** Services fewer if it is done. */
  savesServices: z.int().nonnegative(),
  /** Whether it hangs on the exact value of a rule; no proposer writes it, the analysis does for all of them. */
  robustness: Robustness.optional(),
  /** Hash of what it rests on, without lines and dates; as `robustness`, the analysis writes it for all. A decision on another one needs a review. */
  evidenceHash: z.string().optional(),
}

export const RetireProposal = z.object({ ...proposalBase, kind: z.literal('retire-service'), rung: Rung })
export type RetireProposal = z.infer<typeof RetireProposal>

/** Person-weeks, as a range. */
const Effort = z.object({ low: z.number(), high: z.number() })

/** What is gone when a merge is done. */
const Savings = z.object({
  services: z.int().nonnegative(),
  /** Calls over the network that become calls within one program. */
  calls: z.int().nonnegative(),
  /** Deployments that manifests declare. */
  deployments: z.int().nonnegative(),
  /** Databases that only members use, beyond the first. */
  databases: z.int().nonnegative(),
})

/** How close the services of a merge stand: the mean weight of their ties over all pairs. Missing in analyses made before it was written down. */
const Cohesion = z.number().nonnegative().optional()

/** Another way to cut or to host a merge; none is worse than the proposal or another one in effort, savings and cohesion at once. */
export const MergeAlternative = z.object({
  kind: z.enum(['other-host', 'smaller', 'larger', 'absorb-one']),
  title: z.string(),
  /** The host first. */
  subjects: z.array(NodeId).min(2),
  host: NodeId,
  /** What is better about it, and what worse, against the proposal. */
  gains: z.string(),
  costs: z.string(),
  saves: Savings,
  effort: Effort,
  cohesion: Cohesion,
})
export type MergeAlternative = z.infer<typeof MergeAlternative>

export const MergeProposal = z.object({
  ...proposalBase,
  kind: z.literal('merge-services'),
  /** The subject that takes the others in. */
  host: NodeId,
  hostBecause: z.string(),
  layers: z.array(LayerShare),
  /** What ties each pair of the set, layer by layer; empty in analyses made before pairs were written down. */
  ties: z.array(LayerTie).default([]),
  /** Why they are one: bound by data or by common changes, a helper of one other service, or doing the same work. */
  pattern: z.enum(['bound-together', 'helper', 'twins']),
  saves: Savings,
  effort: Effort,
  cohesion: Cohesion,
  /** What its reasons add up to before calibration, raised by what it saves: the list is ordered by it. */
  worth: z.number().nonnegative(),
  alternatives: z.array(MergeAlternative).max(3),
})
export type MergeProposal = z.infer<typeof MergeProposal>

/** Several rented products or technologies for one purpose. */
export const ConsolidateProposal = z.object({
  ...proposalBase,
  kind: z.literal('consolidate-saas'),
  purpose: z.string(),
  /** The subject that stays; the others are replaced by it. */
  keep: NodeId.optional(),
})
export type ConsolidateProposal = z.infer<typeof ConsolidateProposal>

/** A rented product that is set up but that no code was seen to use. */
export const CancelProposal = z.object({ ...proposalBase, kind: z.literal('cancel-saas') })
export type CancelProposal = z.infer<typeof CancelProposal>

/** Two technologies of one purpose, of which one is the standard of the house. */
export const StandardiseProposal = z.object({
  ...proposalBase,
  kind: z.literal('standardise-technology'),
  purpose: z.string(),
  /** The subject that stays. */
  keep: NodeId.optional(),
  /** Services that would change. */
  changes: z.array(NodeId),
  /** Person-weeks, as a range. */
  effort: z.object({ low: z.number(), high: z.number() }),
})
export type StandardiseProposal = z.infer<typeof StandardiseProposal>

/** Services that several clients know one by one, and that one door could hide. */
export const GatewayProposal = z.object({
  ...proposalBase,
  kind: z.literal('group-behind-gateway'),
  /** Id of the community that they belong to. */
  community: z.string(),
  clients: z.array(NodeId),
  /** The gateway that leads to most of them already, if there is one. */
  gateway: NodeId.optional(),
})
export type GatewayProposal = z.infer<typeof GatewayProposal>

/** Several systems that each hold the truth about the same thing. */
export const UnifyProposal = z.object({
  ...proposalBase,
  kind: z.literal('unify-entity'),
  entity: NodeId,
  /** The subject that becomes the only system of record. */
  keep: NodeId.optional(),
  keepBecause: z.string(),
  /** Systems that read or write it and would have to change. */
  consumers: z.array(NodeId),
  /** Rows or documents to move, where somebody counted. */
  records: z.int().nonnegative().optional(),
  /** Duties to keep its data, as written. */
  retention: z.array(z.string()),
  effort: Effort,
})
export type UnifyProposal = z.infer<typeof UnifyProposal>

export const Proposal = z.discriminatedUnion('kind', [
  RetireProposal,
  MergeProposal,
  ConsolidateProposal,
  CancelProposal,
  StandardiseProposal,
  GatewayProposal,
  UnifyProposal,
])
export type Proposal = z.infer<typeof Proposal>
export type ProposalKind = Proposal['kind']

export const Disposition = z.enum(['keep', 'invest', 'tolerate', 'merge', 'replace', 'retire', 'not-assessed'])
export type Disposition = z.infer<typeof Disposition>

/** The verdict on one service or SaaS product. Keep needs a reason too. */
export const Verdict = z.object({
  node: NodeId,
  disposition: Disposition,
  rung: Rung.optional(),
  blocked: z.boolean(),
  because: z.string(),
  proposals: z.array(z.string()),
  community: z.string().optional(),
})
export type Verdict = z.infer<typeof Verdict>

/** The figures of the first page. Services and SaaS only; infrastructure is counted apart. */
export const Figures = z.object({
  services: z.int().nonnegative(),
  saas: z.int().nonnegative(),
  datastores: z.int().nonnegative(),
  brokers: z.int().nonnegative(),
  /** Services left if every unblocked merge and retirement from R2 up is done, and if every unblocked R1 proves dead as well. */
  target: z.object({ low: z.int().nonnegative(), high: z.int().nonnegative() }),
  retire: z.object({
    R0: z.int().nonnegative(),
    R1: z.int().nonnegative(),
    R2: z.int().nonnegative(),
    R3: z.int().nonnegative(),
    blocked: z.int().nonnegative(),
  }),
  mergeSets: z.int().nonnegative(),
  mergedServices: z.int().nonnegative(),
  notAssessed: z.int().nonnegative(),
})
export type Figures = z.infer<typeof Figures>

export const Analysis = z.object({
  schema: z.literal('coppice.analysis/1'),
  inventory: Inventory,
  /** What steered the search for communities; with the rules, all that it takes to repeat the run. */
  settings: z.object({ seed: z.int(), runs: z.int().positive() }),
  /** The rules in force: the defaults, with what `coppice.rules.yaml` changed. */
  rules: Rules,
  figures: Figures,
  communities: z.array(Community),
  /** One for every service and SaaS product. */
  assessments: z.array(Assessment),
  verdicts: z.array(Verdict),
  proposals: z.array(Proposal),
  /** What to find out next, what settles most verdicts first. */
  nextEvidence: z.array(EvidenceToCollect),
  /** What people decided, in the order of their file, and whether it holds. */
  decisions: z.array(DecidedItem).default([]),
  /** Proposals in the order of doing. */
  plan: Plan.default(NO_PLAN),
  /** What the estate costs, and what proposals would save. */
  costs: Costs.default(NO_COSTS),
  /** Rented products, as contracts, code, logins and invoices know them. */
  subscriptions: z.array(Subscription).default([]),
  dataMap: DataMap.default(NO_DATA_MAP),
})
export type Analysis = z.infer<typeof Analysis>
