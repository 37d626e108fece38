import { by, type EdgeKind, type InventoryEdge } from '@coppice/model'
import { group } from 'd3'
import { isBusinessCall, type Estate } from './index-estate.ts'

/** One step of a walk, and the edge that says it can be taken. */
export interface WalkStep {
  readonly from: string
  readonly to: string
  readonly edge: InventoryEdge
}

/** Where a walk came to: how far each node lies, in steps, and the steps that lead on along shortest ways. */
export interface Reach {
  readonly distance: ReadonlyMap<string, number>
  /** Steps from a node at distance d to one at d + 1, in the direction of the walk. */
  readonly steps: readonly WalkStep[]
}

const FORTH: readonly EdgeKind[] = ['calls', 'publishes', 'stores-in', 'uses-saas', 'hosted-on', 'imports']
const BACK: readonly EdgeKind[] = ['calls', 'consumes', 'stores-in', 'uses-saas', 'hosted-on', 'imports']

/** Whether something runs, or is built, by this edge; start orders, owners and optional parts do not count. */
function carries(edge: InventoryEdge): boolean {
  return !edge.optional && edge.from !== edge.to && (edge.kind !== 'calls' || isBusinessCall(edge))
}

/** What a node reaches: those it calls, uses and stores in, and by way of a channel those who listen to it. */
export function stepsForth(estate: Estate, id: string): WalkStep[] {
  return [
    ...estate
      .outOf(id, ...FORTH)
      .filter(carries)
      .map((edge) => ({ from: id, to: edge.to, edge })),
    ...estate
      .into(id, 'consumes')
      .filter(carries)
      .map((edge) => ({ from: id, to: edge.from, edge })),
  ]
}

/** Whom the loss of a node reaches: those who need it, and the channels that it fills. */
export function stepsBack(estate: Estate, id: string): readonly WalkStep[] {
  const known = backOf.get(estate) ?? new Map<string, readonly WalkStep[]>()
  backOf.set(estate, known)
  const steps = known.get(id) ?? findStepsBack(estate, id)
  known.set(id, steps)
  return steps
}

/** Many walks go back over the same ground. */
const backOf = new WeakMap<Estate, Map<string, readonly WalkStep[]>>()

function findStepsBack(estate: Estate, id: string): readonly WalkStep[] {
  return [
    ...estate
      .into(id, ...BACK)
      .filter(carries)
      .map((edge) => ({ from: id, to: edge.from, edge })),
    ...estate
      .outOf(id, 'publishes')
      .filter(carries)
      .map((edge) => ({ from: id, to: edge.to, edge })),
  ]
}

/** Breadth first from a node, as far as `most` steps. */
export function walk(start: string, stepsOf: (id: string) => readonly WalkStep[], most = Infinity): Reach {
  const distance = new Map([[start, 0]])
  const steps: WalkStep[] = []
  let edge: readonly string[] = [start]
  for (let depth = 1; edge.length > 0 && depth <= most; depth++) {
    const next: string[] = []
    for (const id of edge) {
      for (const step of stepsOf(id)) {
        if (!distance.has(step.to)) {
          distance.set(step.to, depth)
          next.push(step.to)
        }
        if (distance.get(step.to) === depth) steps.push(step)
      }
    }
    edge = next
  }
  return { distance, steps }
}

/** All shortest ways between two nodes: those nodes and steps of a walk that lead to the end. Undefined where none does. */
export function shortestWays(estate: Estate, from: string, to: string): Reach | undefined {
  const there = walk(from, (id) => (id === to ? [] : stepsForth(estate, id)))
  if (!there.distance.has(to)) return undefined
  const into = group(there.steps, (step) => step.to)
  const wanted = new Set([to])
  const steps: WalkStep[] = []
  for (const id of wanted) {
    for (const step of into.get(id) ?? []) {
      steps.push(step)
      wanted.add(step.from)
    }
  }
  return { distance: new Map([...wanted].map((id) => [id, there.distance.get(id) ?? 0])), steps }
}

/** The surest of these ways: at each step the edge of most confidence. */
export function surestWay({ steps }: Reach, from: string, to: string): WalkStep[] {
  const into = group(steps, (step) => step.to)
  const way: WalkStep[] = []
  for (let id = to; id !== from;) {
    const [best] = (into.get(id) ?? []).toSorted(
      by(
        (step) => -step.edge.confidence,
        (step) => step.from,
      ),
    )
    if (!best) return []
    way.unshift(best)
    id = best.from
  }
  return way
}
