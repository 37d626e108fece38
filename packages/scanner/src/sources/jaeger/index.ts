import { fieldsOf, listOf, numberOf, textOf, type Fields } from '../../records/json/narrow.ts'
import { headText, readDocument } from '../../records/json/read-lines.ts'
import type { RecordFact } from '../../records/record-fact.ts'
import { defineSource, type RecordContext } from '../../records/source.ts'
import { collectSpans } from '../../records/traces/collect-spans.ts'
import { readAttributes, type Span } from '../../records/traces/span.ts'
import { toDependencies } from '../../records/traces/to-dependencies.ts'

/** Traces (`/api/traces`) and dependencies (`/api/dependencies`) out of Jaeger. */
export const jaeger = defineSource({
  id: 'jaeger',
  title: 'Traces and dependencies of Jaeger',
  docs: 'What the page of Jaeger downloads, or its API answers: traces, or who called whom how often.',
  recognises: (input) => {
    const head = headText(input)
    return /"traceID"\s*:/.test(head) && /"processes"|"processID"|"operationName"/.test(head)
      ? 1
      : /"data"\s*:\s*\[\s*\{\s*"parent"/.test(head)
        ? 1
        : 0
  },
  async *read(input, context) {
    const data = listOf(fieldsOf(await readDocument(input))['data'])
    const [first] = data
    if (first === undefined) {
      context.note('no-records', 'It holds no trace and no dependency, or is no JSON, or larger than can be read in one piece.')
      return
    }
    if ('parent' in fieldsOf(first)) yield* toDependencies(data, context)
    else yield* readTraces(data, context)
  },
})

function* readTraces(traces: readonly unknown[], context: RecordContext): Iterable<RecordFact> {
  const spans = collectSpans()
  let total = 0
  let used = 0
  for (const trace of traces.map(fieldsOf)) {
    const processes = fieldsOf(trace['processes'])
    for (const raw of listOf(trace['spans']).map(fieldsOf)) {
      total += 1
      const process = fieldsOf(raw['process'] ?? processes[textOf(raw['processID']) ?? ''])
      const span = toSpan(raw, textOf(process['serviceName']))
      if (span) {
        spans.add(span, context.at)
        used += 1
      } else context.bad(`trace ${textOf(trace['traceID']) ?? '?'}`, undefined, 'A span without id, time or service.')
    }
  }
  yield* spans.facts()
  context.counted(total, used)
}

function toSpan(raw: Fields, service: string | undefined): Span | undefined {
  const id = textOf(raw['spanID'])
  const start = numberOf(raw['startTime'])
  if (id === undefined || start === undefined || service === undefined) return undefined
  const tags = new Map(listOf(raw['tags']).map((tag) => [textOf(fieldsOf(tag)['key']), textOf(fieldsOf(tag)['value'])]))
  const attribute = (key: string) => tags.get(key)
  const written = attribute('span.kind')
  const kind: Span['kind'] =
    written === 'client' || written === 'server' || written === 'producer' || written === 'consumer' ? written : 'internal'
  const references = listOf(raw['references']).map(fieldsOf)
  const parent =
    textOf((references.find((one) => one['refType'] === 'CHILD_OF') ?? references[0])?.['spanID']) ?? textOf(raw['parentSpanID'])
  return { id, parent, service, kind, start: start / 1000, ...readAttributes(attribute, kind) }
}
