import { text, type Expression } from '../facts/expression.ts'
import type { Mount, ServedRoute } from '../facts/finding.ts'
import type { SyntaxNode } from '../syntax/tree-sitter.ts'
import { matching, receiverOf, type Folder, type Scope } from './fold.ts'
import type { AnnotationShape, Argument, CallShape, CodeShapes, Language, Route } from './language.ts'
import { enclosing } from './scope.ts'

export interface RouteReading {
  readonly language: Language
  readonly shapes: CodeShapes
  readonly folder: Folder
  readonly scope: Scope
}

/** Longest chain of routers that are made of routers within one file. */
const MAX_GROUPS = 6

/** Routes that calls register, below the groups they stand in, and routers that are put below paths. */
export function readRoutes(calls: readonly SyntaxNode[], reading: RouteReading): (ServedRoute | Mount)[] {
  const { language, shapes } = reading
  if (!shapes.calls.some((shape) => /^(?:route|group|mount|handlers)$/.test(shape.means.is))) return []
  return calls.flatMap((node) => {
    const shape = shapeOf(node, reading)
    if (shape?.means.is === 'route') return fromRoute(node, shape.means, reading)
    if (shape?.means.is === 'mount') return fromMount(node, shape.means, reading)
    if (shape?.means.is === 'handlers') return fromHandlers(node, shape.means, reading)
    return shape || language.routersByFunction !== true || language.handlersByName === true ? [] : handedOver(node, reading)
  })
}

/** Routes of an annotation, below the paths that its class is annotated with. */
export function toAnnotatedRoutes(
  means: Route,
  annotation: { readonly name: string; readonly node: SyntaxNode; readonly arguments: readonly Argument[] },
  owner: SyntaxNode | undefined,
  reading: RouteReading,
  handler?: string,
): ServedRoute[] {
  const written = reading.folder.select(annotation.arguments, means.path) ?? pathBeside(annotation.node, reading) ?? text('')
  const named = /^(\w+)\.\w+$/.exec(annotation.name)?.[1]
  const before = named === undefined ? undefined : prefixOfName(named, annotation.node, reading, 0)
  const router = named ?? handler
  const prefixes = owner ? classPrefixes(owner, reading) : [before ?? text('')]
  const methods = means.method === 'named' ? methodsNamed(annotation.arguments) : [means.method]
  return alternatives(written)
    .filter((path) => means.slash !== true || isRooted(path))
    .flatMap((path) =>
      prefixes.flatMap((prefix) =>
        methods.map((method): ServedRoute => ({
          kind: 'served-route',
          line: lineOf(annotation.node),
          method,
          path: below(prefix, withController(path, owner)),
          ...(router === undefined ? {} : { router }),
        })),
      ),
    )
}

/** A class that a framework serves as a collection, where its path is written. */
export function toResource(
  means: Extract<AnnotationShape['means'], { is: 'resource' }>,
  line: number,
  written: readonly Argument[],
  folder: Folder,
): ServedRoute[] {
  const path = folder.select(written, means.path)
  if (!path || written.some((one) => one.name === means.unless && one.value.text === 'false')) return []
  return alternatives(path).map((one) => ({
    kind: 'served-route',
    line,
    method: '*',
    path: below({ kind: 'setting', key: means.below, fallback: text('') }, one),
  }))
}

function fromRoute(node: SyntaxNode, means: Route, reading: RouteReading): (ServedRoute | Mount)[] {
  const values = reading.language.argumentsOf(node)
  const path = reading.folder.select(values, means.path) ?? emptyPath(values, means, reading)
  if (!path || (means.bare !== true && !isRooted(path, true))) return []
  const prefix = prefixOf(node, reading, 0)
  const router = routerName(node, means, reading)
  const included = values.map((one) => includedModule(one.value, reading)).find((name) => name !== undefined)
  if (included !== undefined) {
    const on = router === undefined ? {} : { on: router }
    return [{ kind: 'mount', line: lineOf(node), path: prefix ? below(prefix, path) : path, router: included, ...on }]
  }
  const written = splitVerb(path)
  const methods = written.method === undefined ? methodsOf(node, means, values, reading) : [written.method]
  const whole = prefix ? below(prefix, written.path) : written.path
  const routes = (of: readonly string[], at: Expression): ServedRoute[] =>
    of.map((method) => ({ kind: 'served-route', line: lineOf(node), method, path: at, ...(router === undefined ? {} : { router }) }))
  return means.resource === true
    ? [...routes(['GET', 'POST'], whole), ...routes(['GET', 'PUT', 'DELETE'], below(whole, text('{id}')))]
    : routes(methods, whole)
}

