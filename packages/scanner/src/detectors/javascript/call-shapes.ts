import type { EdgeKind } from '@coppice/model'

/**
 * What calls of well-known packages mean: a framework is a row here. Trails are written as `origin.ts` makes them: `create()` is what
 * `axios.create(…)` returns, `new Kafka.producer()` what `new Kafka(…).producer()` does; the empty trail is the module or its default
 * export.
 *
 * A place says where in the arguments of a call something stands: `0` is the first argument, `0.url` a property of it, `0.host:0.port`
 * two joined by a colon. The first place that is there counts.
 */
export interface ClientShape {
  readonly packages: readonly string[]
  /** Key of the catalog; `npm:` and the package where it is left out. */
  readonly client?: string
  readonly relation: Relation
  readonly protocol?: string
  /** Expressions through which one talks, by trail. */
  readonly instances: Readonly<Record<string, Instance>>
  /** What is called on them; `` for a call of the instance itself. */
  readonly members?: Readonly<Record<string, Member>>
}

export type Relation = Extract<EdgeKind, 'calls' | 'stores-in' | 'publishes' | 'consumes' | 'uses-saas'>

export interface Instance {
  /** Where the call that makes it says the address. */
  readonly target?: readonly string[]
  readonly database?: readonly string[]
  readonly channel?: readonly string[]
  /** Making it reaches out already; `whenTold`: only where the address is said. */
  readonly connects?: true | 'whenTold'
  readonly relation?: Relation
}

export interface Member {
  readonly relation?: Relation
  /** HTTP verb, or the place where it stands. */
  readonly method?: string
  readonly methodAt?: string
  readonly target?: readonly string[]
  readonly path?: readonly string[]
  readonly channel?: readonly string[]
  readonly database?: readonly string[]
}

const verbs = (target: Pick<Member, 'target' | 'path'>, ...names: readonly string[]): Record<string, Member> => Object.fromEntries(names.map((name) => [name, { ...target, method: name.toUpperCase() }]))

const URL_FIRST = { target: ['0.url', '0.uri', '0'] } as const
const VERBS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'] as const
const CONNECTION = ['0.connectionString', '0.url', '0.uri', '0.host:0.port', '0'] as const
const nothing: Instance = {}

