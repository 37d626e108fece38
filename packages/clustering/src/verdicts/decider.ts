import type { Assessment, Disposition, NodeId, Proposal, ProposalKind, Rules, Verdict } from '@coppice/model'
import type { Subject } from '../axes/axis.ts'
import type { Estate } from '../graph/to-estate.ts'
import type { Use } from '../use/assess-use.ts'
import type { CodeCoverage } from '../use/measure-coverage.ts'

/** All that a verdict may rest on. */
export interface VerdictContext {
  readonly estate: Estate
  readonly uses: ReadonlyMap<NodeId, Use>
  readonly coverage: CodeCoverage
  readonly rules: Rules
}

/** One service or product, with what the stages before said of it. */
export interface Case<S extends Subject = Subject> {
  readonly subject: S
  readonly proposals: readonly Proposal[]
  readonly assessment: Assessment
}

/** What a verdict adds to its node, proposals and community: `because` names the evidence in sentences. */
export type Judgement = Omit<Verdict, 'node' | 'proposals' | 'community'>

/**
 * Says whether one disposition is the right one, and why; undefined passes the case on to the next in line. A new one costs a file here, a
 * word in the model and a line in `deciders/index.ts`, where the order is.
 */
export interface Decider<D extends Disposition = Disposition> {
  readonly id: D
  readonly decide: (context: VerdictContext, given: Case) => (Judgement & { readonly disposition: D }) | undefined
}

export function defineDecider<D extends Disposition>(decider: Decider<D>): Decider<D> {
  return decider
}

/** The surest proposal of a kind that is about the subject. */
export function proposalOf<K extends ProposalKind>({ proposals }: Case, kind: K): Extract<Proposal, { kind: K }> | undefined {
  return proposals.find((proposal): proposal is Extract<Proposal, { kind: K }> => proposal.kind === kind)
}

export function isBlocked(proposal: Proposal): boolean {
  return proposal.blockers.length > 0
}

/** What speaks for a proposal, in its own words. */
export function reasonsFor(proposal: Proposal): string {
  return proposal.evidenceFor.map((argument) => argument.text).join(' ')
}
