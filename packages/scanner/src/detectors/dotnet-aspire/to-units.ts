import { redactValue } from '../../detect/redact.ts'
import { text } from '../../facts/expression.ts'
import type { Unit } from '../../facts/finding.ts'
import { directoryOf, joinPath } from '../../facts/paths.ts'
import { plainUnit } from '../../syntax/plain-unit.ts'
import type { SyntaxNode } from '../../syntax/tree-sitter.ts'
import { unroll, type Call, type Chain } from './read-chains.ts'
import { EMULATORS, FOLDERS, KINDS, type Kind } from './resources.ts'

/** Methods that add a part of a server which others connect to by itself. */
const DATABASE = /^Add\w*(Database|Model|Blobs|Queues|Tables|Container)$/

type Draft = { -readonly [K in keyof Unit]: Unit[K] }

/** Something an app host knows by a variable: a unit, a database on one, or what is rented. */
interface Resource {
  readonly name: string
  readonly kind: Kind
  readonly unit?: Draft | undefined
  readonly connection?: string | undefined
  /** Of a database: the server. */
  readonly on?: Resource | undefined
}

/** What the app host starts, with the variables by which it tells each of the others: as its runtime would set them. */
export function toUnits(chains: readonly Chain[], path: string): Unit[] {
  const known = new Map<string, Resource>()
  const units: Draft[] = []
  for (const { root, calls, variable } of chains) {
    const [first] = calls
    let at = known.get(root)
    for (const call of calls) {
      if (!at && call === first) {
        at = add(call, calls, path)
        if (at?.unit) units.push(at.unit)
      } else if (at && DATABASE.test(call.method)) at = databaseOn(at, call)
      else if (at?.unit) apply(at.unit, at.kind, call, known, path)
    }
    if (at && variable !== undefined) known.set(variable, at)
  }
  return units.toSorted((a, b) => a.line - b.line)
}

function add(call: Call, calls: readonly Call[], path: string): Resource | undefined {
  const name = textAt(call, 0)
  if (name === undefined) return undefined
  const unit: Draft = plainUnit({ line: call.line, form: 'aspire-resource', name, scope: directoryOf(path) })
  const directory = directoryOf(path)
  if (call.method === 'AddProject') {
    const project = textAt(call, 1)
    if (call.type !== undefined) unit.runs = call.type
    else if (project?.endsWith('proj') === true) unit.build = { context: joinPath(directory, directoryOf(project.replaceAll('\\', '/'))) }
    return { name, kind: {}, unit }
  }
  if (call.method === 'AddContainer') {
    const image = textAt(call, 1)
    return image === undefined ? undefined : { name, kind: {}, unit: { ...unit, image } }
  }
  const folder = FOLDERS[call.method]
  if (folder !== undefined) {
    const context = textAt(call, folder)
    if (context !== undefined) unit.build = { context: joinPath(directory, context.replaceAll('\\', '/')) }
    return { name, kind: {}, unit }
  }
  const isLocal = calls.some(({ method }) => method === 'RunAsContainer' || method === 'RunAsEmulator')
  const kind = KINDS[isLocal ? (EMULATORS[call.method] ?? call.method) : call.method]
  if (!kind) return undefined
  const connection = kind.connection?.replaceAll('{name}', name)
  return { name, kind, connection, unit: kind.image === undefined ? undefined : { ...unit, image: kind.image } }
}

/** `postgres.AddDatabase("orders", "orders_v2")`: known by its first name, created under the second. */
function databaseOn(server: Resource, call: Call): Resource {
  const name = textAt(call, 0) ?? server.name
  const database = textAt(call, 1) ?? name
  const connection = server.connection && `${server.connection}${(server.kind.database ?? '').replaceAll('{database}', database)}`
  return { name, kind: server.kind, connection, on: server }
}

