import type { Subscription } from '../../facts/finding.ts'
import type { ShellValue } from '../../syntax/follow-shell-script.ts'

type Found = Omit<Subscription, 'kind' | 'line'>

/** What a command line subscribes to what; undefined where it does something else, or where a name is not known. */
export function readSubscription(words: readonly ShellValue[]): Found | undefined {
  return awsSubscription(words) ?? pubSubSubscription(words) ?? rabbitBinding(words)
}

/** What the command prints: names of topics and queues stand for their addresses, which end in them. */
export function printedName(words: readonly ShellValue[]): ShellValue {
  if (isAws(words, 'sns', 'create-topic')) return option(words, 'name')
  if (isAws(words, 'sqs', 'create-queue') || isAws(words, 'sqs', 'get-queue-url')) return option(words, 'queue-name')
  if (isAws(words, 'sqs', 'get-queue-attributes')) return option(words, 'queue-url')
  return undefined
}

/** https://docs.aws.amazon.com/cli/latest/reference/sns/subscribe.html */
function awsSubscription(words: readonly ShellValue[]): Found | undefined {
  if (!isAws(words, 'sns', 'subscribe') || option(words, 'protocol') !== 'sqs') return undefined
  const topic = lastName(option(words, 'topic-arn'))
  const queue = lastName(option(words, 'notification-endpoint') ?? option(words, 'endpoint'))
  return topic === undefined || queue === undefined
    ? undefined
    : { from: { channel: topic, protocol: 'sns' }, to: { channel: queue, protocol: 'sqs' } }
}

/** https://docs.cloud.google.com/sdk/gcloud/reference/pubsub/subscriptions/create */
function pubSubSubscription(words: readonly ShellValue[]): Found | undefined {
  const at = words.indexOf('subscriptions')
  if (!words.some((word) => /(?:^|\/)gcloud$/.test(word ?? '')) || words[at - 1] !== 'pubsub' || words[at + 1] !== 'create')
    return undefined
  const topic = lastName(option(words, 'topic'))
  const name = words.slice(at + 2).find((word, index) => isArgument(word, words[at + 1 + index]))
  const subscription = lastName(name)
  return topic === undefined || subscription === undefined
    ? undefined
    : { from: { channel: topic, protocol: 'pubsub' }, to: { channel: subscription, protocol: 'pubsub' } }
}

/** https://www.rabbitmq.com/docs/management-cli */
function rabbitBinding(words: readonly ShellValue[]): Found | undefined {
  const at = words.indexOf('binding')
  if (!words.some((word) => /(?:^|\/)rabbitmqadmin(?:\.py)?$/.test(word ?? '')) || words[at - 1] !== 'declare') return undefined
  const named = (key: string): string | undefined => words.find((word) => word?.startsWith(`${key}=`) === true)?.slice(key.length + 1)
  const source = named('source')
  const destination = named('destination')
  // Bindings between exchanges lead on to queues of their own.
  if (!source || !destination || (named('destination_type') ?? 'queue') !== 'queue') return undefined
  return { from: { channel: source, protocol: 'amqp' }, to: { channel: destination, protocol: 'amqp' } }
}

/** `aws --profile local sns subscribe`, `awslocal sns subscribe`, `docker exec broker awslocal sns subscribe`. */
function isAws(words: readonly ShellValue[], service: string, operation: string): boolean {
  const at = words.indexOf(service)
  return at > 0 && words[at + 1] === operation && words.slice(0, at).some((word) => /(?:^|\/)aws(?:local)?$/.test(word ?? ''))
}

function option(words: readonly ShellValue[], name: string): ShellValue {
  const at = words.indexOf(`--${name}`)
  if (at >= 0) return words[at + 1]
  return words.find((word) => word?.startsWith(`--${name}=`) === true)?.slice(name.length + 3)
}

function isArgument(word: ShellValue, before: ShellValue): boolean {
  if (word?.startsWith('-') === true) return false
  return before === 'create' || before?.startsWith('--') !== true || before.includes('=')
}

/** Addresses of queues, topics and subscriptions end in their names. */
function lastName(address: ShellValue): string | undefined {
  const name = address?.split(/[:/]/).at(-1)
  return name !== undefined && /^[\w.-]+$/.test(name) ? name : undefined
}
