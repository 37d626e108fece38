import { redactUrls } from '../../detect/redact.ts'
import { fromTemplate, text, unknown } from '../../facts/expression.ts'
import type { Finding, Reference } from '../../facts/finding.ts'
import { entriesAt, entryAt, textAt, type ConfigNode } from '../../syntax/config-tree.ts'

interface Operation {
  readonly line: number
  readonly relation: 'publishes' | 'consumes'
  readonly channel: string
}

/** The contract, and a reference for every operation: what the application sends and receives. */
export function* readDocument(root: ConfigNode): Iterable<Finding> {
  const version = entryAt(root, 'asyncapi')
  if (!version) return
  const operations = (textAt(root, 'asyncapi') ?? '').startsWith('2') ? ofSecond(root) : ofThird(root)
  yield {
    kind: 'contract',
    line: version.line,
    form: 'asyncapi',
    name: textAt(root, 'info', 'title') ?? 'untitled',
    operations: operations.map(({ line, relation, channel }) => ({
      line,
      method: relation === 'publishes' ? 'SEND' : 'RECEIVE',
      path: channel,
    })),
  }
  for (const operation of operations) yield toReference(operation, root)
}

/** Version 2 speaks from the outside: others `publish` what the application receives. */
function ofSecond(root: ConfigNode): Operation[] {
  return entriesAt(root, 'channels').flatMap((channel) =>
    entriesAt(channel.node).flatMap(({ key, line }): Operation[] =>
      key === 'publish' || key === 'subscribe'
        ? [{ line, relation: key === 'publish' ? 'consumes' : 'publishes', channel: channel.key }]
        : [],
    ),
  )
}

/** Version 3 speaks of the application itself; channels are referred to, and have an address of their own. */
function ofThird(root: ConfigNode): Operation[] {
  return entriesAt(root, 'operations').flatMap((operation): Operation[] => {
    const action = textAt(operation.node, 'action')
    const name = textAt(operation.node, 'channel', '$ref')?.split('/').at(-1)
    if (name === undefined || (action !== 'send' && action !== 'receive')) return []
    const channel = textAt(root, 'channels', name, 'address') ?? name
    return [{ line: operation.line, relation: action === 'send' ? 'publishes' : 'consumes', channel }]
  })
}

function toReference({ line, relation, channel }: Operation, root: ConfigNode): Reference {
  const [server] = entriesAt(root, 'servers')
  const protocol = textAt(server?.node, 'protocol')
    ?.replace(/-secure$/, '')
    .replace(/^(amqp|mqtt|stomp)s$/, '$1')
  const address = textAt(server?.node, 'url') ?? textAt(server?.node, 'host')
  return {
    kind: 'reference',
    line,
    relation,
    ...(protocol === undefined ? {} : { protocol }),
    target: address === undefined || address.includes('{') ? unknown('the broker') : fromTemplate(redactUrls(address)),
    channel: text(channel),
  }
}
