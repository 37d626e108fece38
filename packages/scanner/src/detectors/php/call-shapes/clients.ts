import type { CallShape } from '../../../code/language.ts'
import { message } from '../../../code/message-shape.ts'

type Reference = Extract<CallShape['means'], { is: 'reference' }>

const reference = (relation: Reference['relation'], protocol: string, client: string, more: Partial<Reference>): Reference => ({
  is: 'reference',
  relation,
  protocol,
  client,
  ...more,
})

const store = (callee: RegExp, protocol: string, client: string, target: readonly string[], database?: readonly string[]): CallShape => ({
  callee,
  means: reference('stores-in', protocol, client, { target, ...(database === undefined ? {} : { database }) }),
})

const VERBS = ['get', 'post', 'put', 'patch', 'delete', 'head'] as const

/** Clients of Laravel, Symfony and single libraries. */
export const clients: readonly CallShape[] = [
  ...VERBS.map((verb): CallShape => ({
    callee: new RegExp(`^\\\\?Http->(?:\\w+->)*${verb}$`),
    means: reference('calls', 'http', 'composer:guzzlehttp/guzzle', { method: verb.toUpperCase(), target: ['0'], leavesRelative: true }),
  })),
  { callee: /^\\?Http->(?:\w+->)*baseUrl$/, means: reference('calls', 'http', 'composer:guzzlehttp/guzzle', { target: ['0'] }) },
  {
    callee: /(?:createForBaseUri|forBaseUri)$/,
    means: reference('calls', 'http', 'composer:symfony/http-client', { target: ['0.base_uri', '1', '0'] }),
  },
  {
    callee: /^\\?curl_setopt$/,
    second: /^CURLOPT_URL$/,
    means: reference('calls', 'http', 'composer:ext-curl', { target: ['2'], needsTarget: 'given' }),
  },
  {
    callee: /^\\?wp_(?:safe_)?remote_(?:get|post|request|head)$/,
    means: reference('calls', 'http', 'composer:wordpress', { target: ['0'], needsTarget: 'given' }),
  },
  { callee: /^new \\?SoapClient$/, means: reference('calls', 'http', 'composer:ext-soap', { target: ['0'], needsTarget: 'given' }) },
  {
    callee: /^new (?:[\w\\]+\\)?\w+Client$/,
    imports: /(?:^|\\)Grpc(?:\\|$)/,
    means: reference('calls', 'grpc', 'composer:grpc/grpc', { target: ['0'], needsTarget: 'given' }),
  },
  store(/^\\?DriverManager->getConnection$/, 'sql', 'composer:doctrine/orm', ['0.url', '0.host'], ['0.dbname']),
  store(/^\\?pg_p?connect$/, 'postgresql', 'composer:ext-pgsql', ['0']),
  store(/^new \\?(?:Elastica\\)?Client$/, 'elasticsearch', 'composer:ruflin/elastica', ['0.host', '0.url', '0.hosts']),
  store(/ClientBuilder->create->setHosts$/, 'elasticsearch', 'composer:elasticsearch/elasticsearch', ['0']),
  store(/\$(?:this->)?\w*memcached?->addServer$/i, 'memcached', 'composer:ext-memcached', ['0']),
  store(/^new \\?(?:MeiliSearch|Meilisearch)\\Client$/, 'meilisearch', 'composer:meilisearch/meilisearch-php', ['0']),
  store(/^new \\?(?:\w+\\)*(?:MongoDB\\Driver\\)?Manager$/, 'mongodb', 'composer:ext-mongodb', ['0']),
  store(/^new \\?(?:\w+\\)*InfluxDB2?\\Client$/, 'influxdb', 'composer:influxdb/influxdb-php', ['0', '0.url']),
  { callee: /->create_connection$/, means: reference('calls', 'amqp', 'composer:php-amqplib/php-amqplib', { target: ['0.host', '0'] }) },
  message('consumes', /->queue_bind$/, 'amqp', 'composer:php-amqplib/php-amqplib', ['1']),
  {
    callee: /->set$/,
    first: /bootstrap\.servers|metadata\.broker\.list/,
    means: reference('calls', 'kafka', 'composer:ext-rdkafka', { target: ['1'] }),
  },
  { callee: /->addBrokers$/, means: reference('calls', 'kafka', 'composer:ext-rdkafka', { target: ['0'] }) },
  message('publishes', /->newTopic$/, 'kafka', 'composer:ext-rdkafka', ['0'], /RdKafka|Kafka/),
  message('consumes', /consumer\w*->subscribe$/i, 'kafka', 'composer:ext-rdkafka', ['0'], /RdKafka|Kafka/),
  message('publishes', /->sendMessage$/, 'sqs', 'composer:aws/aws-sdk-php', ['0.QueueUrl']),
  message('consumes', /->receiveMessage$/, 'sqs', 'composer:aws/aws-sdk-php', ['0.QueueUrl']),
  message('publishes', /->publish$/, 'sns', 'composer:aws/aws-sdk-php', ['0.TopicArn']),
  message('publishes', /^\\?Redis->publish$|\$(?:this->)?redis->(?:publish|xadd)$/i, 'redis', 'composer:predis/predis', ['0']),
  message('consumes', /^\\?Redis->p?subscribe$|\$(?:this->)?redis->(?:p?subscribe|xread)$/i, 'redis', 'composer:predis/predis', ['0']),
  { callee: /^new \\?(?:\w+\\)*MqttClient$/, means: reference('calls', 'mqtt', 'composer:php-mqtt/client', { target: ['0'] }) },
  message('publishes', /mqtt\w*->publish$/i, 'mqtt', 'composer:php-mqtt/client', ['0']),
  message('consumes', /mqtt\w*->subscribe$/i, 'mqtt', 'composer:php-mqtt/client', ['0']),
]
