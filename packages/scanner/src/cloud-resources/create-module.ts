import { text, type Expression } from '../facts/expression.ts'
import type { Assignment, Unit } from '../facts/finding.ts'
import { joinPath } from '../facts/paths.ts'
import { plainUnit } from '../syntax/plain-unit.ts'
import { entriesAt, nodeAt, textAt, type ConfigNode } from '../syntax/config-tree.ts'
import type { HclBlock } from '../syntax/hcl-document.ts'
import { toVariableValue } from '../syntax/variables.ts'

/** The part of a Terraform module that one file holds. What it refers to may stand in another file of the folder. */
export interface TerraformModule {
  readonly folder: string
  /** Set of assignments under which all files of the folder say what their variables, locals and resources are. */
  readonly set: string
  readonly blocks: readonly HclBlock[]
  readonly resources: (type: RegExp) => Resource[]
  /** A folder that a path means: `${path.module}/../src` from the folder of the module. */
  readonly pathOf: (written: string | undefined) => string | undefined
}

export interface Resource {
  /** How the module refers to it: `aws_sqs_queue.orders`, `module.orders`. */
  readonly key: string
  readonly type: string
  readonly label: string
  readonly line: number
  readonly body: ConfigNode
}

export function createModule(blocks: readonly HclBlock[], folder: string): TerraformModule {
  const resources = blocks.flatMap(toResource)
  return {
    folder,
    set: `resources:${folder}`,
    blocks,
    resources: (type) => resources.filter((resource) => type.test(resource.type)),
    pathOf: (written) => {
      const plain = written?.replace(/^\$\{path\.(?:module|cwd)\}/, '.')
      return plain === undefined || plain.includes('${') || /^(?:[a-z]+:|\/)/.test(plain) ? undefined : joinPath(folder, plain)
    },
  }
}

/** A resource, or a public module that stands for one and takes its attributes. */
function toResource({ type, labels: [first, second], line, body }: HclBlock): Resource[] {
  if (type === 'resource' && first !== undefined && second !== undefined)
    return [{ key: `${first}.${second}`, type: first, label: second, line, body }]
  const source = type === 'module' ? nameOfModule(textAt(body, 'source') ?? '') : undefined
  const stands = source === undefined ? undefined : PUBLIC_MODULES.get(source)
  return stands === undefined || first === undefined ? [] : [{ key: `module.${first}`, type: stands, label: first, line, body }]
}

/** `terraform-aws-modules/rds/aws` of a registry; `github.com/clinic/platform-terraform-rds?ref=2` of an organisation's own repositories. */
function nameOfModule(source: string): string | undefined {
  return (
    /^(?:[\w.-]+\.[a-z]+\/)?[\w-]+\/([\w-]+)\/[a-z]+(?:\/\/.*)?$/.exec(source)?.[1] ??
    /(?:^|[/:])(?:[\w-]+-)?terraform-(?:(?:aws|google|module)-)?([\w-]+?)(?:\.git)?(?:\/\/[^?]*)?(?:\?.*)?$/.exec(source)?.[1]
  )
}

/** Modules of the public registry, and names that organisations give to theirs, and the resource that each is made around: https://registry.terraform.io/namespaces/terraform-aws-modules */
const PUBLIC_MODULES: ReadonlyMap<string, string> = new Map([
  ['dynamodb-table', 'aws_dynamodb_table'],
  ['dynamodb', 'aws_dynamodb_table'],
  ['dynamodb-cluster', 'aws_dynamodb_table'],
  ['elasticache', 'aws_elasticache_cluster'],
  ['elasticache-cluster', 'aws_elasticache_cluster'],
  ['elasticache-redis', 'aws_elasticache_cluster'],
  ['msk', 'aws_msk_cluster'],
  ['opensearch', 'aws_opensearch_domain'],
  ['rds', 'aws_db_instance'],
  ['rds-aurora', 'aws_rds_cluster'],
  ['rds-instance', 'aws_db_instance'],
  ['s3', 'aws_s3_bucket'],
  ['s3-bucket', 'aws_s3_bucket'],
  ['sns', 'aws_sns_topic'],
  ['sns-topic', 'aws_sns_topic'],
  ['sqs', 'aws_sqs_queue'],
])

