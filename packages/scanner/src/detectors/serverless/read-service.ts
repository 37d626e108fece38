import type { Finding, Unit } from '../../facts/finding.ts'
import { text } from '../../facts/expression.ts'
import { tellingName } from '../../facts/paths.ts'
import type { CloudStack } from '../../syntax/cloud-stack.ts'
import { plainUnit } from '../../syntax/plain-unit.ts'
import { entriesAt, entryAt, itemsAt, nodeAt, textAt, type ConfigNode } from '../../syntax/config-tree.ts'
import { environmentsOfFile } from '../../syntax/file-environments.ts'
import { toAssignment } from '../../syntax/variables.ts'

interface Surroundings {
  readonly stack: CloudStack
  readonly fill: (text: string) => string
  /** Folder of the file: all functions are packed from it. */
  readonly scope: string
  readonly path: string
}

/** The functions of one file are deployed together: they are one service, which serves all their routes. */
export function* readService(root: ConfigNode, around: Surroundings): Iterable<Finding> {
  const service = textAt(root, 'service') ?? textAt(root, 'service', 'name')
  const functions = entriesAt(root, 'functions')
  if (service === undefined || functions.length === 0) return
  const name = around.fill(service)
  const events = functions.flatMap(({ node }) => itemsAt(node, 'events'))
  const receives = events.flatMap((event) => channelOf(event, around))
  const isJob = events.length > 0 && events.every((event) => nodeAt(event, 'schedule') !== undefined)
  yield plainUnit({
    line: entryAt(root, 'service')?.line ?? root.line,
    form: 'cloud-function',
    name: name.includes('${') ? (tellingName(around.scope) ?? 'functions') : name,
    scope: around.scope,
    build: { context: around.scope },
    environment: [nodeAt(root, 'provider', 'environment'), ...functions.map(({ node }) => nodeAt(node, 'environment'))].flatMap((node) =>
      entriesAt(node).flatMap(({ key, line, node: value }) => {
        const found = around.stack.textOf(value)
        return found === undefined ? [] : [toAssignment(key, found, line)]
      }),
    ),
    ...(receives.length > 0 ? { receives } : {}),
    ...(isJob ? { job: true as const } : {}),
    environments: environmentsOfFile(around.path),
  })
  for (const event of events) yield* routesOf(event)
}

function channelOf(event: ConfigNode, { stack }: Surroundings): NonNullable<Unit['receives']> {
  for (const [protocol, source] of [
    ['sqs', nodeAt(event, 'sqs', 'arn') ?? nodeAt(event, 'sqs')],
    ['sns', nodeAt(event, 'sns', 'arn') ?? nodeAt(event, 'sns', 'topicName') ?? nodeAt(event, 'sns')],
  ] as const) {
    // A topic may stand there by its name alone, and is made with the service.
    const plain = protocol === 'sns' ? (textAt(event, 'sns') ?? textAt(event, 'sns', 'topicName')) : undefined
    const channel = stack.nameOf(source) ?? (plain !== undefined && /^[\w-]+$/.test(plain) ? plain : undefined)
    if (channel !== undefined) return [{ channel, protocol, line: event.line }]
  }
  return []
}

/** `http: GET /orders` or a map of method and path. */
function* routesOf(event: ConfigNode): Iterable<Finding> {
  for (const kind of ['http', 'httpApi']) {
    const [, shortMethod, shortPath] = /^(\w+|\*)\s+(\S+)$/.exec(textAt(event, kind) ?? '') ?? []
    const method = shortMethod ?? textAt(event, kind, 'method')
    const path = shortPath ?? textAt(event, kind, 'path')
    if (method === undefined || path === undefined || path.includes('${')) continue
    const isAny = method === '*' || /^any$/i.test(method)
    yield { kind: 'served-route', line: event.line, method: isAny ? '*' : method.toUpperCase(), path: text(`/${path.replace(/^\//, '')}`) }
  }
}
