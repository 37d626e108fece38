import type { Fact } from '../facts/fact.ts'

type Meaning = Pick<Fact<'reference'>, 'relation' | 'protocol' | 'purpose'>

/**
 * Settings by which frameworks are told where to connect: what stands there is a reference, though no code of the service names it.
 * Keys are written as `relaxed` leaves them (lower case, no hyphens); `*` stands for one part.
 */
const CONNECTIONS: readonly (Meaning & { key: string })[] = [
  { key: 'spring.datasource.url', relation: 'stores-in', protocol: 'sql' },
  { key: 'spring.datasource.*.url', relation: 'stores-in', protocol: 'sql' },
  { key: 'spring.r2dbc.url', relation: 'stores-in', protocol: 'sql' },
  { key: 'spring.data.mongodb.uri', relation: 'stores-in', protocol: 'mongodb' },
  { key: 'spring.data.mongodb.host', relation: 'stores-in', protocol: 'mongodb' },
  { key: 'spring.data.cassandra.contactpoints', relation: 'stores-in', protocol: 'cassandra' },
  { key: 'spring.neo4j.uri', relation: 'stores-in', protocol: 'bolt' },
  { key: 'spring.redis.host', relation: 'stores-in', protocol: 'redis' },
  { key: 'spring.redis.url', relation: 'stores-in', protocol: 'redis' },
  { key: 'spring.data.redis.host', relation: 'stores-in', protocol: 'redis' },
  { key: 'spring.data.redis.url', relation: 'stores-in', protocol: 'redis' },
  { key: 'spring.elasticsearch.uris', relation: 'stores-in', protocol: 'elasticsearch' },
  { key: 'spring.elasticsearch.rest.uris', relation: 'stores-in', protocol: 'elasticsearch' },
  { key: 'spring.rabbitmq.host', relation: 'calls', protocol: 'amqp' },
  { key: 'spring.rabbitmq.addresses', relation: 'calls', protocol: 'amqp' },
  { key: 'spring.kafka.bootstrapservers', relation: 'calls', protocol: 'kafka' },
  { key: 'spring.kafka.*.bootstrapservers', relation: 'calls', protocol: 'kafka' },
  { key: 'spring.cloud.stream.kafka.binder.brokers', relation: 'calls', protocol: 'kafka' },
  { key: 'spring.activemq.brokerurl', relation: 'calls', protocol: 'jms' },
  { key: 'eureka.client.serviceurl.defaultzone', relation: 'calls', protocol: 'http', purpose: 'registry' },
  { key: 'spring.cloud.consul.host', relation: 'calls', protocol: 'http', purpose: 'registry' },
  { key: 'consul.client.defaultzone', relation: 'calls', protocol: 'http', purpose: 'registry' },
  { key: 'spring.cloud.zookeeper.connectstring', relation: 'calls', protocol: 'zookeeper', purpose: 'registry' },
  { key: 'spring.cloud.config.uri', relation: 'calls', protocol: 'http', purpose: 'config' },
  { key: 'spring.config.import', relation: 'calls', protocol: 'http', purpose: 'config' },
  { key: 'spring.zipkin.baseurl', relation: 'calls', protocol: 'http', purpose: 'monitoring' },
  { key: 'management.zipkin.tracing.endpoint', relation: 'calls', protocol: 'http', purpose: 'monitoring' },
  { key: 'tracing.zipkin.http.url', relation: 'calls', protocol: 'http', purpose: 'monitoring' },
  { key: 'spring.boot.admin.url', relation: 'calls', protocol: 'http', purpose: 'monitoring' },
  { key: 'spring.boot.admin.client.url', relation: 'calls', protocol: 'http', purpose: 'monitoring' },
  { key: 'security.oauth2.client.accesstokenuri', relation: 'calls', protocol: 'http', purpose: 'identity' },
  { key: 'security.oauth2.resource.userinfouri', relation: 'calls', protocol: 'http', purpose: 'identity' },
  { key: 'security.oauth2.resource.tokeninfouri', relation: 'calls', protocol: 'http', purpose: 'identity' },
  { key: 'spring.security.oauth2.resourceserver.jwt.issueruri', relation: 'calls', protocol: 'http', purpose: 'identity' },
  { key: 'spring.security.oauth2.resourceserver.jwt.jwkseturi', relation: 'calls', protocol: 'http', purpose: 'identity' },
  { key: 'zuul.routes.*.url', relation: 'calls', protocol: 'http' },
  { key: 'zuul.routes.*.serviceid', relation: 'calls', protocol: 'http' },
  { key: 'spring.cloud.gateway.routes.*.uri', relation: 'calls', protocol: 'http' },
  { key: 'spring.cloud.gateway.server.webflux.routes.*.uri', relation: 'calls', protocol: 'http' },
  { key: 'micronaut.http.services.*.url', relation: 'calls', protocol: 'http' },
  { key: 'micronaut.http.services.*.urls', relation: 'calls', protocol: 'http' },
  { key: 'datasources.*.url', relation: 'stores-in', protocol: 'sql' },
  { key: 'mongodb.uri', relation: 'stores-in', protocol: 'mongodb' },
  { key: 'kafka.bootstrap.servers', relation: 'calls', protocol: 'kafka' },
  { key: 'quarkus.datasource.jdbc.url', relation: 'stores-in', protocol: 'sql' },
  { key: 'quarkus.mongodb.connectionstring', relation: 'stores-in', protocol: 'mongodb' },
  { key: 'quarkus.restclient.*.url', relation: 'calls', protocol: 'http' },
  { key: 'reverseproxy.clusters.*.destinations.*.address', relation: 'calls', protocol: 'http' },
]

const PATTERNS = CONNECTIONS.map((row) => ({ ...row, pattern: new RegExp(`^${row.key.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`) }))

/** The reference that a setting makes, if its key is one of a framework's connections. */
export function toSettingReference(setting: Fact<'setting'>): Fact<'reference'> | undefined {
  const key = setting.key
    .toLowerCase()
    .replace(/[-_]/g, '')
    .replace(/\[(\d+)\]/g, '.$1')
  const row = PATTERNS.find((one) => one.pattern.test(key))
  if (!row) return undefined
  const { repository, file, detector, line } = setting
  return {
    kind: 'reference',
    repository,
    file,
    detector,
    line,
    relation: row.relation,
    protocol: row.protocol,
    purpose: row.purpose,
    target: { kind: 'setting', key: setting.key },
  }
}
