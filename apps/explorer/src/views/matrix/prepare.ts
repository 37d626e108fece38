import { by, type InventoryEdge } from '@coppice/model'
import { groupingOf, toGroups, usefulGroupings, type Group } from '../../estate/groupings.ts'
import { isBusinessCall, type Estate } from '../../estate/index-estate.ts'
import { agree, count, figure, share } from '../../estate/words.ts'
import type { Route } from '../../state/route.ts'

export const orders = ['community', 'domain', 'team', 'repository', 'name', 'degree'] as const
export type Order = (typeof orders)[number]

/** One square of the matrix: who calls (row), whom (column), and the edges that say so. */
export interface MatrixCell {
  readonly row: number
  readonly column: number
  readonly edges: readonly InventoryEdge[]
  /** Whether caller and called stand in different groups; never in orders without groups. */
  readonly isCrossing: boolean
}

/** A run of rows that belong together. */
export interface MatrixBlock {
  readonly id: string
  readonly name: string
  readonly start: number
  readonly end: number
  /** Services that the order does not group: they stand side by side, but not together. */
  readonly isRest: boolean
  readonly inside: number
  readonly crossing: number
}

export interface MatrixData {
  readonly title: string
  /** Finding of the picture. */
  readonly pictureTitle: string
  readonly order: Order
  /** Those that say something about this estate. */
  readonly orders: readonly Order[]
  /** Ids and names of services, row by row. */
  readonly ids: readonly string[]
  readonly names: readonly string[]
  /** By row, then column. */
  readonly cells: readonly MatrixCell[]
  readonly blocks: readonly MatrixBlock[]
  /** The group of a row, by its index; -1 where the order has none. */
  readonly blockOf: Int32Array
  readonly selected: MatrixSelection | undefined
  /** Services that nobody calls and that call nobody: no row is spent on them. */
  readonly silent: number
}

/** Two services, and what goes to and fro between them. */
interface MatrixSelection {
  readonly from: string
  readonly to: string
  readonly there: readonly InventoryEdge[]
  readonly back: readonly InventoryEdge[]
}

export function prepare(estate: Estate, route: Route): MatrixData {
  const order = orders.find((one) => one === route.filters['order']) ?? 'community'
  const { pairs, degrees } = tally(estate)
  const { ids, blocks, blockOf } = arrange(estate, order, degrees)
  const indexOf = new Map(ids.map((id, index) => [id, index]))
  const cells: MatrixCell[] = []
  for (const { from, to, edges } of pairs.values()) {
    const [row, column] = [indexOf.get(from) ?? -1, indexOf.get(to) ?? -1]
    cells.push({ row, column, edges, isCrossing: isCrossing(blocks, blockOf, row, column) })
  }
  cells.sort(
    by(
      (cell) => cell.row,
      (cell) => cell.column,
    ),
  )
  const services = estate.analysis.inventory.nodes.reduce((sum, node) => sum + (node.kind === 'service' ? 1 : 0), 0)
  const tallied = withCalls(blocks, blockOf, cells)
  return {
    title: titleOf(order, cells),
    pictureTitle: pictureTitleOf(tallied, ids.length, cells.length),
    order,
    orders: orders.filter((one) => one === 'name' || one === 'degree' || usefulGroupings(estate).some((grouping) => grouping.id === one)),
    ids,
    names: ids.map((id) => estate.name(id)),
    cells,
    blocks: tallied,
    blockOf,
    selected: selectionOf(estate, route.selection),
    silent: services - ids.length,
  }
}

interface Pair {
  readonly from: string
  readonly to: string
  readonly edges: InventoryEdge[]
}

/** Calls of business between services, pair by pair, and with how many others each has to do. */
function tally(estate: Estate): { readonly pairs: ReadonlyMap<string, Pair>; readonly degrees: ReadonlyMap<string, number> } {
  const pairs = new Map<string, Pair>()
  const degrees = new Map<string, number>()
  for (const edge of estate.analysis.inventory.edges) {
    if (!isBusinessCall(edge) || estate.node(edge.from)?.kind !== 'service' || estate.node(edge.to)?.kind !== 'service') continue
    const key = `${edge.from} ${edge.to}`
    const known = pairs.get(key)
    if (known) known.edges.push(edge)
    else {
      pairs.set(key, { from: edge.from, to: edge.to, edges: [edge] })
      for (const id of [edge.from, edge.to]) degrees.set(id, (degrees.get(id) ?? 0) + 1)
    }
  }
  return { pairs, degrees }
}

