import type { Exposure } from '../../facts/finding.ts'
import { itemsAt, nodeAt, textAt, textsAt, type ConfigNode } from '../../syntax/config-tree.ts'
import type { KubernetesObject } from './read-object.ts'

interface Route {
  readonly hosts: readonly string[]
  readonly path?: string | undefined
  /** Name of a Service, possibly with its namespace behind a dot. */
  readonly target: string | undefined
  readonly line: number
}

const ROUTES: ReadonlyMap<string, (root: ConfigNode) => Iterable<Route>> = new Map([
  ['Ingress', ingressRoutes],
  ['HTTPRoute', gatewayRoutes],
  ['GRPCRoute', gatewayRoutes],
  ['VirtualService', istioRoutes],
  ['Route', openShiftRoutes],
  ['IngressRoute', traefikRoutes],
])

/** One exposure for each path that leads from outside to a Service. */
export function* readExposures({ kind, root, scope }: KubernetesObject): Iterable<Exposure> {
  const seen = new Set<string>()
  for (const { hosts, path, target, line } of ROUTES.get(kind)?.(root) ?? []) {
    if (target === undefined || target.includes('${')) continue
    const [name = target, namespace] = target.split('.')
    const exposure: Exposure = {
      kind: 'exposure',
      line,
      hosts: [...new Set(hosts)].filter((host) => host !== '*' && host !== '' && !host.includes('${')),
      ...(path === undefined ? {} : { path }),
      target: name,
      scope: namespace ?? scope,
    }
    const key = JSON.stringify([exposure.hosts, path, target])
    if (!seen.has(key)) yield exposure
    seen.add(key)
  }
}

function* ingressRoutes(root: ConfigNode): Iterable<Route> {
  const everything = nodeAt(root, 'spec', 'defaultBackend') ?? nodeAt(root, 'spec', 'backend')
  if (everything) yield { hosts: [], target: backendOf(everything), line: everything.line }
  for (const rule of itemsAt(root, 'spec', 'rules')) {
    for (const item of itemsAt(rule, 'http', 'paths')) {
      const backend = nodeAt(item, 'backend')
      yield { hosts: textsAt(rule, 'host'), path: textAt(item, 'path'), target: backendOf(backend), line: item.line }
    }
  }
}

/** Since v1 `service.name`, before `serviceName`. */
function backendOf(backend: ConfigNode | undefined): string | undefined {
  return textAt(backend, 'service', 'name') ?? textAt(backend, 'serviceName')
}

function* gatewayRoutes(root: ConfigNode): Iterable<Route> {
  const hosts = textsAt(root, 'spec', 'hostnames')
  for (const rule of itemsAt(root, 'spec', 'rules')) {
    const matches = itemsAt(rule, 'matches').map((match) => textAt(match, 'path', 'value') ?? textAt(match, 'method', 'service'))
    for (const backend of itemsAt(rule, 'backendRefs')) {
      const name = textAt(backend, 'name')
      const namespace = textAt(backend, 'namespace')
      const target = name !== undefined && namespace !== undefined ? `${name}.${namespace}` : name
      for (const path of matches.length > 0 ? matches : [undefined]) yield { hosts, path, target, line: backend.line }
    }
  }
}

/** Without a gateway a virtual service only steers traffic inside. */
function* istioRoutes(root: ConfigNode): Iterable<Route> {
  if (!textsAt(root, 'spec', 'gateways').some((gateway) => gateway !== 'mesh')) return
  const hosts = textsAt(root, 'spec', 'hosts')
  for (const rule of itemsAt(root, 'spec', 'http')) {
    const paths = itemsAt(rule, 'match').map(
      (match) => textAt(match, 'uri', 'prefix') ?? textAt(match, 'uri', 'exact') ?? textAt(match, 'uri', 'regex'),
    )
    for (const route of itemsAt(rule, 'route')) {
      const target = textAt(route, 'destination', 'host')?.replace(/\.svc(\..*)?$/, '')
      for (const path of paths.length > 0 ? paths : [undefined]) yield { hosts, path, target, line: route.line }
    }
  }
}

function* openShiftRoutes(root: ConfigNode): Iterable<Route> {
  yield {
    hosts: textsAt(root, 'spec', 'host'),
    path: textAt(root, 'spec', 'path'),
    target: textAt(root, 'spec', 'to', 'name'),
    line: nodeAt(root, 'spec')?.line ?? root.line,
  }
}

/** Rules of Traefik are expressions: ``Host(`shop.example`) && PathPrefix(`/cart`)``. */
function* traefikRoutes(root: ConfigNode): Iterable<Route> {
  for (const route of itemsAt(root, 'spec', 'routes')) {
    const rule = textAt(route, 'match') ?? ''
    const hosts = [...rule.matchAll(/Host\(([^)]*)\)/g)].flatMap((match) =>
      [...(match[1] ?? '').matchAll(/[`"']([^`"']+)[`"']/g)].map((quoted) => quoted[1] ?? ''),
    )
    const path = /Path(?:Prefix)?\([`"']([^`"']+)/.exec(rule)?.[1]
    for (const service of itemsAt(route, 'services')) yield { hosts, path, target: textAt(service, 'name'), line: route.line }
  }
}
