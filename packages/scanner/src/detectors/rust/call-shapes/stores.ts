import type { CallShape } from '../../../code/language.ts'

const store = (callee: RegExp, protocol: string, client: string, target: readonly string[], imports?: RegExp): CallShape => ({
  callee,
  ...(imports === undefined ? {} : { imports }),
  means: { is: 'reference', relation: 'stores-in', protocol, client, target },
})

/** Clients of databases, caches and search engines. */
export const stores: readonly CallShape[] = [
  store(
    /Pg(?:Pool(?:Options)?|Connection|ConnectOptions)\b.*(?:::|\.)(?:connect|connect_lazy|connect_with|from_str|connect_lazy_with)$/,
    'postgresql',
    'cargo:sqlx',
    ['0'],
    /^sqlx\b|^sea_orm\b/,
  ),
  store(/MySql(?:Pool(?:Options)?|Connection)\b.*(?:::|\.)(?:connect|connect_lazy|connect_with)$/, 'mysql', 'cargo:sqlx', ['0'], /^sqlx\b/),
  store(/^(?:sqlx::)?(?:Any)?Pool(?:Options)?(?:::new)?\b.*(?:::|\.)connect(?:_lazy)?$/, 'sql', 'cargo:sqlx', ['0'], /^sqlx\b/),
  store(/^(?:sea_orm::)?Database::connect$|^ConnectOptions::new$/, 'sql', 'cargo:sea-orm', ['0'], /^sea_orm\b/),
  store(/(?:^|::)(?:Async)?(?:Pg|Mysql)Connection::establish$/, 'sql', 'cargo:diesel', ['0']),
  store(
    /(?:^|::)(?:AsyncDieselConnectionManager|ConnectionManager)(?:::<?.*)?::new(?:_with_config)?$/,
    'sql',
    'cargo:diesel',
    ['0'],
    /^diesel/,
  ),
  store(
    /^tokio_postgres::connect$|^postgres::Client::connect$|^PostgresConnectionManager::new_from_stringlike$/,
    'postgresql',
    'cargo:tokio-postgres',
    ['0'],
  ),
  store(/^(?:mongodb::)?Client::with_uri_str$|(?:^|::)ClientOptions::parse(?:_async)?$/, 'mongodb', 'cargo:mongodb', ['0'], /^mongodb\b/),
  store(/^redis::Client::open$/, 'redis', 'cargo:redis', ['0']),
  store(
    /(?:^|::)(?:Client::open|RedisConnectionManager::new|ClusterClient::new|ClusterClientBuilder::new|RedisClusterClient::new|RedisConfig::from_url|Config::from_url)$/,
    'redis',
    'cargo:redis',
    ['0'],
    /redis|^fred\b/,
  ),
  store(
    /(?:^|::)(?:Transport|TransportBuilder)::(?:single_node|new)$|^SingleNodeConnectionPool::new$/,
    'elasticsearch',
    'cargo:elasticsearch',
    ['0'],
    /^(?:elasticsearch|opensearch)\b/,
  ),
  store(/\.with_url$/, 'clickhouse', 'cargo:clickhouse', ['0'], /^clickhouse\b/),
  store(/\.known_nodes?$/, 'cassandra', 'cargo:scylla', ['0'], /^scylla\b/),
  store(/^(?:meilisearch_sdk::client::)?Client::new$/, 'meilisearch', 'cargo:meilisearch-sdk', ['0'], /^meilisearch_sdk\b/),
  store(/(?:^|::)Qdrant(?:Client)?::from_url$/, 'qdrant', 'cargo:qdrant-client', ['0']),
  store(/(?:^|::)(?:influxdb2?::)?Client::new$/, 'influxdb', 'cargo:influxdb2', ['0'], /^influxdb2?\b/),
  store(/(?:^|::)memcache::(?:connect|Client::connect)$/, 'memcached', 'cargo:memcache', ['0']),
  store(/(?:^|::)(?:etcd_client::)?Client::connect$/, 'etcd', 'cargo:etcd-client', ['0'], /^etcd_client\b/),
  store(/(?:^|::)Surreal::new$/, 'surrealdb', 'cargo:surrealdb', ['0']),
]
