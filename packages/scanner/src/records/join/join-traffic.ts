import { findByHost } from '@coppice/catalog'
import { edgeKey, type EdgeKind, type Evidence, type InventoryEdge, type NodeId, type Window } from '@coppice/model'
import { confidence } from '../../confidence.ts'
import type { SourcedFact, Traffic, Watched } from '../record-fact.ts'
import { addObservedService, type ServiceNames } from './resolve-service.ts'
import { addEdge, addSaas, toEvidence, updateService, type Workbench } from './workbench.ts'

interface Total {
  requests: number
  synthetic: number
  window: Window
  protocol: string | undefined
  readonly evidence: Evidence[]
}

/** Writes `observation` of edges and `usage` of services: what was seen to happen, what was not although somebody watched, and who asked for nothing but health checks. */
export function joinTraffic(bench: Workbench, facts: readonly SourcedFact[], names: ServiceNames): void {
  const traffic = facts.flatMap(({ source, fact }) => (fact.kind === 'traffic' ? [{ source, fact }] : []))
  const watched = facts.flatMap(({ source, fact }) => (fact.kind === 'watched' ? [{ source, fact }] : []))
  if (traffic.length + watched.length === 0) return
  const serviceOf = createServiceLookup(bench, names, namesSeenAlive(traffic))
  observeEdges(bench, traffic, serviceOf, names)
  markUnobserved(bench, watched, serviceOf)
  countUsage(bench, traffic, watched, serviceOf)
}

/** Undefined for a name that no file knows and that took part in no business request: a counter at zero runs nothing. */
type ServiceOf = (written: string, evidence: Evidence) => NodeId | undefined

function createServiceLookup(bench: Workbench, names: ServiceNames, seenAlive: ReadonlySet<string>): ServiceOf {
  const known = new Map<string, NodeId | undefined>()
  return (written, evidence) => {
    if (known.has(written)) return known.get(written)
    const id = names.resolve(written, evidence) ?? (seenAlive.has(written) ? addObservedService(bench, written, evidence) : undefined)
    known.set(written, id)
    return id
  }
}

/** Who asked or was asked for more than health checks. */
function namesSeenAlive(traffic: readonly { fact: Traffic }[]): ReadonlySet<string> {
  return new Set(
    traffic.flatMap(({ fact: { from, to, requests } }) => (requests > 0 ? [to.name, ...(from === undefined ? [] : [from])] : [])),
  )
}

/** The same requests may be reported by both ends and by one: of each pair the larger count holds, never the sum of both. */
function observeEdges(
  bench: Workbench,
  traffic: readonly { source: string; fact: Traffic }[],
  serviceOf: ServiceOf,
  names: ServiceNames,
): void {
  const totals = new Map<string, { from: NodeId; to: NodeId; kind: EdgeKind; by: Map<string, Total> }>()
  for (const { source, fact } of traffic) {
    if (fact.from === undefined) continue
    const evidence = toEvidence(source, fact.at, 'observed', `${fact.from} to ${fact.to.name}`, fact.window)
    const from = serviceOf(fact.from, evidence)
    const target = from === undefined ? undefined : targetOf(bench, fact, evidence, from, serviceOf, names)
    if (from === undefined || target === undefined || target.id === from) continue
    const key = `${from} ${target.kind} ${target.id}`
    const entry = totals.get(key) ?? { from, to: target.id, kind: target.kind, by: new Map<string, Total>() }
    totals.set(key, entry)
    addTo(entry.by, `${fact.by} ${fact.at.file}`, fact, evidence)
  }
  for (const { from, to, kind, by } of totals.values()) observe(bench, from, to, kind, largest([...by.values()]))
}

