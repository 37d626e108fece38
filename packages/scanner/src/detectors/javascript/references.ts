import { redactUrls } from '../../detect/redact.ts'
import { text, unknown, type Expression } from '../../facts/expression.ts'
import type { Reference } from '../../facts/finding.ts'
import { lineOf, lineOfCall, ts } from '../../syntax/typescript.ts'
import { clientShapes, generatedClients } from './call-shapes/index.ts'
import type { ClientShape, Instance, Member } from './call-shapes/shape.ts'
import type { FileReader } from './file-reader.ts'
import { enclosingName } from './module-names.ts'
import type { Origin } from './origin.ts'

type Call = ts.CallExpression | ts.NewExpression

const shapesByPackage = new Map<string, ClientShape[]>()
for (const shape of clientShapes)
  for (const name of shape.packages) shapesByPackage.set(name, [...(shapesByPackage.get(name) ?? []), shape])

/** Packages whose calls are known. */
export function isKnownClient(specifier: string): boolean {
  return shapesByPackage.has(specifier) || generatedClients.some((one) => one.packages.some((name) => name === specifier))
}

const HEALTH = /(?:^|\/)(?:health(?:z|check)?|healthcheck|livez?|liveness|readyz?|readiness|ping|status)(?:[/?]|$)/i

/** Calls by which the file reaches out, as far as the rows of `call-shapes.ts` know them. */
export function* readReferences(reader: FileReader): Iterable<Reference> {
  for (const node of reader.index.calls) {
    yield* fromGenerated(node, reader)
    const callee = node.expression.kind === ts.SyntaxKind.SuperKeyword ? undefined : reader.origins.of(node.expression)
    if (!callee) continue
    for (const shape of shapesByPackage.get(callee.package) ?? []) {
      const found = fromInstance(node, callee, shape, reader) ?? fromMember(node, callee, shape, reader)
      if (!found) continue
      yield found
      break
    }
  }
}

/** The call makes a client that connects at once. */
function fromInstance(node: Call, callee: Origin, shape: ClientShape, reader: FileReader): Reference | undefined {
  const trail = ts.isNewExpression(node) ? (callee.trail === '' ? 'new' : `new ${callee.trail}`) : `${callee.trail}()`
  const instance = shape.instances[trail]
  if (!instance?.connects) return undefined
  const target =
    reader.places.read(node, instance.target) ??
    inherited(callee, shape, reader) ??
    (instance.variable === undefined ? undefined : { kind: 'environment' as const, key: instance.variable })
  if (instance.connects === 'whenTold' && (!target || target.kind === 'unknown')) return undefined
  return toReference(
    node,
    callee,
    shape,
    {
      relation: instance.relation ?? shape.relation,
      target,
      database: reader.places.read(node, instance.database),
      channel: reader.places.read(node, instance.channel),
    },
    reader,
  )
}

/** The call is one on a client. */
function fromMember(node: Call, callee: Origin, shape: ClientShape, reader: FileReader): Reference | undefined {
  if (!shape.members || ts.isNewExpression(node)) return undefined
  const found = memberOf(callee.trail, shape)
  if (!found) return undefined
  const { member } = found
  const relation = member.relation ?? shape.relation
  const base = inherited(callee, shape, reader)
  const own = reader.places.read(node, member.target)
  const path = reader.places.read(node, member.path)
  const channel =
    reader.places.read(node, member.channel) ??
    (member.relation === 'consumes' || member.relation === 'publishes' ? inheritedChannel(callee, shape, reader) : undefined)
  if (member.channel && !channel) return undefined
  const { target, path: rest } = placeCall(base, own, path, reader)
  return toReference(
    node,
    callee,
    shape,
    {
      relation,
      target,
      channel,
      path: rest,
      method: relation === 'calls' && shape.protocol === 'http' ? methodOf(node, member, reader) : undefined,
    },
    reader,
  )
}

function memberOf(trail: string, shape: ClientShape): { member: Member; instance: Instance } | undefined {
  const whole = shape.instances[trail]
  const direct = whole && shape.members?.['']
  if (whole && direct) return { member: direct, instance: whole }
  const at = trail.lastIndexOf('.')
  const [receiver, name] = at < 0 ? ['', trail] : [trail.slice(0, at), trail.slice(at + 1)]
  const instance = shape.instances[receiver]
  const member = instance && Object.hasOwn(shape.members ?? {}, name) ? shape.members?.[name] : undefined
  return instance && member && { member, instance }
}

/** Where the client was told to talk to, by the call that made it or one before. */
function inherited(callee: Origin, shape: ClientShape, reader: FileReader): Expression | undefined {
  for (const { trail, node } of callee.calls.toReversed()) {
    const target = reader.places.read(node, shape.instances[trail]?.target)
    if (target && target.kind !== 'unknown') return target
  }
  return undefined
}

function inheritedChannel(callee: Origin, shape: ClientShape, reader: FileReader): Expression | undefined {
  for (const { trail, node } of callee.calls.toReversed()) {
    const channel = reader.places.read(node, shape.instances[trail]?.channel)
    if (channel) return channel
  }
  return undefined
}

/** A client with a base takes paths; one without takes whole addresses. */
function placeCall(
  base: Expression | undefined,
  own: Expression | undefined,
  path: Expression | undefined,
  reader: FileReader,
): { target: Expression | undefined; path: Expression | undefined } {
  if (!base) return { target: own, path: path ?? (own && pathOf(own)) }
  if (!own) return { target: base, path }
  return isAbsolute(own, reader) ? { target: own, path: path ?? pathOf(own) } : { target: base, path: own }
}

