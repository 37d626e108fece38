import type { AnnotationShape, CallShape, CodeShapes } from '../../code/language.ts'

const http = (target: readonly string[], client: string, method?: string): CallShape['means'] => ({
  is: 'reference',
  relation: 'calls',
  protocol: 'http',
  client,
  target,
  ...(method === undefined ? {} : { method }),
})

const calls: readonly CallShape[] = [
  { callee: /^(System\.)?getenv$/, means: { is: 'environment', key: '0', fallback: '1' } },
  { callee: /(env|environment)\.(getProperty|getRequiredProperty)$/i, means: { is: 'setting', key: '0' } },
  { callee: /^String\.format$/, means: { is: 'format' } },
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

/** What calls and annotations in Java mean. */
export const shapes: CodeShapes = {
  calls,
  annotations: [
    {
      name: /^FeignClient$/,
      means: {
        is: 'reference',
        relation: 'calls',
        protocol: 'http',
        client: 'maven:org.springframework.cloud:spring-cloud-openfeign-core',
        target: ['url', 'name', 'value', 'serviceId', '0'],
      },
    },
    {
      name: /^KafkaListener$/,
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
    mapping('GetMapping', 'GET'),
    mapping('PostMapping', 'POST'),
    mapping('PutMapping', 'PUT'),
    mapping('DeleteMapping', 'DELETE'),
    mapping('PatchMapping', 'PATCH'),
    { name: /^(RequestMapping|Controller|Path)$/, means: { is: 'prefix', path: ['value', 'path', '0'] } },
    { name: /^Value$/, means: { is: 'setting-value', key: '0' } },
    { name: /^(SpringBootApplication|EnableAutoConfiguration|QuarkusMain|MicronautApplication)$/, means: { is: 'entry-point' } },
  ],
  subscripts: [],
}
