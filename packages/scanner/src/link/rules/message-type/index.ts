import { confidence } from '../../../confidence.ts'
import type { Fact } from '../../../facts/fact.ts'
import { toFileKey, type FileKey } from '../../../facts/fact-index.ts'
import type { Component } from '../../../identity/component.ts'
import { defineFactRule, type Estate, type EvaluatedReference, type Link } from '../../estate.ts'

/** Who sends or handles a type of message, with the line and the broker's client. */
interface Side {
  readonly component: Component
  readonly fact: Fact<'message-type'>
  readonly through: EvaluatedReference
}

/** A type that more services handle is a word that everybody uses. */
const MOST_SIDES = 12

/**
 * Services that talk over a broker tell messages apart by a type, whatever topics and queues carry them: who sends a type in an envelope
 * reaches who handles it. Only where the one publishes and the other consumes, and no two of these are the same service.
 */
export const messageType = defineFactRule({
  id: 'message-type',
  title: 'Types by which services tell the messages of a broker apart',
  *link(estate) {
    if (!estate.index.of('message-type').some((fact) => fact.role === 'sends')) return
    const sent = new Map<string, Side[]>()
    const handled = new Map<string, Side[]>()
    for (const component of estate.components) {
      if (component.kind !== 'service') continue
      const references = estate.referencesOf(component)
      collect(
        sent,
        component,
        'sends',
        references.find((one) => isMessage(one, 'publishes')),
        estate,
      )
      collect(
        handled,
        component,
        'handles',
        references.find((one) => isMessage(one, 'consumes')),
        estate,
      )
    }
    for (const [name, senders] of [...sent].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const handlers = handled.get(name) ?? []
      const others = handlers.filter((one) => senders.some((sender) => sender.component !== one.component))
      if (others.length === 0 || handlers.length > MOST_SIDES || senders.length > MOST_SIDES) continue
      for (const side of senders) yield toLink(side, name, 'publishes', estate)
      for (const side of handlers) yield toLink(side, name, 'consumes', estate)
    }
  },
})

/** Browsers are told by sockets, not by brokers. */
function isMessage({ fact }: EvaluatedReference, relation: 'publishes' | 'consumes'): boolean {
  return fact.relation === relation && !/^(?:ws|wss|socket\.io|websocket|sse)$/.test(fact.protocol ?? '')
}

/** What a library defines for all says nothing of who sends it. */
function isOwn(file: FileKey, { directories }: Component): boolean {
  return directories.some(({ repository, path }) => path === '.' || file.startsWith(`${toFileKey(repository, path)}/`))
}

function collect(
  sides: Map<string, Side[]>,
  component: Component,
  role: Fact<'message-type'>['role'],
  through: EvaluatedReference | undefined,
  estate: Estate,
): void {
  if (!through) return
  const seen = new Set<string>()
  for (const file of estate.filesOf(component)) {
    if (!isOwn(file, component)) continue
    for (const fact of estate.index.inFile('message-type', file)) {
      if (fact.role !== role || seen.has(fact.name)) continue
      seen.add(fact.name)
      const list = sides.get(fact.name)
      if (list) list.push({ component, fact, through })
      else sides.set(fact.name, [{ component, fact, through }])
    }
  }
}

function toLink({ component, fact, through }: Side, name: string, relation: 'publishes' | 'consumes', estate: Estate): Link {
  return {
    from: { kind: 'component', component },
    to: { kind: 'channel', name, technology: undefined, host: undefined },
    relation,
    confidence: confidence['message-type'],
    optional: false,
    evidence: [
      estate.evidenceOf(fact, 'inferred', `${fact.role} ${name}`),
      estate.evidenceOf(
        through.fact,
        'inferred',
        `${relation} through ${(through.fact.client ?? toFileKey('', through.fact.file)).replace(/^\w*:/, '')}`,
      ),
    ],
  }
}
