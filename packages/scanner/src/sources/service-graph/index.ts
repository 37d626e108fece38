import { fieldsOf, listOf, numberOf } from '../../records/json/narrow.ts'
import { headText, readDocument, readLines } from '../../records/json/read-lines.ts'
import type { RecordFact } from '../../records/record-fact.ts'
import { defineSource, type RecordContext, type RecordInput } from '../../records/source.ts'
import { readExposition } from './read-exposition.ts'
import { toEdgeOfMetric } from './to-edge-of-metric.ts'

/** A measured series: its labels and the count over the window. */
interface Series {
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
  readonly id: string
  /** First and last moment, where the answer has some. */
  readonly times: readonly number[]
}

/** Who called whom by the metrics of a mesh or of Tempo, as Prometheus answers or exposes them. */
export const serviceGraph = defineSource({
  id: 'service-graph',
  title: 'Metrics of a service graph',
  docs: 'istio_requests_total or traces_service_graph_request_total, as the API of Prometheus answers a query (`sum by (…) (increase(…[90d]))`) or as metrics are exposed. A count of 0 says that nobody came.',
  recognises: (input) => {
    const head = headText(input)
    return /istio_requests_total|traces_service_graph_request_total/.test(head) ||
      (/"resultType"/.test(head) && /"(?:client|source_workload|source_app)"/.test(head))
      ? 1
      : 0
  },
  async *read(input, context) {
    const series = await readSeries(input)
    let used = 0
    const callers = new Set<string>()
    const called = new Set<string>()
    const services = new Map<string, { from: string; until: string }>()
    for (const one of series) {
      const edge = toEdgeOfMetric(one.labels)
      if (edge === undefined) {
        context.bad(one.id, undefined, 'Its labels name no source and no destination.')
        continue
      }
      const window = windowOf(one, context)
      if (window === undefined) {
        context.note(
          'no-window',
          'A query of one moment does not say over which time it counts: say it under window in coppice.config.yaml. It is not used.',
        )
        break
      }
      used += 1
      if (edge.from !== undefined) callers.add(edge.from)
      if (edge.from !== undefined && !services.has(edge.from)) services.set(edge.from, window)
      if (edge.kind === 'service') {
        services.set(edge.to, window)
        called.add(edge.to)
      }
      const requests = Math.round(one.value)
      yield {
        kind: 'traffic',
        from: edge.from,
        to: { name: edge.to, kind: edge.kind, ...(edge.system === undefined ? {} : { system: edge.system }) },
        protocol: edge.protocol,
        requests: edge.isSynthetic ? 0 : requests,
        synthetic: edge.isSynthetic ? requests : 0,
        window,
        by: 'both-ends',
        at: context.at(one.id),
      }
    }
    yield* [...services]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([service, window]): RecordFact => ({
        kind: 'watched',
        service,
        seesIncoming: called.has(service),
        seesOutgoing: callers.has(service),
        window,
        at: context.at(service),
      }))
    context.counted(series.length, used)
  },
})

async function readSeries(input: RecordInput): Promise<Series[]> {
  const document = await readDocument(input)
  if (document === undefined) {
    const found: Series[] = []
    for await (const { line, text } of readLines(input)) {
      const read = readExposition(text)
      if (read) found.push({ ...read, id: `line ${line}`, times: [] })
    }
    return found
  }
  const result = listOf(fieldsOf(fieldsOf(document)['data'] ?? document)['result'] ?? document)
  return result.map((one, at) => {
    const { metric, value, values } = fieldsOf(one)
    const points = values === undefined ? [listOf(value)] : listOf(values).map(listOf)
    const labels = Object.fromEntries(
      Object.entries(fieldsOf(metric)).flatMap(([key, label]) => (typeof label === 'string' ? [[key, label]] : [])),
    )
    return {
      labels,
      value: toCount(points.map((point) => numberOf(point[1]) ?? 0)),
      id: `series ${at + 1}`,
      times: values === undefined ? [] : points.flatMap((point) => numberOf(point[0]) ?? []),
    }
  })
}

/** A counter over time is its rise, starts from 0 included; a single value is the count itself. */
function toCount(values: readonly number[]): number {
  const [first = 0, ...rest] = values
  if (rest.length === 0) return first
  let before = first
  let rise = 0
  for (const value of rest) {
    rise += value >= before ? value - before : value
    before = value
  }
  return rise
}

function windowOf({ times }: Series, { settings }: RecordContext): { from: string; until: string } | undefined {
  if (settings.window) return settings.window
  const from = times[0]
  const until = times.at(-1)
  return from === undefined || until === undefined || from === until
    ? undefined
    : { from: new Date(from * 1000).toISOString(), until: new Date(until * 1000).toISOString() }
}