function apply(unit: Draft, kind: Kind, call: Call, known: ReadonlyMap<string, Resource>, path: string): void {
  const given = resourcesIn(call, known)
  switch (call.method) {
    case 'WithReference':
      for (const resource of given) refer(unit, resource, call, textNamed(call, 'connectionName'))
      return
    case 'WaitFor':
    case 'WaitForCompletion':
    case 'WaitForStart':
      for (const resource of given) {
        const started = (resource.on ?? resource).unit
        if (started) unit.startsAfter = [...unit.startsAfter, { name: started.name, line: call.line }]
      }
      return
    case 'WithEnvironment': {
      const key = textAt(call, 0)
      const value = call.arguments[1] && valueOf(call.arguments[1].node, known)
      if (key !== undefined && value !== undefined)
        unit.environment = [...unit.environment, { key, value: text(redactValue(key, value)), line: call.line }]
      return
    }
    case 'WithImage': {
      const image = textAt(call, 0)
      if (image !== undefined && unit.image !== undefined) unit.image = image
      return
    }
    case 'WithReplicas': {
      const replicas = Number(call.arguments[0]?.node.text)
      if (Number.isInteger(replicas)) unit.replicas = replicas
      return
    }
    case 'WithDockerfile': {
      const context = textAt(call, 0)
      if (context !== undefined) unit.build = { context: joinPath(directoryOf(path), context.replaceAll('\\', '/')) }
      return
    }
    case 'WithBindMount': {
      const [source, target] = [textAt(call, 0), textAt(call, 1)]
      if (source !== undefined && target !== undefined && !source.startsWith('/'))
        unit.mounts = [...unit.mounts, { source: joinPath(directoryOf(path), source.replaceAll('\\', '/')), target }]
      return
    }
    case 'WithEndpoint':
    case 'WithHttpEndpoint':
    case 'WithHttpsEndpoint': {
      const published = portNamed(call, 'port')
      const container = portNamed(call, 'targetPort')
      if (published !== undefined || container !== undefined)
        unit.ports = [
          ...unit.ports,
          { ...(container === undefined ? {} : { container }), ...(published === undefined ? {} : { published }) },
        ]
      return
    }
    default:
      // A proxy is given the programs it leads to in functions of all kinds.
      if (kind === KINDS['AddYarp']) for (const resource of given) refer(unit, resource, call)
  }
}

/** The variables that a reference sets: addresses of programs, connection strings of everything else. */
function refer(unit: Draft, resource: Resource, { line }: Call, connectionName = resource.name): void {
  const assignment =
    resource.connection === undefined
      ? { key: `services__${resource.name}__http__0`, value: text(`http://${resource.name}`), line }
      : { key: `ConnectionStrings__${connectionName}`, value: text(resource.connection), line }
  if (!unit.environment.some((one) => one.key === assignment.key)) unit.environment = [...unit.environment, assignment]
}

/** Variables of resources among the arguments of a call, in lambdas too. */
function resourcesIn(call: Call, known: ReadonlyMap<string, Resource>): Resource[] {
  const made = call.arguments.flatMap(({ node }) => databaseIn(node, known) ?? [])
  if (made.length > 0) return made
  const names = call.arguments.flatMap(({ node }) =>
    node.type === 'identifier' ? [node.text] : node.descendantsOfType('identifier').map((one) => one?.text ?? ''),
  )
  return [...new Set(names)].flatMap((name) => known.get(name) ?? [])
}

/** `postgres.AddDatabase("orders")` where it stands. */
function databaseIn(node: SyntaxNode, known: ReadonlyMap<string, Resource>): Resource | undefined {
  const chain = node.type === 'invocation_expression' ? unroll(node) : undefined
  const server = chain && known.get(chain.root)
  const call = chain?.calls.find((one) => DATABASE.test(one.method))
  return server && call && databaseOn(server, call)
}

/** A text, the address of a resource, or a text with such addresses in it. */
function valueOf(node: SyntaxNode, known: ReadonlyMap<string, Resource>): string | undefined {
  if (node.type === 'string_literal' || node.type === 'verbatim_string_literal') return unquoted(node)
  if (node.type === 'interpolated_string_expression')
    return node.namedChildren
      .map((child) =>
        child?.type === 'interpolation' ? (addressOf(child, known) ?? '') : child?.type === 'string_content' ? child.text : '',
      )
      .join('')
  return addressOf(node, known)
}

function addressOf(node: SyntaxNode, known: ReadonlyMap<string, Resource>): string | undefined {
  const names = [node, ...node.descendantsOfType('identifier')].map((one) => one?.text ?? '')
  const resource = names.map((name) => known.get(name)).find((found) => found !== undefined)
  return resource && (resource.connection ?? `http://${resource.name}`)
}

function textAt(call: Call, index: number): string | undefined {
  const argument = call.arguments[index]
  return argument && isText(argument.node) ? unquoted(argument.node) : undefined
}

function textNamed(call: Call, name: string): string | undefined {
  const argument = call.arguments.find((one) => one.name === name)
  return argument && isText(argument.node) ? unquoted(argument.node) : undefined
}

function portNamed(call: Call, name: string): number | undefined {
  const port = Number(call.arguments.find((one) => one.name === name)?.node.text)
  return Number.isInteger(port) && port > 0 ? port : undefined
}

function isText(node: SyntaxNode): boolean {
  return /^(verbatim_|raw_)?string_literal$/.test(node.type)
}

function unquoted(node: SyntaxNode): string {
  return node.text.replace(/^@?"+|"+$/g, '')
}
