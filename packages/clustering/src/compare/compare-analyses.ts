import {
  by,
  edgeKey,
  isFileEvidence,
  type Analysis,
  type Comparison,
  type EdgeChange,
  type InventoryEdge,
  type InventoryNode,
  type NodeChange,
  type NodeId,
  type Verdict,
  type VerdictChange,
} from '@coppice/model'
import { countFigures } from './count-figures.ts'

/** What came, what went and what changed its verdict, each with reasons. Pure, and in canonical order. */
export function compareAnalyses(before: Analysis, after: Analysis): Comparison {
  const old = indexOf(before)
  const now = indexOf(after)
  const edgesAppeared = [...now.edges].filter(([key]) => !old.edges.has(key)).map(([, edge]) => edge)
  const edgesVanished = [...old.edges].filter(([key]) => !now.edges.has(key)).map(([, edge]) => edge)
  return {
    schema: 'coppice.diff/1',
    before: snapshotOf(before),
    after: snapshotOf(after),
    figures: countFigures(before).map(({ figure, value }, at) => ({ figure, before: value, after: countFigures(after)[at]?.value ?? 0 })),
    nodes: {
      appeared: [...now.nodes.values()]
        .filter(({ id }) => !old.nodes.has(id))
        .map((node) => toNodeChange(node, whyAppeared(node, before)))
        .toSorted(by(({ node }) => node)),
      vanished: [...old.nodes.values()]
        .filter(({ id }) => !now.nodes.has(id))
        .map((node) => toNodeChange(node, whyVanished(node, before, after)))
        .toSorted(by(({ node }) => node)),
    },
    edges: {
      appeared: edgesAppeared.map((edge) => toEdgeChange(edge, whyEdge(edge, old.nodes, 'is new as well'))).toSorted(by(edgeOrder)),
      vanished: edgesVanished.map((edge) => toEdgeChange(edge, whyEdge(edge, now.nodes, 'is gone as well'))).toSorted(by(edgeOrder)),
    },
    verdicts: compareVerdicts(old, now, edgesAppeared, edgesVanished),
    proposals: {
      appeared: now.proposals.filter((id) => !old.proposals.includes(id)),
      vanished: old.proposals.filter((id) => !now.proposals.includes(id)),
    },
  }
}

interface Index {
  readonly nodes: ReadonlyMap<NodeId, InventoryNode>
  readonly edges: ReadonlyMap<string, InventoryEdge>
  readonly verdicts: ReadonlyMap<NodeId, Verdict>
  readonly proposals: readonly string[]
}

function indexOf({ inventory, verdicts, proposals }: Analysis): Index {
  return {
    nodes: new Map(inventory.nodes.map((node) => [node.id, node])),
    edges: new Map(inventory.edges.map((edge) => [edgeKey(edge), edge])),
    verdicts: new Map(verdicts.map((verdict) => [verdict.node, verdict])),
    proposals: proposals.map(({ id }) => id).toSorted(by((id) => id)),
  }
}

function snapshotOf({ inventory: { name, asOf } }: Analysis): Comparison['before'] {
  return { name, ...(asOf === undefined ? {} : { asOf }) }
}

function toNodeChange({ id, kind, name, evidence }: InventoryNode, reasons: readonly string[]): NodeChange {
  return { node: id, kind, name, reasons: [...reasons], evidence: evidence.slice(0, 3) }
}

function toEdgeChange({ from, to, kind, protocol, evidence }: InventoryEdge, reasons: readonly string[]): EdgeChange {
  return { from, to, kind, ...(protocol === undefined ? {} : { protocol }), reasons: [...reasons], evidence: evidence.slice(0, 3) }
}

function edgeOrder({ from, to, kind, protocol = '' }: EdgeChange): string {
  return `${from} ${kind} ${to} ${protocol}`
}

function whyAppeared(node: InventoryNode, before: Analysis): string[] {
  const earlier = before.inventory.nodes.find((other) => shareName(node, other))
  return [
    ...placesOf(node),
    ...(earlier === undefined ? [] : [`It goes by a name of ${earlier.id}, which may be the same under another id.`]),
  ]
}

function whyVanished(node: InventoryNode, before: Analysis, after: Analysis): string[] {
  const later = after.inventory.nodes.find((other) => shareName(node, other))
  const proposed = before.proposals.filter(({ subjects }) => subjects.includes(node.id)).map(({ title }) => `It was proposed: ${title}.`)
  const unread = after.inventory.diagnostics.filter(({ file }) => node.evidence.some((one) => isFileEvidence(one) && one.file === file))
  return [
    ...(later === undefined ? [] : [`${later.id} goes by its name: it may have been renamed, joined or taken in.`]),
    ...proposed,
    ...unread.slice(0, 1).map(({ file, message }) => `${file}, which declared it, could not be read: ${message}`),
    ...placesOf(node).map((text) => text.replace('Found', 'It was found')),
  ]
}

/** Two of which one goes by the name of the other. A product bears its vendor's name too, which others of that vendor do as well. */
function shareName(one: InventoryNode, other: InventoryNode): boolean {
  if (one.kind !== other.kind || (one.kind === 'saas' && other.kind === 'saas' && one.technology !== other.technology)) return false
  return one.aliases.includes(other.name) || other.aliases.includes(one.name)
}

function placesOf({ evidence }: InventoryNode): string[] {
  const [first] = evidence
  if (first === undefined) return []
  const repository = first.repository === undefined ? '' : `${first.repository}/`
  const place = isFileEvidence(first) ? `${first.file}:${first.line}` : `${first.record.source} ${first.record.id}`
  return [`Found in ${repository}${place}.`]
}

/** An end that came or went with it explains it. */
function whyEdge({ from, to }: InventoryEdge, others: ReadonlyMap<NodeId, InventoryNode>, words: string): string[] {
  return [from, to].filter((id) => !others.has(id)).map((id) => `${id} ${words}.`)
}

function compareVerdicts(old: Index, now: Index, appeared: readonly InventoryEdge[], vanished: readonly InventoryEdge[]): VerdictChange[] {
  const changes: VerdictChange[] = []
  for (const [id, before] of old.verdicts) {
    const after = now.verdicts.get(id)
    if (!after || (after.disposition === before.disposition && after.rung === before.rung && after.blocked === before.blocked)) continue
    const touches = ({ from, to }: InventoryEdge): boolean => from === id || to === id
    changes.push({
      node: id,
      name: now.nodes.get(id)?.name ?? id,
      before: standOf(before),
      after: standOf(after),
      reasons: [
        ...appeared.filter(touches).map((edge) => `New: ${wordOf(edge)}.`),
        ...vanished.filter(touches).map((edge) => `Gone: ${wordOf(edge)}.`),
      ].slice(0, 8),
    })
  }
  return changes.toSorted(by(({ node }) => node))
}

function standOf({ disposition, rung, blocked, because }: Verdict): VerdictChange['before'] {
  return { disposition, ...(rung === undefined ? {} : { rung }), blocked, because }
}

function wordOf({ from, to, kind }: InventoryEdge): string {
  return `${from} ${kind} ${to}`
}
