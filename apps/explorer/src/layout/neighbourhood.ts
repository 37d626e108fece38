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
  readonly headings: readonly {
    readonly text: string
    readonly x: number
    readonly y: number
    readonly anchor: 'start' | 'middle' | 'end'
  }[]
  /** What found no room: counted, never left out in silence. */
  readonly notes: readonly { readonly text: string; readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' }[]
}

const STEP = 30
const TOP = 34
const MOST = 14
/** Below, three columns would leave no room for names: they are stacked, and the lines run beside them. */
const NARROW = 440

/** Who is drawn in which column, and how many found no room. */
interface Columns {
  readonly before: readonly string[]
  readonly centre: readonly string[]
  readonly after: readonly string[]
  readonly moreBefore: number
  readonly moreAfter: number
}

/** Those who need the centre, the centre, those whom it needs: side by side, or below each other where it is narrow. */
export function layoutNeighbourhood(neighbourhood: Neighbourhood, width: number): NeighbourhoodScene {
  const columns = toColumns(neighbourhood)
  return width < NARROW ? stack(neighbourhood, columns, width) : spread(neighbourhood, columns, width)
}

/** Sorted by how often they are linked, then by name. */
function toColumns({ centre, links }: Neighbourhood): Columns {
  const inside = new Set(centre)
  const before = rank(links.filter((link) => inside.has(link.to) && !inside.has(link.from)).map((link) => link.from))
  const after = rank(links.filter((link) => inside.has(link.from) && !inside.has(link.to)).map((link) => link.to))
  return {
    before: before.slice(0, MOST),
    centre: centre.slice(0, 40),
    after: after.slice(0, MOST),
    moreBefore: Math.max(0, before.length - MOST),
    moreAfter: Math.max(0, after.length - MOST),
  }
}

/** Side by side; links inside the centre bow out, so that none runs through a name. */
function spread({ centre, links, nameOf, symbolOf }: Neighbourhood, columns: Columns, width: number): NeighbourhoodScene {
  const most = Math.max(1, columns.before.length, columns.centre.length, columns.after.length)
  const rows = most + (columns.moreBefore > 0 || columns.moreAfter > 0 ? 1 : 0)
  const aside = Math.min(190, width * 0.3)
  const xs = { before: aside, centre: width / 2, after: width - aside }
  const place = (ids: readonly string[], column: PlacedNode['column']): PlacedNode[] =>
    ids.map((id, index) => ({
      id,
      name: fitName(nameOf(id), column === 'centre' ? width * 0.3 : aside - 20),
      fullName: nameOf(id),
      symbol: symbolOf(id),
      column,
      x: xs[column],
      y: TOP + (index + 0.5 + (most - ids.length) / 2) * STEP,
      anchor: column === 'before' ? 'end' : column === 'after' ? 'start' : 'middle',
      textX: xs[column] + (column === 'before' ? -14 : column === 'after' ? 14 : 0),
    }))
  const nodes = [...place(columns.before, 'before'), ...place(columns.centre, 'centre'), ...place(columns.after, 'after')]
  const bottom = TOP + rows * STEP
  return {
    width,
    height: bottom + 6,
    nodes,
    links: drawLinks(nodes, links, (from, to, isInside) => (isInside ? bow(from, to, width) : curve(from, to))),
    headings: [
      { text: `Need it, ${columns.before.length + columns.moreBefore}`, x: xs.before - 14, y: 12, anchor: 'end' },
      { text: centreHeading(centre), x: xs.centre, y: 12, anchor: 'middle' },
      { text: `Needed, ${columns.after.length + columns.moreAfter}`, x: xs.after + 14, y: 12, anchor: 'start' },
    ],
    notes: [
      ...(columns.moreBefore > 0
        ? [{ text: `and ${columns.moreBefore} more`, x: xs.before - 14, y: bottom - 10, anchor: 'end' as const }]
        : []),
      ...(columns.moreAfter > 0
        ? [{ text: `and ${columns.moreAfter} more`, x: xs.after + 14, y: bottom - 10, anchor: 'start' as const }]
        : []),
    ],
  }
}

const ROW = 27
const SPINE = 46