const http: readonly ClientShape[] = [
  {
    packages: ['global'],
    client: 'global:fetch',
    relation: 'calls',
    protocol: 'http',
    instances: { fetch: nothing, $fetch: nothing },
    members: { '': { target: ['0.url', '0'], methodAt: '1.method' } },
  },
  {
    packages: ['node-fetch', 'cross-fetch', 'isomorphic-fetch', 'isomorphic-unfetch', 'unfetch', 'make-fetch-happen', 'whatwg-fetch', 'fetch-retry', 'ofetch'],
    relation: 'calls',
    protocol: 'http',
    instances: { '': nothing, fetch: nothing, ofetch: nothing, $fetch: nothing, 'create()': { target: ['0.baseURL'], connects: 'whenTold' }, 'ofetch.create()': { target: ['0.baseURL'], connects: 'whenTold' } },
    members: { '': { target: ['0.url', '0'], methodAt: '1.method' } },
  },
  {
    packages: ['axios', 'axios-retry', 'axios-cache-interceptor', 'redaxios', 'xior', '@nuxtjs/axios'],
    client: 'npm:axios',
    relation: 'calls',
    protocol: 'http',
    instances: {
      '': nothing,
      axios: nothing,
      'create()': { target: ['0.baseURL', '0.baseUrl'], connects: 'whenTold' },
      'axios.create()': { target: ['0.baseURL', '0.baseUrl'], connects: 'whenTold' },
      'new Axios': { target: ['0.baseURL'], connects: 'whenTold' },
      'new AxiosInstance': nothing,
      'new AxiosStatic': nothing,
      'setupCache()': nothing,
    },
    members: { '': { target: ['0.url', '0'], methodAt: '0.method' }, request: { target: ['0.url', '0'], methodAt: '0.method' }, ...verbs(URL_FIRST, ...VERBS), postForm: { ...URL_FIRST, method: 'POST' } },
  },
  {
    packages: ['@nestjs/axios'],
    relation: 'calls',
    protocol: 'http',
    instances: { 'new HttpService': nothing, 'new HttpService.axiosRef': nothing, 'HttpModule.register()': { target: ['0.baseURL'], connects: 'whenTold' } },
    members: { request: { target: ['0.url'], methodAt: '0.method' }, ...verbs(URL_FIRST, ...VERBS) },
  },
  {
    packages: ['@nestjs/common'],
    client: 'npm:@nestjs/axios',
    relation: 'calls',
    protocol: 'http',
    instances: { 'new HttpService': nothing },
    members: verbs(URL_FIRST, ...VERBS),
  },
  {
    packages: ['got'],
    relation: 'calls',
    protocol: 'http',
    instances: { '': nothing, got: nothing, 'extend()': { target: ['0.prefixUrl'], connects: 'whenTold' }, 'got.extend()': { target: ['0.prefixUrl'], connects: 'whenTold' }, 'new Got': nothing },
    members: { '': { target: ['0.url', '0'], methodAt: '1.method' }, stream: URL_FIRST, paginate: URL_FIRST, ...verbs(URL_FIRST, ...VERBS) },
  },
  {
    packages: ['ky', 'ky-universal'],
    client: 'npm:ky',
    relation: 'calls',
    protocol: 'http',
    instances: { '': nothing, 'create()': { target: ['0.prefixUrl'], connects: 'whenTold' }, 'extend()': { target: ['0.prefixUrl'], connects: 'whenTold' }, 'new KyInstance': nothing },
    members: { '': { target: ['0.url', '0'], methodAt: '1.method' }, ...verbs(URL_FIRST, ...VERBS) },
  },
  {
    packages: ['request', 'request-promise', 'request-promise-native', 'postman-request', 'requestretry', 'needle', 'wretch', 'phin', 'bent'],
    relation: 'calls',
    protocol: 'http',
    instances: { '': nothing, 'defaults()': { target: ['0.baseUrl'], connects: 'whenTold' } },
    members: { '': { target: ['0.uri', '0.url', '0'], methodAt: '0.method' }, ...verbs(URL_FIRST, ...VERBS, 'del') },
  },
  {
    packages: ['superagent', 'superagent-promise'],
    client: 'npm:superagent',
    relation: 'calls',
    protocol: 'http',
    instances: { '': nothing, 'agent()': nothing },
    members: verbs(URL_FIRST, ...VERBS, 'del'),
  },
  {
    packages: ['undici'],
    relation: 'calls',
    protocol: 'http',
    instances: {
      '': nothing,
      'new Client': { target: ['0'], connects: true },
      'new Pool': { target: ['0'], connects: true },
      'new Agent': nothing,
    },
    members: { fetch: { target: ['0'], methodAt: '1.method' }, request: { target: ['0'], path: ['0.path'], methodAt: '1.method' }, stream: { target: ['0'] } },
  },
  {
    packages: ['http', 'https', 'node:http', 'node:https', 'http2', 'node:http2', 'follow-redirects'],
    client: 'node:http',
    relation: 'calls',
    protocol: 'http',
    instances: { '': nothing, http: nothing, https: nothing },
    members: {
      request: { target: ['0.hostname:0.port', '0.host:0.port', '0'], path: ['0.path'], methodAt: '0.method' },
      get: { target: ['0.hostname:0.port', '0.host:0.port', '0'], path: ['0.path'], method: 'GET' },
      connect: { target: ['0'] },
    },
  },
  {
    packages: ['http-proxy-middleware'],
    relation: 'calls',
    protocol: 'http',
    instances: {
      'createProxyMiddleware()': { target: ['0.target', '1.target', '0.router'], connects: true },
      'legacyCreateProxyMiddleware()': { target: ['0.target', '1.target'], connects: true },
      '()': { target: ['0.target', '1.target'], connects: true },
      'proxy()': { target: ['0.target', '1.target'], connects: true },
    },
  },
  {
    packages: ['http-proxy', 'http-proxy-3', 'httpxy'],
    client: 'npm:http-proxy',
    relation: 'calls',
    protocol: 'http',
    instances: { 'createProxyServer()': { target: ['0.target'], connects: 'whenTold' }, 'createProxy()': { target: ['0.target'], connects: 'whenTold' }, 'createServer()': { target: ['0.target'], connects: 'whenTold' }, 'new ProxyServer': nothing },
    members: { web: { target: ['2.target'] }, ws: { target: ['2.target'] } },
  },
  { packages: ['express-http-proxy', 'koa-better-http-proxy'], relation: 'calls', protocol: 'http', instances: { '()': { target: ['0'], connects: true } } },
  { packages: ['koa-proxies', 'koa-proxy'], relation: 'calls', protocol: 'http', instances: { '()': { target: ['1.target', '0.host'], connects: true } } },
  {
    packages: ['socket.io-client'],
    relation: 'calls',
    protocol: 'websocket',
    instances: { '()': { target: ['0'], connects: true }, 'io()': { target: ['0'], connects: true }, 'connect()': { target: ['0'], connects: true }, 'io.connect()': { target: ['0'], connects: true } },
  },
  { packages: ['global'], client: 'global:WebSocket', relation: 'calls', protocol: 'websocket', instances: { 'new WebSocket': { target: ['0'], connects: true }, 'new EventSource': { target: ['0'], connects: true } } },
  { packages: ['ws', 'isomorphic-ws', 'reconnecting-websocket', 'partysocket'], relation: 'calls', protocol: 'websocket', instances: { new: { target: ['0'], connects: 'whenTold' }, 'new WebSocket': { target: ['0'], connects: 'whenTold' } } },
  {
    packages: ['graphql-request'],
    relation: 'calls',
    protocol: 'graphql',
    instances: { '': nothing, 'new GraphQLClient': { target: ['0'], connects: true } },
    members: { request: { target: ['0.url', '0'] }, rawRequest: { target: ['0.url', '0'] } },
  },
  {
    packages: ['@apollo/client', '@apollo/client/core', 'apollo-boost', 'apollo-client', 'apollo-link-http', 'apollo-upload-client', '@apollo/client/link/http', '@apollo/client/link/ws', '@apollo/client/link/batch-http'],
    client: 'npm:@apollo/client',
    relation: 'calls',
    protocol: 'graphql',
    instances: Object.fromEntries(['new ApolloClient', 'new', 'new HttpLink', 'createHttpLink()', 'createUploadLink()', 'new BatchHttpLink', 'new WebSocketLink', 'new InMemoryClient'].map((trail) => [trail, { target: ['0.uri'], connects: 'whenTold' }])),
  },
  { packages: ['urql', '@urql/core'], client: 'npm:urql', relation: 'calls', protocol: 'graphql', instances: { 'createClient()': { target: ['0.url'], connects: true }, 'new Client': { target: ['0.url'], connects: true } } },
  { packages: ['graphql-ws', 'subscriptions-transport-ws'], relation: 'calls', protocol: 'graphql', instances: { 'createClient()': { target: ['0.url'], connects: true }, 'new SubscriptionClient': { target: ['0'], connects: true } } },
  { packages: ['@trpc/client'], relation: 'calls', protocol: 'http', instances: Object.fromEntries(['httpBatchLink()', 'httpLink()', 'httpBatchStreamLink()', 'createWSClient()'].map((trail) => [trail, { target: ['0.url'], connects: true }])) },
  {
    packages: ['apollo-datasource-rest', '@apollo/datasource-rest'],
    relation: 'calls',
    protocol: 'http',
    instances: { 'new RESTDataSource': nothing },
    members: verbs({ target: ['this.baseURL'], path: ['0'] }, ...VERBS),
  },
  { packages: ['@apollo/gateway'], relation: 'calls', protocol: 'graphql', instances: { 'new RemoteGraphQLDataSource': { target: ['0.url'], connects: 'whenTold' } } },
  { packages: ['soap', 'strong-soap'], relation: 'calls', protocol: 'soap', instances: { 'createClient()': { target: ['0'], connects: true }, 'createClientAsync()': { target: ['0'], connects: true } } },
]

