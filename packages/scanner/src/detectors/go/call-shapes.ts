import type { CallShape, CodeShapes } from '../../code/language.ts'

const WEB = /gin-gonic\/gin|labstack\/echo|go-chi\/chi|gofiber\/fiber|gorilla\/mux|kataras\/iris/

const calls: readonly CallShape[] = [
  { callee: /^os\.(Getenv|LookupEnv)$/, means: { is: 'environment', key: '0' } },
  {
    callee: /^(\w+\.)?(getenv|getEnv|GetEnv|getEnvOrDefault|envOr|EnvOr|mustGetenv|MustGetenv|getEnvWithDefault|GetEnvOrDefault)$/,
    means: { is: 'environment', key: '0', fallback: '1' },
  },
  { callee: /^viper\.(GetString|Get)$/, means: { is: 'setting', key: '0' } },
  { callee: /^fmt\.(Sprintf|Sprint|Errorf)$/, means: { is: 'format' } },
  {
    callee: /^(url\.Parse|strings\.(TrimSpace|TrimRight|TrimSuffix|TrimPrefix|ToLower)|aws\.String|url\.JoinPath)$/,
    means: { is: 'same', as: '0' },
  },
  {
    callee: /^http\.(Get|Head)$/,
    imports: /^net\/http$/,
    means: { is: 'reference', relation: 'calls', protocol: 'http', client: 'go:net/http', method: 'GET', target: ['0'] },
  },
  {
    callee: /^http\.(Post|PostForm)$/,
    imports: /^net\/http$/,
    means: { is: 'reference', relation: 'calls', protocol: 'http', client: 'go:net/http', method: 'POST', target: ['0'] },
  },
  {
    callee: /^http\.NewRequest$/,
    imports: /^net\/http$/,
    means: { is: 'reference', relation: 'calls', protocol: 'http', client: 'go:net/http', target: ['1'] },
  },
  {
    callee: /^http\.NewRequestWithContext$/,
    imports: /^net\/http$/,
    means: { is: 'reference', relation: 'calls', protocol: 'http', client: 'go:net/http', target: ['2'] },
  },
  ...[
    { callee: /^retryablehttp\.(Get|Head)$/, target: ['0'], method: 'GET' },
    { callee: /^retryablehttp\.(Post|PostForm)$/, target: ['0'], method: 'POST' },
    { callee: /^retryablehttp\.NewRequest$/, target: ['1'] },
    { callee: /^retryablehttp\.NewRequestWithContext$/, target: ['2'] },
  ].map(({ callee, ...rest }): CallShape => ({
    callee,
    imports: /hashicorp\/go-retryablehttp/,
    means: { is: 'reference', relation: 'calls', protocol: 'http', client: 'go:github.com/hashicorp/go-retryablehttp', ...rest },
  })),
  {
    callee: /\.R(\.\w+)*\.(Get|Post|Put|Patch|Delete)$/,
    imports: /go-resty\/resty/,
    means: { is: 'reference', relation: 'calls', protocol: 'http', client: 'go:github.com/go-resty/resty', target: ['0'] },
  },
  {
    callee: /^(\w+\.)*(\w*[cC]lient|DefaultClient)\.(Get|Head)$/,
    imports: /^net\/http$/,
    means: {
      is: 'reference',
      relation: 'calls',
      protocol: 'http',
      client: 'go:net/http',
      method: 'GET',
      target: ['0'],
      needsTarget: 'told',
    },
  },
  {
    callee: /^(\w+\.)*(\w*[cC]lient|DefaultClient)\.(Post|PostForm)$/,
    imports: /^net\/http$/,
    means: {
      is: 'reference',
      relation: 'calls',
      protocol: 'http',
      client: 'go:net/http',
      method: 'POST',
      target: ['0'],
      needsTarget: 'told',
    },
  },
  {
    callee: /^otelhttp\.(Get|Head|Post)$/,
    means: { is: 'reference', relation: 'calls', protocol: 'http', client: 'go:net/http', target: ['1'] },
  },
  {
    callee: /^(otelsql|otelsqlx|apmsql|sqltrace|ent|entsql)\.(Open|Connect|MustConnect|MustOpen)$/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'sql', client: 'go:database/sql', target: ['1'] },
  },
  {
    callee: /^sqlx\.(ConnectContext|MustConnectContext)$/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'sql', client: 'go:database/sql', target: ['2'] },
  },
  {
    callee: /^(pgx|pgxpool)\.ParseConfig$/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'postgresql', client: 'go:github.com/jackc/pgx', target: ['0'] },
  },
  {
    callee: /^rueidis\.NewClient$/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'redis', client: 'go:github.com/redis/go-redis', target: ['0.InitAddress'] },
  },
  {
    callee: /^elasticsearch\.NewClient$/,
    means: {
      is: 'reference',
      relation: 'stores-in',
      protocol: 'elasticsearch',
      client: 'go:github.com/elastic/go-elasticsearch',
      target: ['0.Addresses'],
    },
  },
  {
    callee: /^httputil\.NewSingleHostReverseProxy$/,
    means: { is: 'reference', relation: 'calls', protocol: 'http', client: 'go:net/http/httputil', target: ['0'] },
  },
  {
    callee: /^grpc\.(Dial|NewClient)$/,
    imports: /google\.golang\.org\/grpc/,
    means: { is: 'reference', relation: 'calls', protocol: 'grpc', client: 'go:google.golang.org/grpc', target: ['0'] },
  },
  {
    // What grpc-gateway generates: a proxy from HTTP to the service at an address.
    callee: /^(\w+\.)?Register\w+HandlerFromEndpoint$/,
    imports: /google\.golang\.org\/grpc|grpc-ecosystem\/grpc-gateway/,
    means: { is: 'reference', relation: 'calls', protocol: 'grpc', client: 'go:google.golang.org/grpc', target: ['2'] },
  },
  {
    callee: /^grpc\.DialContext$/,
    imports: /google\.golang\.org\/grpc/,
    means: { is: 'reference', relation: 'calls', protocol: 'grpc', client: 'go:google.golang.org/grpc', target: ['1'] },
  },
  {
    callee: /^redis\.New(Client|ClusterClient|UniversalClient|FailoverClient)$/,
    means: {
      is: 'reference',
      relation: 'stores-in',
      protocol: 'redis',
      client: 'go:github.com/redis/go-redis',
      target: ['0.Addr', '0.Addrs'],
    },
  },
  {
    callee: /^redis\.(Dial|DialURL|ParseURL)$/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'redis', client: 'go:github.com/redis/go-redis', target: ['1', '0'] },
  },
  {
    callee: /^(sql|sqlx)\.(Open|Connect|MustConnect)$/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'sql', client: 'go:database/sql', target: ['1'] },
  },
  {
    callee: /^(pgx|pgxpool)\.(Connect|New)$/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'postgresql', client: 'go:github.com/jackc/pgx', target: ['1'] },
  },
  {
    callee: /^postgres\.Open$/,
    imports: /gorm/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'postgresql', client: 'go:gorm.io/gorm', target: ['0'] },
  },
  {
    callee: /^mysql\.Open$/,
    imports: /gorm/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'mysql', client: 'go:gorm.io/gorm', target: ['0'] },
  },
  {
    callee: /\.ApplyURI$/,
    imports: /mongo-driver/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'mongodb', client: 'go:go.mongodb.org/mongo-driver', target: ['0'] },
  },
  {
    callee: /^mgo\.Dial$/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'mongodb', client: 'go:gopkg.in/mgo.v2', target: ['0'] },
  },
  {
    callee: /^(amqp|amqp091)\.(Dial|DialConfig)$/,
    means: { is: 'reference', relation: 'calls', protocol: 'amqp', client: 'go:github.com/rabbitmq/amqp091-go', target: ['0'] },
  },
  {
    callee: /\.Publish$/,
    imports: /amqp/,
    means: { is: 'reference', relation: 'publishes', protocol: 'amqp', client: 'go:github.com/rabbitmq/amqp091-go', channel: ['0', '1'] },
  },
  {
    callee: /\.PublishWithContext$/,
    imports: /amqp/,
    means: { is: 'reference', relation: 'publishes', protocol: 'amqp', client: 'go:github.com/rabbitmq/amqp091-go', channel: ['1', '2'] },
  },
  {
    callee: /\.QueueBind$/,
    imports: /amqp/,
    means: { is: 'reference', relation: 'consumes', protocol: 'amqp', client: 'go:github.com/rabbitmq/amqp091-go', channel: ['2'] },
  },
  {
    callee: /\.(Consume|ConsumeWithContext)$/,
    imports: /amqp/,
    means: { is: 'reference', relation: 'consumes', protocol: 'amqp', client: 'go:github.com/rabbitmq/amqp091-go', channel: ['0'] },
  },
  { callee: /^kafka\.TCP$/, imports: /segmentio\/kafka-go/, means: { is: 'same', as: '0' } },
  {
    callee: /^new kafka\.ReaderConfig$/,
    imports: /segmentio\/kafka-go/,
    means: {
      is: 'reference',
      relation: 'consumes',
      protocol: 'kafka',
      client: 'go:github.com/segmentio/kafka-go',
      target: ['Brokers'],
      channel: ['Topic', 'GroupTopics'],
    },
  },
  {
    callee: /\.(InvokeMethod|InvokeMethodWithContent|InvokeMethodWithCustomContent)$/,
    imports: /dapr\/go-sdk/,
    means: {
      is: 'reference',
      relation: 'calls',
      protocol: 'http',
      client: 'go:github.com/dapr/go-sdk',
      target: ['1'],
      needsTarget: 'told',
    },
  },
  {
    callee: /\.(GetState|SaveState|DeleteState|SaveBulkState|GetBulkState)$/,
    imports: /dapr\/go-sdk/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'dapr', client: 'go:github.com/dapr/go-sdk', target: ['1'] },
  },
  {
    callee: /\.(PublishEvent|PublishEventfromCustomContent)$/,
    imports: /dapr\/go-sdk/,
    means: {
      is: 'reference',
      relation: 'publishes',
      protocol: 'dapr',
      client: 'go:github.com/dapr/go-sdk',
      channel: ['2'],
      needsChannel: true,
    },
  },
  {
    callee: /^new (common\.)?Subscription$/,
    imports: /dapr\/go-sdk/,
    means: {
      is: 'reference',
      relation: 'consumes',
      protocol: 'dapr',
      client: 'go:github.com/dapr/go-sdk',
      channel: ['Topic'],
      needsChannel: true,
    },
  },
  {
    callee: /^new kafka\.(Writer|WriterConfig)$/,
    imports: /segmentio\/kafka-go/,
    means: {
      is: 'reference',
      relation: 'publishes',
      protocol: 'kafka',
      client: 'go:github.com/segmentio/kafka-go',
      target: ['Addr', 'Brokers'],
      channel: ['Topic'],
    },
  },
  {
    callee: /^new kafka\.Message$/,
    imports: /segmentio\/kafka-go/,
    means: {
      is: 'reference',
      relation: 'publishes',
      protocol: 'kafka',
      client: 'go:github.com/segmentio/kafka-go',
      channel: ['Topic'],
      needsChannel: true,
    },
  },
  {
    callee: /^new kafka\.TopicPartition$/,
    imports: /confluent-kafka-go/,
    means: {
      is: 'reference',
      relation: 'publishes',
      protocol: 'kafka',
      client: 'go:github.com/confluentinc/confluent-kafka-go',
      channel: ['Topic'],
      needsChannel: true,
    },
  },
  {
    callee: /^kafka\.New(Producer|Consumer|AdminClient)$/,
    imports: /confluent-kafka-go/,
    means: {
      is: 'reference',
      relation: 'calls',
      protocol: 'kafka',
      client: 'go:github.com/confluentinc/confluent-kafka-go',
      target: ['0.bootstrap\\.servers', '0.metadata\\.broker\\.list'],
    },
  },
  {
    callee: /\.(SubscribeTopics|Subscribe)$/,
    imports: /confluent-kafka-go/,
    means: {
      is: 'reference',
      relation: 'consumes',
      protocol: 'kafka',
      client: 'go:github.com/confluentinc/confluent-kafka-go',
      channel: ['0'],
    },
  },
  {
    callee: /^sarama\.New(Consumer|ConsumerGroup)$/,
    means: { is: 'reference', relation: 'calls', protocol: 'kafka', client: 'go:github.com/IBM/sarama', target: ['0'] },
  },
  {
    callee: /^new sarama\.ProducerMessage$/,
    means: {
      is: 'reference',
      relation: 'publishes',
      protocol: 'kafka',
      client: 'go:github.com/IBM/sarama',
      channel: ['Topic'],
      needsChannel: true,
    },
  },
  {
    callee: /\.ConsumePartition$/,
    imports: /sarama/,
    means: { is: 'reference', relation: 'consumes', protocol: 'kafka', client: 'go:github.com/IBM/sarama', channel: ['0'] },
  },
  {
    callee: /\.Consume$/,
    imports: /sarama/,
    means: { is: 'reference', relation: 'consumes', protocol: 'kafka', client: 'go:github.com/IBM/sarama', channel: ['1'] },
  },
  {
    callee: /\.(Publish|PublishMsg|Request|PublishAsync)$/,
    imports: /nats-io/,
    means: {
      is: 'reference',
      relation: 'publishes',
      protocol: 'nats',
      client: 'go:github.com/nats-io/nats.go',
      channel: ['0', '1'],
      needsChannel: true,
    },
  },
  {
    callee: /\.(Subscribe|QueueSubscribe|ChanSubscribe|SubscribeSync|PullSubscribe)$/,
    imports: /nats-io/,
    means: {
      is: 'reference',
      relation: 'consumes',
      protocol: 'nats',
      client: 'go:github.com/nats-io/nats.go',
      channel: ['0'],
      needsChannel: true,
    },
  },
  {
    callee: /^new sqs\.SendMessage(Batch)?Input$/,
    means: {
      is: 'reference',
      relation: 'publishes',
      protocol: 'sqs',
      client: 'go:github.com/aws/aws-sdk-go-v2/service/sqs',
      channel: ['QueueUrl'],
      needsChannel: true,
    },
  },
  {
    callee: /^new sqs\.ReceiveMessageInput$/,
    means: {
      is: 'reference',
      relation: 'consumes',
      protocol: 'sqs',
      client: 'go:github.com/aws/aws-sdk-go-v2/service/sqs',
      channel: ['QueueUrl'],
      needsChannel: true,
    },
  },
  {
    callee: /^new sns\.PublishInput$/,
    means: {
      is: 'reference',
      relation: 'publishes',
      protocol: 'sns',
      client: 'go:github.com/aws/aws-sdk-go-v2/service/sns',
      channel: ['TopicArn'],
      needsChannel: true,
    },
  },
  {
    callee: /^sarama\.New(SyncProducer|AsyncProducer|Client)$/,
    means: { is: 'reference', relation: 'calls', protocol: 'kafka', client: 'go:github.com/IBM/sarama', target: ['0'] },
  },
  {
    callee: /^nats\.Connect$/,
    means: { is: 'reference', relation: 'calls', protocol: 'nats', client: 'go:github.com/nats-io/nats.go', target: ['0'] },
  },
  { callee: /^http\.(HandleFunc|Handle)$/, means: { is: 'route', method: '*', path: ['0'] } },
  {
    callee: /\.(Handle|Add|Match)$/,
    imports: /gin-gonic\/gin|labstack\/echo|gofiber\/fiber/,
    means: { is: 'route', method: '*', verb: '0', path: ['1'] },
  },
  { callee: /\.(Method|MethodFunc)$/, imports: /go-chi\/chi/, means: { is: 'route', method: '*', verb: '0', path: ['1'] } },
  { callee: /\.(HandleFunc|Handle)$/, imports: /gorilla\/mux|net\/http|go-chi\/chi/, means: { is: 'route', method: '*', path: ['0'] } },
  ...['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'].map((method): CallShape => ({
    callee: new RegExp(`\\.${method}$`),
    imports: /gin-gonic\/gin|labstack\/echo|julienschmidt\/httprouter/,
    means: { is: 'route', method, path: ['0'] },
  })),
  { callee: /\.(Any|All)$/, imports: WEB, means: { is: 'route', method: '*', path: ['0'] } },
  ...['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options'].map((method): CallShape => ({
    callee: new RegExp(`\\.${method}$`),
    imports: /go-chi\/chi|gofiber\/fiber|kataras\/iris|beego/,
    means: { is: 'route', method: method.toUpperCase(), path: ['0'] },
  })),
  { callee: /\.(Group|PathPrefix|Party|Route)$/, imports: WEB, means: { is: 'group', path: ['0'] } },
  { callee: /\.Mount$/, imports: WEB, means: { is: 'mount', path: ['0'], router: '1' } },
  { callee: /^http\.(ListenAndServe|ListenAndServeTLS)$/, means: { is: 'listen', port: ['0'] } },
]

/** What calls in Go mean. */
export const shapes: CodeShapes = { calls, annotations: [], subscripts: [] }
