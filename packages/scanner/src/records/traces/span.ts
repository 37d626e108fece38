import type { Peer } from '../record-fact.ts'

/** A span of any format, as far as it tells who called whom. */
export interface Span {
  readonly id: string
  readonly parent: string | undefined
  readonly service: string
  readonly kind: 'client' | 'server' | 'producer' | 'consumer' | 'internal'
  /** Milliseconds since 1970. */
  readonly start: number
  /** Other side of a call, where the span names it. */
  readonly peer: Peer | undefined
  readonly protocol: string | undefined
  readonly path: string | undefined
  readonly agent: string | undefined
  /** A test says of itself that it is one. */
  readonly isSynthetic: boolean
}

/** Attributes by key, in whatever form a format has them. */
export type AttributesOf = (key: string) => string | undefined

/** What the attributes of OpenTelemetry say of the other side; older names after newer ones (https://opentelemetry.io/docs/specs/semconv). */
export function readAttributes(
  attribute: AttributesOf,
  kind: Span['kind'],
): Pick<Span, 'peer' | 'protocol' | 'path' | 'agent' | 'isSynthetic'> {
  const first = (...keys: readonly string[]): string | undefined => {
    for (const key of keys) {
      const value = attribute(key)
      if (value !== undefined && value !== '') return value
    }
    return undefined
  }
  const rpc = first('rpc.system', 'rpc.system.name')
  const http = first('http.request.method', 'http.method')
  const database = first('db.system.name', 'db.system', 'db.type')
  const messaging = first('messaging.system')
  const synthetic = first('user_agent.synthetic.type', 'synthetic')
  return {
    peer: kind === 'internal' || kind === 'server' ? undefined : toPeer(first, database, messaging),
    protocol: rpc ?? (http === undefined ? (messaging ?? database) : 'http'),
    path:
      first('http.route', 'url.path', 'http.target', 'http.url', 'url.full') ??
      (rpc === undefined ? undefined : `${first('rpc.service') ?? ''}/${first('rpc.method') ?? ''}`),
    agent: first('user_agent.original', 'http.user_agent'),
    isSynthetic: synthetic !== undefined && synthetic !== 'false',
  }
}

function toPeer(
  first: (...keys: readonly string[]) => string | undefined,
  database: string | undefined,
  messaging: string | undefined,
): Peer | undefined {
  if (messaging !== undefined) {
    const channel = first('messaging.destination.name', 'messaging.destination', 'messaging.kafka.topic')
    return channel === undefined ? undefined : { name: channel, kind: 'channel', system: messaging }
  }
  if (database !== undefined) {
    const name = first('db.namespace', 'db.name', 'peer.service', 'server.address', 'net.peer.name')
    return name === undefined ? undefined : { name, kind: 'datastore', system: database }
  }
  const service = first('peer.service', 'service.peer.name')
  if (service !== undefined) return { name: service, kind: 'service' }
  const host =
    first('server.address', 'net.peer.name', 'net.sock.peer.name', 'http.host', 'upstream_cluster') ?? hostOf(first('url.full', 'http.url'))
  return host === undefined ? undefined : { name: host, kind: 'host' }
}

function hostOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : /^\w+:\/\/([^/:?#]+)/.exec(url)?.[1]
}
