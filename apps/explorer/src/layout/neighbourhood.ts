import { by } from '@coppice/model'
import { round } from './round.ts'

/** Who stands in the middle, who needs them and whom they need. */
export interface Neighbourhood {
  readonly centre: readonly string[]
  /** Weak: optional, or no business call. */
  readonly links: readonly { readonly from: string; readonly to: string; readonly isWeak: boolean }[]
  readonly nameOf: (id: string) => string
  /** Id of the symbol that a node is drawn with. */
  readonly symbolOf: (id: string) => string
}

export interface PlacedNode {
  readonly id: string
  /** Shortened to the room there is; `fullName` is not. */
  readonly name: string
  readonly fullName: string
  readonly symbol: string
  readonly column: 'before' | 'centre' | 'after'
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly textX: number
}

export interface NeighbourhoodScene {
  readonly width: number
  readonly height: number
  readonly nodes: readonly PlacedNode[]
  readonly links: readonly { readonly id: string; readonly path: string; readonly isInside: boolean; readonly isWeak: boolean }[]
  readonly headings: readonly { readonly text: string; readonly x: number; readonly anchor: 'start' | 'middle' | 'end' }[]
  /** What found no room: counted, never left out in silence. */
  readonly notes: readonly { readonly text: string; readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' }[]
}

const STEP = 30
const TOP = 34
const MOST = 14

/**
 * Three columns: those who need the centre, the centre, those whom it needs. Sorted by how often they are linked, then by name; links
 * inside the centre bow out to the right, so that none runs through a name.
 */
export function layoutNeighbourhood({ centre, links, nameOf, symbolOf }: Neighbourhood, width: number): NeighbourhoodScene {
  const inside = new Set(centre)
  const before = rank(links.filter((link) => inside.has(link.to) && !inside.has(link.from)).map((link) => link.from))
  const after = rank(links.filter((link) => inside.has(link.from) && !inside.has(link.to)).map((link) => link.to))
  const columns = { before: before.slice(0, MOST), centre: centre.slice(0, 40), after: after.slice(0, MOST) }
  const most = Math.max(1, columns.before.length, columns.centre.length, columns.after.length)
  const rows = most + (before.length > MOST || after.length > MOST ? 1 : 0)
  const xs = { before: Math.min(170, width * 0.3), centre: width / 2, after: width - Math.min(170, width * 0.3) }
  const place = (ids: readonly string[], column: PlacedNode['column']): PlacedNode[] =>
    ids.map((id, index) => ({
      id,
      name: fitName(nameOf(id), column === 'centre' ? width * 0.3 : Math.min(160, width * 0.3 - 14)),
      fullName: nameOf(id),
      symbol: symbolOf(id),
      column,
      x: xs[column],
      y: TOP + (index + 0.5 + (most - ids.length) / 2) * STEP,
      anchor: column === 'before' ? 'end' : column === 'after' ? 'start' : 'middle',
      textX: xs[column] + (column === 'before' ? -14 : column === 'after' ? 14 : 0),
    }))
  const nodes = [...place(columns.before, 'before'), ...place(columns.centre, 'centre'), ...place(columns.after, 'after')]
  const find = (id: string, column: PlacedNode['column']): PlacedNode | undefined =>
    nodes.find((node) => node.id === id && node.column === column)
  const drawn = links.flatMap((link, index) => {
    const isInside = inside.has(link.from) && inside.has(link.to)
    const from = find(link.from, inside.has(link.from) ? 'centre' : 'before')
    const to = find(link.to, inside.has(link.to) ? 'centre' : 'after')
    if (!from || !to || from === to) return []
    return [{ id: `${index}`, path: isInside ? bow(from, to, width) : curve(from, to), isInside, isWeak: link.isWeak }]
  })
  const bottom = TOP + rows * STEP
  return {
    width,
    height: bottom + 6,
    nodes,
    links: drawn,
    headings: [
      { text: `Need it, ${before.length}`, x: xs.before, anchor: 'end' },
      { text: centre.length > 1 ? `The set, ${centre.length}` : 'This service', x: xs.centre, anchor: 'middle' },
      { text: `Needed, ${after.length}`, x: xs.after, anchor: 'start' },
    ],
    notes: [
      ...(before.length > MOST
        ? [{ text: `and ${before.length - MOST} more`, x: xs.before - 12, y: bottom - 10, anchor: 'end' as const }]
        : []),
      ...(after.length > MOST
        ? [{ text: `and ${after.length - MOST} more`, x: xs.after + 12, y: bottom - 10, anchor: 'start' as const }]
        : []),
    ],
  }
}

function rank(ids: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts.keys()].sort(
    by(
      (id) => -(counts.get(id) ?? 0),
      (id) => id,
    ),
  )
}

const CENTRE_HALF = 9

function curve(from: PlacedNode, to: PlacedNode): string {
  const [x1, x2] = [
    from.x + (from.column === 'centre' ? half(from) : CENTRE_HALF),
    to.x - (to.column === 'centre' ? half(to) : CENTRE_HALF),
  ]
  const middle = (x1 + x2) / 2
  return `M${round(x1)},${round(from.y)}C${round(middle)},${round(from.y)} ${round(middle)},${round(to.y)} ${round(x2)},${round(to.y)}`
}

function bow(from: PlacedNode, to: PlacedNode, width: number): string {
  const side = from.y < to.y ? 1 : -1
  const x = from.x + side * half(from)
  const x2 = to.x + side * half(to)
  const out = Math.max(x * side, x2 * side) * side + side * Math.min(width * 0.07, 14 + Math.abs(from.y - to.y) * 0.25)
  return `M${round(x)},${round(from.y)}C${round(out)},${round(from.y)} ${round(out)},${round(to.y)} ${round(x2)},${round(to.y)}`
}

/** Half the width of a name in the centre, by the average width of a letter. */
function half(node: PlacedNode): number {
  return (node.name.length * 6.8) / 2 + 14
}

function fitName(name: string, width: number): string {
  const most = Math.max(6, Math.floor(width / 6.8))
  return name.length > most ? `${name.slice(0, most - 1)}…` : name
}
