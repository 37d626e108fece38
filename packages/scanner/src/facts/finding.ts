import { EdgeKind } from '@coppice/model'
import { z } from 'zod'
import { Expression } from './expression.ts'

/** 1-based line of the file in which it was found. */
const line = z.int().positive()

/** `KEY=value` as a manifest says it. Values of secret-looking keys and user info in URLs are redacted before they get here. */
export const Assignment = z.object({ key: z.string(), value: Expression, line })
export type Assignment = z.infer<typeof Assignment>

/** A word that people wrote, where it stands. */
const Said = z.object({ value: z.string(), line })

/**
 * Something that is started: a compose service, a Kubernetes workload, a Procfile process. Paths are relative to the root of the
 * repository, with forward slashes; the root is `.`.
 */
export const Unit = z.object({
  kind: z.literal('unit'),
  line,
  /** `compose-service`, `kubernetes-workload`, `procfile-process`… */
  form: z.string(),
  name: z.string(),
  /** Other names it answers to in its scope: host name, network alias, container name. */
  hostNames: z.array(z.string()),
  /** Units of one scope see each other by name: directory of the compose file, or Kubernetes namespace. */
  scope: z.string(),
  /** As written, environment variables in braces kept, defaults filled in. */
  image: z.string().optional(),
  build: z.object({ context: z.string(), dockerfile: z.string().optional(), target: z.string().optional() }).optional(),
  /** The Helm chart that it is a release of: a folder of the repository, or a name in a chart museum. */
  chart: z.string().optional(),
  /** Name of the package of the estate that it runs, where the manifest names one. */
  runs: z.string().optional(),
  /** Entry point and command, split into words. */
  command: z.array(z.string()),
  workingDirectory: z.string().optional(),
  /** `container` is the port inside, `published` the one on the host. */
  ports: z.array(z.object({ container: z.int().optional(), published: z.int().optional() })),
  environment: z.array(Assignment),
  /** Sets of assignments it takes in: path of an env file, `configmap:NAME`, `secret:NAME`, `chart:FOLDER`, `resources:FOLDER`; later ones win. */
  environmentFrom: z.array(z.string()),
  /** Files or folders of the repository that are mounted into it: its configuration. */
  mounts: z.array(z.object({ source: z.string(), target: z.string() })),
  /** Names of units that are made reachable for it by name: the links of compose. */
  linksTo: z.array(z.object({ name: z.string(), line })).optional(),
  /** Names of units it waits for. Says nothing about calls. */
  startsAfter: z.array(z.object({ name: z.string(), line })),
  labels: z.record(z.string(), z.string()),
  /** Address that the container engine sends its output to. */
  logsTo: z.object({ address: z.string(), line }).optional(),
  /** Gets the container engine's socket: sees every other container of its host. */
  seesHost: z.literal(true).optional(),
  replicas: z.int().nonnegative().optional(),
  /** Values of its Helm chart or Terraform module without which it is not there: `values.mysql.enabled`. */
  requires: z.array(z.string()).optional(),
  /** Queues and topics whose messages the platform hands to it: event sources of a function. */
  receives: z.array(z.object({ channel: z.string(), protocol: z.string(), line })).optional(),
  /** When it is started, as written: a cron expression. */
  schedule: z.object({ expression: z.string(), line }).optional(),
  /** Whom it belongs to and where its source lies, where a manifest says so. */
  team: Said.optional(),
  sourceCode: Said.optional(),
  /** Name of the namespace in whose folder it is asked for. */
  within: z.string().optional(),
  /** Runs to completion or on a schedule. */
  job: z.literal(true).optional(),
  /** Runs once on every machine of its cluster. */
  onEveryNode: z.literal(true).optional(),
  /** Only in an overlay, a profile or an example. */
  optional: z.literal(true).optional(),
  environments: z.array(z.string()),
})
export type Unit = z.infer<typeof Unit>