const databases: readonly ClientShape[] = [
  {
    packages: ['mongoose'],
    relation: 'stores-in',
    protocol: 'mongodb',
    instances: { 'connect()': { target: ['0'], database: ['1.dbName'], connects: true }, 'createConnection()': { target: ['0'], database: ['1.dbName'], connects: true }, 'connection.openUri()': { target: ['0'], database: ['1.dbName'], connects: true } },
  },
  {
    packages: ['@nestjs/mongoose'],
    relation: 'stores-in',
    protocol: 'mongodb',
    instances: { 'MongooseModule.forRoot()': { target: ['0'], database: ['1.dbName'], connects: true }, 'MongooseModule.forRootAsync()': { target: ['0.useFactory.().uri'], connects: true } },
  },
  {
    packages: ['mongodb'],
    relation: 'stores-in',
    protocol: 'mongodb',
    instances: { 'new MongoClient': { target: ['0'], connects: true }, 'MongoClient.connect()': { target: ['0'], connects: true }, 'connect()': { target: ['0'], connects: true } },
  },
  {
    packages: ['pg', 'pg-pool', '@neondatabase/serverless', '@vercel/postgres', 'pg-native'],
    relation: 'stores-in',
    protocol: 'postgresql',
    instances: Object.fromEntries(['new Pool', 'new Client', 'new'].map((trail) => [trail, { target: ['0.connectionString', '0.host:0.port', '0'], database: ['0.database'], connects: true }])),
  },
  { packages: ['postgres', 'slonik'], relation: 'stores-in', protocol: 'postgresql', instances: { '()': { target: ['0.host:0.port', '0'], database: ['0.database', '1.database'], connects: true }, 'createPool()': { target: ['0'], connects: true } } },
  { packages: ['pg-promise'], relation: 'stores-in', protocol: 'postgresql', instances: { '()()': { target: ['0.connectionString', '0.host:0.port', '0'], database: ['0.database'], connects: true } } },
  {
    packages: ['mysql', 'mysql2', 'mysql2/promise', 'promise-mysql', 'mariadb', 'serverless-mysql', 'mariadb/promise'],
    relation: 'stores-in',
    protocol: 'mysql',
    instances: Object.fromEntries(['createPool()', 'createConnection()', 'createPoolCluster()', '()'].map((trail) => [trail, { target: ['0.uri', '0.host:0.port', '0'], database: ['0.database'], connects: true }])),
  },
  {
    packages: ['mssql', 'tedious'],
    relation: 'stores-in',
    protocol: 'sqlserver',
    instances: Object.fromEntries(['connect()', 'new ConnectionPool', 'new Connection'].map((trail) => [trail, { target: ['0.server:0.port', '0'], database: ['0.database', '0.options.database'], connects: true }])),
  },
  { packages: ['oracledb'], relation: 'stores-in', protocol: 'oracle', instances: { 'getConnection()': { target: ['0.connectString', '0.connectionString'], connects: true }, 'createPool()': { target: ['0.connectString', '0.connectionString'], connects: true } } },
  {
    packages: ['redis', '@redis/client'],
    relation: 'stores-in',
    protocol: 'redis',
    instances: {
      'createClient()': { target: ['0.url', '0.socket.host:0.socket.port', '0.host:0.port', '1:0', '0'], connects: true },
      'createCluster()': { target: ['0.rootNodes'], connects: true },
    },
  },
  {
    packages: ['ioredis', 'ioredis/built/Redis', 'iovalkey'],
    client: 'npm:ioredis',
    relation: 'stores-in',
    protocol: 'redis',
    instances: {
      ...Object.fromEntries(['new', 'new Redis'].map((trail) => [trail, { target: ['0.url', '0.host:0.port', '1:0', '0'], connects: true as const }])),
      'new Cluster': { target: ['0.0.host:0.0.port', '0'], connects: true },
    },
  },
  { packages: ['cache-manager-redis-store', 'cache-manager-ioredis', 'cache-manager-redis-yet', 'cache-manager-ioredis-yet'], relation: 'stores-in', protocol: 'redis', instances: { 'redisStore()': { target: ['0.url', '0.socket.host:0.socket.port', '0.host:0.port'], connects: true } } },
  { packages: ['@keyv/redis'], relation: 'stores-in', protocol: 'redis', instances: { new: { target: ['0.url', '0'], connects: true }, 'createKeyv()': { target: ['0'], connects: true } } },
  { packages: ['@socket.io/redis-adapter', 'socket.io-redis'], relation: 'stores-in', protocol: 'redis', instances: { '()': { target: ['0.host:0.port', '0'], connects: 'whenTold' } } },
  { packages: ['memcached', 'memjs'], relation: 'stores-in', protocol: 'memcached', instances: { new: { target: ['0'], connects: true }, 'Client.create()': { target: ['0'], connects: true } } },
  {
    packages: ['knex'],
    relation: 'stores-in',
    protocol: 'sql',
    instances: Object.fromEntries(['()', 'knex()'].map((trail) => [trail, { target: ['0.connection.connectionString', '0.connection.host:0.connection.port', '0.connection', '0'], database: ['0.connection.database'], connects: true }])),
  },
  {
    packages: ['sequelize', 'sequelize-typescript', '@sequelize/core'],
    client: 'npm:sequelize',
    relation: 'stores-in',
    protocol: 'sql',
    instances: Object.fromEntries(['new', 'new Sequelize'].map((trail) => [trail, { target: ['2.host:2.port', '0.url', '0.host:0.port', '3.host:3.port', '0'], database: ['0.database'], connects: true }])),
  },
  { packages: ['@nestjs/sequelize'], client: 'npm:sequelize', relation: 'stores-in', protocol: 'sql', instances: { 'SequelizeModule.forRoot()': { target: ['0.uri', '0.host:0.port', '0'], database: ['0.database'], connects: true } } },
  {
    packages: ['typeorm', '@nestjs/typeorm'],
    client: 'npm:typeorm',
    relation: 'stores-in',
    protocol: 'sql',
    instances: {
      ...Object.fromEntries(
        ['new DataSource', 'createConnection()', 'createConnections()', 'TypeOrmModule.forRoot()'].map((trail) => [trail, { target: ['0.url', '0.host:0.port', '0.replication.master.url', '0.replication.master.host:0.replication.master.port'], database: ['0.database', '0.replication.master.database'], connects: true as const }]),
      ),
      'TypeOrmModule.forRootAsync()': { target: ['0.useFactory.().url', '0.useFactory.().host:0.useFactory.().port'], database: ['0.useFactory.().database'], connects: true },
    },
  },
  { packages: ['@mikro-orm/core', '@mikro-orm/nestjs', '@mikro-orm/postgresql', '@mikro-orm/mysql'], client: 'npm:@mikro-orm/core', relation: 'stores-in', protocol: 'sql', instances: { 'MikroORM.init()': { target: ['0.clientUrl', '0.host:0.port'], database: ['0.dbName'], connects: true }, 'MikroOrmModule.forRoot()': { target: ['0.clientUrl', '0.host:0.port'], database: ['0.dbName'], connects: true } } },
  { packages: ['@prisma/client'], relation: 'stores-in', protocol: 'sql', instances: { 'new PrismaClient': { target: ['0.datasources.db.url', '0.datasourceUrl'], connects: true } } },
  { packages: ['@clickhouse/client', '@clickhouse/client-web'], relation: 'stores-in', protocol: 'clickhouse', instances: { 'createClient()': { target: ['0.url', '0.host'], database: ['0.database'], connects: true } } },
  { packages: ['clickhouse', '@apla/clickhouse'], relation: 'stores-in', protocol: 'clickhouse', instances: { new: { target: ['0.url', '0.host:0.port', '0'], connects: true }, 'new ClickHouse': { target: ['0.url', '0.host:0.port'], connects: true } } },
  {
    packages: ['@elastic/elasticsearch', '@opensearch-project/opensearch', 'elasticsearch', '@nestjs/elasticsearch'],
    relation: 'stores-in',
    protocol: 'elasticsearch',
    instances: { 'new Client': { target: ['0.node', '0.nodes', '0.host', '0.hosts', '0.cloud.id'], connects: true }, 'ElasticsearchModule.register()': { target: ['0.node', '0.nodes'], connects: true } },
  },
  { packages: ['meilisearch'], relation: 'stores-in', protocol: 'http', instances: { 'new MeiliSearch': { target: ['0.host'], connects: true }, 'new Meilisearch': { target: ['0.host'], connects: true } } },
  { packages: ['typesense'], relation: 'stores-in', protocol: 'http', instances: { 'new Client': { target: ['0.nodes.0.host:0.nodes.0.port', '0.nodes.0.url'], connects: true } } },
  { packages: ['cassandra-driver', 'scylladb-driver'], relation: 'stores-in', protocol: 'cassandra', instances: { 'new Client': { target: ['0.contactPoints'], database: ['0.keyspace'], connects: true } } },
  { packages: ['neo4j-driver'], relation: 'stores-in', protocol: 'bolt', instances: { 'driver()': { target: ['0'], connects: true } } },
  { packages: ['@influxdata/influxdb-client', 'influx'], relation: 'stores-in', protocol: 'http', instances: { 'new InfluxDB': { target: ['0.url', '0.host:0.port', '0'], connects: true } } },
  { packages: ['minio'], relation: 'stores-in', protocol: 's3', instances: { 'new Client': { target: ['0.endPoint:0.port'], connects: true } } },
  { packages: ['couchbase'], relation: 'stores-in', protocol: 'couchbase', instances: { 'connect()': { target: ['0'], connects: true }, 'Cluster.connect()': { target: ['0'], connects: true } } },
  { packages: ['arangojs'], relation: 'stores-in', protocol: 'http', instances: { 'new Database': { target: ['0.url', '0'], database: ['0.databaseName'], connects: true } } },
  { packages: ['connect-mongo'], client: 'npm:mongodb', relation: 'stores-in', protocol: 'mongodb', instances: { 'create()': { target: ['0.mongoUrl'], connects: 'whenTold' } } },
  { packages: ['ldapjs'], relation: 'calls', protocol: 'ldap', instances: { 'createClient()': { target: ['0.url'], connects: true } } },
  { packages: ['@qdrant/js-client-rest', 'chromadb', 'weaviate-ts-client'], relation: 'stores-in', protocol: 'http', instances: { 'new QdrantClient': { target: ['0.url', '0.host:0.port'], connects: true }, 'new ChromaClient': { target: ['0.path', '0.host:0.port'], connects: true }, 'client()': { target: ['0.host'], connects: true } } },
  { packages: ['nodemailer'], relation: 'calls', protocol: 'smtp', instances: { 'createTransport()': { target: ['0.host:0.port', '0'], connects: true } } },
]

