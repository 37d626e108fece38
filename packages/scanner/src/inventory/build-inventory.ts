import {
  by,
  compareText,
  type Coverage,
  type Diagnostic,
  type Evidence,
  type HostedRepository,
  type Inventory,
  type InventoryEdge,
  type InventoryNode,
  type NodeId,
  type Unresolved,
} from '@coppice/model'
import type { Settings } from '../configuration/settings.ts'
import { findHoldings } from '../entities/find-holdings.ts'
import type { Component } from '../identity/component.ts'
import type { Estate, Link, Target } from '../link/estate.ts'
import type { Linked, OpenReference } from '../link/link.ts'
import type { ComponentHistory } from '../git-history/component-history.ts'
import { endpointsOf } from '../link/endpoints.ts'
import { createContractList } from './list-contracts.ts'
import { createLifeList } from './list-life.ts'
import { listSupport } from './list-support.ts'
import { createWaysIn } from './list-ways-in.ts'
import { distinctEvidence, mergeEdges } from './merge-edges.ts'
import { nameIds } from './name-ids.ts'
import { measureCode, targetId, toComponentNode, toTargetNode, type NodeInput, type ToSourcePath } from './nodes.ts'

export interface InventoryInput {
  readonly name: string
  readonly asOf: string | undefined
  readonly estate: Estate
  readonly linked: Linked
  readonly history: ComponentHistory
  readonly hosted: readonly HostedRepository[]
  readonly settings: Settings
  readonly toSourcePath: ToSourcePath
  readonly diagnostics: readonly Diagnostic[]
  readonly coverage: Omit<Coverage, 'references'>
}

/** Puts the document together: every node and edge once, everything in canonical order. Each field has its one writer here or in `nodes.ts`. */
export function buildInventory({
  name,
  asOf,
  estate,
  linked,
  history,
  hosted,
  settings,
  toSourcePath,
  diagnostics,
  coverage,
}: InventoryInput): Inventory {
  const all = [...estate.components, ...estate.undeclared.all()]
  const ids = nameIds(all)
  const input: NodeInput = { ids, evidenceOf: estate.evidenceOf, toSourcePath }
  const links = withHosting(linked.links, estate)
  const holdings = findHoldings(estate, linked.links, settings, ids)
  const edges = mergeEdges([...links.map((link) => toEdge(link, ids)), ...history.edges(ids), ...holdings.edges])
  const unresolved = linked.open.map((open) => toUnresolved(open, estate, ids))
  const components = componentNodes(all, estate, history, input)
  const others = targetNodes(links, ids, input)
  return {
    schema: 'coppice.inventory/1',
    name,
    ...(asOf === undefined ? {} : { asOf }),
    nodes: [...components, ...others, ...holdings.nodes].toSorted(by((node) => node.id)),
    edges,
    unresolved: distinctUnresolved(unresolved),
    diagnostics: diagnostics.toSorted(
      by(
        (d) => d.repository ?? '',
        (d) => d.file,
        (d) => d.line ?? 0,
        (d) => d.code,
        (d) => d.message,
      ),
    ),
    ...(hosted.length === 0 ? {} : { hosted: hosted.toSorted(by((one) => one.name)) }),
    coverage: {
      ...coverage,
      references: { linked: edges.filter((edge) => REFERRING.has(edge.kind)).length, unresolved: unresolved.length },
    },
  }
}

const REFERRING = new Set(['calls', 'publishes', 'consumes', 'stores-in', 'uses-saas'])

function componentNodes(components: readonly Component[], estate: Estate, history: ComponentHistory, input: NodeInput): InventoryNode[] {
  const endpoints = endpointsOf(estate)
  const contractsOf = createContractList(estate)
  const lifeOf = createLifeList(estate)
  const waysInto = createWaysIn(estate)
  return components.map((component) => {
    const node = toComponentNode(component, input)
    if (node.kind !== 'service') return node
    const known = history.of(component)
    return {
      ...measureCode(node, component, estate.index, estate.filesOf(component)),
      endpoints: [...endpoints(component)],
      ...contractsOf(component),
      ...waysInto(component),
      ...lifeOf(component),
      ...listSupport(estate, component),
      ...(known ? { history: known } : {}),
    }
  })
}

