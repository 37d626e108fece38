import type { Component } from '../identity/component.ts'
import { endpointsOf } from './endpoints.ts'
import type { Estate } from './estate.ts'
import { memoize } from '../facts/memoize.ts'
import { groupBy, type Endpoint, type Evidence } from '@coppice/model'

/** An endpoint that a path may mean. */
export interface ServedPath {
  readonly component: Component
  readonly endpoint: Endpoint
}

export interface ServedPaths {
  /** Components that serve a path; what is unknown in it fits parameters only. */
  readonly serving: (method: string | undefined, path: string) => readonly ServedPath[]
}

interface Entry extends ServedPath {
  /** Place among all. */
  readonly order: number
}

interface SplitEntry extends Entry {
  readonly segments: readonly string[]
  readonly version: string | undefined
}

const HTTP = /^(?:\*|GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/

const known = new WeakMap<Estate, ServedPaths>()

/** Endpoints of all components by path, made once for an estate. */
export function servedPathsOf(estate: Estate): ServedPaths {
  const found = known.get(estate) ?? indexServedPaths(estate)
  known.set(estate, found)
  return found
}

function indexServedPaths(estate: Estate): ServedPaths {
  const endpoints = endpointsOf(estate)
  const entries = estate.components
    .filter((component) => component.kind === 'service')
    .flatMap((component) => endpoints(component).map((endpoint) => ({ component, endpoint })))
    .filter(({ endpoint }) => HTTP.test(endpoint.method) && tellingParts(endpoint.path).length > 0)
    .map(({ component, endpoint }, order): Entry => ({ component, endpoint, order }))
  const groups = groupBy(entries, ({ endpoint }) => groupOf(split(endpoint.path).segments))
  // Few groups are ever asked for: the others are not kept in pieces.
  const groupAt = memoize((key: string): readonly SplitEntry[] =>
    (groups.get(key) ?? []).map((entry) => ({ ...entry, ...split(entry.endpoint.path) })),
  )
  return {
    serving: (method, path) => {
      const wanted = split(path)
      if (wanted.segments.length === 0) return []
      const literal = groupAt(groupOf(wanted.segments))
      const open = groupAt(groupOf(['{', ...wanted.segments.slice(1)]))
      // A path that begins with what is unknown is looked for among those that begin with a parameter alone.
      const candidates = literal === open ? open : [...literal, ...open].toSorted((a, b) => a.order - b.order)
      return candidates.filter(
        (entry) =>
          (method === undefined || entry.endpoint.method === '*' || entry.endpoint.method === method) &&
          (wanted.version === undefined || entry.version === undefined || wanted.version === entry.version) &&
          entry.segments.every((segment, at) => fits(segment, wanted.segments[at] ?? '')),
      )
    },
  }
}

/** Paths that may mean each other: as long, with the same beginning. In an estate of 20,000 services a length alone is shared by too many. */
function groupOf(segments: readonly string[]): string {
  const [first = ''] = segments
  return `${segments.length}/${first.startsWith('{') ? '{' : first}`
}

/** What stands before the telling part is often put there by a gateway or a base address: it is compared only where both say it. */
function split(path: string): { segments: string[]; version: string | undefined } {
  const segments = path.split('/').filter((segment) => segment !== '')
  const start = segments.findIndex((segment) => !/^(?:api|rest|v\d+)$/i.test(segment))
  const before = start < 0 ? segments : segments.slice(0, start)
  return {
    segments: (start < 0 ? [] : segments.slice(start)).map((segment) => segment.toLowerCase()),
    version: before.find((segment) => /^v\d+$/i.test(segment))?.toLowerCase(),
  }
}

function fits(served: string, asked: string): boolean {
  return served.startsWith('{') || served === asked
}

/** Words that many services have a path for, whatever they are about. */
const COMMON =
  /^(?:api|rest|v\d+|health\w*|live\w*|ready\w*|ping|status|version|info|metrics|actuator|docs|swagger.*|openapi.*|graphql|index.*|home|login|logout|auth|token|config|settings|upload|download|files?|search|events?|admin|me|user|users|data|test|error|static|assets|public|images?|favicon.*|robots.txt|webhooks?|callback)$/i

/** Literal parts of a path that tell one service from another. */
export function tellingParts(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '' && !segment.startsWith('{') && !COMMON.test(segment))
}

/** First lines that say so. */
export function evidenceOfServed(found: readonly ServedPath[]): Evidence[] {
  return found.flatMap((one) => one.endpoint.evidence.slice(0, 1)).slice(0, 3)
}