const publish = (...channel: string[]): Member => ({ relation: 'publishes', channel })
const consume = (...channel: string[]): Member => ({ relation: 'consumes', channel })

const brokers: readonly ClientShape[] = [
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
    members: { sendToQueue: publish('0'), publish: publish('0'), consume: consume('0'), get: consume('0') },
  },
  {
    packages: ['bullmq', 'bull', 'bee-queue', '@nestjs/bullmq', '@nestjs/bull', 'bullmq-pro', '@taskforcesh/bullmq-pro'],
    relation: 'publishes',
    protocol: 'redis',
    instances: {
      ...Object.fromEntries(['new Queue', 'new QueuePro', 'new FlowProducer', 'new'].map((trail) => [trail, { target: ['1.connection.url', '1.connection.host:1.connection.port', '1.redis.host:1.redis.port', '1.redis', '1.connection', '1'], channel: ['0'], connects: true as const }])),
      ...Object.fromEntries(['new Worker', 'new WorkerPro', 'new QueueEvents'].map((trail) => [trail, { target: ['2.connection.url', '2.connection.host:2.connection.port', '2.connection'], channel: ['0'], relation: 'consumes' as const, connects: true as const }])),
      'BullModule.registerQueue()': { target: [], channel: ['0.name'], connects: true },
      'BullModule.forRoot()': { target: ['0.connection.host:0.connection.port', '0.redis.host:0.redis.port', '0.redis', '0.connection'], connects: true, relation: 'stores-in' },
    },
    members: { process: { relation: 'consumes' } },
  },
  {
    packages: ['nats', '@nats-io/transport-node'],
    relation: 'calls',
    protocol: 'nats',
    instances: { 'connect()': { target: ['0.servers', '0'], connects: true }, 'new NatsConnection': nothing, 'connect().jetstream()': nothing, 'new JetStreamClient': nothing },
    members: { publish: publish('0'), request: publish('0'), subscribe: consume('0') },
  },
  {
    packages: ['mqtt', 'async-mqtt'],
    relation: 'calls',
    protocol: 'mqtt',
    instances: { 'connect()': { target: ['0.host:0.port', '0'], connects: true }, 'connectAsync()': { target: ['0'], connects: true }, 'new MqttClient': nothing },
    members: { publish: publish('0'), subscribe: consume('0'), publishAsync: publish('0'), subscribeAsync: consume('0') },
  },
  {
    packages: ['node-nats-streaming'],
    relation: 'calls',
    protocol: 'nats',
    instances: { 'connect()': { target: ['2.url'], connects: true } , 'new Stan': nothing },
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
    members: { createSender: publish('0'), createReceiver: consume('0') },
  },
  { packages: ['@azure/event-hubs'], relation: 'publishes', protocol: 'amqp', instances: { 'new EventHubProducerClient': { target: ['0'], channel: ['1'], connects: true }, 'new EventHubConsumerClient': { target: ['1'], channel: ['2'], relation: 'consumes', connects: true } } },
  {
    packages: ['redis', 'ioredis', '@redis/client'],
    relation: 'stores-in',
    protocol: 'redis',
    instances: { 'createClient()': nothing, new: nothing, 'new Redis': nothing, 'createClient().duplicate()': nothing, 'new.duplicate()': nothing, 'new RedisClientType': nothing },
    members: { publish: publish('0'), subscribe: consume('0'), pSubscribe: consume('0'), psubscribe: consume('0'), xAdd: publish('0'), xadd: publish('0') },
  },
]