/** What is asked of a cloud and is no server. */
export const CloudResource = z.object({
  kind: z.literal('cloud-resource'),
  line,
  form: z.enum(['queue', 'topic', 'bucket', 'table']),
  name: z.string(),
  /** By the catalog, or the protocol of its channels. */
  product: z.string(),
  /** Name of the namespace in whose folder it is asked for. */
  within: z.string().optional(),
})
export type CloudResource = z.infer<typeof CloudResource>

/** A file that a container may start with starts a program: a process manager's entry, a line of a start script. */
export const ProgramStart = z.object({
  kind: z.literal('program-start'),
  line,
  command: z.array(z.string()),
  /** As written: a path in the container. */
  workingDirectory: z.string().optional(),
})
export type ProgramStart = z.infer<typeof ProgramStart>

/** A name through which units are reached: a Kubernetes Service. */
export const Address = z.object({
  kind: z.literal('address'),
  line,
  name: z.string(),
  scope: z.string(),
  /** Labels that the units behind it carry; empty where it points outside the cluster. */
  selector: z.record(z.string(), z.string()),
  ports: z.array(z.object({ port: z.int(), target: z.string().optional() })),
  /** Host outside the cluster that it stands for. */
  external: z.string().optional(),
  /** Reachable from outside: a load balancer or node port. */
  public: z.literal(true).optional(),
})
export type Address = z.infer<typeof Address>

/** A public host or path prefix that leads to a unit or address: an ingress rule, a gateway route. */
export const Exposure = z.object({
  kind: z.literal('exposure'),
  line,
  hosts: z.array(z.string()),
  path: z.string().optional(),
  /** Name of a unit or address of the scope. */
  target: z.string(),
  scope: z.string(),
})
export type Exposure = z.infer<typeof Exposure>

/** A line of a set of assignments: of an env file, a ConfigMap. */
export const SetAssignment = z.object({
  kind: z.literal('set-assignment'),
  line,
  /** Path of the env file, or `configmap:NAME`, `secret:NAME`, `chart:FOLDER` for the values of a Helm chart, `resources:FOLDER` for what a module of Terraform calls its own. */
  set: z.string(),
  key: z.string(),
  value: Expression,
})
export type SetAssignment = z.infer<typeof SetAssignment>

/** A set of assignments takes in the env file `from`: a ConfigMap that is generated from it. */
export const SetInclusion = z.object({ kind: z.literal('set-inclusion'), line, set: z.string(), from: z.string() })
export type SetInclusion = z.infer<typeof SetInclusion>

/** A container image that the repository builds. */
export const ImageBuild = z.object({
  kind: z.literal('image-build'),
  line,
  /** Base image of the last stage, as written. */
  base: z.string(),
  /** Base images of all stages. */
  bases: z.array(z.string()),
  exposes: z.array(z.int()),
  /** Sources of COPY and ADD from the build context, relative to it, in order, with the place they end up. */
  copies: z.array(z.object({ source: z.string(), target: z.string(), line })),
  environment: z.array(Assignment),
  workingDirectory: z.string().optional(),
  command: z.array(z.string()),
  /** What its steps compile: a folder of Go, a package of a workspace by its name. */
  builds: z.array(z.string()).optional(),
})
export type ImageBuild = z.infer<typeof ImageBuild>

/** What builds and publishes images says what one is made of: a step of a CI job. */
export const ImageSource = z.object({
  kind: z.literal('image-source'),
  line,
  /** As written, with variables in braces; `${repository}` stands for the name of the repository itself. */
  image: z.string(),
  /** Relative to the root of the repository, as is the Dockerfile. */
  context: z.string(),
  dockerfile: z.string().optional(),
})
export type ImageSource = z.infer<typeof ImageSource>

