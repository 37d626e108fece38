import { round } from '../../layout/round.ts'
import { count } from '../../estate/words.ts'
import { assignSlots, sidesOf, toSlots, type Slot } from './ring.ts'
import { gatherSmall } from './gather-small.ts'
import { routeTies } from './route-ties.ts'
import { thinOut } from './thin-out.ts'
import type { Block, MapScene, PlacedMark } from './layout.ts'
import type { CommunityRow, MapData } from './prepare.ts'

const BLOCK = 196
const GUTTER = 28
const HEAD = 48
const PITCH = 15
const MARK = 10
const PAD = 12
/** Below, the picture is a list of blocks: links would run across them. */
const NARROWEST_RING = 900
/** More do not fit around a hall; the matrix then shows the calls. */
export const MOST_IN_RING = 18
const LETTER = 7.1
/** Shapes that one block holds; a shape then stands for several services. */
const MOST_SHAPES = 600
/** The same where so many services are drawn that a browser would have to hold tens of thousands of shapes. */
const FEW_SHAPES = 40
const MANY_SERVICES = 3000
/** Loners and those that stand in one block, where there are more of them, get the whole width. */
const WIDE = 60

/** Whether calls are drawn: only where communities stand around a hall that lines can cross. */
export function isRing(communities: number, width: number): boolean {
  const across = sidesOf(communities).top * (BLOCK + GUTTER) - GUTTER
  return communities <= MOST_IN_RING && width >= Math.max(NARROWEST_RING, across)
}

/** One block for each community: around a hall with the strongest calls in it, or in columns, largest first. */
export function layoutBlocks(
  { communities, links, selected }: Pick<MapData, 'communities' | 'links' | 'selected'>,
  width: number,
): MapScene {
  const isLarge = communities.reduce((sum, { members }) => sum + members.length, 0) > MANY_SERVICES
  const mostOf = (row: CommunityRow): number => (isLarge && !isWide(row) ? FEW_SHAPES : MOST_SHAPES)
  const size = (row: CommunityRow, across: number): number =>
    HEAD + Math.ceil(thinOut(row, mostOf(row)).members.length / columnsOf(across)) * PITCH + PAD - (PITCH - MARK)
  const ring = isRing(communities.length, width)
  const placed = ring ? placeAround(communities, links, width, size) : placeInColumns(gatherSmall({ communities, selected }), width, size)
  const blocks = placed.map(({ row, slot }) => toBlock(row, slot, row.id === selected?.id, thinOut(row, mostOf(row)).per))
  return {
    width,
    height: Math.max(40, ...placed.map(({ slot }) => slot.y + slot.height)) + 2,
    blocks,
    ties: ring ? routeTies(placed, links) : [],
    marks: placed.flatMap(({ row, slot }) => marksOf(thinOut(row, mostOf(row)).members, slot)),
    isNodeLink: false,
  }
}

function isWide(row: CommunityRow): boolean {
  return row.isRest && row.members.length > WIDE
}

interface Placed {
  readonly row: CommunityRow
  readonly slot: Slot
}

type SizeOf = (row: CommunityRow, width: number) => number

function placeAround(communities: readonly CommunityRow[], links: MapData['links'], width: number, sizeOf: SizeOf): Placed[] {
  const ids = communities.map((row) => row.id)
  const order = assignSlots(ids, links)
  const rows = order.flatMap((id) => communities.find((row) => row.id === id) ?? [])
  const slots = toSlots(
    rows.map((row) => sizeOf(row, BLOCK)),
    BLOCK,
    width,
  )
  return rows.flatMap((row, index) => {
    const slot = slots[index]
    return slot ? [{ row, slot }] : []
  })
}

function placeInColumns(communities: readonly CommunityRow[], width: number, sizeOf: SizeOf): Placed[] {
  const columns = Math.max(1, Math.floor((width + GUTTER) / (BLOCK + GUTTER)))
  const across = (width - (columns - 1) * GUTTER) / columns
  const placed: Placed[] = []
  let y = 1
  const blocks = communities.filter((one) => !isWide(one))
  for (let start = 0; start < blocks.length; start += columns) {
    const row = blocks.slice(start, start + columns)
    const height = Math.max(...row.map((one) => sizeOf(one, across)))
    row.forEach((one, index) =>
      placed.push({ row: one, slot: { side: 'none', x: round(index * (across + GUTTER)), y, width: round(across), height } }),
    )
    y += height + 16
  }
  for (const row of communities.filter(isWide)) {
    const height = sizeOf(row, width - 2)
    placed.push({ row, slot: { side: 'none', x: 1, y, width: width - 2, height } })
    y += height + 16
  }
  return placed
}

function columnsOf(width: number): number {
  return Math.max(4, Math.floor((width - 2 * PAD + PITCH - MARK) / PITCH))
}

function toBlock(row: CommunityRow, slot: Slot, isSelected: boolean, per: number): Block {
  const room = Math.floor((slot.width - 2 * PAD) / LETTER)
  const { name, community } = row
  return {
    id: row.id,
    name,
    label: name.length > room ? `${name.slice(0, room - 1)}…` : name,
    note: `${count(row.members.length, 'service')}${per > 1 ? `, one shape for ${per} of them` : ''}${community ? `, stability ${Math.round(community.stability * 100)}` : ''}`,
    x: slot.x,
    y: slot.y,
    width: slot.width,
    height: slot.height,
    isSelected,
    isRest: row.isRest,
    href: row.href,
  }
}

function marksOf(members: CommunityRow['members'], slot: Slot): PlacedMark[] {
  const columns = columnsOf(slot.width)
  return members.map((member, index) => ({
    id: member.id,
    mark: member.mark,
    name: member.name,
    size: MARK,
    x: round(slot.x + PAD + MARK / 2 + (index % columns) * PITCH),
    y: round(slot.y + HEAD + MARK / 2 + Math.floor(index / columns) * PITCH),
  }))
}
