import type { EstatePlan } from '../../plan.ts'
import { createRandom, type Random } from '../../random.ts'
import { seedOf } from '../../write/logic.ts'
import type { RecordsPlan } from '../plan-records.ts'

const TRACES = 120
/** Spans of one trace: it ends somewhere. */
const MOST_SPANS = 12

interface Attribute {
  readonly key: string
  readonly value: { readonly stringValue: string }
}

/** A sample of traces, a request of the collector a line, from the ways in along the calls that are made. */
export function tracesOf(plan: EstatePlan, { traffic }: RecordsPlan): string {
  const random = createRandom(plan.seed + seedOf('traces'))
  const names = new Map(traffic.services.map((one) => [one.service, one.name.split('.')[0] ?? one.name]))
  const calls = new Map<string, string[]>()
  for (const { from, to } of traffic.calls) calls.set(from, [...(calls.get(from) ?? []), to])
  const entries = plan.services.filter(({ isFrontend, name }) => isFrontend && names.has(name)).map(({ name }) => name)
  if (entries.length === 0) return ''
  const begin = Date.parse(`${traffic.mesh.from}T08:00:00Z`)
  const end = Date.parse(`${traffic.mesh.until}T08:00:00Z`)
  const lines = Array.from({ length: TRACES }, (_, at) => {
    const start = begin + Math.round(((end - begin) * at) / TRACES)
    const spans: object[] = []
    walk(random.pick(entries), undefined, { trace: at + 1, start, calls, names, random, spans })
    return JSON.stringify({ resourceSpans: spans })
  })
  return `${lines.join('\n')}\n`
}

interface Walk {
  readonly trace: number
  readonly start: number
  readonly calls: ReadonlyMap<string, readonly string[]>
  readonly names: ReadonlyMap<string, string>
  readonly random: Random
  readonly spans: object[]
}

/** One service takes a request and makes some of its calls: a server span, and a client span for each call. */
function walk(service: string, parent: string | undefined, tour: Walk): void {
  const { random, spans, names } = tour
  const server = addSpan(service, 2, parent, `GET /${service}`, [], tour)
  for (const to of tour.calls.get(service) ?? []) {
    if (spans.length >= MOST_SPANS || random.chance(0.4)) continue
    const address = { key: 'server.address', value: { stringValue: names.get(to) ?? to } }
    walk(to, addSpan(service, 3, server, 'GET', [address], tour), tour)
  }
}

function addSpan(
  service: string,
  kind: 2 | 3,
  parent: string | undefined,
  name: string,
  attributes: readonly Attribute[],
  { trace, start, names, random, spans }: Walk,
): string {
  const spanId = (trace * 1000 + spans.length + 1).toString(16).padStart(16, '0')
  const begin = BigInt(start + spans.length * 3) * 1_000_000n
  const method = { key: 'http.request.method', value: { stringValue: 'GET' } }
  spans.push({
    resource: { attributes: [{ key: 'service.name', value: { stringValue: names.get(service) ?? service } }] },
    scopeSpans: [
      {
        scope: { name: 'http' },
        spans: [
          {
            traceId: trace.toString(16).padStart(32, '0'),
            spanId,
            ...(parent === undefined ? {} : { parentSpanId: parent }),
            name,
            kind,
            startTimeUnixNano: String(begin),
            endTimeUnixNano: String(begin + BigInt(random.between(1, 40)) * 1_000_000n),
            attributes: [method, ...attributes],
            status: {},
          },
        ],
      },
    ],
  })
  return spanId
}
