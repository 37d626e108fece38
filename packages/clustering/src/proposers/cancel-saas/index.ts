import { by, type CancelProposal, type InventoryEdge, type NodeId, type SaasNode } from '@coppice/model'
import { isRented } from '../../use/is-rented.ts'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { agree, listNames, namesOf } from '../../wording/words.ts'
import { defineProposer, type ProposerContext } from '../proposer.ts'
import { findUnused } from './find-unused.ts'

/**
 * Rented products that are set up in manifests and that no code uses any more: a key that nobody took out when the last call went. Only where
 * the code of every service that has the key was read, and never surer than a suspicion, for agents and build tools may use it unseen.
 */
export const cancelSaas = defineProposer<CancelProposal>({
  id: 'cancel-saas',
  propose: (context) =>
    context.estate
      .nodes('saas')
      .flatMap((saas) => toProposal(context, saas) ?? findUnused(context, saas) ?? [])
      .sort(by((proposal) => proposal.id)),
})

/** What agents beside the code report to: it takes a key and nothing else. */
const WITHOUT_CODE: ReadonlySet<string> = new Set([
  'error-tracking',
  'hosting',
  'identity-provider',
  'incident-management',
  'observability',
  'product-analytics',
])

/** A single class of signal, like R0 of a retirement. */
const CONFIDENCE = 0.3

function toProposal(context: ProposerContext, saas: SaasNode): CancelProposal | undefined {
  const { estate } = context
  if (saas.optional || !isRented(saas) || WITHOUT_CODE.has(saas.purpose)) return undefined
  const edges = estate.inbound(saas.id, 'uses-saas').filter((edge) => !edge.optional)
  const holders = [...new Set(edges.map((edge) => edge.from))]
  if (edges.length === 0 || !edges.every(isDeclaredOnly) || !holders.every((id) => isReadService(context, id))) return undefined
  const names = listNames(namesOf(estate, holders))
  const text = `${saas.name} is set up for ${names}, but no code of ${agree(holders.length, 'that service', 'those services')} was seen to use it.`
  return {
    kind: 'cancel-saas',
    id: `cancel-saas/${saas.id.slice('saas:'.length)}`,
    title: `Find out whether anything still uses ${saas.name}`,
    subjects: [saas.id],
    confidence: CONFIDENCE,
    evidenceFor: [toArgument('declared-only', text, [saas.id, ...holders], evidenceOf(edges))],
    evidenceAgainst: [],
    blockers: [],
    wouldChange: [`One login or one request of the last 13 months at ${saas.name} would keep it.`],
    nextEvidence: `Look at the last logins and requests that ${saas.name} shows, and at its contract.`,
    savesServices: 0,
  }
}

function isDeclaredOnly(edge: InventoryEdge): boolean {
  return edge.evidence.every((evidence) => evidence.class === 'declared')
}

function isReadService({ estate, coverage }: ProposerContext, id: NodeId): boolean {
  const node = estate.node(id)
  return node?.kind === 'service' && !node.optional && coverage.isRead(node)
}
