import { z } from 'zod'

/** Stable, readable id of a node: `service:cart`, or `service:shop/api` where two repositories both have `api`. */
export const NodeId = z
  .string()
  .regex(/^[a-z]+:.+$/s)
  .brand<'NodeId'>()
export type NodeId = z.infer<typeof NodeId>

/** Key of a technology in the catalog: kebab-case, for example `postgresql`, `stripe`. */
export const TechnologyId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.+-]*$/)
  .brand<'TechnologyId'>()
export type TechnologyId = z.infer<typeof TechnologyId>

/** Makes a node id from its kind and the names that lead to it, outermost first: `('service', 'shop', 'api')` → `service:shop/api`. */
export function toNodeId(kind: string, ...names: readonly string[]): NodeId {
  return NodeId.parse(`${kind}:${names.map(toIdSegment).join('/')}`)
}

/** The kind that an id names. */
export function kindOf(id: NodeId): string {
  return id.slice(0, id.indexOf(':'))
}

/** Names are kept as written, but for what would make an id ambiguous: white space and slashes. */
function toIdSegment(name: string): string {
  return name.trim().replace(/[\s/]+/g, '-') || 'unnamed'
}
