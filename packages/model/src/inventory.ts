import { z } from 'zod'
import { Evidence } from './evidence.ts'
import { NodeId, TechnologyId } from './ids.ts'
import { Authors, Contract, Cost, Holding, Observation, Operations, Records, Support, Users } from './records.ts'
import { Criticality, Lifecycle, ProvidedInterface, Retention, Schedule, Statement, Usage } from './service-life.ts'

/** What a service is for, as far as its place in the estate goes. */
export const Role = z.enum([
  'application',
  'frontend',
  'job',
  'gateway',
  'registry',
  'config',
  'monitoring',
  'identity',
  'load-generator',
  'admin-tool',
])
export type Role = z.infer<typeof Role>

/** Where a node lives: a plain path where one root is scanned, with its repository where there are several. */
export const SourcePath = z.union([z.string(), z.object({ repository: z.string(), path: z.string() })])
export type SourcePath = z.infer<typeof SourcePath>

export const Endpoint = z.object({
  /** Upper case, or `*` where any method is served. */
  method: z.string(),
  /** Parameters in braces: `/carts/{id}`. */
  path: z.string(),
  evidence: z.array(Evidence),
})
export type Endpoint = z.infer<typeof Endpoint>

/** What the version history tells about the files of a node. Dates are ISO 8601 in UTC. */
export const History = z.object({
  firstChange: z.string(),
  lastChange: z.string(),
  /**
   * The last work on it: no bump of dependencies, licence header, formatting, or commit that swept over many services at once. Absent where
   * there is none within the window that was read, or where `ownCommits` is absent too, nobody looked.
   */
  lastOwnChange: z.string().optional(),
  /** Commits that were work on it in that sense. */
  ownCommits: z.int().nonnegative().optional(),
  /** Commits that touched its files within the window that was read. */
  commits: z.int().nonnegative(),
  /** Distinct authors within that window: counted, never named. */
  authors: z.int().nonnegative(),
  evidence: z.array(Evidence),
})
export type History = z.infer<typeof History>

const nodeBase = {
  id: NodeId,
  /** As people wrote it. */
  name: z.string(),
  /** Every other name it goes by, as written. */
  aliases: z.array(z.string()),
  paths: z.array(SourcePath),
  evidence: z.array(Evidence),
  /** Found only in an overlay, profile or example, or with a count of 0. */
  optional: z.literal(true).optional(),
  /** Where it runs, if that is known: dev, staging, production, a region, a tenant. */
  environments: z.array(z.string()).optional(),
}

/** A deployable unit per environment-independent name; `docs/counting.md` has the rule. */
export const ServiceNode = z.object({
  ...nodeBase,
  kind: z.literal('service'),
  role: Role,
  endpoints: z.array(Endpoint),
  /** Programming languages of its files, most frequent first. */
  languages: z.array(z.string()),
  /** Lines of source code in its paths; unknown where it has none. */
  linesOfCode: z.int().nonnegative().optional(),
  history: History.optional(),
  /** Declared with a count of 0: switched off, which is not the same as dead. */
  scaledToZero: z.literal(true).optional(),
  /** Forms in which manifests start it: `compose-service`, `kubernetes-workload`; empty where none does, absent where that is unknown. */
  deployedAs: z.array(z.string()).optional(),
  /** Manifests that start it, charts and kustomizations by their folder: what is deployed from one of them goes out together. */
  manifests: z.array(SourcePath).optional(),
  /** Product of others that it is an installation of: its own command, its package or its image runs, with what was written around it. */
  installs: z.object({ technology: TechnologyId, name: z.string(), evidence: z.array(Evidence).min(1) }).optional(),
  /** Copies that its manifest asks for. */
  replicas: z.int().nonnegative().optional(),
  /** Runs once on every machine of its cluster (a DaemonSet), and scales with the machines alone. */
  onEveryNode: z.literal(true).optional(),
  /** Contracts between programs (services of Protocol Buffers) that its code serves or calls by name. */
  contracts: z.array(z.object({ name: z.string(), role: z.enum(['serves', 'calls']), evidence: z.array(Evidence) })).optional(),
  /** Sketch of its source code, 128 numbers of 24 bits in base64url: the share of equal numbers of two estimates how much code they have in common. */
  fingerprint: z.string().length(512).optional(),
  /** Ways by which it is reached from outside the estate: lack of callers inside then says nothing. */
  exposedBy: z.array(z.enum(['published-port', 'load-balancer', 'ingress'])).optional(),
  lifecycle: Lifecycle.optional(),
  criticality: Criticality.optional(),
  retention: Retention.optional(),
  schedules: z.array(Schedule).optional(),
  provides: z.array(ProvidedInterface).optional(),
  /** What was counted at it; absent where nobody counted. */
  usage: z.array(Usage).optional(),
  /** What people who answer for it say. */
  statements: z.array(Statement).optional(),
  /** What is paid for it; absent where nobody knows. */
  costs: z.array(Cost).optional(),
  /** People who log in. */
  users: z.array(Users).optional(),
  operations: z.array(Operations).optional(),
  authors: Authors.optional(),
  /** Versions of runtimes and frameworks it is built with, and until when they are supported. */
  support: z.array(Support).optional(),
  /** Part of the business it belongs to, by a catalog or record. */
  domain: z.string().optional(),
  /** What it does for the business, by a catalog or record. */
  capability: z.string().optional(),
})
export type ServiceNode = z.infer<typeof ServiceNode>

