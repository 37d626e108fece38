import type { AnnotationShape, CallShape, CodeShapes } from '../../code/language.ts'

const http = (target: readonly string[], client: string, method?: string): CallShape['means'] => ({
  is: 'reference',
  relation: 'calls',
  protocol: 'http',
  client,
  target,
  ...(method === undefined ? {} : { method }),
})

const store = (callee: RegExp, protocol: string, client: string, imports?: RegExp): CallShape => ({
  callee,
  ...(imports === undefined ? {} : { imports }),
  means: { is: 'reference', relation: 'stores-in', protocol, client, target: ['0'] },
})

const tram = (callee: RegExp, relation: 'publishes' | 'consumes', channel: string, imports?: RegExp): CallShape => ({
  callee,
  ...(imports === undefined ? {} : { imports }),
  means: {
    is: 'reference',
    relation,
    protocol: 'kafka',
    client: 'maven:io.eventuate.tram.core:eventuate-tram-spring-jdbc-kafka',
    channel: [channel],
    needsChannel: true,
  },
})

const amqp = (
  relation: 'calls' | 'publishes' | 'consumes',
  arguments_: { readonly target?: readonly string[]; readonly channel?: readonly string[] },
): CallShape['means'] => ({ is: 'reference', relation, protocol: 'amqp', client: 'maven:com.rabbitmq:amqp-client', ...arguments_ })

/** What Spring Cloud Stream binds: the settings say which channel, the binder which broker. */
const binding = (relation: 'publishes' | 'consumes'): Extract<CallShape['means'], { is: 'reference' }> => ({
  is: 'reference',
  relation,
  client: 'maven:org.springframework.cloud:spring-cloud-stream',
  channel: ['0'],
  channelIn: 'spring.cloud.stream.bindings.*.destination',
  needsChannel: true,
})