/** A package of any ecosystem: package.json, pom.xml, go.mod… Its directory is that of the file, or the one it names. */
export const Package = z.object({
  kind: z.literal('package'),
  line,
  ecosystem: z.string(),
  /** Its folder, relative to that of the file, where a build above it says what it is made of. */
  root: z.string().optional(),
  name: z.string().optional(),
  private: z.boolean(),
  /** What the workspace around it, which names the dependencies of all its projects, calls it. */
  project: z.enum(['application', 'library']).optional(),
  /** Name of the package whose dependencies it takes over: a Maven parent. */
  parent: z.string().optional(),
  /** Globs of member packages, relative to its directory. */
  workspaces: z.array(z.string()),
  scripts: z.record(z.string(), z.string()),
  /** Files that importers or node get: main, exports, bin, relative to its directory. */
  entries: z.array(z.object({ subpath: z.string(), file: z.string() })),
  dependencies: z.array(
    z.object({
      name: z.string(),
      range: z.string().optional(),
      /** Folder of the package, relative to its own, where it is named by path. */
      directory: z.string().optional(),
      development: z.boolean(),
      line,
    }),
  ),
})
export type Package = z.infer<typeof Package>

/** `paths` and `baseUrl` of a tsconfig.json, `_moduleAliases`: how specifiers map to files. Patterns relative to its directory. */
export const PathMapping = z.object({
  kind: z.literal('path-mapping'),
  line,
  baseUrl: z.string().optional(),
  patterns: z.array(z.object({ pattern: z.string(), targets: z.array(z.string()) })),
})
export type PathMapping = z.infer<typeof PathMapping>

/** A line of CODEOWNERS; the last that matches wins. */
export const Ownership = z.object({ kind: z.literal('ownership'), line, pattern: z.string(), owners: z.array(z.string()) })
export type Ownership = z.infer<typeof Ownership>

/** What a software catalog says of one of its entities. */
export const CatalogEntity = z.object({
  kind: z.literal('catalog-entity'),
  line,
  entity: z.enum(['component', 'api', 'resource']),
  name: z.string(),
  title: z.string().optional(),
  /** `service`, `library`, `openapi`, `database`…: catalogs are free in this. */
  type: z.string().optional(),
  /** A team. */
  owner: z.object({ name: z.string(), line }).optional(),
  /** Where it stands in its life, how much hangs on it, what takes its place, a duty to keep its data: as written, with the line. */
  lifecycle: Said.optional(),
  criticality: Said.optional(),
  successor: Said.optional(),
  retention: Said.optional(),
  /** Other entities it names, by kind and name. */
  relations: z.array(
    z.object({
      relation: z.enum(['provides', 'consumes', 'depends-on']),
      entity: z.enum(['component', 'api', 'resource']),
      name: z.string(),
      line,
    }),
  ),
})
export type CatalogEntity = z.infer<typeof CatalogEntity>

/** A name by which applications mean a server, whatever product it is: a component of Dapr. */
export const BuildingBlock = z.object({
  kind: z.literal('building-block'),
  line,
  name: z.string(),
  /** `state.redis`, `pubsub.rabbitmq`, `bindings.smtp` */
  type: z.string(),
  /** As written. */
  address: z.string(),
})
export type BuildingBlock = z.infer<typeof BuildingBlock>

/** A key of a configuration file that code reads through its framework, dotted. */
export const Setting = z.object({
  kind: z.literal('setting'),
  line,
  key: z.string(),
  value: Expression,
  profile: z.string().optional(),
})
export type Setting = z.infer<typeof Setting>

/** `import { a as b } from 's'`, `require('s')`, `export * from 's'`. `*` stands for the whole module, `default` for its default. */
export const Import = z.object({
  kind: z.literal('import'),
  line,
  ecosystem: z.string(),
  specifier: z.string(),
  names: z.array(z.object({ imported: z.string(), local: z.string() })),
  /** The names are exported again under their local names; `*` as local name: all of them. */
  reexported: z.literal(true).optional(),
})
export type Import = z.infer<typeof Import>

/** A name at module level, or a property path below one, and its value: `config.users.url`, `Client.baseUrl`. */
export const Definition = z.object({
  kind: z.literal('definition'),
  line,
  name: z.string(),
  path: z.array(z.string()),
  value: Expression,
})
export type Definition = z.infer<typeof Definition>