function targetOf(
  bench: Workbench,
  { to, protocol, by }: Traffic,
  evidence: Evidence,
  from: NodeId,
  serviceOf: ServiceOf,
  names: ServiceNames,
): { readonly id: NodeId; readonly kind: EdgeKind } | undefined {
  if (to.kind === 'service') {
    const id = (by === 'one-end' ? names.find(to.name) : undefined) ?? serviceOf(to.name, evidence)
    return id === undefined ? undefined : { id, kind: 'calls' }
  }
  if (to.kind === 'datastore') return lookUp(names, to.name, ['datastore'], 'stores-in') ?? onlyStoreOf(bench, from, to.system)
  if (to.kind === 'channel') return lookUp(names, to.name, ['channel'], protocol?.startsWith('consumes') ? 'consumes' : 'publishes')
  const service = names.find(to.name)
  if (service !== undefined) return { id: service, kind: 'calls' }
  const technology = findByHost(to.name)
  if (technology?.kind === 'saas')
    return { id: addSaas(bench, technology.name, technology.id, technology.purpose, [], evidence), kind: 'uses-saas' }
  const reference = `${protocol ?? 'http'}://${to.name}`
  if (!bench.unresolved.some((one) => one.from === from && one.reference === reference))
    bench.unresolved.push({
      from,
      reference,
      relation: 'calls',
      tried: ['services of that name', 'vendors of that host'],
      candidates: [],
      evidence: [evidence],
    })
  return undefined
}

function lookUp(names: ServiceNames, name: string, kinds: readonly ['datastore'] | readonly ['channel'], kind: EdgeKind) {
  const id = names.find(name, kinds)
  return id === undefined ? undefined : { id, kind }
}

/** A span may name the machine alone: where a service uses one database of that make, it is that. */
function onlyStoreOf(bench: Workbench, from: NodeId, system: string | undefined) {
  const stores = [...bench.edges.values()].filter(
    (edge) => edge.from === from && edge.kind === 'stores-in' && isMake(bench, edge.to, system),
  )
  const [only] = stores
  return stores.length === 1 && only ? { id: only.to, kind: 'stores-in' as const } : undefined
}

function isMake(bench: Workbench, id: NodeId, system: string | undefined): boolean {
  const node = bench.nodes.get(id)
  return (
    node?.kind === 'datastore' &&
    system !== undefined &&
    node.technology !== undefined &&
    node.technology.replace(/[^a-z]/g, '').startsWith(system.replace(/[^a-z]/g, ''))
  )
}

function observe(bench: Workbench, from: NodeId, to: NodeId, kind: EdgeKind, total: Total): void {
  const known = [...bench.edges.values()].filter((edge) => edge.from === from && edge.to === to && edge.kind === kind)
  const observation = {
    requests: total.requests,
    synthetic: total.synthetic,
    window: total.window,
    evidence: total.evidence.slice(0, MOST_EVIDENCE),
  }
  for (const edge of known) {
    // What was seen to happen is not only an option.
    const { optional: _, ...required } = edge
    bench.edges.set(edgeKey(edge), { ...(total.requests > 0 ? required : edge), observation: { ...observation, state: 'confirmed' } })
  }
  if (known.length > 0) return
  const isSynthetic = total.requests === 0
  const edge: InventoryEdge = {
    from,
    to,
    kind,
    ...(total.protocol === undefined || kind !== 'calls' ? {} : { protocol: total.protocol }),
    ...(kind === 'calls' ? { purpose: isSynthetic ? ('synthetic' as const) : ('business' as const) } : {}),
    confidence: confidence['observed-call'],
    observation: { ...observation, state: 'observed-only' },
    evidence: total.evidence.slice(0, MOST_EVIDENCE),
  }
  addEdge(bench, edge)
}

