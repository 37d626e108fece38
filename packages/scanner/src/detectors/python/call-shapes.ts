import type { CallShape, CodeShapes } from '../../code/language.ts'

const VERBS = ['get', 'post', 'put', 'patch', 'delete'] as const

const calls: readonly CallShape[] = [
  { callee: /^(os\.)?(getenv|environ\.get)$|^os\.environ\.setdefault$/, means: { is: 'environment', key: '0', fallback: '1' } },
  {
    callee: /^(env|config|decouple\.config|env\.str|env\.url|environ\.Env|get_env|getenv_or)$/,
    imports: /^(environs?|decouple|os|starlette\.config)/,
    means: { is: 'environment', key: '0', fallback: 'default' },
  },
  { callee: /\.format$/, means: { is: 'format' } },
  { callee: /\.(strip|rstrip|lstrip|lower|decode)$/, means: { is: 'same', as: 'receiver' } },
  { callee: /^(str|urljoin|parse\.urljoin|urlparse)$/, means: { is: 'same', as: '0' } },
  ...VERBS.map((verb): CallShape => ({
    callee: new RegExp(`^(requests|httpx|session|s|client|self\\.session|self\\.client)\\.${verb}$`),
    imports: /^(requests|httpx|aiohttp)/,
    means: {
      is: 'reference',
      relation: 'calls',
      protocol: 'http',
      client: 'pypi:requests',
      method: verb.toUpperCase(),
      target: ['url', '0'],
    },
  })),
  {
    callee: /^(requests|httpx|session)\.request$/,
    imports: /^(requests|httpx|aiohttp)/,
    means: { is: 'reference', relation: 'calls', protocol: 'http', client: 'pypi:requests', target: ['url', '1'] },
  },
  {
    callee: /(^|\.)(urlopen|Request)$/,
    imports: /^urllib/,
    means: { is: 'reference', relation: 'calls', protocol: 'http', client: 'pypi:urllib', target: ['url', '0'] },
  },
  {
    callee: /^(self\.)?_?(http|async|api|rest)_?(client|session)\.(get|post|put|patch|delete|request)$/,
    imports: /^(requests|httpx|aiohttp)/,
    means: { is: 'reference', relation: 'calls', protocol: 'http', client: 'pypi:requests', target: ['url', '0'], needsTarget: 'told' },
  },
  {
    callee: /(^|\.)(AsyncConnectionPool|ConnectionPool|AsyncConnection\.connect|Connection\.connect)$/,
    imports: /^psycopg/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'postgresql', client: 'pypi:psycopg', target: ['conninfo', '0'] },
  },
  {
    callee: /(^|\.)URL\.create$/,
    imports: /^sqlalchemy/,
    means: {
      is: 'reference',
      relation: 'stores-in',
      protocol: 'sql',
      client: 'pypi:sqlalchemy',
      target: ['host'],
      database: ['database'],
      needsTarget: 'told',
    },
  },
  {
    callee: /^(databases\.)?Database$/,
    imports: /^databases/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'sql', client: 'pypi:databases', target: ['0'] },
  },
  {
    callee: /^Tortoise\.init$|^register_tortoise$/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'sql', client: 'pypi:tortoise-orm', target: ['db_url', 'config'] },
  },
  {
    callee: /^aio_pika\.(connect|connect_robust)$/,
    means: { is: 'reference', relation: 'calls', protocol: 'amqp', client: 'pypi:aio-pika', target: ['url', 'host', '0'] },
  },
  {
    callee: /^(kombu\.)?Connection$/,
    imports: /^kombu/,
    means: { is: 'reference', relation: 'calls', protocol: 'amqp', client: 'pypi:kombu', target: ['hostname', '0'] },
  },
  {
    callee: /\.invoke_method$/,
    imports: /^dapr/,
    means: { is: 'reference', relation: 'calls', protocol: 'http', client: 'pypi:dapr', target: ['app_id', '0'], needsTarget: 'told' },
  },
  {
    callee: /\.(get|save|delete|save_bulk|get_bulk)_state$/,
    imports: /^dapr/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'dapr', client: 'pypi:dapr', target: ['store_name', '0'] },
  },
  {
    callee: /\.publish_event$/,
    imports: /^dapr/,
    means: {
      is: 'reference',
      relation: 'publishes',
      protocol: 'dapr',
      client: 'pypi:dapr',
      channel: ['topic_name', '1'],
      needsChannel: true,
    },
  },
  {
    callee: /^(nats\.connect|nc\.connect)$/,
    imports: /^nats/,
    means: { is: 'reference', relation: 'calls', protocol: 'nats', client: 'pypi:nats-py', target: ['servers', '0'] },
  },
  {
    callee: /(^|\.)(nc|js|nats\w*)\.(publish|request)$/,
    imports: /^nats/,
    means: {
      is: 'reference',
      relation: 'publishes',
      protocol: 'nats',
      client: 'pypi:nats-py',
      channel: ['subject', '0'],
      needsChannel: true,
    },
  },
  {
    callee: /(^|\.)(nc|js|nats\w*)\.(subscribe|pull_subscribe)$/,
    imports: /^nats/,
    means: {
      is: 'reference',
      relation: 'consumes',
      protocol: 'nats',
      client: 'pypi:nats-py',
      channel: ['subject', '0'],
      needsChannel: true,
    },
  },
  {
    callee: /^(confluent_kafka\.)?(Producer|Consumer|SerializingProducer|DeserializingConsumer)$/,
    imports: /^confluent_kafka/,
    means: { is: 'reference', relation: 'calls', protocol: 'kafka', client: 'pypi:confluent-kafka', target: ['0.bootstrap\\.servers'] },
  },
  {
    callee: /consumer\w*\.subscribe$/,
    imports: /kafka/,
    means: { is: 'reference', relation: 'consumes', protocol: 'kafka', client: 'pypi:kafka-python', channel: ['topics', '0'] },
  },
  {
    callee: /^faust\.App$/,
    means: { is: 'reference', relation: 'calls', protocol: 'kafka', client: 'pypi:faust', target: ['broker'] },
  },
  {
    callee: /\.send_message$/,
    imports: /boto3/,
    means: { is: 'reference', relation: 'publishes', protocol: 'sqs', client: 'pypi:boto3', channel: ['QueueUrl'], needsChannel: true },
  },
  {
    callee: /\.receive_message$/,
    imports: /boto3/,
    means: { is: 'reference', relation: 'consumes', protocol: 'sqs', client: 'pypi:boto3', channel: ['QueueUrl'], needsChannel: true },
  },
  {
    callee: /\.publish$/,
    imports: /boto3/,
    means: {
      is: 'reference',
      relation: 'publishes',
      protocol: 'sns',
      client: 'pypi:boto3',
      channel: ['TopicArn', 'TargetArn'],
      needsChannel: true,
    },
  },
  {
    callee: /\.send_task$/,
    imports: /celery/,
    means: { is: 'reference', relation: 'publishes', protocol: 'amqp', client: 'pypi:celery', channel: ['name', '0'], needsChannel: true },
  },
  {
    callee: /^httpx\.(AsyncClient|Client)$/,
    means: { is: 'reference', relation: 'calls', protocol: 'http', client: 'pypi:httpx', target: ['base_url'] },
  },
  {
    callee: /^grpc(\.aio)?\.(insecure_channel|secure_channel)$/,
    means: { is: 'reference', relation: 'calls', protocol: 'grpc', client: 'pypi:grpcio', target: ['target', '0'] },
  },
  {
    callee: /^(redis\.)?(asyncio\.)?(Redis|StrictRedis)$/,
    imports: /^redis/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'redis', client: 'pypi:redis', target: ['host', '0'] },
  },
  {
    callee: /(Redis|StrictRedis|redis|asyncio)\.from_url$/,
    imports: /^redis|^aioredis/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'redis', client: 'pypi:redis', target: ['url', '0'] },
  },
  {
    callee: /^(psycopg2?|asyncpg)(\.pool)?\.(connect|create_pool)$/,
    means: {
      is: 'reference',
      relation: 'stores-in',
      protocol: 'postgresql',
      client: 'pypi:psycopg2',
      target: ['host', 'dsn', 'conninfo', '0'],
      database: ['dbname', 'database'],
    },
  },
  {
    callee: /^(pymysql|MySQLdb|mysql\.connector|aiomysql)\.(connect|create_pool)$/,
    means: {
      is: 'reference',
      relation: 'stores-in',
      protocol: 'mysql',
      client: 'pypi:pymysql',
      target: ['host', '0'],
      database: ['database', 'db'],
    },
  },
  {
    callee: /(^|\.)(create_engine|create_async_engine)$/,
    imports: /^sqlalchemy|^sqlmodel/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'sql', client: 'pypi:sqlalchemy', target: ['url', '0'] },
  },
  {
    callee: /(^|\.)(MongoClient|AsyncIOMotorClient)$/,
    imports: /^(pymongo|motor)/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'mongodb', client: 'pypi:pymongo', target: ['host', '0'] },
  },
  {
    callee: /(^|\.)ConnectionParameters$/,
    imports: /^pika/,
    means: { is: 'reference', relation: 'calls', protocol: 'amqp', client: 'pypi:pika', target: ['host', '0'] },
  },
  {
    callee: /(^|\.)URLParameters$/,
    imports: /^pika/,
    means: { is: 'reference', relation: 'calls', protocol: 'amqp', client: 'pypi:pika', target: ['0'] },
  },
  {
    callee: /\.basic_publish$/,
    imports: /pika/,
    means: {
      is: 'reference',
      relation: 'publishes',
      protocol: 'amqp',
      client: 'pypi:pika',
      channel: ['exchange', '0', 'routing_key', '1'],
    },
  },
  {
    callee: /\.queue_bind$/,
    imports: /pika/,
    means: { is: 'reference', relation: 'consumes', protocol: 'amqp', client: 'pypi:pika', channel: ['exchange', '1'] },
  },
  {
    callee: /redis\w*\.(rpush|lpush|publish|xadd)$/i,
    imports: /redis/,
    means: { is: 'reference', relation: 'publishes', protocol: 'redis', client: 'pypi:redis', channel: ['0'] },
  },
  {
    callee: /redis\w*\.(blpop|brpop|lpop|rpop|subscribe)$/i,
    imports: /redis/,
    means: { is: 'reference', relation: 'consumes', protocol: 'redis', client: 'pypi:redis', channel: ['0'] },
  },
  {
    callee: /\.basic_consume$/,
    imports: /pika/,
    means: { is: 'reference', relation: 'consumes', protocol: 'amqp', client: 'pypi:pika', channel: ['queue', '0'] },
  },
  {
    callee: /(^|\.)(AIO)?KafkaProducer$/,
    means: { is: 'reference', relation: 'calls', protocol: 'kafka', client: 'pypi:kafka-python', target: ['bootstrap_servers'] },
  },
  {
    callee: /(^|\.)(AIO)?KafkaConsumer$/,
    means: {
      is: 'reference',
      relation: 'consumes',
      protocol: 'kafka',
      client: 'pypi:kafka-python',
      target: ['bootstrap_servers'],
      channel: ['0'],
    },
  },
  {
    callee: /producer\.(send|produce|send_and_wait)$/,
    imports: /kafka/,
    means: { is: 'reference', relation: 'publishes', protocol: 'kafka', client: 'pypi:kafka-python', channel: ['topic', '0'] },
  },
  {
    callee: /(^|\.)Elasticsearch$/,
    imports: /^elasticsearch/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'elasticsearch', client: 'pypi:elasticsearch', target: ['hosts', '0'] },
  },
  {
    callee: /^Celery$/,
    imports: /^celery/,
    means: { is: 'reference', relation: 'calls', protocol: 'amqp', client: 'pypi:celery', target: ['broker'] },
  },
  { callee: /(^|\.)APIRouter$/, imports: /^fastapi/, means: { is: 'group', path: ['prefix'] } },
  { callee: /(^|\.)Blueprint$/, imports: /^(flask|quart|sanic)/, means: { is: 'group', path: ['url_prefix'] } },
  { callee: /\.include_router$/, means: { is: 'mount', path: ['prefix'], router: '0' } },
  { callee: /\.register_blueprint$/, means: { is: 'mount', path: ['url_prefix'], router: '0' } },
  { callee: /\.mount$/, imports: /^(fastapi|starlette)/, means: { is: 'mount', path: ['path', '0'], router: '1' } },
  { callee: /^include$/, imports: /^django/, means: { is: 'included' } },
  {
    callee: /^path$/,
    imports: /^django\.urls/,
    means: { is: 'route', method: '*', path: ['route', '0'], bare: true, router: 'urlpatterns' },
  },
  { callee: /^(re_path|url)$/, imports: /^django/, means: { is: 'route', method: '*', path: ['0'], bare: true, router: 'urlpatterns' } },
  {
    callee: /router\.register$/,
    imports: /^rest_framework/,
    means: { is: 'route', method: '*', path: ['prefix', '0'], bare: true, resource: true },
  },
  ...VERBS.map((verb): CallShape => ({
    callee: new RegExp(`(^|\\.)(add_${verb}|web\\.${verb})$`),
    imports: /^aiohttp/,
    means: { is: 'route', method: verb.toUpperCase(), path: ['path', '0'] },
  })),
  { callee: /\.(add_url_rule|add_api_route)$/, means: { is: 'route', method: 'named', path: ['path', 'rule', '0'] } },
  { callee: /\.add_resource$/, imports: /^flask_rest/, means: { is: 'route', method: '*', path: ['1'] } },
  { callee: /^Route$/, imports: /^starlette/, means: { is: 'route', method: 'named', path: ['path', '0'] } },
  { callee: /(^|\.)(app|uvicorn)\.run$/, means: { is: 'listen', port: ['port'] } },
  { callee: /\.add_insecure_port$/, imports: /^grpc/, means: { is: 'listen', port: ['0'] } },
]

