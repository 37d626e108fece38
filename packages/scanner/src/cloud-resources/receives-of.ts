import type { Unit } from '../facts/finding.ts'
import { textAt, type ConfigNode } from '../syntax/config-tree.ts'
import { referenceIn, type Resource, type TerraformModule } from './create-module.ts'

/** Queues and topics whose messages the platform hands to a function, and the topics that fill those queues. */
export function receivesOf(one: Resource, module: TerraformModule): NonNullable<Unit['receives']> {
  const own = one.key
  const subscriptions = module.resources(/^aws_sns_topic_subscription$/)
  const toChannel = (body: ConfigNode, key: string, line: number): NonNullable<Unit['receives']> => {
    const source = referenceIn(textAt(body, key) ?? textAt(body, key.replace('_arn', '')))
    if (source === undefined || !/^aws_(?:sqs_queue|sns_topic)\./.test(source)) return []
    return [{ channel: `\${${source}}`, protocol: source.startsWith('aws_sns') ? 'sns' : 'sqs', line }]
  }
  const mapped = module
    .resources(/^aws_lambda_event_source_mapping$/)
    .filter(({ body }) => referenceIn(textAt(body, 'function_name')) === own)
    .flatMap(({ body, line }) => [
      ...toChannel(body, 'event_source_arn', line),
      ...subscriptions
        .filter((subscription) => referenceIn(textAt(subscription.body, 'endpoint')) === referenceIn(textAt(body, 'event_source_arn')))
        .flatMap((subscription) => toChannel(subscription.body, 'topic_arn', subscription.line)),
    ])
  const subscribed = subscriptions
    .filter(({ body }) => referenceIn(textAt(body, 'endpoint')) === own)
    .flatMap(({ body, line }) => toChannel(body, 'topic_arn', line))
  return [...mapped, ...subscribed]
}