/** A node for every target that is no component, with the evidence of all links that lead there. */
function targetNodes(links: readonly Link[], ids: ReadonlyMap<Component, NodeId>, input: NodeInput): InventoryNode[] {
  const byId = new Map<NodeId, { target: Exclude<Target, { kind: 'component' }>; evidence: Evidence[]; optional: boolean }>()
  for (const link of links) {
    const { to } = link
    if (to.kind === 'component') continue
    const id = targetId(to, ids)
    const known = byId.get(id)
    if (known) {
      known.evidence.push(...link.evidence.slice(0, 1))
      known.optional &&= link.optional
    } else byId.set(id, { target: to, evidence: link.evidence.slice(0, 1), optional: link.optional })
  }
  return [...byId].map(([id, { target, evidence, optional }]) => ({
    ...toTargetNode(target, id, evidence, input),
    // A product that is only offered or only tried out is no product in use.
    ...(optional && target.kind === 'saas' ? { optional: true as const } : {}),
  }))
}

/** Logical databases stand on their server, channels on their broker. */
function withHosting(links: readonly Link[], estate: Estate): Link[] {
  const hosting: Link[] = []
  for (const link of links) {
    const host =
      link.to.kind === 'database'
        ? link.to.server
        : link.to.kind === 'channel' && link.to.host?.kind === 'component'
          ? link.to.host.component
          : undefined
    if (!host) continue
    hosting.push({
      from: link.from,
      to: link.to,
      relation: 'hosted-on',
      confidence: link.confidence,
      optional: link.optional,
      evidence: [...link.evidence, ...host.units.slice(0, 1).map((unit) => estate.evidenceOf(unit, 'declared'))],
    })
  }
  return [...links, ...hosting]
}

function toEdge(link: Link, ids: ReadonlyMap<Component, NodeId>): InventoryEdge {
  const [from, to] =
    link.relation === 'hosted-on' ? [targetId(link.to, ids), hostId(link.to, ids)] : [targetId(link.from, ids), targetId(link.to, ids)]
  return {
    from,
    to,
    kind: link.relation,
    ...(link.protocol === undefined ? {} : { protocol: link.protocol }),
    ...(link.relation === 'calls' ? { purpose: link.purpose ?? 'business' } : {}),
    confidence: Math.round(link.confidence * 1000) / 1000,
    ...(link.weight === undefined ? {} : { weight: link.weight }),
    ...(link.optional ? { optional: true as const } : {}),
    evidence: distinctEvidence(link.evidence),
  }
}

function hostId(target: Target, ids: ReadonlyMap<Component, NodeId>): NodeId {
  if (target.kind === 'database') return targetId({ kind: 'component', component: target.server }, ids)
  if (target.kind === 'channel' && target.host) return targetId(target.host, ids)
  return targetId(target, ids)
}

function toUnresolved(
  { reference, text, tried, candidates }: OpenReference,
  estate: Estate,
  ids: ReadonlyMap<Component, NodeId>,
): Unresolved {
  const from = ids.get(reference.from)
  const hops = reference.values.find((value) => value.text === text)?.hops ?? []
  return {
    ...(from === undefined ? {} : { from }),
    reference: text,
    relation: reference.fact.relation,
    tried: [...tried],
    candidates: [...new Set(candidates.map((component) => ids.get(component)).filter((id) => id !== undefined))].toSorted(compareText),
    evidence: distinctEvidence([estate.evidenceOf(reference.fact, 'inferred', reference.fact.client ?? reference.fact.relation), ...hops]),
  }
}

function distinctUnresolved(unresolved: readonly Unresolved[]): Unresolved[] {
  const merged = new Map<string, Unresolved>()
  for (const one of unresolved) {
    const key = `${one.from ?? ''} ${one.relation} ${one.reference}`
    const known = merged.get(key)
    if (known)
      merged.set(key, {
        ...known,
        evidence: distinctEvidence([...known.evidence, ...one.evidence]).slice(0, 12),
        candidates: [...new Set([...known.candidates, ...one.candidates])].toSorted(compareText),
      })
    else merged.set(key, one)
  }
  return [...merged.values()].toSorted(
    by(
      (u) => u.from ?? '',
      (u) => u.relation,
      (u) => u.reference,
    ),
  )
}
