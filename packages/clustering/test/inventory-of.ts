import {
  toNodeId,
  TechnologyId,
  type EdgeKind,
  type Evidence,
  type Inventory,
  type InventoryEdge,
  type InventoryNode,
  type ServiceNode,
} from '@coppice/model'

export const TODAY = '2026-11-13T00:00:00Z'
export const LONG_AGO = '2024-03-03T09:30:00Z'
export const LATELY = '2026-11-01T09:30:00Z'

interface Sketch {
  /** Services by name, with what differs from an application in TypeScript. */
  readonly services: Readonly<Record<string, Partial<ServiceNode>>>
  /** `cart calls orders`, `cart stores-in cartdb`, `cart co-changes orders 0.6`, `eye calls cart monitoring`; `*mysql` is a server. */
  readonly edges?: readonly string[]
  /** Purpose of each SaaS. */
  readonly purposes?: Readonly<Record<string, string>>
  readonly unresolved?: readonly { from: string; reference: string; candidates: readonly string[] }[]
  /** Languages of the estate that no detector reads. */
  readonly unreadLanguages?: readonly string[]
}

const TARGET_KINDS: Partial<Record<EdgeKind, InventoryNode['kind']>> = {
  'stores-in': 'datastore',
  'uses-saas': 'saas',
  publishes: 'channel',
  consumes: 'channel',
  imports: 'library',
  'owned-by': 'team',
  'built-with': 'technology',
}

/** A small inventory from a few words, for tests. Every edge and service points at a line of `compose.yaml`. */
export function inventoryOf({ services, edges = [], purposes = {}, unresolved = [], unreadLanguages = [] }: Sketch): Inventory {
  const nodes = new Map<string, InventoryNode>()
  for (const [name, differences] of Object.entries(services)) {
    const service: ServiceNode = {
      ...named('service', name),
      kind: 'service',
      role: 'application',
      endpoints: [],
      languages: ['TypeScript'],
    }
    nodes.set(service.id, { ...service, ...differences })
  }
  const list = edges.map((words) => {
    const [from = '', kind, target = '', extra] = words.split(' ')
    const edgeKind = kind as EdgeKind
    const node = toTarget(TARGET_KINDS[edgeKind] ?? 'service', target, purposes)
    if (!nodes.has(node.id)) nodes.set(node.id, node)
    return toEdge(from, edgeKind, node, extra)
  })
  return {
    schema: 'coppice.inventory/1',
    name: 'shop',
    asOf: TODAY,
    nodes: [...nodes.values()],
    edges: list,
    unresolved: unresolved.map(({ from, reference, candidates }) => ({
      from: toNodeId('service', from),
      reference,
      relation: 'calls',
      tried: [],
      candidates: candidates.map((name) => toNodeId('service', name)),
      evidence: [evidence(`${from}.ts`)],
    })),
    diagnostics: [],
    coverage: {
      files: { listed: 10, read: 10, failed: 0 },
      languages: ['TypeScript', 'Java', 'Go'].map((language) => ({ language, files: 5, read: !unreadLanguages.includes(language) })),
      detectors: [],
      references: { linked: list.length, unresolved: unresolved.length },
      history: { repositories: 1, withHistory: 1 },
      notLookedAt: [],
    },
  }
}

/** A version history between two dates. */
export function history(firstChange: string, lastChange: string, commits = 12): Partial<ServiceNode> {
  return { history: { firstChange, lastChange, commits, authors: 2, evidence: [evidence('git.txt')] } }
}

/** Untouched for years: one of the two classes of signal that make a candidate. */
export const still = history('2021-01-10T00:00:00Z', LONG_AGO)
export const active = history('2021-01-10T00:00:00Z', LATELY)

function toTarget(kind: InventoryNode['kind'], word: string, purposes: Readonly<Record<string, string>>): InventoryNode {
  const name = word.replace('*', '')
  const base = named(kind, name)
  const technology = TechnologyId.parse(name)
  const purpose = purposes[name] ?? 'other'
  switch (kind) {
    case 'datastore':
      return { ...base, kind, ...(word.startsWith('*') ? {} : { logical: true as const }) }
    case 'saas':
    case 'technology':
      return { ...base, kind, purpose, technology }
    case 'library':
      return { ...base, kind, ecosystem: 'npm' }
    case 'service':
      return { ...base, kind, role: 'application', endpoints: [], languages: ['TypeScript'] }
    default:
      return { ...base, kind }
  }
}

function toEdge(from: string, kind: EdgeKind, target: InventoryNode, extra: string | undefined): InventoryEdge {
  return {
    from: toNodeId('service', from),
    to: target.id,
    kind,
    confidence: 0.9,
    evidence: [evidence('compose.yaml')],
    ...(kind === 'calls' ? { purpose: (extra ?? 'business') as 'business' } : {}),
    ...(kind === 'co-changes' ? { weight: Number(extra ?? 1) } : {}),
  }
}

function named(kind: string, name: string) {
  return { id: toNodeId(kind, name), name, aliases: [], paths: [`services/${name}`], evidence: [evidence('compose.yaml')] }
}

function evidence(file: string): Evidence {
  return { class: 'declared', detector: 'docker-compose', file, line: 1 }
}
