import type { Evidence, NodeId } from '@coppice/model'

/** Services that people want as one, and why. */
export interface AgreedSet {
  readonly members: readonly NodeId[]
  /** What takes the others in, where that was said. */
  readonly host?: NodeId | undefined
  /** Who said so, where it is the wish itself that speaks for the set; a set that was only approved has reasons of its own. */
  readonly because?: { readonly by: readonly string[]; readonly reasons: readonly string[]; readonly evidence: readonly Evidence[] }
}

/** What communities and merge sets have to respect, whatever the ties say. */
export interface Constraints {
  /** Each service in at most one of them. */
  readonly together: readonly AgreedSet[]
  /** Merge sets that were approved as they are. */
  readonly approved: readonly AgreedSet[]
  readonly apart: readonly (readonly [NodeId, NodeId])[]
  /** Services that stay as they are. */
  readonly kept: ReadonlySet<NodeId>
}