/** Names under which a module offers its definitions: `export { a as b }`, `export default a`, `module.exports = a`. */
export const Export = z.object({ kind: z.literal('export'), line, exported: z.string(), local: z.string() })
export type Export = z.infer<typeof Export>

/** A call of a function of this estate, with the arguments that may carry an address: fills `parameter` expressions. */
export const Invocation = z.object({
  kind: z.literal('invocation'),
  line,
  /** The function as the module names it, with its path: `apiClient.get` → `apiClient`, `['get']`. */
  callee: z.object({ name: z.string(), path: z.array(z.string()) }),
  /** How many arguments it passes, in languages where functions of one name differ by it. */
  count: z.int().optional(),
  arguments: z.array(z.object({ index: z.int(), path: z.array(z.string()), value: Expression })),
  /** As in references: what is only reached through calls that are switched off is off too. */
  guard: z.string().optional(),
})
export type Invocation = z.infer<typeof Invocation>

/** Code or configuration reaches out: the finding that becomes an edge. */
export const Reference = z.object({
  kind: z.literal('reference'),
  line,
  relation: EdgeKind.extract(['calls', 'stores-in', 'publishes', 'consumes', 'uses-saas']),
  protocol: z.string().optional(),
  /** Key of the catalog for the client that is used: `npm:axios`, `npm:pg`. */
  client: z.string().optional(),
  /** URL, host, host:port, list of brokers; `unknown` where the client takes its defaults. */
  target: Expression,
  /** Logical database, where it is not part of the target. */
  database: Expression.optional(),
  /** Topic, queue, exchange, subject. */
  channel: Expression.optional(),
  /** Of HTTP calls. */
  method: z.string().optional(),
  path: Expression.optional(),
  /** Full name of the proto service or Feign interface. */
  contract: z.string().optional(),
  purpose: z.enum(['business', 'registry', 'config', 'monitoring', 'identity', 'synthetic']).optional(),
  /** Name of the option that switches it on: `if (options.useRedis)`. Holds only where a `flag` of that name is set, if any is. */
  guard: z.string().optional(),
  /** The module-level function or class it stands in. */
  within: z.string().optional(),
  /** That is offered to other modules and named by nothing else in its own: it happens where one of them asks for it. */
  offered: z.literal(true).optional(),
})
export type Reference = z.infer<typeof Reference>

/** What is sent to one channel reaches another: a queue that is subscribed to a topic or bound to an exchange. */
export const Subscription = z.object({
  kind: z.literal('subscription'),
  line,
  from: z.object({ channel: z.string(), protocol: z.string() }),
  to: z.object({ channel: z.string(), protocol: z.string() }),
})
export type Subscription = z.infer<typeof Subscription>

/** A type of message: code puts it on an envelope, or tells messages apart by it. */
export const MessageType = z.object({ kind: z.literal('message-type'), line, name: z.string(), role: z.enum(['sends', 'handles']) })
export type MessageType = z.infer<typeof MessageType>

/** `{ useRedis: true }` in an argument: what a `guard` elsewhere asks for. */
export const Flag = z.object({ kind: z.literal('flag'), line, name: z.string(), value: z.boolean() })
export type Flag = z.infer<typeof Flag>

/** A route that the code serves. */
export const ServedRoute = z.object({
  kind: z.literal('served-route'),
  line,
  /** Upper case, or `*`. */
  method: z.string(),
  path: Expression,
  /** Module-level name of the router object it is registered on, to join with `mount`s. */
  router: z.string().optional(),
})
export type ServedRoute = z.infer<typeof ServedRoute>

/** `app.use('/carts', cartRouter)`: routes of `router` are served below `path`. */
export const Mount = z.object({
  kind: z.literal('mount'),
  line,
  path: Expression,
  /** Module-level name of the router that is mounted, possibly imported. */
  router: z.string(),
  /** Module-level name of the router it is mounted on. */
  on: z.string().optional(),
})
export type Mount = z.infer<typeof Mount>

