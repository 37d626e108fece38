import type { Fact } from '../facts/fact.ts'

/** A connection that a framework makes by itself, told where to by settings. */
export interface FrameworkConnection extends Pick<Fact<'reference'>, 'relation' | 'protocol' | 'purpose'> {
  /** Settings that say where to; lower case without hyphens, `*` stands for one part, `**` for any. */
  readonly keys: readonly string[]
  /** Packages whose code reads them: in configuration that is shared by all, they mean only those who have one. */
  readonly readBy?: RegExp
  /** Packages that connect even where nobody sets a key, and where to. */
  readonly unasked?: { readonly packages: RegExp; readonly target: string }
  /** Settings that switch the connection off by `false`. */
  readonly switches?: readonly string[]
}

const SQL = /jdbc|jpa|r2dbc|mybatis|jooq|flyway|liquibase|hibernate|data-rest|batch|querydsl|mysql|postgres|mariadb|ojdbc|mssql|:h2$|hsqldb/

export const frameworkConnections: readonly FrameworkConnection[] = [
  {
    keys: [
      'spring.datasource.url',
      'spring.datasource.*.url',
      'spring.datasource.*.jdbcurl',
      'spring.datasource.hikari.jdbcurl',
      'spring.r2dbc.url',
    ],
    relation: 'stores-in',
    protocol: 'sql',
    readBy: SQL,
  },
  {
    keys: ['spring.data.mongodb.uri', 'spring.data.mongodb.host', 'spring.mongodb.uri', 'spring.mongodb.host'],
    relation: 'stores-in',
    protocol: 'mongodb',
    readBy: /mongo/,
    unasked: { packages: /spring-boot-starter-data-mongodb(-reactive)?$/, target: 'localhost:27017' },
  },
  {
    keys: ['spring.data.cassandra.contactpoints', 'spring.cassandra.contactpoints'],
    relation: 'stores-in',
    protocol: 'cassandra',
    readBy: /cassandra/,
    unasked: { packages: /spring-boot-starter-data-cassandra(-reactive)?$/, target: 'localhost:9042' },
  },
  {
    keys: ['spring.neo4j.uri', 'spring.data.neo4j.uri'],
    relation: 'stores-in',
    protocol: 'bolt',
    readBy: /neo4j/,
    unasked: { packages: /spring-boot-starter-data-neo4j$/, target: 'bolt://localhost:7687' },
  },
  {
    keys: ['spring.redis.host', 'spring.redis.url', 'spring.data.redis.host', 'spring.data.redis.url', 'redis.uri'],
    relation: 'stores-in',
    protocol: 'redis',
    readBy: /redis|jedis|lettuce/,
    unasked: {
      packages: /spring-boot-starter-data-redis(-reactive)?$|spring-session-data-redis$|micronaut-redis-lettuce$/,
      target: 'localhost:6379',
    },
  },
  {
    keys: [
      'spring.elasticsearch.uris',
      'spring.elasticsearch.rest.uris',
      'spring.data.elasticsearch.clusternodes',
      'elasticsearch.httphosts',
    ],
    relation: 'stores-in',
    protocol: 'elasticsearch',
    readBy: /elasticsearch/,
    unasked: { packages: /spring-boot-starter-data-elasticsearch$/, target: 'http://localhost:9200' },
  },
  {
    keys: ['spring.rabbitmq.host', 'spring.rabbitmq.addresses', 'rabbitmq.uri', 'rabbitmq.host'],
    relation: 'calls',
    protocol: 'amqp',
    readBy: /amqp|rabbit/,
    unasked: {
      packages: /spring-boot-starter-amqp$|spring-cloud-starter-bus-amqp$|(?:stream-|binder-)rabbit$|spring-rabbit$|starter-turbine-amqp$/,
      target: 'amqp://localhost:5672',
    },
  },
  {
    keys: [
      'spring.kafka.bootstrapservers',
      'spring.kafka.*.bootstrapservers',
      'spring.cloud.stream.kafka.binder.brokers',
      'kafka.bootstrap.servers',
    ],
    relation: 'calls',
    protocol: 'kafka',
    readBy: /kafka/,
    unasked: {
      packages: /:spring-kafka$|spring-cloud-starter-bus-kafka$|(?:stream-|binder-)kafka$|micronaut-kafka$|reactive-messaging-kafka$/,
      target: 'localhost:9092',
    },
  },
  {
    keys: ['spring.activemq.brokerurl', 'spring.artemis.brokerurl', 'spring.artemis.host'],
    relation: 'calls',
    protocol: 'jms',
    readBy: /activemq|artemis|jms/,
  },
  { keys: ['spring.pulsar.client.serviceurl'], relation: 'calls', protocol: 'pulsar', readBy: /pulsar/ },
  { keys: ['spring.mail.host'], relation: 'calls', protocol: 'smtp', readBy: /mail/ },
  {
    keys: ['eureka.client.serviceurl.*', 'eureka.client.defaultzone'],
    relation: 'calls',
    protocol: 'http',
    purpose: 'registry',
    readBy: /eureka|discovery/,
    unasked: { packages: /(?<!stork-service-discovery-)eureka(?:-client)?$/, target: 'http://localhost:8761/eureka/' },
    switches: ['eureka.client.enabled', 'spring.cloud.discovery.enabled'],
  },
  {
    keys: ['spring.cloud.consul.host', 'consul.client.defaultzone', 'consul.client.host'],
    relation: 'calls',
    protocol: 'http',
    purpose: 'registry',
    readBy: /consul|discovery/,
    unasked: { packages: /spring-cloud-starter-consul-(?:discovery|all|config)$/, target: 'http://localhost:8500' },
    switches: ['spring.cloud.consul.enabled', 'spring.cloud.discovery.enabled', 'consul.client.registration.enabled'],
  },
  {
    keys: ['spring.cloud.zookeeper.connectstring'],
    relation: 'calls',
    protocol: 'zookeeper',
    purpose: 'registry',
    readBy: /zookeeper/,
    unasked: { packages: /spring-cloud-starter-zookeeper-(?:discovery|all|config)$/, target: 'localhost:2181' },
    switches: ['spring.cloud.zookeeper.enabled'],
  },
  {
    keys: ['spring.cloud.nacos.discovery.serveraddr', 'spring.cloud.nacos.serveraddr'],
    relation: 'calls',
    protocol: 'http',
    purpose: 'registry',
    readBy: /nacos/,
  },
  { keys: ['spring.cloud.nacos.config.serveraddr'], relation: 'calls', protocol: 'http', purpose: 'config', readBy: /nacos/ },
  {
    keys: ['spring.cloud.config.uri', 'spring.cloud.config.discovery.serviceid', 'spring.config.import', 'spring.config.import.*'],
    relation: 'calls',
    protocol: 'http',
    purpose: 'config',
    readBy: /config/,
    unasked: { packages: /spring-cloud-(?:starter-)?config(?:-client)?$/, target: 'http://localhost:8888' },
    switches: ['spring.cloud.config.enabled'],
  },
  { keys: ['spring.cloud.config.server.git.uri'], relation: 'calls', protocol: 'http', purpose: 'config', readBy: /config-server/ },
  { keys: ['spring.cloud.vault.uri', 'spring.cloud.vault.host'], relation: 'calls', protocol: 'http', purpose: 'config', readBy: /vault/ },
  {
    keys: [
      'spring.zipkin.baseurl',
      'management.zipkin.tracing.endpoint',
      'tracing.zipkin.http.url',
      'management.zipkin.tracing.exportendpoint',
    ],
    relation: 'calls',
    protocol: 'http',
    purpose: 'monitoring',
    readBy: /zipkin|sleuth/,
    unasked: {
      packages: /spring-cloud-(?:starter|sleuth)-zipkin$|zipkin-reporter-brave$|opentelemetry-exporter-zipkin$/,
      target: 'http://localhost:9411',
    },
    switches: ['spring.zipkin.enabled', 'management.tracing.enabled', 'tracing.zipkin.enabled'],
  },
  {
    keys: ['management.otlp.tracing.endpoint', 'management.otlp.metrics.export.url'],
    relation: 'calls',
    protocol: 'http',
    purpose: 'monitoring',
  },
  {
    keys: ['management.metrics.export.*.uri', 'management.graphite.metrics.export.host', 'management.influx.metrics.export.uri'],
    relation: 'calls',
    protocol: 'http',
    purpose: 'monitoring',
  },
  {
    keys: ['spring.boot.admin.url', 'spring.boot.admin.client.url', 'spring.boot.admin.client.url.*'],
    relation: 'calls',
    protocol: 'http',
    purpose: 'monitoring',
    readBy: /spring-boot-admin/,
    switches: ['spring.boot.admin.client.enabled'],
  },
  {
    keys: [
      'security.oauth2.client.accesstokenuri',
      'security.oauth2.client.userauthorizationuri',
      'security.oauth2.resource.userinfouri',
      'security.oauth2.resource.tokeninfouri',
      'security.oauth2.resource.jwt.keyuri',
      'security.oauth2.resource.jwk.keyseturi',
      'spring.security.oauth2.resourceserver.jwt.issueruri',
      'spring.security.oauth2.resourceserver.jwt.jwkseturi',
      'spring.security.oauth2.resourceserver.opaquetoken.introspectionuri',
      'spring.security.oauth2.client.provider.*.issueruri',
      'spring.security.oauth2.client.provider.*.tokenuri',
      'spring.security.oauth2.client.provider.*.authorizationuri',
      'keycloak.authserverurl',
      'quarkus.oidc.authserverurl',
      'micronaut.security.oauth2.clients.*.openid.issuer',
    ],
    relation: 'calls',
    protocol: 'http',
    purpose: 'identity',
    readBy: /oauth2|security|keycloak|oidc/,
  },
  {
    keys: [
      'zuul.routes.*.url',
      'zuul.routes.*.serviceid',
      'spring.cloud.gateway.routes.*.uri',
      'spring.cloud.gateway.server.webflux.routes.*.uri',
      'spring.cloud.gateway.server.webmvc.routes.*.uri',
      'spring.cloud.gateway.mvc.routes.*.uri',
      'micronaut.http.services.*.url',
      'micronaut.http.services.*.urls',
      'micronaut.http.services.*.urls.*',
      'quarkus.restclient.*.url',
      'quarkus.restclient.*.uri',
      'quarkus.restclient.**.url',
      '**/mprest/url',
      'feign.client.config.*.url',
      'spring.cloud.openfeign.client.config.*.url',
      '*.ribbon.listofservers',
      'reverseproxy.clusters.*.destinations.*.address',
      '*.clusters.*.destinations.*.address',
    ],
    relation: 'calls',
    protocol: 'http',
  },
  {
    keys: ['datasources.*.url', 'quarkus.datasource.jdbc.url', 'quarkus.datasource.*.jdbc.url', 'quarkus.datasource.reactive.url'],
    relation: 'stores-in',
    protocol: 'sql',
  },
  {
    keys: ['mongodb.uri', 'mongodb.servers.*.uri', 'quarkus.mongodb.connectionstring', 'quarkus.mongodb.hosts'],
    relation: 'stores-in',
    protocol: 'mongodb',
  },
  // Stork: the addresses behind a `stork://name`.
  { keys: ['quarkus.stork.*.servicediscovery.addresslist', 'stork.*.servicediscovery.addresslist'], relation: 'calls', protocol: 'http' },
  {
    keys: ['grpc.client.*.address', 'spring.grpc.client.channels.*.address', 'quarkus.grpc.clients.*.host', 'grpc.channels.*.address'],
    relation: 'calls',
    protocol: 'grpc',
  },
  { keys: ['quarkus.redis.hosts'], relation: 'stores-in', protocol: 'redis' },
  {
    keys: ['serilog.writeto.*.args.*', 'serilog.writeto.*.args.configure.*.args.*'].flatMap((args) =>
      ['serverurl', 'nodeuris', 'uri', 'url', 'requesturi', 'endpoint', 'hostnameoraddress'].map((key) => args.replace(/\*$/, key)),
    ),
    relation: 'calls',
    protocol: 'http',
    purpose: 'monitoring',
    readBy: /^Serilog/,
  },
]