/** `group.GET("", list)` serves the path of the group itself. */
function emptyPath(values: readonly Argument[], means: Route, { language }: RouteReading): Expression | undefined {
  const first = means.path.includes('0') ? values[0]?.value : undefined
  return first && language.strings.has(first.type) && first.text.length === 2 && values.length > 1 ? text('') : undefined
}

function fromMount(node: SyntaxNode, means: Extract<CallShape['means'], { is: 'mount' }>, reading: RouteReading): Mount[] {
  const values = reading.language.argumentsOf(node)
  const mounted = values.filter((one) => one.name === undefined)[Number(means.router)]?.value
  const router = mounted && nameOfRouter(mounted, reading)
  if (router === undefined) return []
  const own = reading.folder.select(values, means.path) ?? text('')
  const prefix = prefixOf(node, reading, 0)
  const on = routerName(node, undefined, reading)
  return [{ kind: 'mount', line: lineOf(node), path: prefix ? below(prefix, own) : own, router, ...(on === undefined ? {} : { on }) }]
}

/** Functions that are handed over by name, to be served below a path. */
function fromHandlers(node: SyntaxNode, means: Extract<CallShape['means'], { is: 'handlers' }>, reading: RouteReading): Mount[] {
  const values = reading.language.argumentsOf(node)
  const handed = values.filter((one) => one.name === undefined)[Number(means.of)]?.value
  if (!handed) return []
  const own = means.path === undefined ? undefined : reading.folder.select(values, means.path)
  const prefix = prefixOf(node, reading, 0)
  const path = own && prefix ? below(prefix, own) : (own ?? prefix ?? text(''))
  const on = enclosingName(node, reading)
  const names = reading.language.calls.has(handed.type) ? reading.language.argumentsOf(handed).map((one) => one.value) : [handed]
  return names.flatMap((name) =>
    /^(?:\w+::)*[a-z_]\w*$/.test(name.text)
      ? [{ kind: 'mount', line: lineOf(node), path, router: name.text.replaceAll('::', '.'), ...(on === undefined ? {} : { on }) }]
      : [],
  )
}

/** `carts.Register(r.Group("/v1"))`: a function of the estate is handed a router that lies below a path. */
function handedOver(node: SyntaxNode, reading: RouteReading): Mount[] {
  const callee = reading.language.calleeOf(node)
  if (!/^(?:\w+(?:\.|::))*\w+$/.test(callee)) return []
  const on = enclosingName(node, reading)
  for (const { value } of reading.language.argumentsOf(node)) {
    const prefix = reading.language.calls.has(value.type)
      ? ownPrefix(value, reading, 0)
      : reading.language.names.has(value.type)
        ? prefixOfName(value.text, node, reading, 0)
        : undefined
    if (prefix)
      return [
        { kind: 'mount', line: lineOf(node), path: prefix, router: callee.replaceAll('::', '.'), ...(on === undefined ? {} : { on }) },
      ]
  }
  return []
}

/** What stands before the paths of routes that are registered by this call: by its receiver, else by the group it stands in. */
function prefixOf(node: SyntaxNode, reading: RouteReading, depth: number): Expression | undefined {
  const receiver = receiverOf(node)
  if (!receiver || depth > MAX_GROUPS) return around(node, reading, depth)
  if (reading.language.calls.has(receiver.type)) return ownPrefix(receiver, reading, depth)
  return prefixOfName(lastWord(receiver.text), node, reading, depth)
}

/** The path of a call that makes a group, below that of what it is called on. */
function ownPrefix(call: SyntaxNode, reading: RouteReading, depth: number): Expression | undefined {
  if (depth > MAX_GROUPS) return undefined
  const before = prefixOf(call, reading, depth + 1)
  const shape = shapeOf(call, reading)
  const own = shape?.means.is === 'group' ? reading.folder.select(reading.language.argumentsOf(call), shape.means.path) : undefined
  return own && before ? below(before, own) : (own ?? before)
}

