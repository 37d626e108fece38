import type { Column, ColumnType, Value } from '../../tables/column.ts'
import { edgeColumns } from '../../tables/edge-columns.ts'
import { nodeColumns } from '../../tables/node-columns.ts'
import type { Renderer } from '../renderer.ts'
import { labelOf, typeOf } from './names.ts'
import { toCypher } from './to-cypher.ts'

/**
 * For Neo4j and what speaks openCypher: statements for `cypher-shell`, which may be run again, and tables for `neo4j-admin database import`,
 * which fill an empty database of any size.
 */
export const neo4j: Renderer = {
  title: 'Cypher and import tables, for Neo4j and Memgraph',
  render: (analysis) => {
    const { nodes, edges } = analysis.inventory
    const ofNodes = nodeColumns(analysis).filter((column) => column.name !== 'id')
    const ofEdges = edgeColumns.filter((column) => !['id', 'from', 'to'].includes(column.name))
    return [
      { name: 'neo4j/estate.cypher', text: toCypher(nodes, edges, ofNodes, ofEdges) },
      {
        name: 'neo4j/nodes.csv',
        text: toTable([
          ['id:ID', ...ofNodes.map(toHeader), ':LABEL'],
          ...nodes.map((node) => [node.id, ...ofNodes.map(({ valueOf }) => valueOf(node)), `Node;${labelOf(node.kind)}`]),
        ]),
      },
      {
        name: 'neo4j/relationships.csv',
        text: toTable([
          [':START_ID', ':END_ID', ...ofEdges.map(toHeader), ':TYPE'],
          ...edges.map((edge) => [edge.from, edge.to, ...ofEdges.map(({ valueOf }) => valueOf(edge)), typeOf(edge.kind)]),
        ]),
      },
    ]
  },
}

const TYPES: Readonly<Record<ColumnType, string>> = { string: '', integer: ':long', double: ':double', boolean: ':boolean' }

function toHeader<Row>({ name, type }: Column<Row>): string {
  return `${name}${TYPES[type]}`
}

/** A table for a database, not for a spreadsheet: values stay as they are, or the tables would not fit together. */
function toTable(rows: readonly (readonly (Value | undefined)[])[]): string {
  return rows.map((row) => `${row.map(toCell).join(',')}\n`).join('')
}

function toCell(value: Value | undefined): string {
  if (value === undefined) return ''
  if (typeof value !== 'string') return String(value)
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
