import { findByImage, findByName } from '@coppice/catalog'
import type { Assignment, Unit } from '../../facts/finding.ts'
import { directoryOf, joinPath } from '../../facts/paths.ts'
import { nameOfFolder } from '../../syntax/cloud-stack.ts'
import { plainUnit } from '../../syntax/plain-unit.ts'
import { lineOf, ts } from '../../syntax/typescript.ts'
import { toAssignment } from '../../syntax/variables.ts'
import { lastName, propertyOf, type Construct, type Stack } from './read-constructs.ts'

/** Properties that give a construct its own name. */
const NAMES = [
  'queueName',
  'topicName',
  'tableName',
  'bucketName',
  'functionName',
  'serviceName',
  'instanceIdentifier',
  'clusterIdentifier',
]

/** One unit for each folder of functions, each container, and each database server of the stack. */
export function* toUnits(stack: Stack, folder: string): Iterable<Unit> {
  const byFolder = new Map<string, Construct[]>()
  for (const one of stack.constructs) {
    // Code within the stack or in a bucket is no folder of the repository.
    const code = one.type.endsWith('Function') ? codeOf(one, folder) : undefined
    if (code !== undefined) byFolder.set(code, [...(byFolder.get(code) ?? []), one])
  }
  for (const [code, functions] of byFolder) yield functionsUnit(code, functions, stack, folder)
  yield* containers(stack, folder)
  for (const one of stack.constructs) {
    const engine = /^Database(?:Instance|Cluster)$/.test(one.type) ? propertyOf(one.props, 'engine') : undefined
    const image = engine && ts.isCallExpression(engine) ? engineNamed(lastName(engine.expression)) : undefined
    if (image !== undefined)
      yield plainUnit({ line: one.line, form: 'cloud-database', name: ownName(one), hostNames: [hostOf(one)], scope: folder, image })
  }
}

function functionsUnit(code: string, functions: readonly Construct[], stack: Stack, folder: string): Unit {
  const [first] = functions
  const names = functions.map(ownName)
  const name = functions.length === 1 ? (names[0] ?? code) : nameOfFolder(code)
  const receives = functions.flatMap((one) => receivesOf(one, stack))
  return plainUnit({
    line: first?.line ?? 1,
    form: 'cloud-function',
    name,
    hostNames: names.filter((other) => other !== name),
    scope: folder,
    build: { context: code },
    environment: functions.flatMap((one) => [
      ...environmentIn(propertyOf(one.props, 'environment'), stack),
      ...stack.calls.flatMap(({ on, method, arguments: [key, value], line }) =>
        on === one.variable && method === 'addEnvironment' && key && value && ts.isStringLiteralLike(key)
          ? assignment(key.text, value, line, stack)
          : [],
      ),
    ]),
    ...(receives.length > 0 ? { receives } : {}),
  })
}

/** Containers of tasks, and services that take their one container with them. */
function* containers(stack: Stack, folder: string): Iterable<Unit> {
  const found: { id: string; line: number; options: ts.Expression | undefined }[] = [
    ...stack.constructs.flatMap((one) => {
      const options = /FargateService$|Ec2Service$/.test(one.type) ? propertyOf(one.props, 'taskImageOptions') : undefined
      return options ? [{ id: ownName(one), line: one.line, options }] : []
    }),
    ...stack.calls.flatMap(({ method, arguments: [id, options], line }) =>
      method === 'addContainer' && id && ts.isStringLiteralLike(id) ? [{ id: id.text, line, options }] : [],
    ),
  ]
  for (const { id, line, options } of found) {
    if (!options || !ts.isObjectLiteralExpression(options)) continue
    const image = propertyOf(options, 'image')
    if (!image || !ts.isCallExpression(image)) continue
    const [source] = image.arguments
    const isAsset = lastName(image.expression) === 'fromAsset'
    const context = isAsset ? pathIn(source, folder) : undefined
    const reference = !isAsset && source && ts.isStringLiteralLike(source) ? source.text : undefined
    yield plainUnit({
      line,
      form: 'cloud-function',
      name: id,
      scope: folder,
      ...(context === undefined ? {} : { build: { context } }),
      ...(reference === undefined ? {} : { image: reference }),
      environment: environmentIn(propertyOf(options, 'environment'), stack),
    })
  }
}

/** Queues and topics that the stack connects to a function, and topics that fill those queues. */
function receivesOf(one: Construct, stack: Stack): NonNullable<Unit['receives']> {
  const given = propertyOf(one.props, 'events')
  const sources = [
    ...(given && ts.isArrayLiteralExpression(given) ? given.elements : []),
    ...stack.calls.flatMap((call) => (call.on === one.variable && call.method === 'addEventSource' ? call.arguments : [])),
  ]
  const handed = sources.flatMap((source) => channelIn(source, stack))
  const queues = new Set(handed.map(({ construct }) => construct))
  const subscribed = stack.calls.flatMap(({ on, method, arguments: [subscription], line }) => {
    const topic = method === 'addSubscription' ? constructNamed(on, stack) : undefined
    if (!topic || !subscription || !ts.isNewExpression(subscription)) return []
    const [endpoint] = subscription.arguments ?? []
    const end = endpoint && constructNamed(endpoint.getText(), stack)
    return end === one || (end && queues.has(end)) ? [{ construct: topic, line }] : []
  })
  return [...handed, ...subscribed].map(({ construct, line }) => ({
    channel: ownName(construct),
    protocol: construct.type === 'Topic' ? 'sns' : 'sqs',
    line,
  }))
}

