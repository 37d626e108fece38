import { toSingular } from '../../facts/to-singular.ts'
import { text } from '../../facts/expression.ts'
import type { ServedRoute } from '../../facts/finding.ts'
import type { SyntaxNode } from '../../syntax/tree-sitter.ts'

/** Where a line of routes stands: below which path, and among the routes of which resources. */
interface Place {
  readonly prefix: string
  /** Below one item of resources: `/carts/:cart_id`; their collection is `/carts`. */
  readonly resource?: { readonly collection: string; readonly item: string; readonly member: string }
  readonly on?: 'member' | 'collection'
  /** Blocks of concerns, by name. */
  readonly concerns: Map<string, SyntaxNode>
}

const VERBS = /^(?:get|post|put|patch|delete|options|match)$/
const ACTIONS = ['index', 'create', 'new', 'show', 'edit', 'update', 'destroy'] as const

/** Every route that a file draws. What gems add by a word of their own (`devise_for`) is not known here. */
export function readRoutes(root: SyntaxNode): ServedRoute[] {
  return routesIn(root, { prefix: '', concerns: new Map() }, 0).toSorted((a, b) => a.line - b.line)
}

function routesIn(node: SyntaxNode, place: Place, depth: number): ServedRoute[] {
  if (depth > 60) return []
  if (node.type === 'call') return fromCall(node, place, depth)
  return node.namedChildren.flatMap((child) => (child ? routesIn(child, place, depth + 1) : []))
}

function fromCall(node: SyntaxNode, place: Place, depth: number): ServedRoute[] {
  const method = node.childForFieldName('method')?.text ?? ''
  const block = node.childForFieldName('block')
  const within = (next: Place): ServedRoute[] => (block ? routesIn(block, next, depth + 1) : [])
  const words = positional(node)
  if (VERBS.test(method)) return verbRoutes(node, method, place)
  switch (method) {
    case 'resources':
      return words.flatMap((name) => resources(node, name, place, within))
    case 'resource':
      return words.flatMap((name) => singular(node, name, place, within))
    case 'namespace':
      return within({ ...place, prefix: join(place.prefix, option(node, 'path') ?? words[0] ?? '') })
    case 'scope':
      return within({ ...place, prefix: join(place.prefix, option(node, 'path') ?? pathsOnly(node) ?? '') })
    case 'member':
    case 'collection':
      return within({ ...place, on: method })
    case 'root':
      return [route(node, 'GET', place.prefix === '' ? '/' : place.prefix)]
    case 'concern':
      if (words[0] !== undefined && block) place.concerns.set(words[0], block)
      return []
    default:
      // `authenticate :user do`, `constraints … do`, `Rails.application.routes.draw do`
      return block ? within(place) : []
  }
}

function verbRoutes(node: SyntaxNode, method: string, place: Place): ServedRoute[] {
  const verbs = method === 'match' ? matchVerbs(node) : [method.toUpperCase()]
  const on = option(node, 'on') ?? place.on
  const base =
    place.resource === undefined
      ? place.prefix
      : on === 'member'
        ? place.resource.member
        : on === 'collection'
          ? place.resource.collection
          : place.resource.item
  return written(node).flatMap((path) => verbs.map((verb) => route(node, verb, join(base, path.replace(/\(\.:format\)$/, '')))))
}

/** Paths of a line: `get "/carts/:id", to: "…"`, `get :preview`, `get "login" => "…"`. */
function written(node: SyntaxNode): string[] {
  const direct = positional(node)
  if (direct.length > 0) return direct
  const pair = (node.childForFieldName('arguments')?.namedChildren ?? []).find((child) => child?.type === 'pair')
  const key = pair?.childForFieldName('key')
  return key && key.type !== 'hash_key_symbol' ? [plain(key)].filter((path) => path !== undefined) : []
}

function matchVerbs(node: SyntaxNode): string[] {
  const via = argumentNamed(node, 'via')?.text.toUpperCase() ?? ''
  const found = via.match(/GET|POST|PUT|PATCH|DELETE|OPTIONS/g) ?? []
  return found.length > 0 ? [...new Set(found)] : ['*']
}

