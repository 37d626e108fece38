import { toLine } from '../../to-line.ts'
import { toPicture, type Box } from '../../neighbourhood/neighbourhood.ts'
import type { Renderer } from '../renderer.ts'
import { toWellFormed } from '../../to-well-formed.ts'

/** https://graphviz.org/doc/info/lang.html */
export const dot: Renderer = {
  title: 'A Graphviz digraph, of a neighbourhood or of the whole',
  render: (analysis, { around }) => {
    const { boxes, arrows, leftOut } = toPicture(analysis, around)
    const lines = [
      'digraph estate {',
      '  rankdir=LR; node [fontname="Helvetica", shape=box]; edge [fontname="Helvetica", fontsize=10];',
      ...boxes.map((box) => `  ${toText(box.id)} [label=${toText(box.label)}${toStyle(box)}];`),
      ...arrows.map(({ from, to, label }) => `  ${toText(from)} -> ${toText(to)} [label=${toText(label)}];`),
      ...(leftOut === undefined ? [] : [`  // ${leftOut}`]),
      '}',
    ]
    return [{ name: 'estate.dot', text: `${lines.join('\n')}\n` }]
  },
}

const SHAPES: Partial<Readonly<Record<Box['kind'], string>>> = {
  datastore: 'cylinder',
  broker: 'component',
  channel: 'cds',
  saas: 'ellipse',
  community: 'hexagon',
}

function toStyle({ kind, verdict, isFocus }: Box): string {
  const shape = SHAPES[kind]
  return [
    ...(shape === undefined ? [] : [`, shape=${shape}`]),
    ...(verdict === 'retire' ? [', style=dashed'] : []),
    ...(isFocus ? [', penwidth=3'] : []),
  ].join('')
}

/** A text between double quotes: neither its end nor an escape of Graphviz's own (`\\N` would be the name of the node). */
function toText(text: string): string {
  return `"${toWellFormed(toLine(text)).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}
