import { consume, publish, type ClientShape, type Instance } from './shape.ts'

const aws = (
  packages: readonly string[],
  className: string,
  shape: Pick<ClientShape, 'relation' | 'protocol' | 'members'> & { commands?: Readonly<Record<string, Instance>> },
): ClientShape => ({
  packages,
  relation: shape.relation,
  ...(shape.protocol === undefined ? {} : { protocol: shape.protocol }),
  instances: {
    [`new ${className}Client`]: { target: ['0.endpoint'], connects: true },
    [`new ${className}`]: { target: ['0.endpoint'], connects: true },
    ...shape.commands,
  },
  ...(shape.members ? { members: shape.members } : {}),
})

/** Services of a cloud, reached through its SDK. */
export const clouds: readonly ClientShape[] = [
  aws(['@aws-sdk/client-s3'], 'S3', { relation: 'stores-in', protocol: 's3' }),
  aws(['@aws-sdk/client-dynamodb'], 'DynamoDB', { relation: 'stores-in', protocol: 'dynamodb' }),
  aws(['@aws-sdk/client-firehose'], 'Firehose', { relation: 'calls', protocol: 'firehose' }),
  aws(['@aws-sdk/client-sqs'], 'SQS', {
    relation: 'calls',
    protocol: 'sqs',
    commands: {
      'new SendMessageCommand': { channel: ['0.QueueUrl'], connects: true, relation: 'publishes' },
      'new SendMessageBatchCommand': { channel: ['0.QueueUrl'], connects: true, relation: 'publishes' },
      'new ReceiveMessageCommand': { channel: ['0.QueueUrl'], connects: true, relation: 'consumes' },
    },
    members: { sendMessage: publish('0.QueueUrl'), receiveMessage: consume('0.QueueUrl') },
  }),
  aws(['@aws-sdk/client-sns'], 'SNS', {
    relation: 'calls',
    protocol: 'sns',
    commands: {
      'new PublishCommand': { channel: ['0.TopicArn'], connects: true, relation: 'publishes' },
      'new PublishBatchCommand': { channel: ['0.TopicArn'], connects: true, relation: 'publishes' },
    },
    members: { publish: publish('0.TopicArn') },
  }),
  aws(['@aws-sdk/client-kinesis'], 'Kinesis', {
    relation: 'calls',
    protocol: 'kinesis',
    commands: {
      'new PutRecordCommand': { channel: ['0.StreamName'], connects: true, relation: 'publishes' },
      'new PutRecordsCommand': { channel: ['0.StreamName'], connects: true, relation: 'publishes' },
      'new GetShardIteratorCommand': { channel: ['0.StreamName'], connects: true, relation: 'consumes' },
    },
  }),
  aws(['@aws-sdk/client-eventbridge'], 'EventBridge', {
    relation: 'calls',
    protocol: 'eventbridge',
    commands: { 'new PutEventsCommand': { channel: ['0.Entries.0.EventBusName'], connects: true, relation: 'publishes' } },
  }),
  aws(['@aws-sdk/client-lambda'], 'Lambda', { relation: 'calls', protocol: 'lambda' }),
  aws(['@aws-sdk/client-ses', '@aws-sdk/client-sesv2'], 'SES', { relation: 'uses-saas', protocol: 'http' }),
  {
    packages: ['sqs-consumer'],
    relation: 'consumes',
    protocol: 'sqs',
    instances: {
      'Consumer.create()': { channel: ['0.queueUrl'], connects: true },
      'new Consumer': { channel: ['0.queueUrl'], connects: true },
    },
  },
  {
    packages: ['aws-sdk'],
    relation: 'calls',
    instances: {
      'new S3': { target: ['0.endpoint'], connects: true, relation: 'stores-in' },
      'new DynamoDB': { target: ['0.endpoint'], connects: true, relation: 'stores-in' },
      'new DynamoDB.DocumentClient': { target: ['0.endpoint'], connects: true, relation: 'stores-in' },
      'new SQS': { target: ['0.endpoint'], connects: true },
      'new SNS': { target: ['0.endpoint'], connects: true },
      'new SES': { target: ['0.endpoint'], connects: true, relation: 'uses-saas' },
      'new Kinesis': { target: ['0.endpoint'], connects: true },
      'new EventBridge': { target: ['0.endpoint'], connects: true },
      'new Lambda': { target: ['0.endpoint'], connects: true },
    },
    members: {
      sendMessage: publish('0.QueueUrl'),
      receiveMessage: consume('0.QueueUrl'),
      publish: publish('0.TopicArn'),
      putRecord: publish('0.StreamName'),
    },
  },
]
