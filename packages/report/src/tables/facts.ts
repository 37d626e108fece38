import { edgeKey, isFileEvidence, type Evidence, type Inventory } from '@coppice/model'
import { column, type Column } from './column.ts'

/** One line or record that supports a claim: the grain at which an analyst counts and joins. */
export interface FactRow {
  /** `node`, `edge`, `endpoint` or `unresolved`. */
  readonly about: string
  /** Id of the node or edge; of the node for what stands on one. */
  readonly subject: string
  /** What is claimed, in one word: kind of node or edge, an endpoint, a reference. */
  readonly claim: string
  readonly evidence: Evidence
}

/** All evidence of an inventory, in its order. */
export function* listFacts(inventory: Inventory): Iterable<FactRow> {
  for (const node of inventory.nodes) {
    for (const evidence of node.evidence) yield { about: 'node', subject: node.id, claim: node.kind, evidence }
    if (node.kind !== 'service') continue
    for (const { method, path, evidence: found } of node.endpoints)
      for (const evidence of found) yield { about: 'endpoint', subject: node.id, claim: `${method} ${path}`, evidence }
  }
  for (const edge of inventory.edges)
    for (const evidence of edge.evidence) yield { about: 'edge', subject: edgeKey(edge), claim: edge.kind, evidence }
  for (const one of inventory.unresolved)
    for (const evidence of one.evidence) yield { about: 'unresolved', subject: one.from ?? '', claim: one.reference, evidence }
}

export const factColumns: readonly Column<FactRow>[] = [
  column('about', 'string', (row) => row.about),
  column('subject', 'string', (row) => row.subject),
  column('claim', 'string', (row) => row.claim),
  column('evidence_class', 'string', ({ evidence }) => evidence.class),
  column('detector', 'string', ({ evidence }) => evidence.detector),
  column('repository', 'string', ({ evidence }) => evidence.repository),
  column('file', 'string', ({ evidence }) => (isFileEvidence(evidence) ? evidence.file : undefined)),
  column('line', 'integer', ({ evidence }) => (isFileEvidence(evidence) ? evidence.line : undefined)),
  column('source', 'string', ({ evidence }) => (isFileEvidence(evidence) ? undefined : evidence.record.source)),
  column('record', 'string', ({ evidence }) => (isFileEvidence(evidence) ? undefined : evidence.record.id)),
  column('note', 'string', ({ evidence }) => evidence.note),
]
