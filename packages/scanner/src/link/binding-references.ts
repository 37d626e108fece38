import type { Expression } from '../facts/expression.ts'
import type { Fact } from '../facts/fact.ts'
import { by } from '@coppice/model'
import { relaxed } from './configuration-key.ts'
import type { Environment } from './environment.ts'

/**
 * Channels that settings bind functions and methods to, so that no line of code names them:
 * `spring.cloud.stream.bindings.pack-in-0.destination`, `mp.messaging.outgoing.orders.topic`.
 */
export function bindingReferences(environment: Environment, dependencies: readonly string[]): Fact<'reference'>[] {
  const known = new Map<string, Fact<'reference'>>()
  for (const fact of environment.settings) {
    const found = fromStream(fact, environment, dependencies) ?? fromMessaging(fact, environment, dependencies)
    if (found && !known.has(found.key)) known.set(found.key, found.reference)
  }
  return [...known.values()].toSorted(by((reference) => `${reference.file}:${reference.line}`))
}

interface Bound {
  readonly key: string
  readonly reference: Fact<'reference'>
}

type Direction = 'publishes' | 'consumes'

function toBound(fact: Fact<'setting'>, key: string, relation: Direction, protocol: string | undefined, channel: Expression): Bound {
  const { repository, file, detector, line } = fact
  const target: Expression = { kind: 'unknown', text: key }
  return { key: relaxed(key), reference: { kind: 'reference', repository, file, detector, line, relation, protocol, target, channel } }
}

/** Spring Cloud Stream: the broker is that of the binder among the dependencies. */
function fromStream(fact: Fact<'setting'>, environment: Environment, dependencies: readonly string[]): Bound | undefined {
  const name = /^spring\.cloud\.stream\.bindings\.(.+)\.destination$/i.exec(fact.key)?.[1]
  const relation = name === undefined ? undefined : streamDirection(name, environment)
  if (relation === undefined) return undefined
  const protocol = protocolAmong(dependencies.filter((one) => /stream|binder/.test(one)))
  return toBound(fact, fact.key, relation, protocol, { kind: 'setting', key: fact.key })
}

/** Functions are bound by number; of channels with names of their own the settings beside it tell the way. */
function streamDirection(name: string, { settings }: Environment): Direction | undefined {
  if (/-in-\d+$|^input$/i.test(name)) return 'consumes'
  if (/-out-\d+$|^output$/i.test(name)) return 'publishes'
  const beside = settings.flatMap(({ key }) => {
    const prefix = `spring.cloud.stream.bindings.${name}.`
    return key.startsWith(prefix) ? key.slice(prefix.length).split('.')[0] : []
  })
  if (beside.includes('group') || beside.includes('consumer')) return 'consumes'
  return beside.includes('producer') ? 'publishes' : undefined
}

/** MicroProfile Reactive Messaging: a channel has the name of its topic where none is set. */
function fromMessaging(fact: Fact<'setting'>, environment: Environment, dependencies: readonly string[]): Bound | undefined {
  const [, prefix, way, name] =
    /^(mp\.messaging\.(incoming|outgoing)\.([^.]+)\.)(?:connector|topic|address|queue\.name|exchange\.name)$/.exec(fact.key) ?? []
  if (prefix === undefined || name === undefined) return undefined
  const connector = environment.setting(`${prefix}connector`).find((one) => !one.optional)?.value
  const protocol = protocolAmong(connector?.kind === 'text' ? [connector.value] : dependencies.filter((one) => /messaging/.test(one)))
  if (protocol === undefined) return undefined
  const [first, second] = protocol === 'kafka' ? ['topic'] : way === 'outgoing' ? ['exchange.name', 'address'] : ['queue.name', 'address']
  const otherwise: Expression = { kind: 'text', value: name }
  const fallback: Expression = second === undefined ? otherwise : { kind: 'setting', key: prefix + second, fallback: otherwise }
  return toBound(fact, prefix, way === 'outgoing' ? 'publishes' : 'consumes', protocol, {
    kind: 'setting',
    key: prefix + (first ?? ''),
    fallback,
  })
}

function protocolAmong(names: readonly string[]): string | undefined {
  if (names.some((name) => /kafka/.test(name))) return 'kafka'
  if (names.some((name) => /rabbit|amqp/.test(name))) return 'amqp'
  return names.some((name) => /pulsar/.test(name)) ? 'pulsar' : undefined
}