/** A variable that holds a group: the assignment of the same function before others. */
function prefixOfName(name: string, node: SyntaxNode, reading: RouteReading, depth: number): Expression | undefined {
  const made = reading.scope
    .valuesOf(name.replace(/^\$/, ''))
    .filter((value) => reading.language.calls.has(value.type) && !contains(value, node))
  const owner = enclosing(node, reading.language.functions)
  const near = made.filter((value) => enclosing(value, reading.language.functions)?.id === owner?.id)
  const maker = near.findLast((value) => value.startIndex < node.startIndex) ?? near.at(-1) ?? (made.length === 1 ? made[0] : undefined)
  const found = maker && ownPrefix(maker, reading, depth + 1)
  return found ?? around(node, reading, depth)
}

/** `r.Route("/carts", func(r chi.Router) { … })`: what stands inside lies below. */
function around(node: SyntaxNode, reading: RouteReading, depth: number): Expression | undefined {
  for (let at = node.parent; at; at = at.parent) {
    if (reading.language.functions.has(at.type)) return undefined
    if (!reading.language.calls.has(at.type) || receiverOf(at)?.id === node.id || depth > MAX_GROUPS) continue
    const block = at.childForFieldName('block')
    const inArguments =
      reading.language.argumentsOf(at).some((one) => contains(one.value, node)) || (block !== null && contains(block, node))
    const found = inArguments ? (ownPrefix(at, reading, depth + 1) ?? belowMount(at, reading, depth)) : undefined
    if (found) return found
  }
  return undefined
}

/** `.nest("/carts", Router::new().route(…))`: the router is written where it is mounted. */
function belowMount(at: SyntaxNode, reading: RouteReading, depth: number): Expression | undefined {
  const shape = shapeOf(at, reading)
  if (shape?.means.is !== 'mount') return undefined
  const own = reading.folder.select(reading.language.argumentsOf(at), shape.means.path)
  const before = prefixOf(at, reading, depth + 1)
  return own && before ? below(before, own) : (own ?? before)
}

/** The name under which other files may put these routes below a path. */
function routerName(node: SyntaxNode, means: Route | undefined, reading: RouteReading): string | undefined {
  if (means?.router !== undefined) return means.router
  if (reading.language.routersByFunction === true) return enclosingName(node, reading)
  const receiver = receiverOf(node)
  return receiver && /^[A-Za-z_]\w*$/.test(receiver.text) ? receiver.text : undefined
}

function enclosingName(node: SyntaxNode, reading: RouteReading): string | undefined {
  return enclosing(node, reading.language.functions)?.childForFieldName('name')?.text
}

/** `carts.router`, `carts.Routes()`. */
function nameOfRouter(node: SyntaxNode, reading: RouteReading): string | undefined {
  const included = includedModule(node, reading)
  if (included !== undefined) return included
  // A router that is made on the spot has no name.
  if (reading.language.calls.has(node.type) && reading.language.calls.has(receiverOf(node)?.type ?? '')) return undefined
  const written = (reading.language.calls.has(node.type) ? reading.language.calleeOf(node) : node.text).replaceAll('::', '.')
  return /^(?:[A-Za-z_]\w*\.)*[A-Za-z_]\w*$/.test(written) ? written : undefined
}

/** `include("carts.urls")` stands for the list of routes in that module; `include(router.urls)` for a router. */
function includedModule(node: SyntaxNode, reading: RouteReading): string | undefined {
  if (!reading.language.calls.has(node.type)) return undefined
  const shape = shapeOf(node, reading)
  if (shape?.means.is !== 'included') return undefined
  const first = reading.language.argumentsOf(node)[0]?.value
  const written =
    first && [first, ...first.descendantsOfType([...reading.language.strings])].find((one) => one && reading.language.strings.has(one.type))
  if (written) return `${written.text.replace(/^["']|["']$/g, '')}.urlpatterns`
  const name = first?.text.replace(/\.urls$/, '')
  return name !== undefined && /^\w+$/.test(name) ? name : undefined
}

/** Verbs by an argument, by the calls that follow (`.Methods("GET")`), or any. */
function methodsOf(node: SyntaxNode, means: Route, values: readonly Argument[], reading: RouteReading): readonly string[] {
  if (means.verb !== undefined) {
    const said = reading.folder.select(values, [means.verb])
    return said?.kind === 'text' && /^[A-Za-z]{3,7}$/.test(said.value) ? [said.value.toUpperCase()] : ['*']
  }
  if (means.method === 'handler') return verbsOfHandler(values)
  if (means.method !== '*' && means.method !== 'named') return [means.method]
  const named = values.some((one) => one.name === 'methods') ? methodsNamed(values) : []
  if (named.length > 0) return named
  for (let at = node.parent, hops = 0; at && hops < 8; at = at.parent, hops++) {
    if (reading.language.calls.has(at.type) && reading.language.calleeOf(at).endsWith('.Methods'))
      return verbsIn(
        reading.language
          .argumentsOf(at)
          .map((one) => one.value.text)
          .join(' '),
      )
  }
  return ['*']
}

