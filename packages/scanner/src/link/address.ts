/** Where a value points: what is left of it after URL, host:port, JDBC, DSN and connection-string notations are read. */
export interface Address {
  readonly scheme: string | undefined
  /** Lower case; may hold `${KEY}` where a part is unknown. */
  readonly host: string
  readonly port: number | undefined
  /** Without query: a database name or URL path, with its leading slash. */
  readonly path: string
}

/** Reads every address in a value; lists are separated by commas. Empty where the value is no address. */
export function parseAddresses(value: string): Address[] {
  const trimmed = value.trim()
  if (trimmed === '' || trimmed.length > 500 || /[\n<>]/.test(trimmed)) return []
  return fromConnectionString(trimmed) ?? fromDsn(trimmed) ?? fromPdo(trimmed) ?? fromUrls(trimmed)
}

/** `Server=db,1433;Database=orders;…` of .NET and ODBC. */
function fromConnectionString(value: string): Address[] | undefined {
  const pairs = new Map<string, string>()
  for (const part of value.split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && !part.slice(0, at).includes(':')) pairs.set(part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim())
  }
  const server = pairs.get('server') ?? pairs.get('host') ?? pairs.get('data source') ?? pairs.get('datasource')
  if (server === undefined || pairs.size < 2) return undefined
  const [host = '', port] = server.replace(/^tcp:/, '').split(/[,:]/)
  const database = pairs.get('database') ?? pairs.get('initial catalog')
  return [
    {
      scheme: undefined,
      host: host.toLowerCase(),
      port: toPort(port ?? pairs.get('port')),
      path: database === undefined ? '' : `/${database}`,
    },
  ]
}

/** `user:pass@tcp(mysql:3306)/orders` of Go's drivers. */
function fromDsn(value: string): Address[] | undefined {
  const match = /@(?:tcp|unix)\(([^):]+)(?::(\d+))?\)(\/[\w-]*)?/.exec(value)
  return match ? [{ scheme: undefined, host: (match[1] ?? '').toLowerCase(), port: toPort(match[2]), path: match[3] ?? '' }] : undefined
}

/** `mysql:host=db;dbname=orders` of PHP. */
function fromPdo(value: string): Address[] | undefined {
  const match = /^(mysql|pgsql|sqlsrv):.*?\bhost=([\w.-]+)/i.exec(value)
  if (!match) return undefined
  const database = /\bdbname=([\w-]+)/i.exec(value)?.[1]
  return [
    {
      scheme: match[1]?.toLowerCase(),
      host: (match[2] ?? '').toLowerCase(),
      port: toPort(/\bport=(\d+)/.exec(value)?.[1]),
      path: database === undefined ? '' : `/${database}`,
    },
  ]
}

const SCHEME = /^([a-z][a-z0-9+.-]*(?::[a-z][a-z0-9+.-]*)*):(?:\/\/|(?=@))/i
const HOST = /^(?:\[[0-9a-f:]+\]|(?:[\w.-]|\$\{[^}]*\})+)$/i

function fromUrls(value: string): Address[] {
  const scheme = SCHEME.exec(value)
  const rest = scheme ? value.slice(scheme[0].length) : value
  // `http://stock:80${path}`: what follows a port without a slash is no part of it.
  const authorityEnd = rest.search(/[/?#;]|(?<=:\d+)\$\{/)
  const authority = authorityEnd < 0 ? rest : rest.slice(0, authorityEnd)
  const tail = authorityEnd < 0 ? '' : rest.slice(authorityEnd)
  const path = tail.startsWith('/') ? (tail.split(/[?#;]/)[0] ?? '') : databaseOf(tail)
  const hosts = authority.slice(authority.lastIndexOf('@') + 1).split(',')
  const addresses: Address[] = []
  for (const host of hosts) {
    const found = hostAndPort(host.trim())
    if (!found || !isTelling(found.host, scheme !== null, found.port)) continue
    addresses.push(throughSidecar({ scheme: scheme?.[1]?.toLowerCase(), ...found, path }))
  }
  return addresses
}

/** A sidecar of Dapr hands a request on to the application that its path names. */
function throughSidecar(address: Address): Address {
  const [whole, application] = /^\/v1\.0\/invoke\/([\w.-]+)\/method(?=\/|$)/.exec(address.path) ?? []
  return whole === undefined || application === undefined
    ? address
    : { ...address, host: application.toLowerCase(), port: undefined, path: address.path.slice(whole.length) }
}

function hostAndPort(value: string): { host: string; port: number | undefined } | undefined {
  const match = /^(.*?)(?::(\d+|\$\{[^}]*\}))?$/.exec(value)
  const host = match?.[1] ?? ''
  if (!HOST.test(host)) return undefined
  return { host: host.toLowerCase(), port: toPort(match?.[2]) }
}

/** `jdbc:sqlserver://db:1433;databaseName=orders` */
function databaseOf(tail: string): string {
  const match = /[;?&]database(?:name)?=([\w-]+)/i.exec(tail)
  return match ? `/${match[1] ?? ''}` : ''
}

/** Words by which files of the environment say that something is not set. */
const NOTHING: ReadonlySet<string> = new Set(['null', 'nil', 'none', 'undefined', 'false', 'true'])

/** A bare word is an address only with a scheme or port; what has no letter left is none. */
function isTelling(host: string, hasScheme: boolean, port: number | undefined): boolean {
  if (host === '' || /^\d+$/.test(host) || NOTHING.has(host)) return false
  return hasScheme || port !== undefined || /^[a-z0-9][a-z0-9.-]*$/.test(host)
}

function toPort(value: string | undefined): number | undefined {
  const port = Number(value)
  return Number.isInteger(port) && port > 0 && port < 65536 ? port : undefined
}

/** Whether a part of the host is unknown. */
export function hasHole(address: Address): boolean {
  return address.host.includes('${')
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '0.0.0.0', '[::1]', '[::]', 'host.docker.internal', 'docker.for.mac.localhost'])

/** A page's own host: what is published beside it on the same machine. */
const OWN_HOST = /^\$\{(?:(?:window|document|self|globalthis)\.)?location\.host(?:name)?\}$/

/** A private number says where, but not what: another day it is another machine's. */
export function isNumber(address: Address): boolean {
  return /^\d+\.\d+\.\d+\.\d+$/.test(address.host)
}

export function isLoopback(address: Address): boolean {
  return OWN_HOST.test(address.host) || LOOPBACK.has(address.host) || /^127\.\d+\.\d+\.\d+$/.test(address.host)
}
