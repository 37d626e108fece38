import {
  forceCenter,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  hierarchy,
  pack,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3'
import type { Mark } from '../../estate/mark.ts'
import type { Size } from '../../components/picture.tsx'
import type { MapData } from './prepare.ts'

export interface MapScene {
  readonly width: number
  readonly height: number
  /** Communities, or none where one is looked at. */
  readonly areas: readonly {
    readonly id: string
    readonly name: string
    readonly x: number
    readonly y: number
    readonly r: number
    readonly label: string | undefined
    readonly isSelected: boolean
  }[]
  readonly links: readonly {
    readonly id: string
    readonly x1: number
    readonly y1: number
    readonly x2: number
    readonly y2: number
    readonly width: number
  }[]
  readonly marks: readonly {
    readonly id: string
    readonly mark: Mark
    readonly x: number
    readonly y: number
    readonly size: number
    readonly name: string
    readonly hasLabel: boolean
  }[]
}

/** Members that are drawn as nodes and links; above, the aggregate says more. */
export const MOST_NODES = 40
const MOST_LINKS = 24

export function layout(data: Pick<MapData, 'communities' | 'links' | 'selected' | 'ties'>, { width }: Size): MapScene {
  const { selected } = data
  return selected && selected.community && selected.members.length <= MOST_NODES
    ? layoutCommunity(selected, data.ties, width)
    : layoutEstate(data, width)
}

/** Circles in a circle (Wang et al. 2006): a community's area grows with its members, one mark each. */
function layoutEstate({ communities, links, selected }: Pick<MapData, 'communities' | 'links' | 'selected'>, width: number): MapScene {
  const total = communities.reduce((sum, community) => sum + community.members.length, 0)
  // A few services need no hall: the room grows with their number.
  const side = Math.max(300, Math.sqrt(total) * ROOM)
  const height = Math.round(Math.min(Math.max(width * 0.56, 300), 640, side))
  const across = Math.min(width, side * 1.7)
  const left = (width - across) / 2
  interface Datum {
    readonly id: string
    readonly children?: readonly Datum[]
  }
  const tree: Datum = {
    id: '',
    children: communities.map((community) => ({ id: community.id, children: community.members.map((member) => ({ id: member.id })) })),
  }
  const root = pack<Datum>()
    .size([across, height])
    .padding((node) => (node.depth === 0 ? 14 : 2.5))(
    hierarchy<Datum>(tree, (datum) => (datum.children ? [...datum.children] : undefined)).sum((datum) => (datum.children ? 0 : 1)),
  )
  const byId = new Map(communities.map((community) => [community.id, community]))
  const members = new Map(communities.flatMap((community) => community.members.map((member) => [member.id, member] as const)))
  const areas = (root.children ?? []).flatMap((node) => {
    const community = byId.get(node.data.id)
    return community
      ? [
          {
            id: community.id,
            name: community.name,
            x: round(left + node.x),
            y: round(node.y),
            r: round(node.r),
            label: labelOf(community.name, node.r),
            isSelected: community.id === selected?.id,
          },
        ]
      : []
  })
  const places = new Map(areas.map((area) => [area.id, area]))
  return {
    width,
    height,
    areas,
    links: links.slice(0, MOST_LINKS).flatMap((link) => {
      const [from, to] = [places.get(link.from), places.get(link.to)]
      return from && to
        ? [{ id: `${link.from} ${link.to}`, ...between(from, to), width: Math.min(4, 0.6 + Math.sqrt(link.count) / 2) }]
        : []
    }),
    marks: root.leaves().flatMap((leaf) => {
      const member = members.get(leaf.data.id)
      const size = Math.min(12, leaf.r * 1.5)
      return member
        ? [
            {
              id: member.id,
              mark: member.mark,
              x: round(left + leaf.x),
              y: round(leaf.y),
              size: round(size),
              name: member.name,
              hasLabel: false,
            },
          ]
        : []
    }),
  }
}

/** Pixels of room by the square root of the number of services. */
const ROOM = 92

/** From rim to rim. */
function between(
  from: { x: number; y: number; r: number },
  to: { x: number; y: number; r: number },
): { x1: number; y1: number; x2: number; y2: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const distance = Math.hypot(dx, dy) || 1
  return {
    x1: round(from.x + (dx / distance) * from.r),
    y1: round(from.y + (dy / distance) * from.r),
    x2: round(to.x - (dx / distance) * to.r),
    y2: round(to.y - (dy / distance) * to.r),
  }
}

function labelOf(name: string, radius: number): string | undefined {
  const room = Math.floor((radius * 2) / 6.4)
  if (radius < 24 || room < 5) return undefined
  return name.length > room ? `${name.slice(0, room - 1)}…` : name
}

const TICKS = 240

/** Forces for a fixed number of ticks from d3's own start positions: the same each time. */
function layoutCommunity(selected: NonNullable<MapData['selected']>, ties: MapData['ties'], width: number): MapScene {
  const height = Math.round(Math.min(Math.max(width * 0.5, 300), 520))
  interface Body extends SimulationNodeDatum {
    readonly id: string
  }
  const bodies: Body[] = selected.members.map((member) => ({ id: member.id }))
  const links: SimulationLinkDatum<Body>[] = ties.map((tie) => ({ source: tie.from, target: tie.to }))
  const simulation = forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, SimulationLinkDatum<Body>>(links)
        .id((body) => body.id)
        .distance(90),
    )
    .force('charge', forceManyBody().strength(-320))
    .force('collide', forceCollide(34))
    .force('x', forceX(0).strength(0.04))
    .force('y', forceY(0).strength(0.09))
    .force('centre', forceCenter(0, 0))
    .stop()
  simulation.tick(TICKS)
  const place = fitInto(bodies, width, height)
  const at = new Map(bodies.map((body) => [body.id, place(body)]))
  return {
    width,
    height,
    areas: [],
    links: ties.flatMap((tie) => {
      const [from, to] = [at.get(tie.from), at.get(tie.to)]
      return from && to ? [{ id: `${tie.from} ${tie.to}`, x1: from.x, y1: from.y, x2: to.x, y2: to.y, width: 1.2 }] : []
    }),
    marks: selected.members.flatMap((member) => {
      const position = at.get(member.id)
      return position
        ? [{ id: member.id, mark: member.mark, x: position.x, y: position.y, size: 13, name: member.name, hasLabel: true }]
        : []
    }),
  }
}

/** Scales positions into the frame, never enlarging them much. */
function fitInto(
  bodies: readonly SimulationNodeDatum[],
  width: number,
  height: number,
): (body: SimulationNodeDatum) => { x: number; y: number } {
  const [marginX, marginY] = [Math.min(90, width * 0.2), 28]
  const xs = bodies.map((body) => body.x ?? 0)
  const ys = bodies.map((body) => body.y ?? 0)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const sx = Math.min(1.4, (width - 2 * marginX) / Math.max(1, right - left))
  const sy = Math.min(1.4, (height - 2 * marginY) / Math.max(1, bottom - top))
  return (body) => ({
    x: round(width / 2 + ((body.x ?? 0) - (left + right) / 2) * sx),
    y: round(height / 2 + ((body.y ?? 0) - (top + bottom) / 2) * sy),
  })
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
