import type { Unit } from '../facts/finding.ts'
import { plainUnit } from './plain-unit.ts'
import { ancestorsOf, baseNameOf, tellingName } from '../facts/paths.ts'
import { entriesAt, itemsAt, nodeAt, textAt, type ConfigNode } from './config-tree.ts'

/** Resources of a CloudFormation template by their logical ids: what `!Ref`, `!GetAtt` and `!Sub` inside it lead to. */
export interface CloudStack {
  /** Name of the queue, topic or table that a value leads to; undefined where it leads out of the template. */
  readonly nameOf: (value: ConfigNode | undefined) => string | undefined
  /** A value of an environment as text: names in place of references, the rest in braces. */
  readonly textOf: (value: ConfigNode | undefined) => string | undefined
}

/** Properties that give a resource its own name. */
const NAMES = ['QueueName', 'TopicName', 'TableName', 'FunctionName', 'BucketName', 'DBInstanceIdentifier']

export function createCloudStack(resources: ConfigNode | undefined, fill: (text: string) => string = (text) => text): CloudStack {
  const known = new Map(entriesAt(resources).map(({ key, node }) => [key, ownName(node) ?? key]))
  const ownOf = (reference: string): string | undefined => known.get(reference.split('.')[0] ?? '')
  const nameOf = (value: ConfigNode | undefined): string | undefined => {
    const reference = referenceIn(value)
    if (reference !== undefined) return ownOf(reference)
    const text = textAt(value)
    if (text === undefined) return undefined
    const filled = fill(text)
    const last = filled.startsWith('arn:') ? filled.split(':').at(-1) : (ownOf(filled) ?? undefined)
    return last === undefined || last.includes('${') || last === '' ? undefined : last
  }
  const textOf = (value: ConfigNode | undefined): string | undefined => {
    const reference = referenceIn(value) ?? textAt(value)
    if (reference === undefined) return fillReferences(textAt(value, 'Fn::Sub') ?? textAt(itemsAt(value, 'Fn::Sub')[0]))
    return ownOf(reference) ?? fillReferences(value?.kind === 'map' ? `\${${reference}}` : reference)
  }
  function ownName(resource: ConfigNode): string | undefined {
    const name = NAMES.map((key) => textAt(resource, 'Properties', key)).find((text) => text !== undefined)
    const filled = name === undefined ? undefined : fill(name)
    return filled?.includes('${') === true ? undefined : filled
  }
  function fillReferences(text: string | undefined): string | undefined {
    return text === undefined ? undefined : fill(text).replace(/\$\{([\w.]+)\}/g, (hole, reference: string) => ownOf(reference) ?? hole)
  }
  return { nameOf, textOf }
}

/** The long forms: `{ Ref: Orders }`, `{ 'Fn::GetAtt': [Orders, Arn] }`. Short forms read as the text behind the tag. */
function referenceIn(value: ConfigNode | undefined): string | undefined {
  return textAt(value, 'Ref') ?? textAt(value, 'Fn::GetAtt') ?? textAt(itemsAt(value, 'Fn::GetAtt')[0])
}

/** Database and cache servers that a template asks for, under the engine they run. */
export function* databasesOf(resources: ConfigNode | undefined, scope: string): Iterable<Unit> {
  for (const { key, line, node } of entriesAt(resources)) {
    if (!/^AWS::(RDS::DB(Instance|Cluster)|ElastiCache::\w+|DocDB::DBCluster)$/.test(textAt(node, 'Type') ?? '')) continue
    // An instance of a cluster is a part of it.
    if (nodeAt(node, 'Properties', 'DBClusterIdentifier') && textAt(node, 'Type') === 'AWS::RDS::DBInstance') continue
    const engine = textAt(node, 'Properties', 'Engine') ?? (textAt(node, 'Type')?.startsWith('AWS::DocDB') === true ? 'mongodb' : undefined)
    if (engine === undefined || !/^[a-z][a-z-]+$/.test(engine)) continue
    yield plainUnit({ line, form: 'cloud-database', name: key, scope, image: engine.replace(/^aurora-/, '') })
  }
}

/** Folders in which people keep functions, whatever they do. */
const GENERIC = /^(?:functions?|lambdas?|handlers?|code|dist|build)$/

/** What functions of one folder are called together: the nearest name that tells. */
export function nameOfFolder(folder: string): string {
  const names = ancestorsOf(folder).filter((path) => tellingName(path) === baseNameOf(path))
  return names.map(baseNameOf).find((name) => !GENERIC.test(name)) ?? baseNameOf(folder)
}