/** What calls in Python mean. */
export const shapes: CodeShapes = {
  calls,
  annotations: [
    {
      name: /\.task$|^shared_task$/,
      imports: /celery/,
      means: { is: 'reference', relation: 'consumes', protocol: 'amqp', client: 'pypi:celery', channel: ['name'], needsChannel: true },
    },
    { name: /\.route$/, means: { is: 'route', method: 'named', path: ['rule', 'path', '0'], slash: true } },
    { name: /\.(api_route|websocket)$/, means: { is: 'route', method: 'named', path: ['path', '0'], slash: true } },
    ...VERBS.map((verb) => ({
      name: new RegExp(`\\.${verb}$`),
      means: { is: 'route' as const, method: verb.toUpperCase(), path: ['path', 'rule', '0'], slash: true as const },
    })),
  ],
  assignments: [
    {
      name: /^DATABASES$/,
      means: {
        is: 'reference',
        relation: 'stores-in',
        protocol: 'sql',
        client: 'pypi:django',
        target: ['0.HOST', '0.default'],
        database: ['0.NAME'],
        needsTarget: 'told',
      },
    },
    {
      name: /^CACHES$/,
      means: {
        is: 'reference',
        relation: 'stores-in',
        protocol: 'redis',
        client: 'pypi:redis',
        target: ['0.LOCATION'],
        needsTarget: 'told',
      },
    },
    {
      name: /^(CELERY_)?BROKER_URL$|^broker_url$/,
      means: { is: 'reference', relation: 'calls', protocol: 'amqp', client: 'pypi:celery', target: ['0'], needsTarget: 'told' },
    },
    {
      name: /^SQLALCHEMY_DATABASE_UR[IL]$/,
      imports: /^(flask|os|environs|decouple)/,
      means: { is: 'reference', relation: 'stores-in', protocol: 'sql', client: 'pypi:sqlalchemy', target: ['0'], needsTarget: 'told' },
    },
  ],
  subscripts: [{ object: /^(os\.)?environ$/, is: 'environment' }],
}
