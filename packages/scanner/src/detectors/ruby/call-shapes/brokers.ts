import type { CallShape } from '../../../code/language.ts'
import { message } from '../../../code/message-shape.ts'

const broker = (callee: RegExp, protocol: string, client: string, target: readonly string[], imports?: RegExp): CallShape => ({
  callee,
  ...(imports === undefined ? {} : { imports }),
  means: { is: 'reference', relation: 'calls', protocol, client, target },
})

/** Clients of brokers: what is sent where, and heard. */
export const brokers: readonly CallShape[] = [
  broker(/^(?:::)?(?:Bunny|MarchHare)\.(?:new|connect|run)$/, 'amqp', 'gem:bunny', ['host', 'hostname', '0.host', '0.hostname', '0']),
  message('publishes', /\.default_exchange\.publish$/, 'amqp', 'gem:bunny', ['routing_key', '0.routing_key']),
  message(
    'publishes',
    /(?:exchange|topic|fanout|direct|\bx|\bex)\w*\.publish$/i,
    'amqp',
    'gem:bunny',
    ['made:0', 'routing_key'],
    /bunny|march_hare/i,
  ),
  message('publishes', /queue\w*\.publish$/i, 'amqp', 'gem:bunny', ['made:0'], /bunny|march_hare/i),
  message('consumes', /(?:queue|\bq)\w*\.(?:subscribe|pop)$/i, 'amqp', 'gem:bunny', ['made:0'], /bunny|march_hare/i),
  message('consumes', /\.bind$/, 'amqp', 'gem:bunny', ['0'], /bunny|march_hare/i),
  message('consumes', /^from_queue$/, 'amqp', 'gem:sneakers', ['exchange', '0'], /Sneakers|Kicks/),
  message('publishes', /^Hutch\.publish$/, 'amqp', 'gem:hutch', ['0']),
  message('consumes', /^consume$/, 'amqp', 'gem:hutch', ['0'], /Hutch/),
  broker(/^(?:::)?Kafka\.new$/, 'kafka', 'gem:ruby-kafka', ['seed_brokers', '0']),
  broker(/^Rdkafka::Config\.new$/, 'kafka', 'gem:rdkafka', ['0.bootstrap\\.servers', 'bootstrap.servers', ':"bootstrap.servers"']),
  message(
    'publishes',
    /(?:producer|kafka|karafka)\w*(?:\.\w+)?\.(?:produce|produce_a?sync|deliver_message|produce_many_a?sync)$/i,
    'kafka',
    'gem:ruby-kafka',
    ['topic'],
  ),
  message('publishes', /^(?:Karafka\.producer|WaterDrop::\w+)\.\w+$/, 'kafka', 'gem:karafka', ['topic']),
  message('consumes', /(?:consumer\w*|kafka)\.(?:subscribe|each_message)$/i, 'kafka', 'gem:ruby-kafka', ['topic', '0'], /kafka/i),
  message('consumes', /^subscribes_to$/, 'kafka', 'gem:racecar', ['0'], /Racecar/),
  message('consumes', /^topic$/, 'kafka', 'gem:karafka', ['0'], /Karafka|karafka/),
  message('publishes', /redis\w*\.(?:publish|xadd)$/i, 'redis', 'gem:redis', ['0']),
  message('consumes', /redis\w*\.(?:subscribe|psubscribe|xread|xreadgroup)$/i, 'redis', 'gem:redis', ['0']),
  broker(/^NATS\.(?:connect|start|new)$/, 'nats', 'gem:nats-pure', ['servers', 'server', '0']),
  message('publishes', /(?:\bnc|nats\w*|\bjs)\.(?:publish|request)$/i, 'nats', 'gem:nats-pure', ['0'], /nats/i),
  message('consumes', /(?:\bnc|nats\w*|\bjs)\.(?:subscribe|pull_subscribe|queue_subscribe)$/i, 'nats', 'gem:nats-pure', ['0'], /nats/i),
  message('publishes', /\.(?:send_message|send_message_batch)$/, 'sqs', 'gem:aws-sdk-sqs', ['queue_url']),
  message('consumes', /\.receive_message$|^Aws::SQS::QueuePoller\.new$/, 'sqs', 'gem:aws-sdk-sqs', ['queue_url', '0']),
  message('consumes', /^shoryuken_options$/, 'sqs', 'gem:shoryuken', ['queue']),
  message('publishes', /\.publish$/, 'sns', 'gem:aws-sdk-sns', ['topic_arn', 'target_arn']),
  message('publishes', /pub_?sub\w*\.(?:topic|find_topic|publisher)$/i, 'pubsub', 'gem:google-cloud-pubsub', ['0']),
  message('consumes', /pub_?sub\w*\.(?:subscription|find_subscription|subscriber)$/i, 'pubsub', 'gem:google-cloud-pubsub', ['0']),
  broker(/^MQTT::Client\.(?:connect|new)$/, 'mqtt', 'gem:mqtt', ['host', '0']),
  message('publishes', /(?:mqtt\w*|client|\bc)\.publish$/i, 'mqtt', 'gem:mqtt', ['0'], /mqtt/i),
  message('consumes', /(?:mqtt\w*|client|\bc)\.subscribe$/i, 'mqtt', 'gem:mqtt', ['0'], /mqtt/i),
  broker(/^Stomp::Client\.new$|^Stomp::Connection\.\w+$/, 'stomp', 'gem:stomp', ['0']),
]
