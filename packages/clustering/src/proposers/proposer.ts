import type { Community, NodeId, Proposal, Rung } from '@coppice/model'
import type { Constraints } from '../constraints.ts'
import type { Estate } from '../graph/to-estate.ts'
import type { Projection } from '../layers/weigh-ties.ts'
import type { Settings } from '../settings.ts'
import type { Use } from '../use/assess-use.ts'
import type { CodeCoverage } from '../use/measure-coverage.ts'

/** All that a proposer may know: the estate and what the stages before made of it, never what another proposer said. */
export interface ProposerContext {
  readonly estate: Estate
  readonly projection: Projection
  readonly communities: readonly Community[]
  readonly uses: ReadonlyMap<NodeId, Use>
  readonly coverage: CodeCoverage
  readonly settings: Settings
  /** What people decided about sets, which goes before all ties. */
  readonly constraints: Constraints
}

/** Turns what is known into proposals of one kind. A new one costs a folder, a kind in the model and a line in `proposers/index.ts`. */
export interface Proposer<P extends Proposal = Proposal> {
  readonly id: P['kind']
  readonly propose: (context: ProposerContext) => P[]
  /** What `propose` would decide, without the words; worth having where the words take most of the time, as rules are tried out by it. */
  readonly decide?: (context: ProposerContext) => Outcome[]
}

/** What a proposal comes to, whatever its reasons. */
export interface Outcome {
  readonly id: string
  readonly subjects: readonly NodeId[]
  readonly isBlocked: boolean
  readonly rung?: Rung
  /** The subject that takes the others in, or that stays. */
  readonly survivor?: NodeId
}

export function toOutcome(proposal: Proposal): Outcome {
  const { id, subjects, blockers } = proposal
  const outcome = { id, subjects, isBlocked: blockers.length > 0 }
  if (proposal.kind === 'retire-service') return { ...outcome, rung: proposal.rung }
  if (proposal.kind === 'merge-services') return { ...outcome, survivor: proposal.host }
  const survivor = 'keep' in proposal ? proposal.keep : undefined
  return survivor === undefined ? outcome : { ...outcome, survivor }
}

export function defineProposer<P extends Proposal>(proposer: Proposer<P>): Proposer<P> {
  return proposer
}

/** `retire-service/cart`: stable as long as the first subject keeps its name. */
export function proposalId(kind: Proposal['kind'], subject: NodeId): string {
  return `${kind}/${subject.slice(subject.indexOf(':') + 1)}`
}
