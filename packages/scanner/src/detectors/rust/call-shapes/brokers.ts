import type { CallShape } from '../../../code/language.ts'
import { message } from '../../../code/message-shape.ts'

const broker = (callee: RegExp, protocol: string, client: string, target: readonly string[], more: Partial<CallShape> = {}): CallShape => ({
  callee,
  ...more,
  means: { is: 'reference', relation: 'calls', protocol, client, target },
})

/** Clients of brokers: what is sent where, and heard. */
export const brokers: readonly CallShape[] = [
  broker(/(?:^|::)Connection::connect(?:_uri)?$/, 'amqp', 'cargo:lapin', ['0'], {
    imports: /^(?:lapin|amqprs|amiquip|bb8_lapin|deadpool_lapin)\b/,
  }),
  broker(/LapinConnectionManager::new$/, 'amqp', 'cargo:lapin', ['0']),
  message('publishes', /\.basic_publish$/, 'amqp', 'cargo:lapin', ['0', '1'], /^(?:lapin|amqprs)\b/),
  message('consumes', /\.basic_consume$/, 'amqp', 'cargo:lapin', ['0'], /^(?:lapin|amqprs)\b/),
  message('consumes', /\.queue_bind$/, 'amqp', 'cargo:lapin', ['1'], /^(?:lapin|amqprs)\b/),
  broker(/\.set$/, 'kafka', 'cargo:rdkafka', ['1'], { imports: /^rdkafka\b/, first: /bootstrap\.servers|metadata\.broker\.list/ }),
  message('publishes', /(?:^|::)(?:FutureRecord|BaseRecord)::to$/, 'kafka', 'cargo:rdkafka', ['0']),
  message('consumes', /\.subscribe$/, 'kafka', 'cargo:rdkafka', ['0'], /^rdkafka\b/),
  broker(/^(?:async_)?nats::connect(?:_with_options)?$|ConnectOptions.*\.connect$/, 'nats', 'cargo:async-nats', ['0'], {
    imports: /^(?:async_)?nats\b/,
  }),
  message(
    'publishes',
    /(?:client|nats\w*|nc|jetstream|context|js)\.(?:publish|publish_with_headers|request)$/i,
    'nats',
    'cargo:async-nats',
    ['0'],
    /^(?:async_)?nats\b/,
  ),
  message(
    'consumes',
    /(?:client|nats\w*|nc|jetstream|js)\.(?:subscribe|queue_subscribe)$/i,
    'nats',
    'cargo:async-nats',
    ['0'],
    /^(?:async_)?nats\b/,
  ),
  broker(/(?:^|::)Pulsar::builder$/, 'pulsar', 'cargo:pulsar', ['0']),
  message('publishes', /send_message(?:_batch)?\.queue_url$/, 'sqs', 'cargo:aws-sdk-sqs', ['0']),
  message('consumes', /receive_message\.queue_url$/, 'sqs', 'cargo:aws-sdk-sqs', ['0']),
  message('publishes', /\.topic_arn$/, 'sns', 'cargo:aws-sdk-sns', ['0'], /^aws_sdk_sns\b/),
  message('publishes', /put_records?\.stream_name$/, 'kinesis', 'cargo:aws-sdk-kinesis', ['0']),
  message('publishes', /\.(?:publish|xadd|xadd_maxlen)$/, 'redis', 'cargo:redis', ['0'], /^redis\b/),
  message('consumes', /(?:pubsub|conn\w*)\.(?:subscribe|psubscribe|xread_options|xread)$/, 'redis', 'cargo:redis', ['0'], /^redis\b/),
  broker(/(?:^|::)MqttOptions::new$/, 'mqtt', 'cargo:rumqttc', ['1']),
  message('publishes', /\.publish$/, 'mqtt', 'cargo:rumqttc', ['0'], /^(?:rumqttc|paho_mqtt)\b/),
  message('consumes', /\.subscribe$/, 'mqtt', 'cargo:rumqttc', ['0'], /^(?:rumqttc|paho_mqtt)\b/),
  message('publishes', /\.topic$/, 'pubsub', 'cargo:google-cloud-pubsub', ['0'], /^google_cloud_pubsub\b/),
  message('consumes', /\.subscription$/, 'pubsub', 'cargo:google-cloud-pubsub', ['0'], /^google_cloud_pubsub\b/),
]
