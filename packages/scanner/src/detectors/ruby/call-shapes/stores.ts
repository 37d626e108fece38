import type { CallShape } from '../../../code/language.ts'

const store = (callee: RegExp, protocol: string, client: string, target: readonly string[], database?: readonly string[]): CallShape => ({
  callee,
  means: {
    is: 'reference',
    relation: 'stores-in',
    protocol,
    client,
    target,
    ...(database === undefined ? {} : { database }),
  },
})

const settled = (callee: RegExp, protocol: string, client: string, target: readonly string[]): CallShape => ({
  callee,
  means: { is: 'reference', relation: 'stores-in', protocol, client, target, needsTarget: 'given' },
})

/** Clients of databases, caches and search engines. */
export const stores: readonly CallShape[] = [
  store(/^(?:::)?PG(?:::Connection)?\.(?:connect|new|open)$/, 'postgresql', 'gem:pg', ['host', '0.host', '0'], ['dbname', '0.dbname']),
  store(/^(?:::)?Mysql2::Client\.new$/, 'mysql', 'gem:mysql2', ['host', '0.host', '0'], ['database', '0.database']),
  store(/^(?:::)?Trilogy\.new$/, 'mysql', 'gem:trilogy', ['host'], ['database']),
  store(/^(?:::)?Sequel\.(?:connect|postgres|mysql2)$/, 'sql', 'gem:sequel', ['host', '0.host', '0'], ['database', '0.database']),
  settled(/^(?:ActiveRecord::Base|ApplicationRecord)\.establish_connection$/, 'sql', 'gem:activerecord', [
    'url',
    'host',
    '0.url',
    '0.host',
    '0',
  ]),
  store(/^(?:::)?Redis(?:::Distributed)?\.(?:new|connect)$/, 'redis', 'gem:redis', ['url', 'host', '0.url', '0.host', '0']),
  store(/^(?:::)?RedisClient\.(?:new|config|sentinel)$/, 'redis', 'gem:redis-client', ['url', 'host', '0']),
  settled(/^(?:Resque|Rpush)\.redis=$/, 'redis', 'gem:resque', ['0.url', '0.host', '0']),
  settled(/^(?:config|c|cfg|sidekiq)\.redis=$/, 'redis', 'gem:sidekiq', ['0.url', '0.host', '0']),
  settled(/config\.cache_store=$/, 'redis', 'gem:redis', ['0.url']),
  settled(/config\.session_store$/, 'redis', 'gem:redis', ['servers', 'redis_server', 'url']),
  store(/^(?:::)?Dalli::Client\.new$/, 'memcached', 'gem:dalli', ['0']),
  store(/^(?:::)?Mongo::Client\.new$/, 'mongodb', 'gem:mongo', ['0'], ['database']),
  store(
    /^(?:::)?(?:Elasticsearch|Elastic)(?:::Client|::Transport::Client)?\.new$|^Elasticsearch::Model\.client=$/,
    'elasticsearch',
    'gem:elasticsearch',
    ['url', 'host', 'hosts', 'urls', '0.url', '0.host', '0'],
  ),
  store(/^(?:::)?OpenSearch::Client\.new$/, 'elasticsearch', 'gem:opensearch-ruby', ['url', 'host', 'hosts', '0.url', '0.host', '0']),
  settled(/^Searchkick\.client=$|^Chewy\.settings=$/, 'elasticsearch', 'gem:searchkick', ['0.host', '0.url']),
  store(/^(?:::)?MeiliSearch::Client\.new$/, 'meilisearch', 'gem:meilisearch', ['0']),
  store(/^(?:::)?Typesense::Client\.new$/, 'typesense', 'gem:typesense', ['nodes', '0']),
  store(/^(?:::)?RSolr\.connect$/, 'solr', 'gem:rsolr', ['url']),
  store(/^(?:::)?(?:Cassandra|Cequel)\.(?:cluster|connect)$/, 'cassandra', 'gem:cassandra-driver', ['hosts', 'host']),
  store(/^(?:::)?(?:InfluxDB2?|InfluxDB)::Client\.new$/, 'influxdb', 'gem:influxdb-client', ['url', 'host', '0']),
  store(/^(?:::)?ClickHouse(?:\.config|::Connection\.new)$/, 'clickhouse', 'gem:click_house', ['url', 'host']),
  store(/^(?:::)?Etcdv3\.new$/, 'etcd', 'gem:etcdv3', ['endpoints']),
]