/** Calls that files declare and that somebody who watched the caller did not see. */
function markUnobserved(bench: Workbench, watched: readonly { source: string; fact: Watched }[], serviceOf: ServiceOf): void {
  const callers = new Map<NodeId, { window: Window; evidence: Evidence }>()
  for (const { source, fact } of watched) {
    if (!fact.seesOutgoing) continue
    const evidence = toEvidence(source, fact.at, 'observed', `calls of ${fact.service} were recorded`, fact.window)
    const id = serviceOf(fact.service, evidence)
    if (id === undefined) continue
    const known = callers.get(id)
    callers.set(id, { window: known === undefined ? fact.window : union(known.window, fact.window), evidence: known?.evidence ?? evidence })
  }
  for (const edge of bench.edges.values()) {
    const watcher = callers.get(edge.from)
    if (edge.kind !== 'calls' || edge.observation !== undefined || watcher === undefined || edge.optional || edge.purpose === 'synthetic')
      continue
    if (bench.nodes.get(edge.to)?.kind !== 'service') continue
    bench.edges.set(edgeKey(edge), {
      ...edge,
      observation: { state: 'not-observed', requests: 0, synthetic: 0, window: watcher.window, evidence: [watcher.evidence] },
    })
  }
}

/** Requests into each service by each file; none where somebody counted and nobody came. */
function countUsage(
  bench: Workbench,
  traffic: readonly { source: string; fact: Traffic }[],
  watched: readonly { source: string; fact: Watched }[],
  serviceOf: ServiceOf,
): void {
  const usage = new Map<NodeId, Map<string, Map<string, Total>>>()
  const of = (id: NodeId, file: string) => {
    const files = usage.get(id) ?? new Map<string, Map<string, Total>>()
    usage.set(id, files)
    const found = files.get(file) ?? new Map<string, Total>()
    files.set(file, found)
    return found
  }
  for (const { source, fact } of watched) {
    if (!fact.seesIncoming) continue
    const evidence = toEvidence(source, fact.at, 'observed', `requests to ${fact.service} were counted`, fact.window)
    const id = serviceOf(fact.service, evidence)
    if (id === undefined) continue
    addTo(of(id, fact.at.file), 'watched', { requests: 0, synthetic: 0, window: fact.window, protocol: undefined }, evidence)
  }
  for (const { source, fact } of traffic) {
    const id =
      fact.to.kind === 'service' ? serviceOf(fact.to.name, toEvidence(source, fact.at, 'observed')) : consumerOf(fact, source, serviceOf)
    if (id === undefined) continue
    addTo(of(id, fact.at.file), fact.by, fact, toEvidence(source, fact.at, 'observed', `requests to ${fact.to.name}`, fact.window))
  }
  for (const [id, files] of usage)
    updateService(bench, id, ({ usage: known = [] }) => ({
      usage: [
        ...known,
        ...[...files.values()].map((by) => {
          const { requests, window, evidence } = largest([...by.values()])
          return { requests, from: window.from, until: window.until, evidence: evidence.slice(0, 2) }
        }),
      ],
    }))
}

/** Who takes a message is asked for something, too. */
function consumerOf(fact: Traffic, source: string, serviceOf: ServiceOf): NodeId | undefined {
  if (fact.to.kind !== 'channel' || fact.protocol?.startsWith('consumes') !== true || fact.from === undefined) return undefined
  return serviceOf(fact.from, toEvidence(source, fact.at, 'observed'))
}

const MOST_EVIDENCE = 3

function addTo(
  totals: Map<string, Total>,
  key: string,
  { requests, synthetic, window, protocol }: Pick<Traffic, 'requests' | 'synthetic' | 'window' | 'protocol'>,
  evidence: Evidence,
): void {
  const known = totals.get(key)
  if (known === undefined) {
    totals.set(key, { requests, synthetic, window, protocol, evidence: [evidence] })
    return
  }
  known.requests += requests
  known.synthetic += synthetic
  known.window = union(known.window, window)
  known.protocol ??= protocol
  if (known.evidence.length < MOST_EVIDENCE) known.evidence.push(evidence)
}

function largest(totals: readonly Total[]): Total {
  const [most, ...rest] = totals.toSorted((a, b) => b.requests - a.requests || b.synthetic - a.synthetic)
  if (most === undefined) throw new RangeError('a group of counts is never empty')
  let { window } = most
  for (const total of rest) window = union(window, total.window)
  return { ...most, window }
}

function union(one: Window, other: Window): Window {
  return { from: one.from < other.from ? one.from : other.from, until: one.until > other.until ? one.until : other.until }
}
