import type { Community, NodeId, Proposal } from '@coppice/model'
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
}

/** Turns what is known into proposals of one kind. A new one costs a folder, a kind in the model and a line in `proposers/index.ts`. */
export interface Proposer<P extends Proposal = Proposal> {
  readonly id: P['kind']
  readonly propose: (context: ProposerContext) => P[]
}

export function defineProposer<P extends Proposal>(proposer: Proposer<P>): Proposer<P> {
  return proposer
}

/** `retire-service/cart`: stable as long as the first subject keeps its name. */
export function proposalId(kind: Proposal['kind'], subject: NodeId): string {
  return `${kind}/${subject.slice(subject.indexOf(':') + 1)}`
}
