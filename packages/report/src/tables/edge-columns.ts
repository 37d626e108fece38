import { edgeKey, type InventoryEdge } from '@coppice/model'
import { toPlace } from '../words.ts'
import { column, joined, type Column } from './column.ts'

/** Everything that is known of an edge in single values; `from` depends on `to`. */
export const edgeColumns: readonly Column<InventoryEdge>[] = [
  column('id', 'string', edgeKey),
  column('from', 'string', (edge) => edge.from),
  column('to', 'string', (edge) => edge.to),
  column('kind', 'string', (edge) => edge.kind),
  column('protocol', 'string', (edge) => edge.protocol),
  column('purpose', 'string', (edge) => edge.purpose),
  column('confidence', 'double', (edge) => edge.confidence),
  column('weight', 'double', (edge) => edge.weight),
  column('optional', 'boolean', (edge) => edge.optional),
  column('environments', 'string', (edge) => joined(edge.environments)),
  column('evidence_class', 'string', (edge) => edge.evidence[0]?.class),
  column('evidence', 'string', (edge) => edge.evidence[0] && toPlace(edge.evidence[0])),
  column('evidence_count', 'integer', (edge) => edge.evidence.length),
]