/** Below each other, with the lines on the left: for a phone. */
function stack({ centre, links, nameOf, symbolOf }: Neighbourhood, columns: Columns, width: number): NeighbourhoodScene {
  const nodes: PlacedNode[] = []
  const headings: NeighbourhoodScene['headings'][number][] = []
  const notes: NeighbourhoodScene['notes'][number][] = []
  let y = 12
  const group = (ids: readonly string[], column: PlacedNode['column'], heading: string, more: number): void => {
    headings.push({ text: heading, x: SPINE - 6, y, anchor: 'start' })
    y += 22
    for (const id of ids) {
      const name = fitName(nameOf(id), width - SPINE - 30)
      const x = column === 'centre' ? SPINE - 6 + halfOf(name) : SPINE
      nodes.push({
        id,
        name,
        fullName: nameOf(id),
        symbol: symbolOf(id),
        column,
        x,
        y,
        anchor: column === 'centre' ? 'middle' : 'start',
        textX: column === 'centre' ? x : SPINE + 14,
      })
      y += ROW
    }
    if (more > 0) {
      notes.push({ text: `and ${more} more`, x: SPINE + 14, y: y + 2, anchor: 'start' })
      y += ROW
    }
    y += 16
  }
  group(columns.before, 'before', `Need it, ${columns.before.length + columns.moreBefore}`, columns.moreBefore)
  group(columns.centre, 'centre', centreHeading(centre), 0)
  group(columns.after, 'after', `Needed, ${columns.after.length + columns.moreAfter}`, columns.moreAfter)
  return {
    width,
    height: y - 16,
    nodes,
    links: drawLinks(nodes, links, (from, to, isInside) => (isInside ? bow(from, to, width) : beside(from, to))),
    headings,
    notes,
  }
}

function centreHeading(centre: readonly string[]): string {
  return centre.length > 1 ? `The set, ${centre.length}` : 'This one'
}

function drawLinks(
  nodes: readonly PlacedNode[],
  links: Neighbourhood['links'],
  path: (from: PlacedNode, to: PlacedNode, isInside: boolean) => string,
): NeighbourhoodScene['links'] {
  const inside = new Set(nodes.filter((node) => node.column === 'centre').map((node) => node.id))
  const find = (id: string, column: PlacedNode['column']): PlacedNode | undefined =>
    nodes.find((node) => node.id === id && node.column === column)
  return links.flatMap((link, index) => {
    const isInside = inside.has(link.from) && inside.has(link.to)
    const from = find(link.from, inside.has(link.from) ? 'centre' : 'before')
    const to = find(link.to, inside.has(link.to) ? 'centre' : 'after')
    if (!from || !to || from === to) return []
    return [{ id: `${index}`, path: path(from, to, isInside), isInside, isWeak: link.isWeak }]
  })
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
  const out =
    Math.max(x * side, x2 * side) * side + side * Math.min(width * (width < 700 ? 0.045 : 0.07), 14 + Math.abs(from.y - to.y) * 0.25)
  return `M${round(x)},${round(from.y)}C${round(out)},${round(from.y)} ${round(out)},${round(to.y)} ${round(x2)},${round(to.y)}`
}

/** Out to the left, along, and in again. */
function beside(from: PlacedNode, to: PlacedNode): string {
  const [x1, x2] = [leftOf(from), leftOf(to)]
  const out = Math.max(4, Math.min(x1, x2) - 8 - Math.min(26, Math.abs(from.y - to.y) * 0.12))
  return `M${round(x1)},${round(from.y)}C${round(out)},${round(from.y)} ${round(out)},${round(to.y)} ${round(x2)},${round(to.y)}`
}

function leftOf(node: PlacedNode): number {
  return node.x - (node.column === 'centre' ? half(node) : CENTRE_HALF)
}

/** Half the width of a name in the centre, by the average width of a letter. */
function half(node: PlacedNode): number {
  return halfOf(node.name)
}

function halfOf(name: string): number {
  return (name.length * 6.8) / 2 + 14
}

function fitName(name: string, width: number): string {
  const most = Math.max(6, Math.floor(width / 6.8))
  return name.length > most ? `${name.slice(0, most - 1)}…` : name
}
