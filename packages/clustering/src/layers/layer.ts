import type { Argument, Layer, NodeId } from '@coppice/model'
import type { Estate } from '../graph/to-estate.ts'

/** A reason to see two services as one, 0 to 1, without direction. A layer may give several ties for one pair: they add up. */
export interface Tie {
  readonly a: NodeId
  readonly b: NodeId
  readonly strength: number
}

/**
 * One kind of tie between services. A layer sees the estate alone, never another layer. A new one costs a folder, a line in
 * `layers/index.ts`, a name in the model and a weight in the rules of the model (`layer-rules.ts`).
 */
export interface LayerDefinition {
  readonly id: Layer
  /** Ties between clustered services. At most `LARGEST_GROUP` squared for any one hub. */
  readonly ties: (estate: Estate) => Iterable<Tie>
  /** What ties the members of a set to each other, in sentences; empty where nothing does. */
  readonly explain: (estate: Estate, members: ReadonlySet<NodeId>) => Argument[]
}

export function defineLayer(layer: LayerDefinition): LayerDefinition {
  return layer
}
