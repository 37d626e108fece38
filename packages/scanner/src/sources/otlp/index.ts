import { fieldsOf, listOf, numberOf, textOf, type Fields } from '../../records/json/narrow.ts'
import { headText, parseJson, readDocument, readLines } from '../../records/json/read-lines.ts'
import { defineSource, type RecordContext, type RecordInput } from '../../records/source.ts'
import { collectSpans, type SpanCollector } from '../../records/traces/collect-spans.ts'
import { readAttributes, type Span } from '../../records/traces/span.ts'

/** Traces as the file exporter of the OpenTelemetry Collector writes them: a request a line, in OTLP/JSON. */
export const otlp = defineSource({
  id: 'otlp',
  title: 'Traces of OpenTelemetry',
  docs: 'OTLP/JSON as the file exporter of the collector writes it, a request a line, of any length: who calls whom, with health checks and tests apart.',
  recognises: (input) => (/"resourceSpans"|"resource_spans"/.test(headText(input)) ? 1 : 0),
  async *read(input, context) {
    const spans = collectSpans()
    let total = 0
    let used = 0
    for await (const { line, request } of readRequests(input, context)) {
      for (const resource of listOf(request['resourceSpans'] ?? request['resource_spans'])) {
        const counted = takeResource(fieldsOf(resource), spans, context, line)
        total += counted.total
        used += counted.used
      }
    }
    yield* spans.facts()
    context.counted(total, used)
    if (spans.orphans() > 0)
      context.note(
        'callers-not-seen',
        `${spans.orphans()} calls have a caller that is not in the file: they count as demand, of nobody known.`,
        'info',
      )
  },
})

async function* readRequests(input: RecordInput, context: RecordContext): AsyncIterable<{ line: number; request: Fields }> {
  let isFirst = true
  for await (const { line, text } of readLines(input)) {
    const request = parseJson(text)
    if (request !== undefined) yield { line, request: fieldsOf(request) }
    else if (isFirst) {
      // One document, written over several lines.
      const whole = await readDocument(input)
      if (whole === undefined) context.bad(`line ${line}`, line, 'It is no JSON.')
      else yield { line, request: fieldsOf(whole) }
      return
    } else context.bad(`line ${line}`, line, 'It is no JSON: cut off or damaged. The other lines are used.')
    isFirst = false
  }
}

function takeResource(resource: Fields, spans: SpanCollector, context: RecordContext, line: number): { total: number; used: number } {
  const service = attributesOf(fieldsOf(resource['resource'])['attributes'])('service.name')
  const scopes = listOf(resource['scopeSpans'] ?? resource['instrumentationLibrarySpans'])
  let total = 0
  let used = 0
  for (const scope of scopes)
    for (const raw of listOf(fieldsOf(scope)['spans'])) {
      total += 1
      const span = service === undefined ? undefined : toSpan(fieldsOf(raw), service)
      if (span) {
        spans.add(span, context.at)
        used += 1
      } else
        context.bad(
          `line ${line}`,
          line,
          service === undefined ? 'Spans of a resource without service.name.' : 'A span without id or time.',
        )
    }
  return { total, used }
}

/** By number, as JSON of Protocol Buffers has it, or by name. */
const KINDS: Readonly<Record<string, Span['kind']>> = {
  '1': 'internal',
  '2': 'server',
  '3': 'client',
  '4': 'producer',
  '5': 'consumer',
  SPAN_KIND_INTERNAL: 'internal',
  SPAN_KIND_SERVER: 'server',
  SPAN_KIND_CLIENT: 'client',
  SPAN_KIND_PRODUCER: 'producer',
  SPAN_KIND_CONSUMER: 'consumer',
}

function toSpan(raw: Fields, service: string): Span | undefined {
  const id = textOf(raw['spanId'])
  const start = numberOf(raw['startTimeUnixNano'])
  if (id === undefined || start === undefined) return undefined
  const kind = KINDS[textOf(raw['kind']) ?? ''] ?? 'internal'
  const parent = textOf(raw['parentSpanId'])
  return {
    id,
    parent: parent === undefined || /^0+$/.test(parent) ? undefined : parent,
    service,
    kind,
    start: start / 1e6,
    ...readAttributes(attributesOf(raw['attributes']), kind),
  }
}

function attributesOf(list: unknown): (key: string) => string | undefined {
  const items = listOf(list)
  return (key) => {
    for (const item of items) {
      const pair = fieldsOf(item)
      if (pair['key'] !== key) continue
      const value = fieldsOf(pair['value'])
      return textOf(value['stringValue'] ?? value['intValue'] ?? value['boolValue'] ?? value['doubleValue'])
    }
    return undefined
  }
}
