import { consume, nothing, publish, type ClientShape, type Member } from './shape.ts'

/** Clients through which messages are sent and received. */
export const brokers: readonly ClientShape[] = [
  {
    packages: ['kafkajs', '@confluentinc/kafka-javascript'],
    relation: 'calls',
    protocol: 'kafka',
    instances: {
      'new Kafka': { target: ['0.brokers', '0.kafkaJS.brokers'] },
      'new KafkaJS.Kafka': { target: ['0.kafkaJS.brokers', '0.brokers'] },
      'new Kafka.producer()': nothing,
      'new Kafka.consumer()': nothing,
      'new KafkaJS.Kafka.producer()': nothing,
      'new KafkaJS.Kafka.consumer()': nothing,
      'new Producer': nothing,
      'new Consumer': nothing,
    },
    members: { send: publish('0.topic'), sendBatch: publish('0.topicMessages.0.topic'), subscribe: consume('0.topic', '0.topics') },
  },
  {
    packages: ['node-rdkafka'],
    relation: 'calls',
    protocol: 'kafka',
    instances: { 'new Producer': { target: ['0.metadata.broker.list'] }, 'new KafkaConsumer': { target: ['0.metadata.broker.list'] } },
    members: { produce: publish('0'), subscribe: consume('0') },
  },
  {
    packages: ['amqplib', 'amqplib/callback_api', 'amqp-connection-manager'],
    client: 'npm:amqplib',
    relation: 'calls',
    protocol: 'amqp',
    instances: {
      'connect()': { target: ['0.hostname:0.port', '0'], connects: true },
      'connect().createChannel()': nothing,
      'connect().createConfirmChannel()': nothing,
      'new Channel': nothing,
      'new ConfirmChannel': nothing,
      'new ChannelWrapper': nothing,
      'new AmqpConnectionManager.createChannel()': nothing,
      'new Connection.createChannel()': nothing,
      'new ChannelModel.createChannel()': nothing,
    },
    members: { sendToQueue: publish('0'), publish: publish('0', '1'), consume: consume('0'), get: consume('0'), bindQueue: consume('1') },
  },
  {
    packages: ['bullmq', 'bull', 'bee-queue', '@nestjs/bullmq', '@nestjs/bull', 'bullmq-pro', '@taskforcesh/bullmq-pro'],
    relation: 'publishes',
    protocol: 'redis',
    instances: {
      ...Object.fromEntries(
        ['new Queue', 'new QueuePro', 'new FlowProducer', 'new'].map((trail) => [
          trail,
          {
            target: [
              '1.connection.url',
              '1.connection.host:1.connection.port',
              '1.redis.host:1.redis.port',
              '1.redis',
              '1.connection',
              '1',
            ],
            channel: ['0'],
            connects: true as const,
          },
        ]),
      ),
      ...Object.fromEntries(
        ['new Worker', 'new WorkerPro', 'new QueueEvents'].map((trail) => [
          trail,
          {
            target: ['2.connection.url', '2.connection.host:2.connection.port', '2.connection'],
            channel: ['0'],
            relation: 'consumes' as const,
            connects: true as const,
          },
        ]),
      ),
      'BullModule.registerQueue()': { target: [], channel: ['0.name'], connects: true },
      'BullModule.forRoot()': {
        target: ['0.connection.host:0.connection.port', '0.redis.host:0.redis.port', '0.redis', '0.connection'],
        connects: true,
        relation: 'stores-in',
      },
    },
    members: { process: { relation: 'consumes' } },
  },
  {
    packages: ['@golevelup/nestjs-rabbitmq'],
    client: 'npm:amqplib',
    relation: 'calls',
    protocol: 'amqp',
    instances: {
      'RabbitMQModule.forRoot()': { target: ['1.uri', '0.uri'], connects: true },
      'RabbitMQModule.forRootAsync()': { target: ['1.useFactory.().uri', '0.useFactory.().uri'], connects: true },
      'new AmqpConnection': nothing,
    },
    members: { publish: publish('0'), request: publish('0.exchange') },
  },
  {
    packages: ['@dapr/dapr'],
    relation: 'calls',
    protocol: 'dapr',
    instances: { 'new DaprClient.pubsub': nothing, 'new DaprServer.pubsub': nothing },
    members: { publish: publish('1'), subscribe: consume('1') },
  },
  {
    packages: ['nats', '@nats-io/transport-node'],
    relation: 'calls',
    protocol: 'nats',
    instances: {
      'connect()': { target: ['0.servers', '0'], connects: true },
      'new NatsConnection': nothing,
      'connect().jetstream()': nothing,
      'new JetStreamClient': nothing,
    },
    members: { publish: publish('0'), request: publish('0'), subscribe: consume('0') },
  },
  {
    packages: ['mqtt', 'async-mqtt'],
    relation: 'calls',
    protocol: 'mqtt',
    instances: {
      'connect()': { target: ['0.host:0.port', '0'], connects: true },
      'connectAsync()': { target: ['0'], connects: true },
      'new MqttClient': nothing,
    },
    members: { publish: publish('0'), subscribe: consume('0'), publishAsync: publish('0'), subscribeAsync: consume('0') },
  },
  {
    packages: ['node-nats-streaming'],
    relation: 'calls',
    protocol: 'nats',
    instances: { 'connect()': { target: ['2.url'], connects: true }, 'new Stan': nothing },
    members: { publish: publish('0'), subscribe: consume('0') },
  },
  {
    packages: ['@google-cloud/pubsub'],
    relation: 'calls',
    protocol: 'pubsub',
    instances: { 'new PubSub': { target: ['0.apiEndpoint'] } },
    members: { topic: publish('0'), subscription: consume('0') },
  },
  {
    packages: ['@azure/service-bus'],
    relation: 'calls',
    protocol: 'amqp',
    instances: { 'new ServiceBusClient': { target: ['0'], connects: true } },
    members: { createSender: publish('0'), createReceiver: consume('0'), acceptSession: consume('0') },
  },
  {
    packages: ['@azure/event-hubs'],
    relation: 'publishes',
    protocol: 'amqp',
    instances: {
      'new EventHubProducerClient': { target: ['0'], channel: ['1'], connects: true },
      'new EventHubConsumerClient': { target: ['1'], channel: ['2'], relation: 'consumes', connects: true },
    },
  },
  {
    packages: ['redis', 'ioredis', '@redis/client'],
    relation: 'stores-in',
    protocol: 'redis',
    instances: {
      'createClient()': nothing,
      new: nothing,
      'new Redis': nothing,
      'createClient().duplicate()': nothing,
      'new.duplicate()': nothing,
      'new RedisClientType': nothing,
    },
    members: {
      publish: publish('0'),
      subscribe: consume('0'),
      pSubscribe: consume('0'),
      psubscribe: consume('0'),
      blPop: consume('0'),
      blpop: consume('0'),
      brPop: consume('0'),
      brpop: consume('0'),
      xAdd: publish('0'),
      xadd: publish('0'),
      sSubscribe: consume('0'),
      xRead: consume('0.key', '0.0.key'),
      xReadGroup: consume('2.key', '2.0.key'),
    },
  },
  {
    packages: ['@nestjs/microservices'],
    relation: 'calls',
    instances: {
      'new ClientProxy': nothing,
      'new ClientKafka': nothing,
      'new ClientRMQ': nothing,
    },
    members: { emit: publish('0', '0.cmd'), send: publish('0', '0.cmd') },
  },
]

/** Decorators by which methods, classes and parameters are tied to a channel. */
export const channelDecorators: readonly {
  packages: readonly string[]
  protocol?: string
  decorators: Readonly<Record<string, Member>>
}[] = [
  { packages: ['@nestjs/microservices'], decorators: { EventPattern: consume('0', '0.cmd'), MessagePattern: consume('0', '0.cmd') } },
  {
    packages: ['@nestjs/bullmq', '@nestjs/bull'],
    protocol: 'redis',
    decorators: { Processor: consume('0.name', '0'), InjectQueue: publish('0') },
  },
  {
    packages: ['@golevelup/nestjs-rabbitmq'],
    protocol: 'amqp',
    decorators: { RabbitSubscribe: consume('0.exchange', '0.queue'), RabbitRPC: consume('0.exchange', '0.queue') },
  },
  { packages: ['@ssut/nestjs-sqs'], protocol: 'sqs', decorators: { SqsMessageHandler: consume('0') } },
]
