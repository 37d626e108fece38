import { text, type Expression } from '../../facts/expression.ts'
import type { EntryPoint, Mount, ServedRoute } from '../../facts/finding.ts'
import { lineOfCall, ts } from '../../syntax/typescript.ts'
import { routerShapes, startShapes } from './call-shapes/servers.ts'
import { meaningOf } from './callees.ts'
import type { FileReader } from './file-reader.ts'
import { joined, returnedBy } from './values.ts'
import { inlineName } from './imports.ts'
import { functionName } from './module-names.ts'
import { requiredBy, unwrap } from './scope.ts'

const VERBS: Readonly<Record<string, string>> = {
  get: 'GET',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  delete: 'DELETE',
  del: 'DELETE',
  head: 'HEAD',
  options: 'OPTIONS',
  all: '*',
  any: '*',
}
/** Names by which programs call the router that somebody hands them. */
const ROUTER_NAME = /^(?:app|router|server|fastify|api|routes?|instance)$/i

type Call = ts.CallExpression & { readonly expression: ts.PropertyAccessExpression }

/** Routes that the file serves, routers it puts below paths, and where it begins to listen. */
export function* readRoutes(reader: FileReader): Iterable<ServedRoute | Mount | EntryPoint> {
  for (const node of reader.index.calls) {
    if (!ts.isCallExpression(node)) continue
    yield* fromStart(node, reader)
    if (!ts.isPropertyAccessExpression(node.expression)) continue
    const call = node as Call
    const name = call.expression.name.text
    if (Object.hasOwn(VERBS, name)) yield* fromVerb(call, VERBS[name] ?? '*', reader)
    else if (name === 'use' || name === 'register' || name === 'mount') yield* fromUse(call, reader)
    else if (name === 'route') yield* fromRoute(call, reader)
    else if (name === 'listen') yield* fromListen(call, reader)
  }
}

interface Router {
  readonly name: string | undefined
  /** What stands before all its paths. */
  readonly prefix: Expression | undefined
  /** The path that `route('/carts')` fixes for the calls that follow. */
  readonly fixed: Expression | undefined
}

function routerOf(receiver: ts.Expression, reader: FileReader): Router | undefined {
  const origin = reader.origins.of(receiver)
  if (!origin) return handedOver(receiver, reader)
  const shape = Object.hasOwn(routerShapes, origin.package) ? routerShapes[origin.package] : undefined
  const trail = shape?.trails.find(
    (one) => origin.trail === one || (origin.trail.startsWith(`${one}.`) && /^(?:\.\w+\(\))+$/.test(origin.trail.slice(one.length))),
  )
  if (!shape || trail === undefined) return undefined
  const maker = origin.calls.find((one) => one.trail === trail)?.node
  const fixing = origin.calls.findLast((one) => one.trail.startsWith(trail) && one.trail.endsWith('.route()'))?.node
  return {
    name: nameOf(rootOf(receiver), reader),
    prefix: maker && reader.places.read(maker, shape.prefix),
    fixed: fixing && reader.places.read(fixing, ['0']),
  }
}

/** A parameter that nothing but its name tells to be a router. */
function handedOver(receiver: ts.Expression, reader: FileReader): Router | undefined {
  const root = unwrap(rootOf(receiver))
  if (!ts.isIdentifier(root) || !ROUTER_NAME.test(root.text)) return undefined
  const binding = reader.scopes.lookup(root)
  return binding?.kind === 'parameter' && binding.path.length === 0
    ? { name: nameOf(root, reader), prefix: undefined, fixed: undefined }
    : undefined
}

/** What a chain of calls begins with. */
function rootOf(wrapped: ts.Expression): ts.Expression {
  const node = unwrap(wrapped)
  return ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    !ts.isCallExpression(unwrap(node.expression.expression)) &&
    isMaking(node.expression.name.text)
    ? node
    : ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)
      ? rootOf(node.expression.expression)
      : node
}

/** `express.Router()` makes a router, `app.get()` does not. */
function isMaking(name: string): boolean {
  return /^[A-Z]|^create|^server$/.test(name)
}

/** The router as its module names it: a variable, a field, or the function that makes, is handed and returns it. */
function nameOf(wrapped: ts.Expression, reader: FileReader): string | undefined {
  const node = unwrap(wrapped)
  const known = meaningOf(node, reader)
  if (known) return [known.name, ...known.path].join('.')
  if (!ts.isIdentifier(node)) return undefined
  const binding = reader.scopes.lookup(node)
  const owner = outermostFunction(node)
  const name = owner && functionName(owner)
  if (!owner || name === undefined) return undefined
  if (binding?.kind === 'parameter') return name
  const returned = returnedBy(owner)
  return returned && ts.isIdentifier(returned) && returned.text === node.text ? name : `${name}.${node.text}`
}

function outermostFunction(node: ts.Node): ts.SignatureDeclaration | undefined {
  let found: ts.SignatureDeclaration | undefined
  for (let at: ts.Node | undefined = node; at; at = at.parent) if (ts.isFunctionLike(at)) found = at
  return found
}