/** `new SqsEventSource(queue)`. */
function channelIn(source: ts.Expression, stack: Stack): { construct: Construct; line: number }[] {
  if (!ts.isNewExpression(source) || !/^(?:Sqs|Sns)EventSource$/.test(lastName(source.expression))) return []
  const construct = constructNamed(source.arguments?.[0]?.getText() ?? '', stack)
  return construct ? [{ construct, line: lineOf(source) }] : []
}

function constructNamed(variable: string, stack: Stack): Construct | undefined {
  return variable === '' ? undefined : stack.constructs.find((one) => one.variable === variable)
}

function environmentIn(object: ts.Expression | undefined, stack: Stack): Assignment[] {
  if (!object || !ts.isObjectLiteralExpression(object)) return []
  return object.properties.flatMap((property) =>
    ts.isPropertyAssignment(property)
      ? assignment(property.name.getText().replace(/^['"]|['"]$/g, ''), property.initializer, lineOf(property), stack)
      : [],
  )
}

function assignment(key: string, value: ts.Expression, line: number, stack: Stack): Assignment[] {
  const text = textOf(value, stack)
  return text === undefined ? [] : [toAssignment(key, text, line)]
}

/** A literal, or what an attribute of a construct of this file stands for: `queue.queueUrl`, `db.clusterEndpoint.hostname`. */
function textOf(value: ts.Expression, stack: Stack): string | undefined {
  if (ts.isStringLiteralLike(value)) return value.text
  if (ts.isTemplateExpression(value)) {
    const parts = value.templateSpans.map((span) => [textOf(span.expression, stack), span.literal.text])
    return parts.some(([hole]) => hole === undefined) ? undefined : value.head.text + parts.flat().join('')
  }
  if (ts.isNonNullExpression(value)) return textOf(value.expression, stack)
  if (!ts.isPropertyAccessExpression(value)) return undefined
  for (let at: ts.Expression = value; ts.isPropertyAccessExpression(at); at = at.expression) {
    const construct = constructNamed(at.expression.getText(), stack)
    if (construct) return construct.type.startsWith('Database') ? hostOf(construct) : ownName(construct)
  }
  return undefined
}

function ownName({ props, id }: Construct): string {
  for (const name of NAMES) {
    const given = propertyOf(props, name)
    if (given && ts.isStringLiteralLike(given)) return given.text
  }
  return id
}

/** The host name that stands for a database's address: a service may bear its name. */
function hostOf({ id }: Construct): string {
  return `${id}-database`.toLowerCase()
}

/** Folder of a function's code, or of the image it runs. */
function codeOf({ props }: Construct, folder: string): string | undefined {
  const entry = pathIn(propertyOf(props, 'entry'), folder)
  if (entry !== undefined) return /\.\w+$/.test(entry) ? directoryOf(entry).replace(/(?<=.)\/src$/, '') : entry
  const code = propertyOf(props, 'code')
  return code && ts.isCallExpression(code) && /^from(?:Asset|ImageAsset)$/.test(lastName(code.expression))
    ? pathIn(code.arguments[0], folder)
    : undefined
}

/** `path.join(__dirname, '../orders')` starts from the file, a bare path from where the tool is run: above `lib` and `bin`. */
function pathIn(expression: ts.Expression | undefined, folder: string): string | undefined {
  if (!expression) return undefined
  if (ts.isStringLiteralLike(expression))
    return inside(joinPath(folder.replace(/(?:^|\/)(?:lib|bin|stacks)(?:\/.*)?$/, '') || '.', expression.text))
  if (!ts.isCallExpression(expression) || !/^(?:join|resolve)$/.test(lastName(expression.expression))) return undefined
  const [from, ...rest] = expression.arguments
  const parts = rest.map((part) => (ts.isStringLiteralLike(part) ? part.text : undefined))
  const known = parts.filter((part) => part !== undefined)
  return from?.getText() === '__dirname' && known.length === parts.length ? inside(joinPath(folder, ...known)) : undefined
}

function inside(path: string): string | undefined {
  return path.startsWith('..') || path.startsWith('/') || /\.(?:zip|jar)$/.test(path) ? undefined : path
}

/** `DatabaseInstanceEngine.postgres`, `DatabaseClusterEngine.auroraMysql`. */
function engineNamed(method: string): string | undefined {
  const word = method.replace(/^aurora/, '').toLowerCase()
  const found = findByName(word) ?? findByImage(word)
  return found && (findByImage(found.id) === found ? found.id : found.matches.images?.[0])
}