const aws = (packages: readonly string[], className: string, shape: Pick<ClientShape, 'relation' | 'protocol' | 'members'> & { commands?: Readonly<Record<string, Instance>> }): ClientShape => ({
  packages,
  relation: shape.relation,
  ...(shape.protocol === undefined ? {} : { protocol: shape.protocol }),
  instances: { [`new ${className}Client`]: { target: ['0.endpoint'], connects: true }, [`new ${className}`]: { target: ['0.endpoint'], connects: true }, ...shape.commands },
  ...(shape.members ? { members: shape.members } : {}),
})

const clouds: readonly ClientShape[] = [
  aws(['@aws-sdk/client-s3'], 'S3', { relation: 'stores-in', protocol: 's3' }),
  aws(['@aws-sdk/client-dynamodb'], 'DynamoDB', { relation: 'stores-in', protocol: 'dynamodb' }),
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
  aws(['@aws-sdk/client-sns'], 'SNS', { relation: 'calls', protocol: 'sns', commands: { 'new PublishCommand': { channel: ['0.TopicArn'], connects: true, relation: 'publishes' } }, members: { publish: publish('0.TopicArn') } }),
  aws(['@aws-sdk/client-kinesis'], 'Kinesis', { relation: 'calls', protocol: 'kinesis', commands: { 'new PutRecordCommand': { channel: ['0.StreamName'], connects: true, relation: 'publishes' } } }),
  aws(['@aws-sdk/client-eventbridge'], 'EventBridge', { relation: 'calls', protocol: 'eventbridge' }),
  aws(['@aws-sdk/client-lambda'], 'Lambda', { relation: 'calls', protocol: 'lambda' }),
  aws(['@aws-sdk/client-ses', '@aws-sdk/client-sesv2'], 'SES', { relation: 'uses-saas', protocol: 'http' }),
  { packages: ['sqs-consumer'], relation: 'consumes', protocol: 'sqs', instances: { 'Consumer.create()': { channel: ['0.queueUrl'], connects: true }, 'new Consumer': { channel: ['0.queueUrl'], connects: true } } },
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
    },
    members: { sendMessage: publish('0.QueueUrl'), receiveMessage: consume('0.QueueUrl'), publish: publish('0.TopicArn') },
  },
]

