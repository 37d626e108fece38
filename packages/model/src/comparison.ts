import { z } from 'zod'
import { Disposition, Rung } from './analysis.ts'
import { Evidence } from './evidence.ts'
import { NodeId } from './ids.ts'
import { EdgeKind } from './inventory.ts'

/** What is new, gone or different between two analyses of the same estate: `coppice.diff/1`. */

const Snapshot = z.object({ name: z.string(), asOf: z.string().optional() })

/** A node that came or went. */
export const NodeChange = z.object({
  node: NodeId,
  kind: z.string(),
  name: z.string(),
  /** Where it was declared, and what was proposed or decided about it: each a sentence. */
  reasons: z.array(z.string()),
  evidence: z.array(Evidence),
})
export type NodeChange = z.infer<typeof NodeChange>

export const EdgeChange = z.object({
  from: NodeId,
  to: NodeId,
  kind: EdgeKind,
  protocol: z.string().optional(),
  reasons: z.array(z.string()),
  evidence: z.array(Evidence),
})
export type EdgeChange = z.infer<typeof EdgeChange>

const Stand = z.object({ disposition: Disposition, rung: Rung.optional(), blocked: z.boolean(), because: z.string() })

/** A verdict that is another one now. */
export const VerdictChange = z.object({
  node: NodeId,
  name: z.string(),
  before: Stand,
  after: Stand,
  /** What else changed about it, each a sentence. */
  reasons: z.array(z.string()),
})
export type VerdictChange = z.infer<typeof VerdictChange>

const Count = z.object({ figure: z.string(), before: z.number(), after: z.number() })

export const Comparison = z.object({
  schema: z.literal('coppice.diff/1'),
  before: Snapshot,
  after: Snapshot,
  /** All figures, changed or not. */
  figures: z.array(Count),
  nodes: z.object({ appeared: z.array(NodeChange), vanished: z.array(NodeChange) }),
  edges: z.object({ appeared: z.array(EdgeChange), vanished: z.array(EdgeChange) }),
  verdicts: z.array(VerdictChange),
  proposals: z.object({ appeared: z.array(z.string()), vanished: z.array(z.string()) }),
})
export type Comparison = z.infer<typeof Comparison>