/** A product that is rented. */
export const SaasNode = z.object({
  ...nodeBase,
  kind: z.literal('saas'),
  /** Purpose by the catalog: `payments`, `transactional-mail`. */
  purpose: z.string(),
  technology: TechnologyId,
  /** Made for people: that no code uses it tells nothing. Of products that records name. */
  forPeople: z.literal(true).optional(),
  contracts: z.array(Contract).optional(),
  costs: z.array(Cost).optional(),
  users: z.array(Users).optional(),
  lifecycle: Lifecycle.optional(),
  criticality: Criticality.optional(),
  domain: z.string().optional(),
  capability: z.string().optional(),
})
export type SaasNode = z.infer<typeof SaasNode>

/** A database server, or a logical database that is `hosted-on` one. */
export const DatastoreNode = z.object({
  ...nodeBase,
  kind: z.literal('datastore'),
  technology: TechnologyId.optional(),
  /** A database, schema or bucket on a server, as opposed to the server. */
  logical: z.literal(true).optional(),
  /** What is paid for it, before it is spread over those who use it. */
  costs: z.array(Cost).optional(),
})
export type DatastoreNode = z.infer<typeof DatastoreNode>

export const BrokerNode = z.object({ ...nodeBase, kind: z.literal('broker'), technology: TechnologyId.optional() })
export type BrokerNode = z.infer<typeof BrokerNode>

/** A topic, queue, exchange or subject. */
export const ChannelNode = z.object({ ...nodeBase, kind: z.literal('channel'), technology: TechnologyId.optional() })
export type ChannelNode = z.infer<typeof ChannelNode>

/** A package of the estate's own that services import. */
export const LibraryNode = z.object({
  ...nodeBase,
  kind: z.literal('library'),
  ecosystem: z.string(),
  linesOfCode: z.int().nonnegative().optional(),
})
export type LibraryNode = z.infer<typeof LibraryNode>

/** A technology that services are built with, by the catalog. */
export const TechnologyNode = z.object({
  ...nodeBase,
  kind: z.literal('technology'),
  technology: TechnologyId,
  purpose: z.string(),
})
export type TechnologyNode = z.infer<typeof TechnologyNode>

export const TeamNode = z.object({ ...nodeBase, kind: z.literal('team') })
export type TeamNode = z.infer<typeof TeamNode>

export const RepositoryNode = z.object({ ...nodeBase, kind: z.literal('repository') })
export type RepositoryNode = z.infer<typeof RepositoryNode>

/** A kind of thing that systems hold data about: customer, order. */
export const EntityNode = z.object({ ...nodeBase, kind: z.literal('entity') })
export type EntityNode = z.infer<typeof EntityNode>

export const InventoryNode = z.discriminatedUnion('kind', [
  ServiceNode,
  SaasNode,
  DatastoreNode,
  BrokerNode,
  ChannelNode,
  LibraryNode,
  TechnologyNode,
  TeamNode,
  RepositoryNode,
  EntityNode,
])
export type InventoryNode = z.infer<typeof InventoryNode>
export type NodeKind = InventoryNode['kind']

/** `from` depends on `to`. */
export const EdgeKind = z.enum([
  'calls',
  'publishes',
  'consumes',
  'stores-in',
  'uses-saas',
  'hosted-on',
  'imports',
  'built-with',
  'owned-by',
  'located-in',
  'holds',
  /** Only a start order: the one waits for the other, which says nothing about calls. */
  'starts-after',
  /** Changed in the same commits; `weight` is the share of commits in common. Has no direction: `from` sorts first. */
  'co-changes',
])
export type EdgeKind = z.infer<typeof EdgeKind>