/** Exporters of telemetry talk to a collector. */
const monitoring: readonly ClientShape[] = [
  {
    packages: ['http', 'grpc', 'proto'].flatMap((form) => ['trace', 'metrics', 'logs'].map((signal) => `@opentelemetry/exporter-${signal}-otlp-${form}`)),
    client: 'npm:@opentelemetry/exporter-trace-otlp-http',
    relation: 'calls',
    protocol: 'otlp',
    instances: Object.fromEntries(['new OTLPTraceExporter', 'new OTLPMetricExporter', 'new OTLPLogExporter'].map((trail) => [trail, { target: ['0.url'], connects: 'whenTold' }])),
  },
  { packages: ['@opentelemetry/exporter-jaeger'], relation: 'calls', protocol: 'http', instances: { 'new JaegerExporter': { target: ['0.endpoint', '0.host:0.port'], connects: 'whenTold' } } },
  { packages: ['@opentelemetry/exporter-zipkin'], relation: 'calls', protocol: 'http', instances: { 'new ZipkinExporter': { target: ['0.url'], connects: 'whenTold' } } },
  { packages: ['@hyperdx/node-opentelemetry', 'winston-loki', 'winston-elasticsearch'], relation: 'calls', protocol: 'http', instances: { 'getWinstonTransport()': { target: ['1.baseUrl'], connects: 'whenTold' }, new: { target: ['0.host', '0.clientOpts.node'], connects: 'whenTold' } } },
]