/** The file is a program's start: it listens, or has a main function. */
export const EntryPoint = z.object({ kind: z.literal('entry-point'), line, port: Expression.optional() })
export type EntryPoint = z.infer<typeof EntryPoint>

/** A type or method and the names in it: who leads to whom, in languages whose imports name no file. */
export const Declaration = z.object({
  kind: z.literal('declaration'),
  line,
  /** Its last line. */
  end: line,
  /** Empty for statements outside types. */
  name: z.string(),
  /** The type that a method is called on: it runs only where that is used. */
  of: z.string().optional(),
  /** It extends or implements something. */
  derived: z.boolean(),
  mentions: z.array(z.string()),
})
export type Declaration = z.infer<typeof Declaration>

/** An environment variable is read, whatever becomes of it. */
export const EnvironmentRead = z.object({ kind: z.literal('environment-read'), line, key: z.string() })
export type EnvironmentRead = z.infer<typeof EnvironmentRead>

/** What a service promises to others, in a file of its own: a proto service, a document of OpenAPI or AsyncAPI, a GraphQL schema. */
export const Contract = z.object({
  kind: z.literal('contract'),
  line,
  form: z.enum(['proto', 'openapi', 'asyncapi', 'graphql']),
  /** Full name of a proto service: `shop.CartService`; title of a document. */
  name: z.string(),
  /** What can be asked: `GET /carts/{id}`, `RPC /shop.CartService/Add`, `QUERY carts`. */
  operations: z.array(z.object({ line, method: z.string(), path: z.string() })),
})
export type Contract = z.infer<typeof Contract>

/** What a generator made of a contract is put to work: a server is registered, a client is built. */
export const ContractUse = z.object({
  kind: z.literal('contract-use'),
  line,
  /** As far as the code names it: `CartService`, `shop.CartService`. */
  contract: z.string(),
  role: z.enum(['serves', 'calls']),
})
export type ContractUse = z.infer<typeof ContractUse>

/** A public host name in a text of code or of a page, whatever becomes of it: a URL, a mail server, the source of a script. */
export const HostMention = z.object({ kind: z.literal('host-mention'), line, host: z.string(), path: z.string() })
export type HostMention = z.infer<typeof HostMention>

/** Code starts work of its own accord at certain times. */
export const ScheduledRun = z.object({
  kind: z.literal('scheduled-run'),
  line,
  /** As written: a cron expression, `@yearly`, `crontab(day_of_month=1)`. */
  expression: z.string(),
})
export type ScheduledRun = z.infer<typeof ScheduledRun>

/** A kind of thing that is kept: a class that a mapper stores, a table of a schema. */
export const DataModel = z.object({
  kind: z.literal('data-model'),
  line,
  form: z.enum(['model', 'table']),
  /** As written: `Customer`, `crm_contacts`. */
  name: z.string(),
  /** Fields or columns, where they stand with it. */
  fields: z.int().nonnegative().optional(),
})
export type DataModel = z.infer<typeof DataModel>

/** What a detector finds in one file. */
export const Finding = z.discriminatedUnion('kind', [
  Unit,
  CloudResource,
  ProgramStart,
  Address,
  Exposure,
  SetAssignment,
  SetInclusion,
  ImageBuild,
  ImageSource,
  Package,
  PathMapping,
  Ownership,
  CatalogEntity,
  BuildingBlock,
  Setting,
  Import,
  Definition,
  Export,
  Invocation,
  Reference,
  Subscription,
  MessageType,
  Flag,
  ServedRoute,
  Mount,
  EntryPoint,
  Declaration,
  EnvironmentRead,
  Contract,
  ContractUse,
  HostMention,
  ScheduledRun,
  DataModel,
])
export type Finding = z.infer<typeof Finding>
export type FindingKind = Finding['kind']
