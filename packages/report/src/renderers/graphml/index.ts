import type { Analysis } from '@coppice/model'
import { escapeXml } from '../../escape-xml.ts'
import type { Column, ColumnType } from '../../tables/column.ts'
import { edgeColumns } from '../../tables/edge-columns.ts'
import { nodeColumns } from '../../tables/node-columns.ts'
import type { Renderer } from '../renderer.ts'

/** http://graphml.graphdrawing.org/specification.html; read by yEd, Gephi, Cytoscape, igraph and NetworkX. */
export const graphml: Renderer = {
  title: 'GraphML, for yEd, Gephi, Cytoscape and NetworkX',
  render: (analysis) => [{ name: 'estate.graphml', text: toGraphml(analysis) }],
}

const TYPES: Readonly<Record<ColumnType, string>> = { string: 'string', integer: 'int', double: 'double', boolean: 'boolean' }

function toGraphml(analysis: Analysis): string {
  const { nodes, edges, name } = analysis.inventory
  const ofNodes = nodeColumns(analysis).filter((column) => column.name !== 'id')
  const ofEdges = edgeColumns.filter((column) => !['id', 'from', 'to'].includes(column.name))
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...keys('node', ofNodes),
    ...keys('edge', ofEdges),
    `  <graph id="${escapeXml(name)}" edgedefault="directed">`,
  ]
  for (const node of nodes) lines.push(`    <node id="${escapeXml(node.id)}">`, ...data('node', ofNodes, node), '    </node>')
  for (const [at, edge] of edges.entries())
    lines.push(
      `    <edge id="e${at}" source="${escapeXml(edge.from)}" target="${escapeXml(edge.to)}">`,
      ...data('edge', ofEdges, edge),
      '    </edge>',
    )
  return `${[...lines, '  </graph>', '</graphml>'].join('\n')}\n`
}

function keys<Row>(on: 'node' | 'edge', columns: readonly Column<Row>[]): string[] {
  return columns.map(({ name, type }) => `  <key id="${on}-${name}" for="${on}" attr.name="${name}" attr.type="${TYPES[type]}"/>`)
}

function data<Row>(on: 'node' | 'edge', columns: readonly Column<Row>[], row: Row): string[] {
  return columns.flatMap(({ name, valueOf }) => {
    const value = valueOf(row)
    return value === undefined ? [] : [`      <data key="${on}-${name}">${escapeXml(String(value))}</data>`]
  })
}
