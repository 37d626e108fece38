import type { AnnotationShape, CallShape, Meaning } from '../../../code/language.ts'

type Side = 'publishes' | 'consumes'

const message = (
  relation: Side,
  protocol: string,
  client: string,
  channel: readonly string[],
  target?: readonly string[],
): Extract<Meaning, { is: 'reference' }> => ({
  is: 'reference',
  relation,
  protocol,
  client: `nuget:${client}`,
  channel,
  needsChannel: true,
  ...(target ? { target } : {}),
})

const connection = (callee: RegExp, protocol: string, client: string, target: readonly string[], within?: RegExp): CallShape => ({
  callee,
  ...(within ? { within } : {}),
  means: { is: 'reference', relation: 'calls', protocol, client: `nuget:${client}`, target },
})

/** A component of .NET Aspire: its first argument names a connection string. */
const component = (callee: RegExp, protocol: string, client: string): CallShape => ({
  callee,
  means: { is: 'reference', relation: 'calls', protocol, client: `nuget:${client}`, connection: '0' },
})

const RABBIT = 'RabbitMQ.Client'
/** Buses that reach other services. Mediators and buses for events of the domain stay within one process. */
const BUS =
  /^(?!.*(?:domain|internal|mediat|local|command|query)).*(?:publish(?:endpoint|er)?|endpoint|context|bus|topic|outbox|producer|event(?:service|dispatcher))\w*\.(?:Publish|PublishAsync|ProduceAsync)$/i
const SENDER = /(?:[Ss]endEndpoint|^_?bus|^_?endpointInstance|^_?messageSession)\.Send$/

/** Brokers: connections, and what is sent and received. Message buses name their channels after the types of messages. */
export const brokerCalls: readonly CallShape[] = [
  connection(/^new ConnectionFactory$/, 'amqp', RABBIT, ['HostName', 'Uri', 'Endpoint']),
  connection(/[Ff]actory\.(HostName|Uri)=$/, 'amqp', RABBIT, ['0']),
  connection(/[Ff]actory\.CreateConnection(Async)?$/, 'amqp', RABBIT, ['0']),
  connection(/\.Host$/, 'amqp', RABBIT, ['0'], /\.(UsingRabbitMq|CreateUsingRabbitMq)$/),
  connection(/\.UseRabbitMQ$/, 'amqp', RABBIT, ['0', 'HostName']),
  connection(/(^|\.)HostName=$/, 'amqp', RABBIT, ['0'], /\.UseRabbitMQ$/),
  connection(/(^|\.)RabbitHutch\.CreateBus$|\.(RegisterEasyNetQ|AddEasyNetQ)$/, 'amqp', 'EasyNetQ', ['0']),
  connection(/^new ServiceBusClient$/, 'amqp', 'Azure.Messaging.ServiceBus', ['0']),
  component(/\.Add(Keyed)?RabbitMQClient$/, 'amqp', RABBIT),
  component(/\.Add(Keyed)?AzureServiceBusClient$/, 'amqp', 'Azure.Messaging.ServiceBus'),
  component(/\.Add(Keyed)?Kafka(Producer|Consumer)$/, 'kafka', 'Confluent.Kafka'),
  component(/\.Add(Keyed)?NatsClient$/, 'nats', 'NATS.Net'),
  connection(/(^|\.)BootstrapServers=$/, 'kafka', 'Confluent.Kafka', ['0']),
  { callee: /\.BasicPublish(Async)?$/, means: message('publishes', 'amqp', RABBIT, ['exchange', '0', 'routingKey', '1']) },
  { callee: /\.QueueBind(Async)?$/, means: message('consumes', 'amqp', RABBIT, ['exchange', '1']) },
  { callee: /\.BasicConsume(Async)?$/, means: message('consumes', 'amqp', RABBIT, ['queue', '0']) },
  { callee: /[Pp]roducer\w*\.Produce(Async)?$/, means: message('publishes', 'kafka', 'Confluent.Kafka', ['0']) },
  { callee: /[Cc]onsumer\w*\.Subscribe$/, means: message('consumes', 'kafka', 'Confluent.Kafka', ['0']) },
  { callee: /\.CreateSender$/, means: message('publishes', 'amqp', 'Azure.Messaging.ServiceBus', ['0']) },
  { callee: /\.(CreateProcessor|CreateReceiver)$/, means: message('consumes', 'amqp', 'Azure.Messaging.ServiceBus', ['0']) },
  { callee: /[Dd]apr\w*\.PublishEventAsync$/, means: message('publishes', 'dapr', 'Dapr.Client', ['1']) },
  {
    callee: /[Dd]apr\w*\.(Get|Save|Delete|TrySave|TryDelete|GetBulk|SaveBulk)State(Entry|AndETag)?Async$/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'dapr', client: 'nuget:Dapr.Client', target: ['0'] },
  },
  {
    // Actors keep what they know in the store of all actors.
    callee: /^(this\.)?StateManager\.(Get|TryGet|Set|Add|TryAdd|AddOrUpdate|GetOrAdd|Remove)StateAsync$/,
    imports: /Dapr/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'dapr', client: 'nuget:Dapr.Client', target: ['store'] },
  },
  {
    callee: /[Dd]apr\w*\.InvokeBindingAsync$/,
    means: { is: 'reference', relation: 'calls', protocol: 'dapr', client: 'nuget:Dapr.Client', target: ['0'] },
  },
  { callee: /\.WithTopic$/, means: message('consumes', 'dapr', 'Dapr.AspNetCore', ['1']) },
  { callee: /\.ListLeftPush(Async)?$|\.ListRightPush(Async)?$/, means: message('publishes', 'redis', 'StackExchange.Redis', ['0']) },
  { callee: /\.ListLeftPop(Async)?$|\.ListRightPop(Async)?$/, means: message('consumes', 'redis', 'StackExchange.Redis', ['0']) },
  { callee: /[Cc]ap\w*\.Publish(Async)?$/, means: message('publishes', 'amqp', 'DotNetCore.CAP', ['0']) },
  // By convention of .NET, what is made to be told to other services is named so.
  { callee: /^new \w+IntegrationEvent$/, means: message('publishes', 'amqp', 'MassTransit', ['<new>']) },
  { callee: SENDER, means: message('publishes', 'amqp', 'MassTransit', ['<0>', '<of 0>']) },
  { callee: BUS, means: message('publishes', 'amqp', 'MassTransit', ['<0>', '<of 0>']) },
]

/** Handlers of messages, by the interface they implement or the attribute they bear. */
export const brokerBases: readonly AnnotationShape[] = [
  {
    name: /^: (IConsumer|IHandleMessages|IIntegrationEventHandler|IEventConsumer)$/,
    means: message('consumes', 'amqp', 'MassTransit', ['<0>']),
  },
  { name: /^CapSubscribe$/, means: message('consumes', 'amqp', 'DotNetCore.CAP', ['0']) },
  // Where its namespace is imported for the whole project, no line of the file says so.
  { name: /^Topic$/, means: message('consumes', 'dapr', 'Dapr.AspNetCore', ['1']) },
]
