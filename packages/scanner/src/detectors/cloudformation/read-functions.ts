import type { Assignment, Unit } from '../../facts/finding.ts'
import { joinPath } from '../../facts/paths.ts'
import { nameOfFolder, type CloudStack } from '../../syntax/cloud-stack.ts'
import { plainUnit } from '../../syntax/plain-unit.ts'
import { entriesAt, itemsAt, nodeAt, textAt, type ConfigNode } from '../../syntax/config-tree.ts'
import { toAssignment } from '../../syntax/variables.ts'

interface CloudFunction {
  readonly id: string
  readonly line: number
  readonly properties: ConfigNode | undefined
  /** Folder of its code. */
  readonly folder: string
}

/** One unit for each folder of code: functions that are built from the same source are deployed together, and are one service. */
export function* readFunctions(root: ConfigNode, stack: CloudStack, scope: string): Iterable<Unit> {
  const shared = nodeAt(root, 'Globals', 'Function')
  const byFolder = new Map<string, CloudFunction[]>()
  for (const one of functionsIn(root, shared, scope)) byFolder.set(one.folder, [...(byFolder.get(one.folder) ?? []), one])
  for (const [folder, functions] of byFolder) {
    const [first] = functions
    if (!first) continue
    const receives = functions.flatMap((one) => eventsOf(one, root, stack))
    const triggers = functions.flatMap((one) => entriesAt(one.properties, 'Events').map(({ node }) => textAt(node, 'Type') ?? ''))
    const isJob = triggers.length > 0 && triggers.every((type) => type.startsWith('Schedule'))
    yield plainUnit({
      line: first.line,
      form: 'cloud-function',
      name: functions.length === 1 || folder === '.' ? first.id : nameOfFolder(folder),
      hostNames: functions.length === 1 ? [] : functions.map((one) => one.id),
      scope,
      build: { context: folder },
      environment: distinct([shared, ...functions.map((one) => one.properties)].flatMap((node) => environmentOf(node, stack))),
      ...(receives.length > 0 ? { receives } : {}),
      ...(isJob ? { job: true as const } : {}),
    })
  }
}

function functionsIn(root: ConfigNode, shared: ConfigNode | undefined, scope: string): CloudFunction[] {
  return entriesAt(root, 'Resources').flatMap(({ key, line, node }) => {
    if (!/^AWS::(Serverless|Lambda)::Function$/.test(textAt(node, 'Type') ?? '')) return []
    const properties = nodeAt(node, 'Properties')
    const code =
      textAt(properties, 'CodeUri') ?? textAt(properties, 'Code') ?? textAt(node, 'Metadata', 'DockerContext') ?? textAt(shared, 'CodeUri')
    // Code in a bucket or within the template is no folder of the repository.
    if (code === undefined || /^s3:|\$\{|\.(zip|jar)$/.test(code)) return []
    return [{ id: key, line, properties, folder: joinPath(scope, code) }]
  })
}

function environmentOf(node: ConfigNode | undefined, stack: CloudStack): Assignment[] {
  return entriesAt(node, 'Environment', 'Variables').flatMap(({ key, line, node: value }) => {
    const text = stack.textOf(value)
    return text === undefined ? [] : [toAssignment(key, text, line)]
  })
}

function distinct(assignments: readonly Assignment[]): Assignment[] {
  return [...new Map(assignments.map((one) => [JSON.stringify([one.key, one.value]), one])).values()]
}

/** Queues and topics whose messages the platform hands to a function: its own events, and mappings that stand beside it. */
function eventsOf(one: CloudFunction, root: ConfigNode, stack: CloudStack): NonNullable<Unit['receives']> {
  const own = entriesAt(one.properties, 'Events').flatMap(({ line, node }) => {
    const type = textAt(node, 'Type')
    const source = nodeAt(node, 'Properties', type === 'SNS' ? 'Topic' : 'Queue')
    const channel = type === 'SQS' || type === 'SNS' ? stack.nameOf(source) : undefined
    return channel === undefined ? [] : [{ channel, protocol: type === 'SNS' ? 'sns' : 'sqs', line }]
  })
  const mapped = entriesAt(root, 'Resources').flatMap(({ line, node }) => {
    if (textAt(node, 'Type') !== 'AWS::Lambda::EventSourceMapping') return []
    const target = nodeAt(node, 'Properties', 'FunctionName')
    const id = textAt(target) ?? textAt(target, 'Ref') ?? textAt(target, 'Fn::GetAtt')
    const source = nodeAt(node, 'Properties', 'EventSourceArn')
    const channel = isQueue(source, root) ? stack.nameOf(source) : undefined
    return id?.split('.')[0] === one.id && channel !== undefined ? [{ channel, protocol: 'sqs', line }] : []
  })
  return [...own, ...mapped]
}

/** Streams of tables are handed over in the same way, and are no queues. */
function isQueue(source: ConfigNode | undefined, root: ConfigNode): boolean {
  const reference = textAt(source) ?? textAt(source, 'Fn::GetAtt') ?? textAt(itemsAt(source, 'Fn::GetAtt')[0]) ?? ''
  return reference.includes(':sqs:') || textAt(root, 'Resources', reference.split('.')[0] ?? '', 'Type') === 'AWS::SQS::Queue'
}
