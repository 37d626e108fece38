import { text } from '../../facts/expression.ts'
import type { Export, Reference, ServedRoute } from '../../facts/finding.ts'
import { lineOf, ts } from '../../syntax/typescript.ts'
import type { FileReader } from './file-reader.ts'
import { propertyNameOf } from './scope.ts'

const VERB = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/

/** Rewrites and proxies in the configuration of frameworks and development servers pass calls on; other files are routes by their place. */
export function* readFileRoutes(reader: FileReader, exports: readonly Export[]): Iterable<ServedRoute | Reference> {
  if (/(?:^|\/)next\.config\.[cm]?[jt]s$/.test(reader.path)) yield* rewrites(reader)
  if (BUNDLER.test(reader.path)) yield* proxies(reader)
  yield* routesOfPlace(reader.path, exports)
}

/** Next.js: files below `pages/api` and files `route.ts` below `app` are routes; so are those of Nitro and SvelteKit in their places. */
export function* routesOfPlace(place: string, exports: readonly Export[]): Iterable<ServedRoute> {
  const page = /(?:^|\/)pages(\/api\/.+)\.[jt]sx?$/.exec(place)?.[1]
  const handler = exports.find((one) => one.exported === 'default')
  if (page !== undefined && handler) yield { kind: 'served-route', line: handler.line, method: '*', path: text(toPath(page)) }
  const nitro = /(?:^|\/)server(?:\/routes|(\/api))(\/.+?)(?:\.(get|post|put|patch|delete|head|options))?\.[jt]s$/.exec(place)
  if (nitro && handler)
    yield {
      kind: 'served-route',
      line: handler.line,
      method: nitro[3]?.toUpperCase() ?? '*',
      path: text(toPath(`${nitro[1] ?? ''}${nitro[2] ?? ''}`)),
    }
  const kit = /(?:^|\/)src\/routes((?:\/[^/]+)*)\/\+server\.[jt]s$/.exec(place)?.[1]
  if (kit !== undefined)
    for (const { exported, line } of exports)
      if (VERB.test(exported)) yield { kind: 'served-route', line, method: exported, path: text(toPath(kit)) }
  const route = /(?:^|\/)app((?:\/[^/]+)*)\/route\.[jt]sx?$/.exec(place)?.[1]
  if (route === undefined) return
  for (const { exported, line } of exports)
    if (VERB.test(exported)) yield { kind: 'served-route', line, method: exported, path: text(toPath(route)) }
}

/** `/api/carts/index` is `/api/carts`; folders in parentheses group without a name. */
function toPath(path: string): string {
  return path.replace(/\/index$/, '').replace(/\/\([^/]*\)/g, '') || '/'
}

/** `{ source: '/api/:path*', destination: 'http://…' }` */
function* rewrites(reader: FileReader): Iterable<Reference> {
  for (const property of propertiesNamed('destination', reader.source)) {
    const target = reader.folder.fold(property.initializer)
    const known = reader.folder.expand(target)
    const first = known.kind === 'joined' ? known.parts[0] : known
    if (first?.kind === 'unknown' || (first?.kind === 'text' && !first.value.includes('://'))) continue
    yield { kind: 'reference', line: lineOf(property), relation: 'calls', protocol: 'http', client: 'npm:next', target }
  }
}

/** Configuration of development servers: Vite, Vue, webpack and its kin, Nuxt, Angular. */
const BUNDLER = /(?:^|\/)(?:vite|vue|webpack|rspack|rsbuild|nuxt|quasar|craco)[\w.-]*\.[cm]?[jt]s$|(?:^|\/)proxy\.conf\.[cm]?js$/

/** `server: { proxy: { '/api': 'http://…', '/ws': { target: 'http://…' } } }` */
function* proxies(reader: FileReader): Iterable<Reference> {
  const isProxyFile = reader.path.includes('proxy.conf')
  for (const proxy of isProxyFile ? [reader.source] : propertiesNamed('proxy', reader.source)) {
    const direct = ts.isPropertyAssignment(proxy) && ts.isObjectLiteralExpression(proxy.initializer) ? proxy.initializer.properties : []
    const targets = [...propertiesNamed('target', proxy), ...direct.flatMap((one) => (ts.isPropertyAssignment(one) ? [one] : []))]
    for (const property of targets) {
      const target = reader.folder.fold(property.initializer)
      const known = reader.folder.expand(target)
      const first = known.kind === 'joined' ? known.parts[0] : known
      const isAddress =
        first?.kind === 'text' ? /^(?:https?|wss?):\/\//.test(first.value) : first?.kind === 'environment' || first?.kind === 'either'
      if (isAddress)
        yield { kind: 'reference', line: lineOf(property), relation: 'calls', protocol: 'http', client: 'npm:http-proxy', target }
    }
  }
}

function* propertiesNamed(name: string, node: ts.Node): Iterable<ts.PropertyAssignment> {
  if (ts.isPropertyAssignment(node) && propertyNameOf(node.name) === name) yield node
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => void children.push(child))
  for (const child of children) yield* propertiesNamed(name, child)
}