function resources(node: SyntaxNode, name: string, place: Place, within: (next: Place) => ServedRoute[]): ServedRoute[] {
  const collection = join(place.resource?.item ?? place.prefix, option(node, 'path') ?? name)
  const parameter = option(node, 'param') ?? 'id'
  const member = `${collection}/:${parameter}`
  const item = `${collection}/:${toSingular(name)}_${parameter}`
  const paths: Record<(typeof ACTIONS)[number], readonly [readonly string[], string]> = {
    index: [['GET'], collection],
    create: [['POST'], collection],
    new: [['GET'], `${collection}/new`],
    show: [['GET'], member],
    edit: [['GET'], `${member}/edit`],
    update: [['PATCH', 'PUT'], member],
    destroy: [['DELETE'], member],
  }
  const own = chosen(node).flatMap((action) => paths[action][0].map((verb) => route(node, verb, paths[action][1])))
  const next: Place = { prefix: item, resource: { collection, item, member }, concerns: place.concerns }
  return [...own, ...within(next), ...concerned(node, next)]
}

function singular(node: SyntaxNode, name: string, place: Place, within: (next: Place) => ServedRoute[]): ServedRoute[] {
  const path = join(place.resource?.item ?? place.prefix, option(node, 'path') ?? name)
  const paths: Partial<Record<(typeof ACTIONS)[number], readonly [readonly string[], string]>> = {
    create: [['POST'], path],
    new: [['GET'], `${path}/new`],
    show: [['GET'], path],
    edit: [['GET'], `${path}/edit`],
    update: [['PATCH', 'PUT'], path],
    destroy: [['DELETE'], path],
  }
  const own = chosen(node).flatMap((action) => {
    const [verbs, at] = paths[action] ?? [[], '']
    return verbs.map((verb) => route(node, verb, at))
  })
  const next: Place = { prefix: path, resource: { collection: path, item: path, member: path }, concerns: place.concerns }
  return [...own, ...within(next), ...concerned(node, next)]
}

/** Routes that several resources have in common, written once. */
function concerned(node: SyntaxNode, place: Place): ServedRoute[] {
  const names = wordsOf(argumentNamed(node, 'concerns'))
  return names.flatMap((name) => {
    const block = place.concerns.get(name)
    return block ? routesIn(block, place, 40) : []
  })
}

function chosen(node: SyntaxNode): readonly (typeof ACTIONS)[number][] {
  const only = argumentNamed(node, 'only')
  const except = wordsOf(argumentNamed(node, 'except'))
  const wanted = wordsOf(only)
  return ACTIONS.filter((action) => (only ? wanted.includes(action) : !except.includes(action)))
}

/** `:a`, `[:a, :b]`, `%i[a b]`. */
function wordsOf(node: SyntaxNode | undefined): string[] {
  return (node?.text.match(/\w+/g) ?? []).filter((word) => word !== 'i' && word !== 'w')
}

function argumentNamed(node: SyntaxNode, name: string): SyntaxNode | undefined {
  const pair = (node.childForFieldName('arguments')?.namedChildren ?? []).find(
    (child) => child?.type === 'pair' && child.childForFieldName('key')?.text.replace(/^:|:$/g, '') === name,
  )
  return pair?.childForFieldName('value') ?? undefined
}

function option(node: SyntaxNode, name: string): string | undefined {
  const value = argumentNamed(node, name)
  return value && plain(value)
}

function positional(node: SyntaxNode): string[] {
  return (node.childForFieldName('arguments')?.namedChildren ?? []).flatMap((child) => (child ? (plain(child) ?? []) : []))
}

/** The path of a `scope`, whose other words are modules. */
function pathsOnly(node: SyntaxNode): string | undefined {
  const words = positional(node)
  return words.length > 0 ? words.join('/') : undefined
}

/** A text or symbol; what is put together stays a hole. */
function plain(node: SyntaxNode): string | undefined {
  if (node.type === 'simple_symbol') return node.text.slice(1)
  if (node.type !== 'string') return undefined
  return node.text.replace(/^["']|["']$/g, '').replace(/#\{[^}]*\}/g, ':part')
}

function join(prefix: string, path: string): string {
  const own = path.replace(/^\/+|\/+$/g, '')
  return own === '' ? prefix : `${prefix}/${own}`
}

function route(node: SyntaxNode, method: string, path: string): ServedRoute {
  return { kind: 'served-route', line: node.startPosition.row + 1, method, path: text(path.replace(/\*(\w+)/g, ':$1')) }
}
