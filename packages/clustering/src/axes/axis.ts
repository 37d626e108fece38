import type { Axis, Evidence, NodeId, Rules, SaasNode, ServiceNode } from '@coppice/model'
import type { Estate } from '../graph/to-estate.ts'
import type { Projection } from '../layers/weigh-ties.ts'
import type { Use } from '../use/assess-use.ts'
import type { CodeCoverage } from '../use/measure-coverage.ts'
import type { PortfolioFacts } from './read-portfolio.ts'

/** What is assessed. */
export type Subject = ServiceNode | SaasNode

/** All that a measure may know. No measure sees what another found, and none sees a score. */
export interface AxisContext {
  readonly estate: Estate
  readonly projection: Projection
  readonly uses: ReadonlyMap<NodeId, Use>
  readonly coverage: CodeCoverage
  /** What has to be worked out for all at once. */
  readonly facts: PortfolioFacts
}

/** What a measure found out about a subject. */
export interface Reading {
  /** What was counted, as the anchors of the rules take it. */
  readonly found: number
  /** What it could be if all were known, where that differs. */
  readonly low?: number
  readonly high?: number
  readonly text: string
  readonly evidence?: readonly Evidence[]
}

/** `unknown` widens the interval of the axis; what `does-not-apply` to such a subject is left out of it. */
export type Measure = (context: AxisContext, subject: Subject) => Reading | 'unknown' | 'does-not-apply'

/** One axis: a measure for every input that the rules list, under the same name. A new input is a file here, and its rule in the model. */
export interface AxisDefinition<A extends Axis = Axis> {
  readonly id: A
  readonly measures: Readonly<Record<keyof Rules['axes'][A], Measure>>
}

export function defineAxis<A extends Axis>(axis: AxisDefinition<A>): AxisDefinition<A> {
  return axis
}

/** A measure whose records no source reads yet. */
export const notReadYet: Measure = () => 'unknown'

/** Asked of services alone, or of rented products alone. */
export function ofService(measure: (context: AxisContext, service: ServiceNode) => ReturnType<Measure>): Measure {
  return (context, subject) => (subject.kind === 'service' ? measure(context, subject) : 'does-not-apply')
}

export function ofProduct(measure: (context: AxisContext, saas: SaasNode) => ReturnType<Measure>): Measure {
  return (context, subject) => (subject.kind === 'saas' ? measure(context, subject) : 'does-not-apply')
}
