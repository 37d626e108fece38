import type { RecordFact, RecordPlace, Traffic } from '../record-fact.ts'
import { Generations } from './generations.ts'
import { isSyntheticRequest } from './is-synthetic.ts'
import type { Span } from './span.ts'

/**
 * Spans that are remembered at once, to tie a call to who made it: 200,000 callers seen and 50,000 callees that wait for theirs, some 60 MB, however
 * long the file is. A caller and its callee are written seconds apart, so that only what is further apart than that is lost, and counted.
 */
const MOST_SEEN = 200_000
const MOST_WAITING = 50_000

export interface SpanCollector {
  readonly add: (span: Span, at: (id: string) => RecordPlace) => void
  readonly facts: () => Iterable<RecordFact>
  /** Calls whose caller was never seen. */
  readonly orphans: () => number
}

interface Seen {
  readonly service: string
  readonly isSynthetic: boolean
}

interface Count {
  requests: number
  synthetic: number
  from: number
  until: number
  readonly fact: Pick<Traffic, 'from' | 'to' | 'protocol' | 'by' | 'at'>
}

/** Adds spans up to calls between services, as they stream by in any order. */
export function collectSpans(): SpanCollector {
  let orphans = 0
  const seen = new Generations<Seen>(MOST_SEEN)
  // Somebody called whom we did not see: it is demand all the same.
  const waiting = new Generations<(caller: Seen) => void>(MOST_WAITING, (arrive) => {
    orphans += 1
    arrive({ service: '', isSynthetic: false })
  })
  const counts = new Map<string, Count>()
  const services = new Map<string, { from: number; until: number; calls: boolean; serves: boolean; at: RecordPlace }>()

  const count = (fact: Count['fact'], start: number, isSynthetic: boolean) => {
    const key = `${fact.by} ${fact.from ?? ''} ${fact.to.kind} ${fact.to.name} ${fact.protocol ?? ''}`
    const known = counts.get(key)
    if (known === undefined)
      counts.set(key, { fact, requests: isSynthetic ? 0 : 1, synthetic: isSynthetic ? 1 : 0, from: start, until: start })
    else {
      if (isSynthetic) known.synthetic += 1
      else known.requests += 1
      known.from = Math.min(known.from, start)
      known.until = Math.max(known.until, start)
    }
  }

  return {
    add(span, at) {
      const place = () => at(`span ${span.id}`)
      remember(services, span, place)
      const caller = span.parent === undefined ? undefined : seen.get(span.parent)
      const isSynthetic = span.isSynthetic || caller?.isSynthetic === true || isSyntheticRequest(span)
      seen.set(span.id, { service: span.service, isSynthetic })
      waiting.take(span.id)?.({ service: span.service, isSynthetic })
      if (span.kind === 'client' || span.kind === 'producer') {
        if (span.peer)
          count({ from: span.service, to: span.peer, protocol: span.protocol, by: 'one-end', at: place() }, span.start, isSynthetic)
        return
      }
      if (span.kind === 'consumer' && span.peer) {
        count(
          { from: span.service, to: { ...span.peer }, protocol: `consumes ${span.protocol ?? ''}`.trim(), by: 'one-end', at: place() },
          span.start,
          isSynthetic,
        )
        return
      }
      if (span.kind !== 'server') return
      const arrive = (from: Seen | undefined) => {
        if (from?.service === span.service) return
        count(
          { from: from?.service, to: { name: span.service, kind: 'service' }, protocol: span.protocol, by: 'both-ends', at: place() },
          span.start,
          isSynthetic || from?.isSynthetic === true,
        )
      }
      if (span.parent === undefined || caller !== undefined) arrive(caller)
      else wait(span.parent, arrive)
    },
    *facts() {
      waiting.end()
      for (const [service, { from, until, calls, serves, at }] of [...services].toSorted(([a], [b]) => (a < b ? -1 : 1)))
        yield { kind: 'watched', service, seesIncoming: serves, seesOutgoing: calls, window: toWindow(from, until), at }
      for (const [, { fact, requests, synthetic, from, until }] of [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)))
        yield {
          kind: 'traffic',
          ...fact,
          from: fact.from === '' ? undefined : fact.from,
          requests,
          synthetic,
          window: toWindow(from, until),
        }
    },
    orphans: () => orphans,
  }

  function wait(parent: string, arrive: (caller: Seen) => void): void {
    const before = waiting.get(parent)
    waiting.set(parent, before === undefined ? arrive : (caller) => (before(caller), arrive(caller)))
  }
}

/** A service whose spans come in: what it does not show within the window, it did not do, as far as it is traced. */
function remember(
  services: Map<string, { from: number; until: number; calls: boolean; serves: boolean; at: RecordPlace }>,
  span: Span,
  place: () => RecordPlace,
): void {
  const calls = span.kind === 'client' || span.kind === 'producer'
  const serves = span.kind === 'server' || span.kind === 'consumer'
  const known = services.get(span.service)
  if (known === undefined) services.set(span.service, { from: span.start, until: span.start, calls, serves, at: place() })
  else {
    known.from = Math.min(known.from, span.start)
    known.until = Math.max(known.until, span.start)
    known.calls ||= calls
    known.serves ||= serves
  }
}

function toWindow(from: number, until: number): { from: string; until: string } {
  return { from: new Date(from).toISOString(), until: new Date(until).toISOString() }
}
