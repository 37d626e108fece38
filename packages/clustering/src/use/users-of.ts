import type { NodeId } from '@coppice/model'
import type { Estate } from '../graph/to-estate.ts'

/** Services that use a product, each once. */
export function usersOf(estate: Estate, product: NodeId): NodeId[] {
  const edges = estate.inbound(product, 'uses-saas').filter((edge) => !edge.optional)
  return [...new Set(edges.map((edge) => edge.from))]
}