interface Arrangement {
  readonly ids: readonly string[]
  readonly blocks: readonly Pick<MatrixBlock, 'id' | 'name' | 'start' | 'end' | 'isRest'>[]
  readonly blockOf: Int32Array
}

/** Rows in the wanted order; within a group, those with most ties first. */
function arrange(estate: Estate, order: Order, degrees: ReadonlyMap<string, number>): Arrangement {
  const byName = (id: string): string => estate.name(id)
  const byDegree = (id: string): number => -(degrees.get(id) ?? 0)
  if (order === 'name' || order === 'degree') {
    const ids = [...degrees.keys()].sort(order === 'name' ? by(byName, (id) => id) : by(byDegree, byName, (id) => id))
    return { ids, blocks: [], blockOf: new Int32Array(ids.length).fill(-1) }
  }
  const ids: string[] = []
  const blocks: Arrangement['blocks'][number][] = []
  for (const group of toGroups(estate, groupingOf(order))) {
    const members = talkersOf(group, degrees).sort(by(byDegree, byName, (id) => id))
    if (members.length === 0) continue
    blocks.push({ id: group.id, name: group.name, start: ids.length, end: ids.length + members.length, isRest: group.isRest })
    ids.push(...members)
  }
  const blockOf = new Int32Array(ids.length)
  for (const [index, { start, end }] of blocks.entries()) blockOf.fill(index, start, end)
  return { ids, blocks, blockOf }
}

function talkersOf(group: Group, degrees: ReadonlyMap<string, number>): string[] {
  return group.members.filter((id) => degrees.has(id))
}

/** Two services that no group holds stand apart, although their rows lie in one block. */
function isCrossing(blocks: Arrangement['blocks'], blockOf: Int32Array, row: number, column: number): boolean {
  const block = blocks[blockOf[row] ?? -1]
  return block !== undefined && (block.isRest || blockOf[row] !== blockOf[column])
}

function withCalls(blocks: Arrangement['blocks'], blockOf: Int32Array, cells: readonly MatrixCell[]): MatrixBlock[] {
  const [inside, crossing] = [blocks.map(() => 0), blocks.map(() => 0)]
  for (const { row, column, isCrossing } of cells) {
    for (const index of new Set([blockOf[row] ?? -1, blockOf[column] ?? -1])) {
      const sums = isCrossing ? crossing : inside
      if (index >= 0) sums[index] = (sums[index] ?? 0) + 1
    }
  }
  return blocks.map((block, index) => ({ ...block, inside: inside[index] ?? 0, crossing: crossing[index] ?? 0 }))
}

function titleOf(order: Order, cells: readonly MatrixCell[]): string {
  if (cells.length === 0) return 'No service calls another, as far as the scan can tell'
  const inside = cells.filter((cell) => !cell.isCrossing).length
  if (order === 'name' || order === 'degree') {
    const both = new Set(cells.map((cell) => `${cell.row} ${cell.column}`))
    const mutual = cells.filter((cell) => cell.row < cell.column && both.has(`${cell.column} ${cell.row}`)).length
    return `${count(cells.length, 'pair')} of services call; ${figure(mutual)} ${agree(mutual, 'does', 'do')} so in both directions`
  }
  return `${share(inside, cells.length, 'calling pairs')} ${agree(inside, 'stays', 'stay')} within ${order === 'community' ? 'a community' : `one ${order}`}; ${figure(cells.length - inside)} cross a border`
}

function pictureTitleOf(blocks: readonly MatrixBlock[], services: number, pairs: number): string {
  const groups = blocks.filter((block) => !block.isRest)
  const [most] = groups.toSorted(by((block) => -block.crossing))
  if (!most || most.crossing === 0) return `${count(services, 'service')} and the ${count(pairs, 'calling pair')} between them`
  const open = groups.filter((block) => block.crossing > block.inside).length
  const name = most.id.startsWith('community:') ? `The community around ${most.name}` : most.name
  return `${name} has most calls across its border, ${figure(most.crossing)}; ${figure(open)} of ${figure(groups.length)} groups call more across than within`
}

function selectionOf(estate: Estate, selection: string | undefined): MatrixSelection | undefined {
  const [from, to] = (selection ?? '').split('>')
  if (from === undefined || to === undefined || !estate.node(from) || !estate.node(to)) return undefined
  const between = (one: string, other: string) => estate.outOf(one, 'calls').filter((edge) => edge.to === other)
  return { from, to, there: between(from, to), back: between(to, from) }
}
