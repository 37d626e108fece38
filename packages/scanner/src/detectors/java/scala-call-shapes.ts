import type { CallShape, CodeShapes } from '../../code/language.ts'
import { message } from '../../code/message-shape.ts'
import { shapes as javaShapes } from './call-shapes.ts'

type Reference = Extract<CallShape['means'], { is: 'reference' }>

const http = (callee: RegExp, client: string, target: readonly string[], imports?: RegExp, more: Partial<Reference> = {}): CallShape => ({
  callee,
  ...(imports === undefined ? {} : { imports }),
  means: { is: 'reference', relation: 'calls', protocol: 'http', client, target, ...more },
})

const store = (callee: RegExp, protocol: string, client: string, target: readonly string[], imports?: RegExp): CallShape => ({
  callee,
  ...(imports === undefined ? {} : { imports }),
  means: { is: 'reference', relation: 'stores-in', protocol, client, target },
})

const VERBS = ['get', 'post', 'put', 'patch', 'delete'] as const

const values: readonly CallShape[] = [
  { callee: /^(?:scala\.)?sys\.env(?:\.(?:get|apply|getOrElse))?$/, means: { is: 'environment', key: '0', fallback: '1' } },
  { callee: /^(?:scala\.util\.)?Properties\.envOrElse$/, means: { is: 'environment', key: '0', fallback: '1' } },
  { callee: /^(?:Properties\.envOrNone|env\.(?:get|apply))$/, means: { is: 'environment', key: '0' } },
  { callee: /^env$/, imports: /^ciris\b/, means: { is: 'environment', key: '0' } },
  {
    callee:
      /(?:^|\.)(?:\w*config(?:uration)?|conf|cfg)(?:\.underlying)?\.(?:get|getString|getOptional|getConfig|getStringList|getAs|apply|stringSetting|string)$/i,
    means: { is: 'setting', key: '0' },
  },
  {
    callee: /^(?:stringDefault|stringOpt|string|configuration|getStringProperty|getProperty)$/,
    imports: /[Cc]onfig/,
    means: { is: 'setting', key: '0' },
  },
  { callee: /\.(?:getOrElse|orElse|default)$/, means: { is: 'otherwise', value: '0' } },
  {
    callee: /\.(?:get|toString|trim|toURI|toURL|map|head|split|load|mapError|fold|stripSuffix|toOption|some|pure)$/,
    means: { is: 'same', as: 'receiver' },
  },
  {
    callee:
      /^(?:new )?(?:\w+\.)*(?:Option|Some|Uri|URI|URI\.create|Uri\.parse|Uri\.unsafeFromString|Uri\.unsafeParse|URL|Future\.successful|IO\.pure|ZIO\.succeed)$/,
    means: { is: 'same', as: '0' },
  },
  { callee: /^(?:new )?(?:List|Seq|Set|Vector|Array|NonEmptyList\.of)$/, means: { is: 'list' } },
]

/** HTTP clients of Play, sttp, Akka, Pekko, http4s and others. */
const clients: readonly CallShape[] = [
  http(
    /(?:^|\.)(?:ws|wsClient|client|http|WS)\.url$/i,
    'maven:com.typesafe.play:play-ws',
    ['0'],
    /^(?:play\.api\.libs\.ws|play\.libs\.ws)/,
  ),
  ...VERBS.map((verb) =>
    http(
      new RegExp(`^(?:basicRequest|quickRequest|emptyRequest|sttp)\\b.*\\.${verb}$`),
      'maven:com.softwaremill.sttp.client3:core',
      ['0'],
      /^(?:sttp|com\.softwaremill\.sttp)/,
      { method: verb.toUpperCase() },
    ),
  ),
  http(/^new HttpRequest$/, 'maven:com.typesafe.akka:akka-http', ['uri', '1'], /http\.scaladsl|http\.javadsl/, { needsTarget: 'given' }),
  http(
    /outgoingConnection(?:Https)?$|cachedHostConnectionPool(?:Https)?$/,
    'maven:com.typesafe.akka:akka-http',
    ['0', 'host'],
    /http\.scaladsl/,
  ),
  http(/\.(?:expect|expectOr|fetch|fetchAs|stream|statusFromUri|get)$/, 'maven:org.http4s:http4s-client', ['0'], /^org\.http4s\.client/, {
    needsTarget: 'told',
  }),
  http(/^requests\.(?:get|post|put|delete|patch)$/, 'maven:com.lihaoyi:requests', ['0']),
  http(/^new Http$/, 'maven:org.scalaj:scalaj-http', ['0'], /^scalaj/),
  http(/^url$/, 'maven:org.dispatchhttp:dispatch-core', ['0'], /^dispatch/),
  http(/GrpcClientSettings\.connectToServiceAt$/, 'maven:com.lightbend.akka.grpc:akka-grpc-runtime', ['0'], undefined, {
    protocol: 'grpc',
  }),
]

