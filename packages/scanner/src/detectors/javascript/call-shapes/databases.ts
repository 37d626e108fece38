import type { ClientShape } from './shape.ts'

/** Clients of databases, caches, search engines and the like. */
export const databases: readonly ClientShape[] = [
  {
    packages: ['mongoose'],
    relation: 'stores-in',
    protocol: 'mongodb',
    instances: {
      'connect()': { target: ['0'], database: ['1.dbName'], connects: true },
      'createConnection()': { target: ['0'], database: ['1.dbName'], connects: true },
      'connection.openUri()': { target: ['0'], database: ['1.dbName'], connects: true },
    },
  },
  {
    packages: ['@nestjs/mongoose'],
    relation: 'stores-in',
    protocol: 'mongodb',
    instances: {
      'MongooseModule.forRoot()': { target: ['0'], database: ['1.dbName'], connects: true },
      'MongooseModule.forRootAsync()': { target: ['0.useFactory.().uri'], connects: true },
    },
  },
  {
    packages: ['mongodb', 'mongodb-legacy'],
    relation: 'stores-in',
    protocol: 'mongodb',
    instances: {
      'new MongoClient': { target: ['0'], connects: true },
      'MongoClient.connect()': { target: ['0'], connects: true },
      'connect()': { target: ['0'], connects: true },
    },
  },
  {
    packages: ['pg', 'pg-pool', '@neondatabase/serverless', '@vercel/postgres', 'pg-native'],
    relation: 'stores-in',
    protocol: 'postgresql',
    instances: Object.fromEntries(
      ['new Pool', 'new Client', 'new'].map((trail) => [
        trail,
        { target: ['0.connectionString', '0.host:0.port', '0'], database: ['0.database'], connects: true },
      ]),
    ),
  },
  {
    packages: ['postgres', 'slonik'],
    relation: 'stores-in',
    protocol: 'postgresql',
    instances: {
      '()': { target: ['0.host:0.port', '0'], database: ['0.database', '1.database'], connects: true },
      'createPool()': { target: ['0'], connects: true },
    },
  },
  {
    packages: ['pg-promise'],
    relation: 'stores-in',
    protocol: 'postgresql',
    instances: { '()()': { target: ['0.connectionString', '0.host:0.port', '0'], database: ['0.database'], connects: true } },
  },
  {
    packages: ['mysql', 'mysql2', 'mysql2/promise', 'promise-mysql', 'mariadb', 'serverless-mysql', 'mariadb/promise'],
    relation: 'stores-in',
    protocol: 'mysql',
    instances: Object.fromEntries(
      ['createPool()', 'createConnection()', 'createPoolCluster()', '()'].map((trail) => [
        trail,
        { target: ['0.uri', '0.host:0.port', '0'], database: ['0.database'], connects: true },
      ]),
    ),
  },
  {
    packages: ['mssql', 'tedious'],
    relation: 'stores-in',
    protocol: 'sqlserver',
    instances: Object.fromEntries(
      ['connect()', 'new ConnectionPool', 'new Connection'].map((trail) => [
        trail,
        { target: ['0.server:0.port', '0'], database: ['0.database', '0.options.database'], connects: true },
      ]),
    ),
  },
  {
    packages: ['oracledb'],
    relation: 'stores-in',
    protocol: 'oracle',
    instances: {
      'getConnection()': { target: ['0.connectString', '0.connectionString'], connects: true },
      'createPool()': { target: ['0.connectString', '0.connectionString'], connects: true },
    },
  },
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
      ...Object.fromEntries(
        ['new', 'new Redis'].map((trail) => [trail, { target: ['0.url', '0.host:0.port', '1:0', '0'], connects: true as const }]),
      ),
      'new Cluster': { target: ['0.0.host:0.0.port', '0'], connects: true },
    },
  },
  {
    packages: ['cache-manager-redis-store', 'cache-manager-ioredis', 'cache-manager-redis-yet', 'cache-manager-ioredis-yet'],
    relation: 'stores-in',
    protocol: 'redis',
    instances: { 'redisStore()': { target: ['0.url', '0.socket.host:0.socket.port', '0.host:0.port'], connects: true } },
  },
  {
    packages: ['@keyv/redis'],
    relation: 'stores-in',
    protocol: 'redis',
    instances: { new: { target: ['0.url', '0'], connects: true }, 'createKeyv()': { target: ['0'], connects: true } },
  },
  {
    packages: ['@socket.io/redis-adapter', 'socket.io-redis'],
    relation: 'stores-in',
    protocol: 'redis',
    instances: { '()': { target: ['0.host:0.port', '0'], connects: 'whenTold' } },
  },
  {
    packages: ['memcached', 'memjs'],
    relation: 'stores-in',
    protocol: 'memcached',
    instances: { new: { target: ['0'], connects: true }, 'Client.create()': { target: ['0'], connects: true } },
  },
  {
    packages: ['knex'],
    relation: 'stores-in',
    protocol: 'sql',
    instances: Object.fromEntries(
      ['()', 'knex()'].map((trail) => [
        trail,
        {
          target: ['0.connection.connectionString', '0.connection.host:0.connection.port', '0.connection', '0'],
          database: ['0.connection.database'],
          connects: true,
        },
      ]),
    ),
  },
  {
    packages: ['sequelize', 'sequelize-typescript', '@sequelize/core'],
    client: 'npm:sequelize',
    relation: 'stores-in',
    protocol: 'sql',
    instances: Object.fromEntries(
      ['new', 'new Sequelize'].map((trail) => [
        trail,
        { target: ['2.host:2.port', '0.url', '0.host:0.port', '3.host:3.port', '0'], database: ['0.database'], connects: true },
      ]),
    ),
  },
  {
    packages: ['@nestjs/sequelize'],
    client: 'npm:sequelize',
    relation: 'stores-in',
    protocol: 'sql',
    instances: { 'SequelizeModule.forRoot()': { target: ['0.uri', '0.host:0.port', '0'], database: ['0.database'], connects: true } },
  },
  {
    packages: ['typeorm', '@nestjs/typeorm'],
    client: 'npm:typeorm',
    relation: 'stores-in',
    protocol: 'sql',
    instances: {
      ...Object.fromEntries(
        ['new DataSource', 'createConnection()', 'createConnections()', 'TypeOrmModule.forRoot()'].map((trail) => [
          trail,
          {
            target: ['0.url', '0.host:0.port', '0.replication.master.url', '0.replication.master.host:0.replication.master.port'],
            database: ['0.database', '0.replication.master.database'],
            connects: true as const,
          },
        ]),
      ),
      'TypeOrmModule.forRootAsync()': {
        target: ['0.useFactory.().url', '0.useFactory.().host:0.useFactory.().port'],
        database: ['0.useFactory.().database'],
        connects: true,
      },
    },
  },
  {
    packages: ['@mikro-orm/core', '@mikro-orm/nestjs', '@mikro-orm/postgresql', '@mikro-orm/mysql'],
    client: 'npm:@mikro-orm/core',
    relation: 'stores-in',
    protocol: 'sql',
    instances: {
      'MikroORM.init()': { target: ['0.clientUrl', '0.host:0.port'], database: ['0.dbName'], connects: true },
      'MikroOrmModule.forRoot()': { target: ['0.clientUrl', '0.host:0.port'], database: ['0.dbName'], connects: true },
    },
  },
  {
    packages: ['@prisma/client'],
    relation: 'stores-in',
    protocol: 'sql',
    instances: { 'new PrismaClient': { target: ['0.datasources.db.url', '0.datasourceUrl'], variable: 'DATABASE_URL', connects: true } },
  },
  ...(
    [
      ['postgresql', ['node-postgres', 'postgres-js', 'neon-http', 'neon-serverless', 'vercel-postgres']],
      ['mysql', ['mysql2', 'planetscale-serverless']],
    ] as const
  ).map(([protocol, drivers]): ClientShape => ({
    packages: drivers.map((driver) => `drizzle-orm/${driver}`),
    client: 'npm:drizzle-orm',
    relation: 'stores-in',
    protocol,
    // Handed a client, it connects through that.
    instances: {
      'drizzle()': { target: ['0.connection.connectionString', '0.connection.url', '0.connection', '0'], connects: 'whenTold' },
    },
  })),
  {
    packages: ['drizzle-kit'],
    client: 'npm:drizzle-orm',
    relation: 'stores-in',
    protocol: 'sql',
    instances: { 'defineConfig()': { target: ['0.dbCredentials.url', '0.dbCredentials.host:0.dbCredentials.port'], connects: 'whenTold' } },
  },
  {
    packages: ['@azure/storage-blob', '@azure/storage-queue', '@azure/data-tables'],
    relation: 'stores-in',
    protocol: 'http',
    instances: {
      'new BlobServiceClient': { target: ['0'], connects: true },
      'BlobServiceClient.fromConnectionString()': { target: ['0'], connects: true },
      'new QueueServiceClient': { target: ['0'], connects: true },
      'QueueServiceClient.fromConnectionString()': { target: ['0'], connects: true },
      'TableClient.fromConnectionString()': { target: ['0'], connects: true },
    },
  },
  {
    packages: ['@azure/cosmos'],
    relation: 'stores-in',
    protocol: 'http',
    instances: { 'new CosmosClient': { target: ['0.endpoint', '0'], connects: true } },
  },
  {
    packages: ['@google-cloud/storage', '@google-cloud/firestore', '@google-cloud/bigquery'],
    relation: 'stores-in',
    protocol: 'http',
    instances: Object.fromEntries(
      ['new Storage', 'new Firestore', 'new BigQuery'].map((trail) => [
        trail,
        { target: ['0.apiEndpoint', '0.host'], connects: true as const },
      ]),
    ),
  },
  {
    packages: ['@clickhouse/client', '@clickhouse/client-web'],
    relation: 'stores-in',
    protocol: 'clickhouse',
    instances: { 'createClient()': { target: ['0.url', '0.host'], database: ['0.database'], connects: true } },
  },
  {
    packages: ['clickhouse', '@apla/clickhouse'],
    relation: 'stores-in',
    protocol: 'clickhouse',
    instances: {
      new: { target: ['0.url', '0.host:0.port', '0'], connects: true },
      'new ClickHouse': { target: ['0.url', '0.host:0.port'], connects: true },
    },
  },
  {
    packages: ['@elastic/elasticsearch', '@opensearch-project/opensearch', 'elasticsearch', '@nestjs/elasticsearch'],
    relation: 'stores-in',
    protocol: 'elasticsearch',
    instances: {
      'new Client': { target: ['0.node', '0.nodes', '0.host', '0.hosts', '0.cloud.id'], connects: true },
      'ElasticsearchModule.register()': { target: ['0.node', '0.nodes'], connects: true },
    },
  },
  {
    packages: ['meilisearch'],
    relation: 'stores-in',
    protocol: 'http',
    instances: { 'new MeiliSearch': { target: ['0.host'], connects: true }, 'new Meilisearch': { target: ['0.host'], connects: true } },
  },
  {
    packages: ['typesense'],
    relation: 'stores-in',
    protocol: 'http',
    instances: { 'new Client': { target: ['0.nodes.0.host:0.nodes.0.port', '0.nodes.0.url'], connects: true } },
  },
  {
    packages: ['cassandra-driver', 'scylladb-driver'],
    relation: 'stores-in',
    protocol: 'cassandra',
    instances: { 'new Client': { target: ['0.contactPoints'], database: ['0.keyspace'], connects: true } },
  },
  { packages: ['neo4j-driver'], relation: 'stores-in', protocol: 'bolt', instances: { 'driver()': { target: ['0'], connects: true } } },
  {
    packages: ['@influxdata/influxdb-client', 'influx'],
    relation: 'stores-in',
    protocol: 'http',
    instances: { 'new InfluxDB': { target: ['0.url', '0.host:0.port', '0'], connects: true } },
  },
  {
    packages: ['minio'],
    relation: 'stores-in',
    protocol: 's3',
    instances: { 'new Client': { target: ['0.endPoint:0.port'], connects: true } },
  },
  {
    packages: ['couchbase'],
    relation: 'stores-in',
    protocol: 'couchbase',
    instances: { 'connect()': { target: ['0'], connects: true }, 'Cluster.connect()': { target: ['0'], connects: true } },
  },
  {
    packages: ['arangojs'],
    relation: 'stores-in',
    protocol: 'http',
    instances: { 'new Database': { target: ['0.url', '0'], database: ['0.databaseName'], connects: true } },
  },
  {
    packages: ['connect-mongo'],
    client: 'npm:mongodb',
    relation: 'stores-in',
    protocol: 'mongodb',
    instances: { 'create()': { target: ['0.mongoUrl'], connects: 'whenTold' } },
  },
  { packages: ['ldapjs'], relation: 'calls', protocol: 'ldap', instances: { 'createClient()': { target: ['0.url'], connects: true } } },
  {
    packages: ['@qdrant/js-client-rest', 'chromadb', 'weaviate-ts-client'],
    relation: 'stores-in',
    protocol: 'http',
    instances: {
      'new QdrantClient': { target: ['0.url', '0.host:0.port'], connects: true },
      'new ChromaClient': { target: ['0.path', '0.host:0.port'], connects: true },
      'client()': { target: ['0.host'], connects: true },
    },
  },
  {
    packages: ['nodemailer'],
    relation: 'calls',
    protocol: 'smtp',
    instances: { 'createTransport()': { target: ['0.host:0.port', '0'], connects: true } },
  },
]
