import type { ConfigEntry, ConfigMap, ConfigNode } from '../../syntax/config-tree.ts'
import type { HclBlock } from '../../syntax/hcl-document.ts'
import { lineOf, ts } from '../../syntax/typescript.ts'

/** Packages of providers, and the beginning that their resources have in Terraform. */
const PROVIDERS: ReadonlyMap<string, string> = new Map([
  ['@pulumi/aws', 'aws'],
  ['@pulumi/gcp', 'google'],
  ['@pulumi/azure', 'azurerm'],
])

/** Where the names of the two differ by more than their spelling. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['aws_rds_instance', 'aws_db_instance'],
  ['google_cloudrun_service', 'google_cloud_run_service'],
  ['google_cloudrunv2_service', 'google_cloud_run_v2_service'],
])

/** `const orders = new aws.sqs.Queue("orders", { … })` as the block of Terraform that it stands for, labelled with its variable. */
export function readResources(source: ts.SourceFile): HclBlock[] {
  const providers = importedProviders(source)
  const found: { node: ts.NewExpression; type: string; label: string }[] = []
  const visit = (node: ts.Node): void => {
    const type = ts.isNewExpression(node) ? typeOf(node.expression, providers) : undefined
    const [name] = ts.isNewExpression(node) ? (node.arguments ?? []) : []
    if (ts.isNewExpression(node) && type !== undefined && name)
      found.push({ node, type, label: variableOf(node) ?? (ts.isStringLiteralLike(name) ? name.text : 'unnamed') })
    ts.forEachChild(node, visit)
  }
  visit(source)
  const keys = new Map(found.flatMap(({ node, type, label }) => (variableOf(node) === undefined ? [] : [[label, `${type}.${label}`]])))
  return found.map(({ node, type, label }) => {
    const line = lineOf(node)
    const [name, props] = node.arguments ?? []
    const given = props && ts.isObjectLiteralExpression(props) ? toMap(props, keys) : { kind: 'map' as const, line, entries: new Map() }
    return { type: 'resource', labels: [type, label], line, body: withName(given, name) }
  })
}

/** Without a name among its properties a resource is called after its first argument, with something random behind it. */
function withName(body: ConfigMap, name: ts.Expression | undefined): ConfigMap {
  if (!name || !ts.isStringLiteralLike(name) || body.entries.has('name')) return body
  return { ...body, entries: new Map([['name', { key: 'name', line: body.line, node: scalar(name.text, body.line) }], ...body.entries]) }
}

function importedProviders(source: ts.SourceFile): Map<string, string> {
  const names = new Map<string, string>()
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue
    const provider = PROVIDERS.get(statement.moduleSpecifier.text)
    const bindings = statement.importClause?.namedBindings
    if (provider !== undefined && bindings && ts.isNamespaceImport(bindings)) names.set(bindings.name.text, provider)
  }
  return names
}

/** `aws.sqs.Queue` → `aws_sqs_queue`. */
function typeOf(expression: ts.Expression, providers: ReadonlyMap<string, string>): string | undefined {
  const [root = '', ...rest] = expression.getText().split('.')
  const provider = providers.get(root)
  if (provider === undefined || rest.length !== 2) return undefined
  const type = [provider, ...rest.map(toSnakeCase)].join('_')
  return RENAMED.get(type) ?? type
}

function variableOf({ parent }: ts.NewExpression): string | undefined {
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name.text : undefined
}

function toMap(object: ts.ObjectLiteralExpression, keys: ReadonlyMap<string, string>): ConfigMap {
  const entries = new Map<string, ConfigEntry>()
  for (const property of object.properties) {
    if (!ts.isPropertyAssignment(property)) continue
    const written = property.name.getText().replace(/^['"]|['"]$/g, '')
    // Names of variables stand as they are.
    const key = /^[a-z]/.test(written) ? toSnakeCase(written) : written
    entries.set(key, { key, line: lineOf(property), node: toNode(property.initializer, keys) })
  }
  return { kind: 'map', line: lineOf(object), entries }
}

function toNode(value: ts.Expression, keys: ReadonlyMap<string, string>): ConfigNode {
  const line = lineOf(value)
  if (ts.isObjectLiteralExpression(value)) return toMap(value, keys)
  if (ts.isArrayLiteralExpression(value)) return { kind: 'list', line, items: value.elements.map((one) => toNode(one, keys)) }
  if (ts.isNumericLiteral(value)) return { kind: 'scalar', line, value: Number(value.text), text: value.text }
  const [first] = ts.isCallExpression(value) || ts.isNewExpression(value) ? (value.arguments ?? []) : []
  const callee = ts.isCallExpression(value) || ts.isNewExpression(value) ? value.expression.getText() : ''
  if (first && /^(?:JSON\.stringify|pulumi\.jsonStringify|pulumi\.output|(?:pulumi\.asset\.)?FileArchive)$/.test(callee))
    return toNode(first, keys)
  return scalar(textOf(value, keys), line)
}

/** A text; attributes of resources of this file as Terraform writes them, in braces. */
function textOf(value: ts.Expression, keys: ReadonlyMap<string, string>): string {
  if (ts.isStringLiteralLike(value)) return value.text
  if (ts.isTaggedTemplateExpression(value))
    return ts.isTemplateExpression(value.template) ? textOf(value.template, keys) : value.template.text
  if (ts.isTemplateExpression(value))
    return value.head.text + value.templateSpans.map((span) => textOf(span.expression, keys) + span.literal.text).join('')
  if (ts.isPropertyAccessExpression(value)) {
    const [root = '', ...rest] = value.getText().split('.')
    const key = keys.get(root)
    if (key !== undefined) return `\${${[key, ...rest.map(toSnakeCase)].join('.')}}`
  }
  return '${…}'
}

function scalar(text: string, line: number): ConfigNode {
  return { kind: 'scalar', line, value: text, text }
}

function toSnakeCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()
}
