import {
  forceCenter,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3'
import { round } from '../../layout/round.ts'
import type { MapScene, Tie } from './layout.ts'
import type { CommunityRow, MapData } from './prepare.ts'

const TICKS = 300
const MARK = 13
/** Lines end before the mark that they point at. */
const RIM = 11

interface Body extends SimulationNodeDatum {
  readonly id: string
}

/** Members and their ties: forces for a fixed number of ticks from d3's own start positions, so that it looks the same each time. */
export function layoutCommunity({ members }: CommunityRow, ties: MapData['ties'], width: number): MapScene {
  const height = Math.round(Math.min(Math.max(width * 0.5, 220 + members.length * 4), 180 + members.length * 13, 600))
  const bodies: Body[] = members.map((member) => ({ id: member.id }))
  const links: SimulationLinkDatum<Body>[] = ties.map((tie) => ({ source: tie.from, target: tie.to }))
  forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, SimulationLinkDatum<Body>>(links)
        .id((body) => body.id)
        .distance(110),
    )
    .force('charge', forceManyBody().strength(-520))
    .force('collide', forceCollide(46))
    .force('x', forceX(0).strength(0.03))
    .force('y', forceY(0).strength(0.11))
    .force('centre', forceCenter(0, 0))
    .stop()
    .tick(TICKS)
  const place = fitInto(bodies, width, height)
  const at = new Map(bodies.map((body) => [body.id, place(body)]))
  const names = new Map(members.map((member) => [member.id, member.name]))
  return {
    width,
    height,
    blocks: [],
    ties: ties.flatMap((tie): Tie[] => {
      const [from, to] = [at.get(tie.from), at.get(tie.to)]
      if (!from || !to) return []
      const isCall = tie.kind === 'calls'
      return [
        {
          id: `${tie.kind} ${tie.from} ${tie.to}`,
          from: tie.from,
          to: tie.to,
          path: isCall ? bowed(from, to) : `M${from.x},${from.y}L${to.x},${to.y}`,
          width: 1.1,
          isDotted: !isCall,
          title: `${names.get(tie.from) ?? ''} ${isCall ? 'calls' : 'changes together with'} ${names.get(tie.to) ?? ''}`,
        },
      ]
    }),
    marks: members.flatMap((member) => {
      const position = at.get(member.id)
      return position ? [{ ...member, x: position.x, y: position.y, size: MARK }] : []
    }),
    isNodeLink: true,
  }
}

/** A slight bow to one side, so that a call and its answer do not lie on each other. */
function bowed(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const [ux, uy] = [dx / length, dy / length]
  const bow = Math.min(18, length * 0.1)
  const [mx, my] = [(from.x + to.x) / 2 - uy * bow, (from.y + to.y) / 2 + ux * bow]
  return `M${round(from.x + ux * RIM)},${round(from.y + uy * RIM)}Q${round(mx)},${round(my)} ${round(to.x - ux * (RIM + 6))},${round(to.y - uy * (RIM + 6))}`
}

/** Scales positions into the frame, never enlarging them much. */
function fitInto(
  bodies: readonly SimulationNodeDatum[],
  width: number,
  height: number,
): (body: SimulationNodeDatum) => { x: number; y: number } {
  const [marginX, marginY] = [Math.min(90, width * 0.16), 30]
  const xs = bodies.map((body) => body.x ?? 0)
  const ys = bodies.map((body) => body.y ?? 0)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const sx = Math.min(1.5, (width - 2 * marginX) / Math.max(1, right - left))
  const sy = Math.min(1.3, (height - 2 * marginY) / Math.max(1, bottom - top))
  return (body) => ({
    x: round(width / 2 + ((body.x ?? 0) - (left + right) / 2) * sx),
    y: round(height / 2 - 8 + ((body.y ?? 0) - (top + bottom) / 2) * sy),
  })
}
