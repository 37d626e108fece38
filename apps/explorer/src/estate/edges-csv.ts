import { isFileEvidence, type InventoryEdge } from '@coppice/model'
import type { Estate } from './index-estate.ts'
import { edgeWords } from './words.ts'
import type { CsvTable } from './to-csv.ts'

/** Edges one a row, with the first line of each. */
export function edgesCsv(estate: Estate, edges: readonly InventoryEdge[]): CsvTable {
  return {
    headings: ['From', 'Relation', 'To', 'Protocol', 'Purpose', 'Confidence', 'Hops', 'Repository', 'File', 'Line'],
    rows: () =>
      edges.map((edge) => {
        const line = edge.evidence.find(isFileEvidence)
        return [
          estate.name(edge.from),
          edgeWords[edge.kind],
          estate.name(edge.to),
          edge.protocol,
          edge.purpose,
          edge.confidence,
          edge.evidence.length,
          line?.repository,
          line?.file,
          line?.line,
        ]
      }),
  }
}
