import type { MergeAlternative } from '@coppice/model'

/** A way to merge, as far as one can be better than another. */
export type Way = Pick<MergeAlternative, 'effort' | 'saves' | 'cohesion'>

/**
 * The Pareto front: ways that are better than the proposal in something, and that no other way beats: none is at least as good in everything and better in
 * something. Less work, more saved and a closer set are better; which name stays and who knows the code is no measure here.
 */
export function findFront<W extends Way>(ways: readonly W[], proposed: Way): W[] {
  return ways.filter((way) => !isCovered(way, proposed) && !ways.some((other) => isCovered(way, other) && !isCovered(other, way)))
}

/** Whether another way is at least as good in everything. */
function isCovered(way: Way, by: Way): boolean {
  const own = measuresOf(way)
  return measuresOf(by).every((value, at) => value >= (own[at] ?? value))
}

/** More of each is better. */
function measuresOf({ effort, saves, cohesion }: Way): number[] {
  return [-effort.low, -effort.high, saves.services, saves.calls, saves.deployments, saves.databases, cohesion ?? 0]
}
