import { by, edgeKey, groupBy, isFileEvidence, type Evidence, type InventoryEdge } from '@coppice/model'

/** Evidence per edge that is kept: the rest repeats what the first lines show. */
const MAX_EVIDENCE = 12

/** One edge per pair, kind, protocol and purpose: the surest confidence, the evidence of all, optional only if all are. */
export function mergeEdges(edges: readonly InventoryEdge[]): InventoryEdge[] {
  const merged = groupBy(withoutWeakerTwins(edges), edgeKey)
  return [...merged].toSorted(by(([key]) => key)).map(([, group]) => mergeGroup(group))
}

/** An edge without a protocol says no more than one of the same kind that has one. */
function withoutWeakerTwins(edges: readonly InventoryEdge[]): InventoryEdge[] {
  const detailed = new Map<string, InventoryEdge>()
  for (const edge of edges) if (edge.protocol !== undefined) detailed.set(`${edge.from} ${edge.kind} ${edge.to}`, edge)
  return edges.map((edge) => {
    const twin = edge.protocol === undefined ? detailed.get(`${edge.from} ${edge.kind} ${edge.to}`) : undefined
    return twin ? { ...edge, protocol: twin.protocol, ...(twin.purpose ? { purpose: twin.purpose } : {}) } : edge
  })
}

function mergeGroup(group: readonly InventoryEdge[]): InventoryEdge {
  const [surest] = group.toSorted((a, b) => b.confidence - a.confidence)
  const required = group.filter((edge) => edge.optional !== true)
  const { optional: _, ...rest } = surest ?? raiseEmpty()
  return {
    ...rest,
    ...(required.length === 0 ? { optional: true as const } : {}),
    evidence: distinctEvidence(group.flatMap((edge) => edge.evidence)).slice(0, MAX_EVIDENCE),
  }
}

function raiseEmpty(): never {
  throw new RangeError('a group of edges is never empty')
}

/** Each place once; order kept: the reference first, then the hops to the declaration. */
export function distinctEvidence(evidence: readonly Evidence[]): Evidence[] {
  if (evidence.length < 2) return [...evidence]
  const seen = new Map<string, Evidence>()
  for (const one of evidence) {
    const key = isFileEvidence(one) ? `${one.repository ?? ''}:${one.file}:${one.line}` : `${one.record.source}:${one.record.id}`
    if (!seen.has(key)) seen.set(key, one)
  }
  return [...seen.values()]
}
