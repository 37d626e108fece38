import { by } from '@coppice/model'
import { group } from 'd3'
import { round } from './round.ts'

/** Nodes in columns by their distance, and the steps between neighbouring columns. */
export interface Layers {
  readonly columns: readonly { readonly heading: string; readonly ids: readonly string[]; readonly isFocus: boolean }[]
  readonly links: readonly { readonly from: string; readonly to: string; readonly isWeak: boolean }[]
  /** Whether links point from right to left: the left column needs the next one, or the other way about. */
  readonly nameOf: (id: string) => string
  readonly symbolOf: (id: string) => string
  readonly hrefOf: (id: string) => string
}

export interface LayersScene {
  readonly width: number
  readonly height: number
  readonly nodes: readonly LayersNode[]
  readonly links: readonly {
    readonly id: string
    readonly path: string
    readonly isWeak: boolean
    readonly from: string
    readonly to: string
  }[]
  readonly texts: readonly { readonly text: string; readonly x: number; readonly y: number }[]
}

export interface LayersNode {
  readonly id: string
  readonly key: string
  /** Shortened to the room there is. */
  readonly name: string
  readonly fullName: string
  readonly symbol: string
  readonly href: string
  readonly x: number
  readonly y: number
  readonly isFocus: boolean
}

const ROW = 26
const TOP = 40
/** More in a column are counted, not drawn. */
export const MOST_IN_COLUMN = 14
const NARROWEST_COLUMN = 128
const LETTER = 6.5
/** Between the names of a column and the marks of the next: here the lines bend, so that they cross no name. */
const GUTTER = 44
const NARROW_GUTTER = 22

/** Side by side where there is room for names, else below each other without lines: the table says who leads to whom. */
export function layoutLayers(layers: Layers, width: number): LayersScene {
  const across = width / Math.max(1, layers.columns.length)
  return across >= NARROWEST_COLUMN ? besideEachOther(layers, width, Math.min(across, 300)) : belowEachOther(layers, width)
}

function besideEachOther(layers: Layers, width: number, across: number): LayersScene {
  const shown = layers.columns.map((column) => column.ids.slice(0, MOST_IN_COLUMN))
  const most = Math.max(1, ...shown.map((ids) => ids.length))
  const texts: LayersScene['texts'][number][] = []
  const nodes = shown.flatMap((ids, index) => {
    const column = layers.columns[index]
    const x = index * across + 8
    const top = TOP + ((most - ids.length) * ROW) / 2
    texts.push({ text: column?.heading ?? '', x: x - 6, y: 12 })
    const more = (column?.ids.length ?? 0) - ids.length
    if (more > 0) texts.push({ text: `and ${more} more`, x: x + 14, y: TOP + most * ROW + 10 })
    return ids.map((id, row) =>
      toNode(layers, id, index, x, top + row * ROW + ROW / 2, across - gutterOf(across) - 20, column?.isFocus === true),
    )
  })
  const hasMore = layers.columns.some((column) => column.ids.length > MOST_IN_COLUMN)
  return { width, height: TOP + most * ROW + (hasMore ? 24 : 8), nodes, links: toLinks(layers, nodes, across), texts }
}

function belowEachOther(layers: Layers, width: number): LayersScene {
  const texts: LayersScene['texts'][number][] = []
  const nodes: LayersNode[] = []
  let y = 12
  for (const [index, { heading, ids, isFocus }] of layers.columns.entries()) {
    if (ids.length === 0) continue
    texts.push({ text: heading, x: 2, y })
    y += 24
    for (const id of ids.slice(0, MOST_IN_COLUMN)) {
      nodes.push(toNode(layers, id, index, 8, y, width - 40, isFocus))
      y += ROW
    }
    if (ids.length > MOST_IN_COLUMN) {
      texts.push({ text: `and ${ids.length - MOST_IN_COLUMN} more`, x: 22, y: y + 4 })
      y += ROW
    }
    y += 12
  }
  return { width, height: y, nodes, links: [], texts }
}

/** Names come first where columns are narrow. */
function gutterOf(across: number): number {
  return across < 170 ? NARROW_GUTTER : GUTTER
}

function toNode(layers: Layers, id: string, column: number, x: number, y: number, room: number, isFocus: boolean): LayersNode {
  const fullName = layers.nameOf(id)
  const letters = Math.max(5, Math.floor(room / LETTER))
  return {
    id,
    key: `${column} ${id}`,
    name: fullName.length > letters ? `${fullName.slice(0, letters - 1)}…` : fullName,
    fullName,
    symbol: layers.symbolOf(id),
    href: layers.hrefOf(id),
    x: round(x),
    y: round(y),
    isFocus,
  }
}

/** From the end of one name to the mark of the next; only between what is drawn. */
function toLinks({ links }: Layers, nodes: readonly LayersNode[], across: number): LayersScene['links'] {
  const byId = group(nodes, (node) => node.id)
  return links.flatMap(({ from, to, isWeak }) => {
    const pair = (byId.get(from) ?? []).flatMap((one) => (byId.get(to) ?? []).map((other) => ({ one, other })))
    const [near] = pair.filter(({ one, other }) => one.x !== other.x).sort(by(({ one, other }) => Math.abs(one.x - other.x)))
    if (!near) return []
    const [left, right] = near.one.x < near.other.x ? [near.one, near.other] : [near.other, near.one]
    const [x1, x2] = [left.x + 18 + left.name.length * LETTER, right.x - 9]
    const edge = Math.max(x1, left.x + across - gutterOf(across))
    const bend = (x2 - edge) / 2
    const path = `M${round(x1)},${left.y}H${round(edge)}C${round(edge + bend)},${left.y} ${round(x2 - bend)},${right.y} ${round(x2)},${right.y}`
    return [{ id: `${near.one.key}>${near.other.key}`, path, isWeak, from, to }]
  })
}
