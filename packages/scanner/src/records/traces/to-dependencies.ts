import type { Window } from '@coppice/model'
import { fieldsOf, numberOf, textOf } from '../json/narrow.ts'
import type { RecordFact } from '../record-fact.ts'
import type { RecordContext } from '../source.ts'

/** Lists of who called whom, as Jaeger and Zipkin answer: `{ parent, child, callCount }`. They do not say when: a person has to. */
export function* toDependencies(list: readonly unknown[], context: RecordContext): Iterable<RecordFact> {
  const { window } = context.settings
  if (window === undefined) {
    context.note(
      'no-window',
      'Dependencies do not say of which time they are: say it under window in coppice.config.yaml. They are not used.',
    )
    context.counted(list.length, 0)
    return
  }
  let used = 0
  const callers = new Set<string>()
  const called = new Set<string>()
  const facts: RecordFact[] = []
  for (const [at, entry] of list.map(fieldsOf).entries()) {
    const parent = textOf(entry['parent'])
    const child = textOf(entry['child'])
    const calls = numberOf(entry['callCount'])
    const id = `entry ${at + 1}`
    if (parent === undefined || child === undefined || calls === undefined || calls < 0) {
      context.bad(id, undefined, 'It lacks a parent, a child or a count.')
      continue
    }
    used += 1
    callers.add(parent)
    called.add(child)
    facts.push({
      kind: 'traffic',
      from: parent,
      to: { name: child, kind: 'service' },
      protocol: undefined,
      requests: Math.round(calls),
      synthetic: 0,
      window,
      by: 'both-ends',
      at: context.at(id),
    })
  }
  for (const service of [...new Set([...callers, ...called])].toSorted())
    facts.push(watched(service, called.has(service), callers.has(service), window, context))
  yield* facts
  context.counted(list.length, used)
}

function watched(service: string, seesIncoming: boolean, seesOutgoing: boolean, window: Window, context: RecordContext): RecordFact {
  return { kind: 'watched', service, seesIncoming, seesOutgoing, window, at: context.at(service) }
}