/** Words that say of what kind a resource is, and not which. */
const GENERIC =
  /^(?:this|main|default|lambda|function|fn|service|task|app|application|api|database|db|container|queue|topic|cache|instance)$/i

/** A name that tells: what stands there without `${var.environment}`, else the label. */
export function nameOf(resource: Resource, ...keys: readonly string[]): string {
  const written = keys.map((key) => withoutHoles(textAt(resource.body, key))).find((name) => name !== undefined)
  return written ?? resource.label
}

function withoutHoles(name: string | undefined): string | undefined {
  const rest = name
    ?.replace(/\$\{[^{}]*\}/g, '')
    .replace(/([-_.])[-_.]+/g, '$1')
    .replace(/^[-_./]+|[-_./]+$/g, '')
  return rest === undefined || rest.length < 3 || (rest !== name && GENERIC.test(rest)) ? undefined : rest
}

/** Whether it is written to be used several times: what it is called, its caller says. */
export function isTemplate({ body, label }: Resource, ...keys: readonly string[]): boolean {
  const written = keys.map((key) => textAt(body, key)).find((name) => name !== undefined)
  return GENERIC.test(label) && written?.includes('${') === true && withoutHoles(written) === undefined
}

/** A reference without index and attribute: `aws_sqs_queue.orders[0].url` → `aws_sqs_queue.orders`. */
export function referenceIn(value: string | undefined): string | undefined {
  const inner = /^\$\{([^{}]*)\}$/.exec(value ?? '')?.[1]?.replace(/\[[^\]]*\]/g, '')
  if (inner === undefined || !/^[A-Za-z_][\w-]*(?:\.[\w*-]+)+$/.test(inner)) return undefined
  const [first = '', ...rest] = inner.split('.')
  const length = first === 'data' ? 2 : 1
  return [first, ...rest.slice(0, length)].join('.')
}

/** A value of an environment, with holes that the module's own assignments fill. */
export function toValue(key: string, written: string): Expression {
  const filled = written.replace(/\$\{[^{}]*\}/g, (hole) => {
    const reference = referenceIn(hole)
    if (reference === undefined) return hole
    return /\.(?:uri|status\.url)\}$/.test(hole.replace(/\[[^\]]*\]/g, '')) ? `http://\${${reference}}` : `\${${reference}}`
  })
  return /\$\{(?![\w.-]+\})/.test(filled) ? text(filled.replace(/\$\{(?![\w.-]+\})[^{}]*\}/g, '${…}')) : toVariableValue(key, filled)
}

/** Variables of a map, or of blocks with a name and a value. */
export function assignmentsOf(node: ConfigNode | undefined): Assignment[] {
  if (node?.kind === 'list')
    return node.items.flatMap((item) => {
      const key = textAt(item, 'name') ?? textAt(item, 'Name')
      const value = textAt(item, 'value') ?? textAt(item, 'Value')
      return key === undefined || value === undefined || key.includes('${') ? [] : [{ key, value: toValue(key, value), line: item.line }]
    })
  return entriesAt(node).flatMap(({ key, line, node: value }) => {
    const written = textAt(value)
    return written === undefined || !/^[A-Za-z_]\w*$/.test(key) ? [] : [{ key, value: toValue(key, written), line }]
  })
}

/** Resources that are made only where a variable says so. */
export function requirementsOf(body: ConfigNode): { requires?: string[] } {
  const variable = /^\$\{\s*(var\.[\w-]+)\s*\?\s*1\s*:\s*0\s*\}$/.exec(textAt(nodeAt(body, 'count')) ?? '')?.[1]
  return variable === undefined ? {} : { requires: [variable] }
}

export function terraformUnit(module: TerraformModule, unit: Partial<Unit> & Pick<Unit, 'line' | 'name'>): Unit {
  return plainUnit({ form: 'cloud-resource', scope: module.folder, environmentFrom: [module.set], ...unit })
}
