import type { Evidence, InventoryEdge, NodeId } from '@coppice/model'
import type { Estate } from '../graph/to-estate.ts'
import type { AxisContext, Subject } from './axis.ts'

/** Somebody who needs a subject, and the first evidence of it. */
export interface User {
  readonly id: NodeId
  readonly evidence: readonly Evidence[]
}

/** Who needs a service, or uses a product; each once. */
export function findUsers({ estate, uses }: AxisContext, subject: Subject): User[] {
  const found = subject.kind === 'saas' ? usersOf(estate, subject.id) : (uses.get(subject.id)?.consumers ?? [])
  const users = new Map<NodeId, User>()
  for (const { id, evidence } of found) if (!users.has(id)) users.set(id, { id, evidence })
  return [...users.values()]
}

function usersOf(estate: Estate, id: NodeId): User[] {
  return estate
    .inbound(id, 'uses-saas')
    .filter((edge) => !edge.optional && estate.node(edge.from)?.optional !== true)
    .map((edge) => ({ id: edge.from, evidence: edge.evidence }))
}

/** Databases that a service uses, with the edges that lead there. */
export function storesOf(estate: Estate, id: NodeId): InventoryEdge[] {
  const edges = new Map<NodeId, InventoryEdge>()
  for (const edge of estate.outbound(id, 'stores-in')) {
    if (!edge.optional && isData(estate, edge.to) && !edges.has(edge.to)) edges.set(edge.to, edge)
  }
  return [...edges.values()]
}

/** A server with databases of its own is only where they lie: who shares the server shares no data. */
function isData(estate: Estate, id: NodeId): boolean {
  return !estate.inbound(id, 'hosted-on').some((edge) => estate.node(edge.from)?.kind === 'datastore')
}

/** Others that use a database as well. */
export function otherUsersOf(estate: Estate, store: NodeId, self: NodeId): NodeId[] {
  const users = estate.inbound(store, 'stores-in').filter((edge) => !edge.optional && estate.node(edge.from)?.optional !== true)
  return [...new Set(users.map((edge) => edge.from))].filter((id) => id !== self)
}

/** First evidence of each: a reader wants one line per claim before a second one for the first. */
export function firstEvidence(facts: readonly { readonly evidence: readonly Evidence[] }[]): Evidence[] {
  return facts.flatMap((fact) => fact.evidence.slice(0, 1))
}

/** Where each of several products is used, one line a product. */
export function evidenceOfUse({ estate }: AxisContext, products: readonly NodeId[]): Evidence[] {
  return products.flatMap((id) => firstEvidence(usersOf(estate, id).slice(0, 1)))
}
