import { defineDetector } from '../../detect/detector.ts'
import type { MessageType } from '../../facts/finding.ts'

/** `USER_REGISTERED`, `user.registered`, `UserRegistered`: more than one word, or it may be anything. */
const NAME = `((?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)|(?:[a-z][a-z0-9]*(?:[._][a-z][a-z0-9]*)*\\.[a-z][a-z0-9_-]*)|(?:(?:[A-Z][a-z0-9]+){2,}))`
const QUOTED = `(['"])${NAME}`

/** An envelope says of what type its message is. */
const ENVELOPE = new RegExp(`\\b(?:type|eventType|event_type|messageType|message_type|eventName|event_name)['"]?\\s*[:=]\\s*${QUOTED}\\1`)
/** What stands beside the type in an envelope. */
const BESIDE =
  /\b(?:payload|meta|metadata|createdAt|created_at|occurredOn|occurredAt|occurred_at|timestamp|correlationId|correlation_id|aggregateId|aggregate_id|eventId|event_id)\b/
/** How far from its type the rest of an envelope stands. */
const NEAR = 8

/** A table of handlers: `['USER_REGISTERED', handler]`, `'user.registered': handler`. */
const TABLE = new RegExp(`\\[\\s*${QUOTED}\\1\\s*,\\s*(?:new\\s|[A-Za-z_$][\\w$.]*\\s*[.(<,\\]]|\\()`)
/** A branch on the type: `case 'USER_REGISTERED':`, `event.type === 'USER_REGISTERED'`. */
const BRANCH = new RegExp(
  `(?:\\bcase\\s+|\\b(?:type|eventType|event_type|messageType|message_type|eventName|event_name)['"\\])]*\\s*(?:===?|\\.equals\\()\\s*)${QUOTED}\\1`,
)

const COMMENT = /^\s*(?:\/\/|\*|\/\*|#)/

export const messageTypes = defineDetector({
  id: 'message-types',
  title: 'Types of messages that code sends in envelopes, and types that it tells apart when it handles them',
  docs: 'https://github.com/cloudevents/spec/blob/main/cloudevents/spec.md#type',
  family: 'usage',
  files: ['**/*.{ts,mts,cts,js,mjs,cjs,py,java,kt,go,cs,rb,php,scala,ex}'],
  mayMatter: (text) => /\b(?:type|eventType|event_type|messageType|message_type|eventName|event_name)\b|\bcase\s+['"]|\[\s*['"]/.test(text),
  *detect({ text }) {
    const lines = text.split('\n')
    const seen = new Set<string>()
    for (const [at, line] of lines.entries()) {
      if (line.length > 400 || COMMENT.test(line)) continue
      const found = readLine(/\[\s*$/.test(line) ? lines.slice(at, at + 3).join(' ') : line, () =>
        lines.slice(Math.max(0, at - NEAR), at + NEAR + 1).some((near) => !COMMENT.test(near) && BESIDE.test(near)),
      )
      if (!found || (found.role === 'sends' && isInType(lines, at)) || seen.has(`${found.role} ${found.name}`)) continue
      seen.add(`${found.role} ${found.name}`)
      yield { kind: 'message-type', line: at + 1, ...found }
    }
  },
})

/** The shape of an envelope, not one that is sent. */
function isInType(lines: readonly string[], at: number): boolean {
  const opens = lines.slice(Math.max(0, at - NEAR), at).findLast((line) => /[{(]\s*$/.test(line))
  return opens !== undefined && /^\s*(?:export\s+)?(?:declare\s+)?(?:interface\b|type\s+\w+)/.test(opens)
}

function readLine(line: string, isEnveloped: () => boolean): Pick<MessageType, 'name' | 'role'> | undefined {
  const handled = TABLE.exec(line)?.[2] ?? BRANCH.exec(line)?.[2]
  if (handled !== undefined) return { name: handled, role: 'handles' }
  const sent = ENVELOPE.exec(line)?.[2]
  return sent !== undefined && isEnveloped() ? { name: sent, role: 'sends' } : undefined
}