function isAbsolute(expression: Expression, reader: FileReader): boolean {
  const known = reader.folder.expand(expression)
  const first = known.kind === 'joined' ? known.parts[0] : known
  if (first?.kind === 'text') return /^[a-z][\w+.-]*:\/\//i.test(first.value)
  return first?.kind === 'environment' || first?.kind === 'setting'
}

/** What follows the address: `/carts/…` of `${base}/carts/${id}`. */
function pathOf(target: Expression): Expression | undefined {
  if (target.kind === 'text') {
    const path = target.value.replace(/^[a-z][\w+.-]*:\/\/[^/]*/i, '').split(/[?#]/)[0] ?? ''
    return path.startsWith('/') ? text(path) : undefined
  }
  if (target.kind !== 'joined') return undefined
  const [first, ...rest] = target.parts
  if (first?.kind === 'text' && first.value.startsWith('/')) return target
  const at = rest.findIndex((part) => part.kind === 'text' && /^(?::\d+)?\//.test(part.value))
  const start = rest[at]
  if (start?.kind !== 'text') return undefined
  const parts = [text(start.value.replace(/^:\d+/, '')), ...rest.slice(at + 1)]
  const [only] = parts
  return parts.length === 1 ? only : { kind: 'joined', parts }
}

function methodOf(node: Call, member: Member, reader: FileReader): string | undefined {
  if (member.method !== undefined) return member.method === 'DEL' ? 'DELETE' : member.method
  const said = member.methodAt === undefined ? undefined : reader.places.read(node, [member.methodAt])
  const known = said && reader.folder.expand(said)
  if (known?.kind === 'text' && /^[a-z]{3,7}$/i.test(known.value)) return known.value.toUpperCase()
  return said ? undefined : 'GET'
}

/** The class is known by an argument that only such clients take. */
function* fromGenerated(node: Call, reader: FileReader): Iterable<Reference> {
  if (!ts.isNewExpression(node)) return
  for (const shape of generatedClients) {
    const argument = node.arguments?.[shape.argument]
    const origin = argument && reader.origins.of(argument)
    if (!origin || !shape.packages.some((name) => name === origin.package) || !shape.trail.test(origin.trail)) continue
    const contract =
      packagedName(node, reader) ??
      lastName(node.expression)?.replace(/(?:Service)?Client$/, (end) => (end === 'ServiceClient' ? 'Service' : ''))
    yield {
      kind: 'reference',
      line: lineOf(node),
      relation: 'calls',
      protocol: shape.protocol,
      client: shape.client,
      target: reader.places.read(node, shape.target) ?? unknown('the default address'),
      ...(contract === undefined || contract === '' ? {} : { contract }),
      ...circumstances(node),
    }
  }
}

/** `loadPackageDefinition(…).shop.CartService` says its full name. */
function packagedName(node: ts.NewExpression, reader: FileReader): string | undefined {
  return /\bloadPackageDefinition\(\)\.([\w.]+)$/.exec(reader.origins.of(node.expression)?.trail ?? '')?.[1]
}

function lastName(node: ts.Expression): string | undefined {
  if (ts.isIdentifier(node)) return node.text
  return ts.isPropertyAccessExpression(node) ? node.name.text : undefined
}

interface Parts {
  readonly relation: Reference['relation']
  readonly target: Expression | undefined
  readonly database?: Expression | undefined
  readonly channel?: Expression | undefined
  readonly path?: Expression | undefined
  readonly method?: string | undefined
}

function toReference(node: Call, callee: Origin, shape: ClientShape, parts: Parts, reader: FileReader): Reference {
  const path = parts.path && reader.folder.expand(parts.path)
  const isHealth = shape.protocol === 'http' && path?.kind === 'text' && HEALTH.test(path.value)
  const purpose = isHealth ? 'synthetic' : shape.purpose
  return {
    kind: 'reference',
    line: lineOfCall(node),
    relation: parts.relation,
    ...(shape.protocol === undefined ? {} : { protocol: shape.protocol }),
    client: shape.client ?? `npm:${packageOf(callee.package)}`,
    target: redacted(parts.target) ?? unknown('the default address'),
    ...(parts.database ? { database: redacted(parts.database) } : {}),
    ...(parts.channel ? { channel: redacted(parts.channel) } : {}),
    ...(parts.method === undefined ? {} : { method: parts.method }),
    ...(parts.path ? { path: redacted(parts.path) } : {}),
    ...(purpose ? { purpose } : {}),
    ...circumstances(node),
  }
}

/** `mysql2/promise` is part of `mysql2`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

function redacted(expression: Expression | undefined): Expression | undefined {
  return expression?.kind === 'text' ? text(redactUrls(expression.value)) : expression
}

function circumstances(node: ts.Node): Pick<Reference, 'guard' | 'within'> {
  const guard = guardOf(node)
  const within = enclosingName(node)
  return { ...(guard === undefined ? {} : { guard }), ...(within === undefined ? {} : { within }) }
}

/** Name of the option that the nearest `if (options.useX)` around a node asks for. */
export function guardOf(node: ts.Node): string | undefined {
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at
    const condition =
      ts.isIfStatement(parent) && parent.thenStatement === at
        ? parent.expression
        : ts.isBinaryExpression(parent) && parent.right === at && parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
          ? parent.left
          : undefined
    const name = condition && lastName(condition.kind === ts.SyntaxKind.PropertyAccessExpression ? condition : condition)
    if (name !== undefined && isOption(name)) return name
  }
  return undefined
}

/** Names that switch something on or off. */
export function isOption(name: string): boolean {
  return /^(?:use|enable|with|disable|is|has|should)[A-Z]\w*$/.test(name)
}
