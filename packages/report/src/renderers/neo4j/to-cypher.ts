import { groupBy, type InventoryEdge, type InventoryNode } from '@coppice/model'
import type { Column, Value } from '../../tables/column.ts'
import { labelOf, typeOf } from './names.ts'

/** Rows in one statement: small enough for the memory of a transaction, large enough to be quick. */
const BATCH = 500

/** Constraints are no part of openCypher: each database has words of its own for them. */
const HEAD = `// For cypher-shell --file. In Neo4j, a constraint before the first run makes it quick:
// CREATE CONSTRAINT coppice_node_id IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE;
`

/** Statements that build the graph, and bring it up to date when they are run again. */
export function toCypher(
  nodes: readonly InventoryNode[],
  edges: readonly InventoryEdge[],
  ofNodes: readonly Column<InventoryNode>[],
  ofEdges: readonly Column<InventoryEdge>[],
): string {
  const statements: string[] = []
  for (const [label, group] of groupBy(nodes, (node) => labelOf(node.kind)))
    for (const batch of toBatches(group))
      statements.push(
        [
          'UNWIND [',
          batch.map((node) => `  {id: ${toText(node.id)}, properties: ${toMap(ofNodes, node)}}`).join(',\n'),
          `] AS row MERGE (n:Node {id: row.id}) SET n:${label}, n += row.properties`,
        ].join('\n'),
      )
  for (const [type, group] of groupBy(edges, (edge) => typeOf(edge.kind)))
    for (const batch of toBatches(group))
      statements.push(
        [
          'UNWIND [',
          batch
            .map(
              (edge) =>
                `  {from: ${toText(edge.from)}, to: ${toText(edge.to)}, key: ${toText(`${edge.protocol ?? ''} ${edge.purpose ?? ''}`.trim())}, properties: ${toMap(ofEdges, edge)}}`,
            )
            .join(',\n'),
          `] AS row MATCH (a:Node {id: row.from}), (b:Node {id: row.to}) MERGE (a)-[r:${type} {key: row.key}]->(b) SET r += row.properties`,
        ].join('\n'),
      )
  return [HEAD, ...statements.map((statement) => `${statement};\n`)].join('')
}

function toMap<Row>(columns: readonly Column<Row>[], row: Row): string {
  const members = columns.flatMap(({ name, valueOf }) => {
    const value = valueOf(row)
    return value === undefined ? [] : [`${name}: ${toLiteral(value)}`]
  })
  return `{${members.join(', ')}}`
}

function toLiteral(value: Value): string {
  return typeof value === 'string' ? toText(value) : String(value)
}

/** A text between single quotes: nothing in a scanned name can end it and go on as a statement. */
export function toText(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    // Line ends and what is no character on its own: written as an escape, read back as it was.
    .replace(/[\p{Cc}\u2028\u2029]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return `'${escaped}'`
}

function toBatches<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, at) => items.slice(at * BATCH, (at + 1) * BATCH))
}