/** Products one rents, talked to through their own client. */
const saas: readonly ClientShape[] = (
  [
    ['stripe', 'new', 'new Stripe', '()'],
    ['twilio', '()', 'new Twilio'],
    ['@slack/web-api', 'new WebClient'],
    ['openai', 'new', 'new OpenAI', 'new OpenAIApi'],
    ['@anthropic-ai/sdk', 'new', 'new Anthropic'],
    ['@sendgrid/mail', 'setApiKey()', 'send()'],
    ['@sendgrid/client', 'setApiKey()'],
    ['mailgun.js', 'new.client()', 'new'],
    ['postmark', 'new ServerClient'],
    ['resend', 'new Resend'],
    ['algoliasearch', '()', 'algoliasearch()'],
    ['launchdarkly-node-server-sdk', 'init()'],
    ['posthog-node', 'new PostHog', 'new'],
    ['@segment/analytics-node', 'new Analytics'],
    ['analytics-node', 'new'],
    ['mixpanel', 'init()'],
    ['@octokit/rest', 'new Octokit'],
    ['@sentry/node', 'init()'],
    ['@sentry/react', 'init()'],
    ['@sentry/nextjs', 'init()'],
    ['@sentry/browser', 'init()'],
    ['firebase-admin', 'initializeApp()'],
    ['@supabase/supabase-js', 'createClient()'],
    ['intercom-client', 'new IntercomClient', 'new Client'],
    ['@hubspot/api-client', 'new Client'],
    ['plaid', 'new PlaidApi'],
    ['braintree', 'new BraintreeGateway'],
    ['square', 'new Client', 'new SquareClient'],
    ['@mailchimp/mailchimp_marketing', 'setConfig()'],
  ] as const
).map(([name, ...trails]) => ({ packages: [name], relation: 'uses-saas', protocol: 'http', instances: Object.fromEntries(trails.map((trail) => [trail, { target: [], connects: true }])) }))