function* fromVerb(call: Call, method: string, reader: FileReader): Iterable<ServedRoute> {
  if (call.arguments.length === 0) return
  const router = routerOf(call.expression.expression, reader)
  if (!router) return
  const [first] = call.arguments
  const own = router.fixed ?? (first && reader.folder.fold(first))
  // `app.get('port')` reads a setting.
  if (!own || own.kind === 'unknown' || (!router.fixed && call.arguments.length < 2 && !isPath(own))) return
  if (own.kind === 'text' && !/^[/*]|^$/.test(own.value)) return
  yield toRoute(call, method, own, router)
}

function toRoute(node: Call, method: string, path: Expression, router: Router): ServedRoute {
  return {
    kind: 'served-route',
    line: lineOfCall(node),
    method,
    path: router.prefix ? joined([router.prefix, path]) : path,
    ...(router.name === undefined ? {} : { router: router.name }),
  }
}

function isPath(value: Expression): boolean {
  const first = value.kind === 'joined' ? value.parts[0] : value
  return first?.kind === 'text' && first.value.startsWith('/')
}

/** `app.use('/carts', cartRouter)`, `app.register(carts, { prefix: '/carts' })`. */
function* fromUse(call: Call, reader: FileReader): Iterable<Mount> {
  const router = routerOf(call.expression.expression, reader)
  if (!router) return
  const [first, ...others] = call.arguments
  if (!first) return
  const isRegistered = call.expression.name.text === 'register'
  const written = isRegistered ? reader.places.read(call, ['1.prefix']) : reader.folder.fold(first)
  const hasPath = written !== undefined && written.kind !== 'unknown' && (isRegistered || others.length > 0)
  const path = hasPath ? written : text('')
  for (const mounted of isRegistered ? [first] : hasPath ? others : call.arguments) yield* toMount(call, path, mounted, router, reader)
}

function* toMount(call: Call, path: Expression, mounted: ts.Expression, router: Router, reader: FileReader): Iterable<Mount> {
  const name = mountedName(mounted, reader)
  if (name === undefined || name === router.name) return
  // Below no path there are mostly other things than routers.
  const isRouter =
    (path.kind === 'text' && path.value !== '' && path.value !== '/') ||
    path.kind !== 'text' ||
    /rout|api|controller|endpoint|resource|^require@/i.test(name) ||
    routerOf(mounted, reader) !== undefined
  if (isRouter)
    yield {
      kind: 'mount',
      line: lineOfCall(call),
      path: router.prefix ? joined([router.prefix, path]) : path,
      router: name,
      ...(router.name === undefined ? {} : { on: router.name }),
    }
}

function mountedName(wrapped: ts.Expression, reader: FileReader): string | undefined {
  const node = unwrap(wrapped)
  const required = requiredBy(node)
  if (required) return required.specifier.startsWith('.') && required.path.length < 2 ? inlineName(required.node) : undefined
  if (ts.isCallExpression(node)) {
    const callee = unwrap(node.expression)
    // `carts.routes()` of Koa hands over the router itself.
    if (
      ts.isPropertyAccessExpression(callee) &&
      /^(?:routes|middleware|callback)$/.test(callee.name.text) &&
      routerOf(callee.expression, reader)
    )
      return mountedName(callee.expression, reader)
    const origin = reader.origins.of(node)
    return origin && !routerOf(node, reader) && isWellKnown(origin.package) ? undefined : mountedName(callee, reader)
  }
  if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return undefined
  return nameOf(node, reader)
}

/** Middleware of packages serves no routes of the estate. */
function isWellKnown(specifier: string): boolean {
  return !specifier.startsWith('@') || /^@(?:fastify|hono|koa|hapi|nestjs|sentry)\//.test(specifier)
}

/** `app.route('/carts', carts)` of Hono mounts, `server.route({ method, path })` of hapi and Fastify serves. */
function* fromRoute(call: Call, reader: FileReader): Iterable<Mount | ServedRoute> {
  const [first, second] = call.arguments
  const router = first && routerOf(call.expression.expression, reader)
  if (!router || !first) return
  if (second) {
    yield* toMount(call, reader.folder.fold(first), second, router, reader)
    return
  }
  const path = reader.places.read(call, ['0.url', '0.path'])
  if (!path || path.kind === 'unknown') return
  const method = reader.places.read(call, ['0.method'])
  for (const verb of method?.kind === 'text' ? method.value.split(',') : ['*']) yield toRoute(call, verb.toUpperCase(), path, router)
}

function* fromListen(call: Call, reader: FileReader): Iterable<EntryPoint> {
  const port = reader.places.read(call, ['0.port', '0'])
  if (!routerOf(call.expression.expression, reader) && !(port && isPort(port, reader))) return
  yield { kind: 'entry-point', line: lineOfCall(call), ...(port && isTold(port) ? { port } : {}) }
}

/** `serve({ port })`, `server.bindAsync(address)`. */
function* fromStart(call: ts.CallExpression, reader: FileReader): Iterable<EntryPoint> {
  const origin = reader.origins.of(call.expression)
  const places = origin && Object.hasOwn(startShapes, origin.package) ? startShapes[origin.package]?.[`${origin.trail}()`] : undefined
  if (!places) return
  const port = reader.places.read(call, places)
  yield { kind: 'entry-point', line: lineOfCall(call), ...(port && isTold(port) ? { port } : {}) }
}

/** Not what a call of something else gives. */
function isTold(value: Expression): boolean {
  return value.kind === 'either'
    ? value.options.every(isTold)
    : value.kind !== 'unknown' && !(value.kind === 'symbol' && value.path.includes('()'))
}

function isPort(value: Expression, reader: FileReader): boolean {
  const known = reader.folder.expand(value)
  if (known.kind === 'text') return /^\d{2,5}$/.test(known.value)
  return known.kind === 'environment' && /port$/i.test(known.key)
}