const calls: readonly CallShape[] = [
  { callee: /^(System\.)?getenv$/, means: { is: 'environment', key: '0', fallback: '1' } },
  { callee: /(env|environment)\.(getProperty|getRequiredProperty)$/i, means: { is: 'setting', key: '0' } },
  { callee: /^String\.format$/, means: { is: 'format' } },
  { callee: /^((java\.util\.)?(Arrays\.asList|(List|Set)\.of|Collections\.singleton(List)?|Stream\.of))$/, means: { is: 'list' } },
  {
    callee: /(discovery|eureka|registry)\w*\.(getInstances|getNextServerFromEureka)$/i,
    means: http(['0'], 'maven:org.springframework.cloud:spring-cloud-commons'),
  },
  { callee: /loadBalancer\w*\.choose$/i, means: http(['0'], 'maven:org.springframework.cloud:spring-cloud-commons') },
  // What a gateway passes on, written as code.
  { callee: /(^|\.)uri$/, imports: /cloud\.gateway/, means: http(['0'], 'maven:org.springframework.cloud:spring-cloud-gateway') },
  ...['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map((verb): CallShape => ({
    callee: new RegExp(`(^|\\.)${verb}$`),
    imports: /web\.(reactive\.)?(function|servlet\.function)\.?\w*\.?(Request|Router)|RequestPredicates|RouterFunction/,
    means: { is: 'route', method: verb, path: ['0'], slash: true },
  })),
  // Eventuate Tram: events go to a channel named after the aggregate, commands to a channel of the service that handles them.
  tram(/^new AbstractAggregateDomainEventPublisher$/, 'publishes', '1'),
  tram(/^new AbstractDomainEventPublisherForAggregateImpl$/, 'publishes', '0'),
  tram(/EventPublisher\.publish$/i, 'publishes', '0', /eventuate\.tram\.events/),
  tram(/(^|\.)(forAggregateType|andForAggregateType)$/, 'consumes', '0'),
  tram(/CommandHandlersBuilder\.fromChannel$/, 'consumes', '0'),
  tram(/\.withChannel$/, 'publishes', '0', /eventuate\.tram/),
  tram(/(^|\.)send\.to$/, 'publishes', '0', /eventuate\.tram\.commands/),
  // Addresses that clients of stores are built with.
  store(/EndpointConfiguration$|\.endpointOverride$/, 'dynamodb', 'maven:com.amazonaws:aws-java-sdk-dynamodb', /dynamodb/i),
  store(/EndpointConfiguration$|\.endpointOverride$/, 's3', 'maven:com.amazonaws:aws-java-sdk-s3', /services\.s3/),
  store(
    /^new HttpHost$|HttpHost\.create$/,
    'elasticsearch',
    'maven:org.elasticsearch.client:elasticsearch-rest-client',
    /elasticsearch|opensearch/,
  ),
  store(/GraphDatabase\.driver$/, 'bolt', 'maven:org.neo4j.driver:neo4j-java-driver'),
  store(/\.addContactPoints?$/, 'cassandra', 'maven:com.datastax.oss:java-driver-core'),
  store(/ConnectionFactories\.get$/, 'sql', 'maven:io.r2dbc:r2dbc-spi'),
  store(/RedisClient\.create$|RedisURI\.create$/, 'redis', 'maven:io.lettuce:lettuce-core'),
  store(/\.setAddress$/, 'redis', 'maven:org.redisson:redisson', /redisson/),
  store(/InfluxDBFactory\.connect$|InfluxDBClientFactory\.create$/, 'influxdb', 'maven:org.influxdb:influxdb-java'),
  store(/\.endpoint$/, 's3', 'maven:io.minio:minio', /io\.minio/),
  { callee: /(factory|cf)\w*\.(setHost|setUri)$/i, imports: /com\.rabbitmq/, means: amqp('calls', { target: ['0'] }) },
  {
    callee: /factory\w*\.(setHost|setUri|setAddresses)$|^new CachingConnectionFactory$/i,
    imports: /springframework\.amqp\.rabbit/,
    first: /[^\s\d]/,
    means: amqp('calls', { target: ['0'] }),
  },
  // With credentials in front the address is the third.
  {
    callee: /factory\w*\.setBrokerURL$|^new ActiveMQ\w*ConnectionFactory$/i,
    imports: /apache\.activemq/,
    first: /\S/,
    means: { is: 'reference', relation: 'calls', protocol: 'jms', client: 'maven:org.apache.activemq:activemq-client', target: ['2', '0'] },
  },
  { callee: /\.basicPublish$/, imports: /com\.rabbitmq/, means: amqp('publishes', { channel: ['0', '1'] }) },
  { callee: /\.basicConsume$/, imports: /com\.rabbitmq/, means: amqp('consumes', { channel: ['0'] }) },
  {
    callee: /\.subscribe$/,
    imports: /kafka\.clients\.consumer/,
    means: {
      is: 'reference',
      relation: 'consumes',
      protocol: 'kafka',
      client: 'maven:org.apache.kafka:kafka-clients',
      channel: ['0'],
      needsChannel: true,
    },
  },
  {
    callee: /^(URI\.create|new URI|new URL|String\.valueOf|UriComponentsBuilder\.(fromHttpUrl|fromUriString)|Objects\.requireNonNull)$/,
    means: { is: 'same', as: '0' },
  },
  { callee: /\.(toString|toUriString|toUri|build|trim|encode)$/, means: { is: 'same', as: 'receiver' } },
  {
    callee: /\.(getForObject|getForEntity)$/,
    imports: /RestTemplate|TestRestTemplate|RestOperations/,
    means: http(['0'], 'maven:org.springframework:spring-web', 'GET'),
  },
  {
    callee: /\.(postForObject|postForEntity|postForLocation)$/,
    imports: /RestTemplate|RestOperations/,
    means: http(['0'], 'maven:org.springframework:spring-web', 'POST'),
  },
  {
    callee: /\.(exchange|execute|put|delete|patchForObject)$/,
    imports: /RestTemplate|RestOperations/,
    // `put` is a word of maps, `execute` one of every template.
    on: /^(?:new)?\w*(?:rest|http)\w*$|^(?:template|client|operations)$/i,
    means: http(['0'], 'maven:org.springframework:spring-web'),
  },
  { callee: /(WebClient|RestClient)\.create$/, means: http(['0'], 'maven:org.springframework:spring-webflux') },
  { callee: /\.baseUrl$/, imports: /WebClient|RestClient|Retrofit/, means: http(['0'], 'maven:org.springframework:spring-webflux') },
  { callee: /\.uri$/, imports: /WebClient|RestClient|java\.net\.http/, means: http(['0'], 'maven:org.springframework:spring-webflux') },
  {
    callee: /^new (HttpGet|HttpPost|HttpPut|HttpDelete|HttpPatch)$/,
    imports: /apache/,
    means: http(['0'], 'maven:org.apache.httpcomponents:httpclient'),
  },
  { callee: /\.url$/, imports: /okhttp3/, on: /Builder/i, means: http(['0'], 'maven:com.squareup.okhttp3:okhttp') },
  { callee: /\.target$/, imports: /ws\.rs\.client/, means: http(['0'], 'maven:jakarta.ws.rs:jakarta.ws.rs-api') },
  {
    callee: /ManagedChannelBuilder\.(forTarget|forAddress)$|NettyChannelBuilder\.forAddress$/,
    means: { is: 'reference', relation: 'calls', protocol: 'grpc', client: 'maven:io.grpc:grpc-api', target: ['0'] },
  },
  {
    callee: /kafkaTemplate\.send(Default)?$|KafkaTemplate\.send$/i,
    means: {
      is: 'reference',
      relation: 'publishes',
      protocol: 'kafka',
      client: 'maven:org.springframework.kafka:spring-kafka',
      channel: ['0'],
    },
  },
  // `props.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, …)`, `Map.of("bootstrap.servers", …)`
  {
    callee: /\.(put|setProperty|putIfAbsent)$|^(Map\.)?(of|entry)$/,
    first: /^(?:\w+\.)*BOOTSTRAP_SERVERS_CONFIG$|^"bootstrap\.servers"$/,
    means: { is: 'reference', relation: 'calls', protocol: 'kafka', client: 'maven:org.apache.kafka:kafka-clients', target: ['1'] },
  },
  {
    callee: /^new ProducerRecord$/,
    means: { is: 'reference', relation: 'publishes', protocol: 'kafka', client: 'maven:org.apache.kafka:kafka-clients', channel: ['0'] },
  },
  {
    callee: /(rabbitTemplate|amqpTemplate)\.(convertAndSend|send)$/i,
    means: {
      is: 'reference',
      relation: 'publishes',
      protocol: 'amqp',
      client: 'maven:org.springframework.amqp:spring-rabbit',
      channel: ['0'],
    },
  },
  { callee: /\.send$/, on: /StreamBridge/i, imports: /cloud\.stream\.function/, means: binding('publishes') },
  {
    callee: /\.(send|sendAsync|convertAndSend)$/,
    on: /Sqs(Template|Operations|AsyncOperations)$|QueueMessagingTemplate/i,
    imports: /awspring|cloud\.aws/,
    means: {
      is: 'reference',
      relation: 'publishes',
      protocol: 'sqs',
      client: 'maven:io.awspring.cloud:spring-cloud-aws-sqs',
      channel: ['0'],
      needsChannel: true,
    },
  },
  {
    callee: /jmsTemplate\.(convertAndSend|send)$/i,
    means: { is: 'reference', relation: 'publishes', protocol: 'jms', client: 'maven:org.springframework:spring-jms', channel: ['0'] },
  },
  {
    callee: /DriverManager\.getConnection$/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'sql', client: 'maven:java.sql', target: ['0'] },
  },
  {
    callee: /\.(setJdbcUrl|setUrl)$/,
    imports: /DataSource|Hikari/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'sql', client: 'maven:java.sql', target: ['0'] },
  },
  {
    callee: /(bob|DataSourceBuilder(\.create)?|builder)\.url$/i,
    imports: /DataSource/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'sql', client: 'maven:java.sql', target: ['0'] },
  },
  {
    callee: /MongoClients?\.create$|^new MongoClient$/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'mongodb', client: 'maven:org.mongodb:mongodb-driver-sync', target: ['0'] },
  },
  {
    callee: /^new (Jedis|JedisPool|LettuceConnectionFactory|RedisStandaloneConfiguration)$/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'redis', client: 'maven:redis.clients:jedis', target: ['0'] },
  },
]