/** Only business calls keep a service alive. */
export const Purpose = z.enum(['business', 'registry', 'config', 'monitoring', 'identity', 'synthetic'])
export type Purpose = z.infer<typeof Purpose>

export const InventoryEdge = z.object({
  from: NodeId,
  to: NodeId,
  kind: EdgeKind,
  /** `http`, `grpc`, `amqp`, `postgresql`…, where it is known. */
  protocol: z.string().optional(),
  /** Of `calls` only. */
  purpose: Purpose.optional(),
  /** 0 to 1, from the one documented table of the scanner. */
  confidence: z.number().min(0).max(1),
  /** Of `co-changes`: 0 to 1. */
  weight: z.number().min(0).max(1).optional(),
  optional: z.literal(true).optional(),
  environments: z.array(z.string()).optional(),
  /** How it stands against traffic that was recorded; absent where nobody recorded, or not at its `from`. */
  observation: Observation.optional(),
  /** Of `holds` only. */
  holding: Holding.optional(),
  /** One per hop, from the reference in code to the declaration it was tied to. */
  evidence: z.array(Evidence).min(1),
})
export type InventoryEdge = z.infer<typeof InventoryEdge>

/** A reference that no link rule could tie to a declaration. */
export const Unresolved = z.object({
  from: NodeId.optional(),
  /** As written, redacted; holes in braces: `http://${HOST}/x`. */
  reference: z.string(),
  relation: EdgeKind,
  /** Candidates and places that were looked at, in order. */
  tried: z.array(z.string()),
  /** Services that the reference might mean: it blocks their retirement. */
  candidates: z.array(NodeId),
  evidence: z.array(Evidence),
})
export type Unresolved = z.infer<typeof Unresolved>

export const Diagnostic = z.object({
  repository: z.string().optional(),
  file: z.string(),
  line: z.int().positive().optional(),
  severity: z.enum(['error', 'warning', 'info']),
  /** Stable kebab-case code: `invalid-yaml`, `file-too-large`. */
  code: z.string(),
  message: z.string(),
})
export type Diagnostic = z.infer<typeof Diagnostic>

/** What was looked at, and what was not. */
export const Coverage = z.object({
  files: z.object({
    /** Files below the roots that no ignore rule excludes. */
    listed: z.int().nonnegative(),
    /** Files that at least one detector claimed and read. */
    read: z.int().nonnegative(),
    /** Files that were claimed but could not be read whole, each with a diagnostic. */
    failed: z.int().nonnegative(),
  }),
  /** Source files by language, and whether a detector reads calls out of them. */
  languages: z.array(z.object({ language: z.string(), files: z.int().nonnegative(), read: z.boolean() })),
  detectors: z.array(z.object({ id: z.string(), files: z.int().nonnegative(), findings: z.int().nonnegative() })),
  references: z.object({ linked: z.int().nonnegative(), unresolved: z.int().nonnegative() }),
  history: z.object({ repositories: z.int().nonnegative(), withHistory: z.int().nonnegative() }),
  /** In words: what no detector or source of this run looks at. */
  notLookedAt: z.array(z.string()),
})
export type Coverage = z.infer<typeof Coverage>

/** Where a scanned repository is hosted: for links from a line of evidence to the same line there. */
export const HostedRepository = z.object({
  name: z.string(),
  /** Its page, without any credentials. */
  url: z.string(),
  /** The commit that was scanned; unknown where git's files do not tell. */
  commit: z.string().optional(),
})
export type HostedRepository = z.infer<typeof HostedRepository>

export const Inventory = z.object({
  schema: z.literal('coppice.inventory/1'),
  /** Name of the estate: that of the scanned folder, unless the configuration says otherwise. */
  name: z.string(),
  /** ISO date that stands for today: the newest commit or record in the input, or given by the user; unknown without either. */
  asOf: z.string().optional(),
  nodes: z.array(InventoryNode),
  edges: z.array(InventoryEdge),
  unresolved: z.array(Unresolved),
  diagnostics: z.array(Diagnostic),
  coverage: Coverage,
  /** Scanned repositories whose host is known. */
  hosted: z.array(HostedRepository).optional(),
  /** Records that were joined: contracts, logins, invoices, traces. */
  records: Records.optional(),
})
export type Inventory = z.infer<typeof Inventory>