const stores: readonly CallShape[] = [
  store(/^(?:\w+\.)?Database\.forURL$/, 'sql', 'maven:com.typesafe.slick:slick', ['0', 'url']),
  {
    callee: /^(?:\w+\.)?(?:Database|DatabaseConfig)\.forConfig$/,
    means: {
      is: 'reference',
      relation: 'stores-in',
      protocol: 'sql',
      client: 'maven:com.typesafe.slick:slick',
      targetIn: { name: '0', settings: ['*.url', '*.db.url', '*.properties.url', '*.db.properties.url'] },
    },
  },
  store(
    /(?:HikariTransactor\.newHikariTransactor|Transactor\.fromDriverManager|DriverManagerTransactor)$/,
    'sql',
    'maven:org.tpolecat:doobie-core',
    ['url', '1'],
  ),
  store(/^(?:\w+\.)?ConnectionPool\.singleton$/, 'sql', 'maven:org.scalikejdbc:scalikejdbc', ['0'], /^scalikejdbc/),
  store(/^(?:\w+\.)?Session\.(?:pooled|single)$/, 'postgresql', 'maven:org.tpolecat:skunk-core', ['host'], /^skunk/),
  store(
    /^(?:new )?MongoClient(?:\.apply)?$|^MongoConnection\.(?:fromString|parseURI)$|^AsyncDriver\S*\.connect$/,
    'mongodb',
    'maven:org.mongodb.scala:mongo-scala-driver',
    ['0'],
  ),
  store(
    /^(?:new )?ElasticProperties$|^(?:new )?ElasticClient$/,
    'elasticsearch',
    'maven:com.sksamuel.elastic4s:elastic4s-core',
    ['0'],
    /elastic4s/,
  ),
  store(
    /^(?:new )?RedisClient(?:\.create)?$|^Redis\S*\.(?:utf8|simple)$/,
    'redis',
    'maven:net.debasishg:redisclient',
    ['0', 'host'],
    /redis/i,
  ),
]

const brokers: readonly CallShape[] = [
  {
    callee: /\.withBootstrapServers$/,
    means: { is: 'reference', relation: 'calls', protocol: 'kafka', client: 'maven:com.typesafe.akka:akka-stream-kafka', target: ['0'] },
  },
  message('publishes', /^new ProducerRecord$|^ProducerRecord\.apply$/, 'kafka', 'maven:org.apache.kafka:kafka-clients', ['0', 'topic']),
  message('publishes', /^Producer\.plainSink$|^KafkaProducer\S*\.produceOne$/, 'kafka', 'maven:org.apache.kafka:kafka-clients', ['topic']),
  message('consumes', /Subscriptions\.(?:topics|topicPattern)$/, 'kafka', 'maven:com.typesafe.akka:akka-stream-kafka', ['0']),
  message('consumes', /\.(?:subscribeTo|subscribe)$/, 'kafka', 'maven:com.github.fd4s:fs2-kafka', ['0'], /kafka/i),
  message('consumes', /^(?:new )?NamedQueueSourceSettings$/, 'amqp', 'maven:com.lightbend.akka:akka-stream-alpakka-amqp', ['1']),
  message('publishes', /\.withRoutingKey$/, 'amqp', 'maven:com.lightbend.akka:akka-stream-alpakka-amqp', ['0'], /alpakka\.amqp/),
  message('consumes', /^SqsSource(?:\.apply)?$|^new SqsSource$/, 'sqs', 'maven:com.lightbend.akka:akka-stream-alpakka-sqs', ['0']),
  message('publishes', /^SqsPublishSink(?:\.\w+)?$|^new SqsPublishSink$/, 'sqs', 'maven:com.lightbend.akka:akka-stream-alpakka-sqs', ['0']),
]

const servers: readonly CallShape[] = [
  ...VERBS.map((verb): CallShape => ({
    callee: new RegExp(`^${verb}$`),
    imports: /^(?:org\.scalatra|com\.twitter\.finatra)/,
    means: { is: 'route', method: verb.toUpperCase(), path: ['0'], slash: true },
  })),
  { callee: /(?:\.|^)(?:newServerAt|bindAndHandle)$/, means: { is: 'listen', port: ['1', '2'] } },
  { callee: /\.withPort$/, imports: /^org\.http4s/, means: { is: 'listen', port: ['0'] } },
]

/** What calls in Scala mean: those of its own libraries before those of Java's. */
export const scalaShapes: CodeShapes = {
  ...javaShapes,
  calls: [...clients, ...stores, ...brokers, ...servers, ...values, ...javaShapes.calls],
}