export const clientShapes: readonly ClientShape[] = [...http, ...databases, ...brokers, ...clouds, ...monitoring, ...saas]

/** Clients whose class is made by a generator and told apart by an argument alone: `new CartClient(address, credentials.createInsecure())`. */
export const generatedClients = [
  { packages: ['@grpc/grpc-js', 'grpc'], client: 'npm:@grpc/grpc-js', protocol: 'grpc', argument: 1, trail: /^credentials\.create\w+\(\)$/, target: ['0'] },
] as const

/** Trails that are routers or servers of HTTP frameworks, by package. `prefix` is where making it says the prefix of its routes. */
export const routerShapes: Readonly<Record<string, { readonly trails: readonly string[]; readonly prefix?: readonly string[] }>> = {
  express: { trails: ['()', 'Router()', 'new Router', 'new Application', 'new Express', 'new IRouter', 'express()', 'express.Router()'] },
  'express-promise-router': { trails: ['()'] },
  fastify: { trails: ['()', 'fastify()', 'new FastifyInstance'] },
  '@koa/router': { trails: ['new', '()', 'new Router'], prefix: ['0.prefix'] },
  'koa-router': { trails: ['new', '()', 'new Router'], prefix: ['0.prefix'] },
  koa: { trails: ['new', '()'] },
  hono: { trails: ['new Hono', 'new Hono.basePath()'] },
  '@hono/zod-openapi': { trails: ['new OpenAPIHono'] },
  restify: { trails: ['createServer()'] },
  polka: { trails: ['()'] },
  elysia: { trails: ['new Elysia', 'new'], prefix: ['0.prefix'] },
  'find-my-way': { trails: ['()'] },
  itty: { trails: ['Router()'] },
  'itty-router': { trails: ['Router()'] },
  http: { trails: ['createServer()', 'new Server'] },
  https: { trails: ['createServer()'] },
  'node:http': { trails: ['createServer()', 'new Server'] },
  'node:https': { trails: ['createServer()'] },
  '@apollo/server': { trails: ['new ApolloServer'] },
  'apollo-server': { trails: ['new ApolloServer'] },
  'graphql-yoga': { trails: ['createYoga()'] },
  'socket.io': { trails: ['new Server', '()'] },
  '@hapi/hapi': { trails: ['server()', 'new Server'] },
  'json-server': { trails: ['create()', 'router()'] },
}
