export {
  Analysis,
  Argument,
  CancelProposal,
  Community,
  ConsolidateProposal,
  Disposition,
  Figures,
  GatewayProposal,
  Layer,
  LayerShare,
  LayerTie,
  MergeAlternative,
  MergeProposal,
  Proposal,
  RetireProposal,
  Rung,
  StandardiseProposal,
  UnifyProposal,
  Verdict,
  type ProposalKind,
} from './analysis.ts'
export { assertNever, InternalError } from './assert-never.ts'
export { toCanonicalJson, toCanonicalPieces } from './canonical-json.ts'
export { by, compareText } from './collate.ts'
export { type Columns } from './columns/columns.ts'
export { fromColumns } from './columns/from-columns.ts'
export { toColumns } from './columns/to-columns.ts'
export { DecidedItem, Decision, Decisions, DecisionState, Outcome, type PlacedDecision, type ProposalDecision } from './decisions.ts'
export { edgeKey, inboundEdges, outboundEdges, toEstateGraph, type EstateGraph } from './estate-graph.ts'
export { type EstateHistory, type Snapshot } from './estate-history.ts'
export { EvidenceToCollect, Flip, Robustness } from './robustness.ts'
export { Evidence, EvidenceClass, FileEvidence, isFileEvidence, RecordEvidence } from './evidence.ts'
export { groupBy } from './group-by.ts'
export { createSketch, decodeSketch, EMPTY_BIN, encodeSketch, mergeSketch, SKETCH_BINS, type Sketch } from './fingerprint.ts'
export { kindOf, NodeId, TechnologyId, toNodeId } from './ids.ts'
export {
  BrokerNode,
  ChannelNode,
  Coverage,
  DatastoreNode,
  Diagnostic,
  EdgeKind,
  Endpoint,
  EntityNode,
  History,
  HostedRepository,
  Inventory,
  InventoryEdge,
  InventoryNode,
  LibraryNode,
  Purpose,
  RepositoryNode,
  Role,
  SaasNode,
  ServiceNode,
  SourcePath,
  TeamNode,
  TechnologyNode,
  Unresolved,
  type NodeKind,
} from './inventory.ts'
export { Comparison, EdgeChange, NodeChange, VerdictChange } from './comparison.ts'
export { Baseline, Breach, Policies, PolicyId, type PolicyException } from './policies.ts'
export { nearestName } from './nearest-name.ts'
export { toJsonSchemas } from './json-schema.ts'
export { Axis, Assessment, AxisScore, Point, TimePlace } from './assessment.ts'
export { EffortRange, ItemStatus, NO_PLAN, NO_SAVINGS, Plan, PlanItem, RenewalMark, Savings, Wave } from './plan.ts'
export { describeRules, type RuleEntry } from './rules/describe-rules.ts'
export { Criticality, Lifecycle, ProvidedInterface, Retention, Schedule, Statement, Usage } from './service-life.ts'
export { Rules, type RuleChanges } from './rules/rules.ts'
export { Costs, CostStep, DataMap, EntityMap, Fragmentation, hasOwnCost, Journey, Saving, Subscription, YearlyCost } from './economics.ts'
export {
  Amount,
  Authors,
  Contract,
  Cost,
  Holding,
  NameMatch,
  Observation,
  Operations,
  RecordFile,
  Records,
  Support,
  Users,
  Window,
} from './records.ts'
