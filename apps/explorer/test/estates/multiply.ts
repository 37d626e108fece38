import type { Analysis } from '@coppice/model'

/**
 * An analysis many times side by side, as one of an estate of that size: what a page has to hold and to draw is the same, and it takes seconds to
 * make where the analysis of such an estate takes a minute. Each copy has ids of its own; the figures are those of all together.
 */
export function multiply(analysis: Analysis, times: number): Analysis {
  const { inventory, communities, proposals } = analysis
  const own = inventory.nodes.filter(({ kind }) => !isCommon(kind))
  const ids = new Set<string>([own, communities, proposals].flatMap((all) => all.map(({ id }) => String(id))))
  const copies = Array.from({ length: times }, (_, at) => at)
  /** What `of` picks, once for each copy, under the ids of that copy. */
  const each = <T>(items: readonly T[]): T[] => copies.flatMap((at) => renamed(items, ids, at) as T[])
  return {
    ...analysis,
    inventory: {
      ...inventory,
      nodes: [...inventory.nodes.filter(({ kind }) => isCommon(kind)), ...each(own)],
      edges: each(inventory.edges),
      unresolved: each(inventory.unresolved),
    },
    communities: each(communities),
    proposals: each(proposals),
    assessments: each(analysis.assessments),
    verdicts: each(analysis.verdicts),
    dataMap: { ...analysis.dataMap, entities: each(analysis.dataMap.entities), journeys: each(analysis.dataMap.journeys) },
    plan: {
      ...analysis.plan,
      waves: analysis.plan.waves.map((wave) => ({ ...wave, items: each(wave.items) })),
      unplanned: each(analysis.plan.unplanned),
    },
    figures: multiplied(analysis.figures, times) as Analysis['figures'],
  }
}

/** A large company rents no more products and writes in no more languages than a small one. */
function isCommon(kind: string): boolean {
  return kind === 'saas' || kind === 'technology'
}

function renamed(value: unknown, ids: ReadonlySet<string>, copy: number): unknown {
  if (typeof value === 'string') return copy > 0 && ids.has(value) ? `${value}~${copy}` : value
  if (Array.isArray(value)) return value.map((item) => renamed(item, ids, copy))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renamed(item, ids, copy)]))
}

function multiplied(value: unknown, times: number): unknown {
  if (typeof value === 'number') return value * times
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, multiplied(item, times)]))
}