const mapping = (name: string, method: string): AnnotationShape => ({
  name: new RegExp(`^${name}$`),
  means: { is: 'route', method, path: ['value', 'path', 'uri', '0'] },
})

const client = (name: RegExp, library: string, target: readonly string[], imports?: RegExp): AnnotationShape => ({
  name,
  ...(imports === undefined ? {} : { imports }),
  means: { is: 'client', relation: 'calls', protocol: 'http', client: library, target, path: ['path'] },
})

/** Topics of Micronaut: what the class is annotated with says who sends and who receives. */
const message = (owner: RegExp, relation: 'publishes' | 'consumes'): AnnotationShape => ({
  name: /^Topic$/,
  owner,
  means: { is: 'reference', relation, protocol: 'kafka', client: 'maven:io.micronaut.kafka:micronaut-kafka', channel: ['value', '0'] },
})

/** What calls and annotations in Java mean. */
export const shapes: CodeShapes = {
  calls,
  annotations: [
    client(/^FeignClient$/, 'maven:org.springframework.cloud:spring-cloud-openfeign-core', ['url', 'name', 'value', 'serviceId', '0']),
    client(/^Client$/, 'maven:io.micronaut:micronaut-http-client', ['id', 'value', '0'], /micronaut/),
    {
      name: /^RegisterRestClient$/,
      means: {
        is: 'client',
        relation: 'calls',
        protocol: 'http',
        client: 'maven:io.quarkus:quarkus-rest-client',
        target: ['baseUri'],
        targetIn: { name: 'configKey', settings: ['quarkus.rest-client.*.url', 'quarkus.rest-client.*.uri', '*/mp-rest/url'] },
        path: ['path'],
      },
    },
    ...(['publishes', 'consumes'] as const).map((relation): AnnotationShape => ({
      name: relation === 'publishes' ? /^Output$/ : /^Input$/,
      imports: /cloud\.stream\.annotation/,
      means: { ...binding(relation), channel: ['value', '0'] },
    })),
    {
      name: /^SqsListener$/,
      means: {
        is: 'reference',
        relation: 'consumes',
        protocol: 'sqs',
        client: 'maven:io.awspring.cloud:spring-cloud-aws-sqs',
        channel: ['queueNames', 'value', '0'],
      },
    },
    {
      name: /^KafkaListener$/,
      imports: /springframework/,
      means: {
        is: 'reference',
        relation: 'consumes',
        protocol: 'kafka',
        client: 'maven:org.springframework.kafka:spring-kafka',
        channel: ['topics', '0'],
      },
    },
    {
      name: /^RabbitListener$/,
      means: {
        is: 'reference',
        relation: 'consumes',
        protocol: 'amqp',
        client: 'maven:org.springframework.amqp:spring-rabbit',
        channel: ['queues', '0'],
      },
    },
    {
      name: /^JmsListener$/,
      means: {
        is: 'reference',
        relation: 'consumes',
        protocol: 'jms',
        client: 'maven:org.springframework:spring-jms',
        channel: ['destination'],
      },
    },
    {
      name: /^EventuateDomainEventHandler$/,
      means: {
        is: 'reference',
        relation: 'consumes',
        protocol: 'kafka',
        client: 'maven:io.eventuate.tram.core:eventuate-tram-spring-events-starter',
        channel: ['channel'],
        needsChannel: true,
      },
    },
    {
      name: /^EventuateCommandHandler$/,
      means: {
        is: 'reference',
        relation: 'consumes',
        protocol: 'kafka',
        client: 'maven:io.eventuate.tram.core:eventuate-tram-spring-commands-starter',
        channel: ['channel'],
        needsChannel: true,
      },
    },
    message(/KafkaClient/, 'publishes'),
    message(/KafkaListener/, 'consumes'),
    { name: /^RequestMapping$/, means: { is: 'route', method: 'named', path: ['value', 'path', '0'] } },
    ...['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].flatMap((verb): AnnotationShape[] => [
      { name: new RegExp(`^${verb}$`), imports: /\bws\.rs\b/, means: { is: 'route', method: verb, path: ['0', 'value'], beside: 'Path' } },
      {
        name: new RegExp(`^${verb.charAt(0)}${verb.slice(1).toLowerCase()}$`),
        imports: /micronaut\.http\.annotation/,
        means: { is: 'route', method: verb, path: ['value', 'uri', 'uris', '0'] },
      },
    ]),
    mapping('GetMapping', 'GET'),
    mapping('PostMapping', 'POST'),
    mapping('PutMapping', 'PUT'),
    mapping('DeleteMapping', 'DELETE'),
    mapping('PatchMapping', 'PATCH'),
    {
      name: /^(Repository)?RestResource$/,
      imports: /springframework\.data\.rest/,
      means: { is: 'resource', path: ['path'], below: 'spring.data.rest.base-path', unless: 'exported' },
    },
    { name: /^(RequestMapping|Controller|Path)$/, means: { is: 'prefix', path: ['value', 'path', '0'] } },
    { name: /^Value$/, means: { is: 'setting-value', key: '0' } },
    { name: /^(SpringBootApplication|EnableAutoConfiguration|QuarkusMain|MicronautApplication)$/, means: { is: 'entry-point' } },
  ],
  subscripts: [],
}
