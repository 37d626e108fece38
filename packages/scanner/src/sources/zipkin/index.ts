import { fieldsOf, listOf, numberOf, textOf, type Fields } from '../../records/json/narrow.ts'
import { headText, readDocument } from '../../records/json/read-lines.ts'
import type { RecordFact } from '../../records/record-fact.ts'
import { defineSource, type RecordContext } from '../../records/source.ts'
import { collectSpans } from '../../records/traces/collect-spans.ts'
import { readAttributes, type Span } from '../../records/traces/span.ts'
import { toDependencies } from '../../records/traces/to-dependencies.ts'

/** Traces (`/api/v2/traces`) and dependencies (`/api/v2/dependencies`) out of Zipkin. */
export const zipkin = defineSource({
  id: 'zipkin',
  title: 'Traces and dependencies of Zipkin',
  docs: 'Spans of version 2, in lists or lists of lists, or who called whom how often.',
  recognises: (input) => {
    const head = headText(input)
    return /"localEndpoint"|"remoteEndpoint"/.test(head) ? 1 : /^\s*\[\s*\{\s*"parent"/.test(head) ? 1 : 0
  },
  async *read(input, context) {
    const list = listOf(await readDocument(input)).flatMap((one) => (Array.isArray(one) ? listOf(one) : [one]))
    const [first] = list
    if (first === undefined) {
      context.note('no-records', 'It holds no span and no dependency, or is no JSON, or larger than can be read in one piece.')
      return
    }
    if ('parent' in fieldsOf(first)) yield* toDependencies(list, context)
    else yield* readSpans(list.map(fieldsOf), context)
  },
})

function* readSpans(list: readonly Fields[], context: RecordContext): Iterable<RecordFact> {
  const spans = collectSpans()
  const shared = new Set(list.flatMap((raw) => (raw['shared'] === true ? (textOf(raw['id']) ?? []) : [])))
  let used = 0
  for (const raw of list) {
    const span = toSpan(raw, shared)
    if (span) {
      spans.add(span, context.at)
      used += 1
    } else context.bad(`span ${textOf(raw['id']) ?? '?'}`, undefined, 'A span without id, time or service.')
  }
  yield* spans.facts()
  context.counted(list.length, used)
}

function toSpan(raw: Fields, shared: ReadonlySet<string>): Span | undefined {
  const id = textOf(raw['id'])
  const start = numberOf(raw['timestamp'])
  const service = textOf(fieldsOf(raw['localEndpoint'])['serviceName'])
  if (id === undefined || start === undefined || service === undefined) return undefined
  const written = textOf(raw['kind'])?.toLowerCase()
  const kind: Span['kind'] =
    written === 'client' || written === 'server' || written === 'producer' || written === 'consumer' ? written : 'internal'
  const tags = fieldsOf(raw['tags'])
  const read = readAttributes((key) => textOf(tags[key]), kind)
  const remote = textOf(fieldsOf(raw['remoteEndpoint'])['serviceName'])
  const parent = textOf(raw['parentId'])
  // Both sides of a call may share one id: then the caller is the span itself, and the two are told apart by their side.
  const isShared = raw['shared'] === true
  return {
    id: kind === 'server' ? toServer(id) : id,
    parent: isShared ? id : parent !== undefined && shared.has(parent) ? toServer(parent) : parent,
    service,
    kind,
    start: start / 1000,
    ...read,
    peer:
      read.peer?.kind === 'datastore' || read.peer?.kind === 'channel' || remote === undefined || kind === 'server'
        ? read.peer
        : { name: remote, kind: 'service' },
  }
}

/** What happens in the program that was called happens below its own side of the call. */
function toServer(id: string): string {
  return `${id}/server`
}
