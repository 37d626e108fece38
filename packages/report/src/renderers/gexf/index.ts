import type { Analysis } from '@coppice/model'
import { escapeXml } from '../../escape-xml.ts'
import type { Column } from '../../tables/column.ts'
import { edgeColumns } from '../../tables/edge-columns.ts'
import { nodeColumns } from '../../tables/node-columns.ts'
import type { Renderer } from '../renderer.ts'

/** GEXF 1.3, https://gexf.net: the format of Gephi. */
export const gexf: Renderer = {
  title: 'GEXF, for Gephi',
  render: (analysis) => [{ name: 'estate.gexf', text: toGexf(analysis) }],
}

function toGexf(analysis: Analysis): string {
  const { nodes, edges, name, asOf } = analysis.inventory
  const ofNodes = nodeColumns(analysis).filter((column) => column.name !== 'id')
  const ofEdges = edgeColumns.filter((column) => !['id', 'from', 'to'].includes(column.name))
  const date = asOf === undefined ? '' : ` lastmodifieddate="${escapeXml(asOf.slice(0, 10))}"`
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    `  <meta${date}><creator>Coppice</creator><description>${escapeXml(name)}</description></meta>`,
    '  <graph defaultedgetype="directed" mode="static">',
    ...attributes('node', ofNodes),
    ...attributes('edge', ofEdges),
    '    <nodes>',
  ]
  for (const node of nodes)
    lines.push(`      <node id="${escapeXml(node.id)}" label="${escapeXml(node.name)}">${values(ofNodes, node)}</node>`)
  lines.push('    </nodes>', '    <edges>')
  for (const [at, edge] of edges.entries())
    lines.push(
      `      <edge id="e${at}" source="${escapeXml(edge.from)}" target="${escapeXml(edge.to)}" label="${edge.kind}">${values(ofEdges, edge)}</edge>`,
    )
  return `${[...lines, '    </edges>', '  </graph>', '</gexf>'].join('\n')}\n`
}

function attributes<Row>(on: 'node' | 'edge', columns: readonly Column<Row>[]): string[] {
  const rows = columns.map(({ name, type }) => `      <attribute id="${name}" title="${name}" type="${type}"/>`)
  return [`    <attributes class="${on}" mode="static">`, ...rows, '    </attributes>']
}

function values<Row>(columns: readonly Column<Row>[], row: Row): string {
  const found = columns.flatMap(({ name, valueOf }) => {
    const value = valueOf(row)
    return value === undefined ? [] : [`<attvalue for="${name}" value="${escapeXml(String(value))}"/>`]
  })
  return `<attvalues>${found.join('')}</attvalues>`
}