/** `get(list).post(add)`, `web::get().to(list)` around the functions that answer. */
function verbsOfHandler(values: readonly Argument[]): readonly string[] {
  const written = values
    .slice(1)
    .map((one) => one.value.text)
    .join(' ')
  const verbs = [...written.matchAll(/\b(get|post|put|delete|patch|head|options)(?:_service)?(?:_with)?\s*\(/g)].map(
    (match) => match[1] ?? '',
  )
  return verbsIn(verbs.join(' '))
}

/** `method = RequestMethod.POST`, `methods=['GET', 'POST']`: the verbs among the arguments. */
function methodsNamed(values: readonly Argument[]): readonly string[] {
  return verbsIn(values.find((argument) => argument.name === 'method' || argument.name === 'methods')?.value.text ?? '')
}

function verbsIn(written: string): readonly string[] {
  const found = [...new Set(written.toUpperCase().match(/GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS/g) ?? [])]
  return found.length > 0 ? found : ['*']
}

/** `"GET /carts/{id}"` of Go says both. */
function splitVerb(path: Expression): { method: string | undefined; path: Expression } {
  const match = path.kind === 'text' ? /^([A-Z]{3,7}) +(?:[\w.-]+)?(\/.*)$/.exec(path.value) : null
  return match ? { method: match[1], path: text(match[2] ?? '/') } : { method: undefined, path }
}

/** The path of a method whose verb stands in an annotation of its own: `[HttpGet] [Route("{id}")]`. */
function pathBeside(annotation: SyntaxNode, { language, shapes, folder }: RouteReading): Expression | undefined {
  const method = enclosing(annotation, language.functions)
  const beside = method ? language.annotationsOf(method) : []
  for (const other of beside) {
    const shape = shapes.annotations.find((one) => one.means.is === 'prefix' && one.name.test(other.name))
    const path = shape?.means.is === 'prefix' ? folder.select(other.arguments, shape.means.path) : undefined
    if (path) return path
  }
  return undefined
}

/** Paths that the class puts before those of its methods. */
function classPrefixes(owner: SyntaxNode, { language, shapes, folder }: RouteReading): Expression[] {
  for (const annotation of language.annotationsOf(owner)) {
    const shape = shapes.annotations.find((one) => one.means.is === 'prefix' && one.name.test(annotation.name))
    if (shape?.means.is !== 'prefix') continue
    const path = folder.select(annotation.arguments, shape.means.path)
    if (path) return alternatives(path).map((one) => withController(one, owner))
  }
  return [text('')]
}

/** `[controller]` stands for the name of the class without that word. */
function withController(path: Expression, owner: SyntaxNode | undefined): Expression {
  const name = owner?.childForFieldName('name')?.text.replace(/Controller$/, '') ?? ''
  return path.kind === 'text' ? text(path.value.replace(/\[controller\]/i, name)) : path
}

function alternatives(path: Expression): readonly Expression[] {
  return path.kind === 'either' ? path.options : [path]
}

function below(prefix: Expression, path: Expression): Expression {
  return { kind: 'joined', parts: [prefix, text('/'), path] }
}

/** `/carts`, or a name that may stand for it; also the empty path where the router has one of its own. */
function isRooted(path: Expression, names = false): boolean {
  const first = path.kind === 'joined' ? path.parts[0] : path
  if (first?.kind === 'text') return /^\/|^$|^[A-Z]{3,7} [\w.-]*\//.test(first.value)
  return names ? first?.kind === 'symbol' : true
}

function shapeOf(call: SyntaxNode, { language, shapes, scope }: RouteReading): CallShape | undefined {
  return matching(shapes.calls, language.calleeOf(call), scope, call, language)
}

function contains(outer: SyntaxNode, inner: SyntaxNode): boolean {
  return inner.startIndex >= outer.startIndex && inner.endIndex <= outer.endIndex
}

function lastWord(written: string): string {
  return written.split(/\.|->|::/).at(-1) ?? written
}

function lineOf(node: SyntaxNode): number {
  return node.startPosition.row + 1
}
