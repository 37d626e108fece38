import type { AnnotationShape, CallShape, CodeShapes } from '../../code/language.ts'

const http = (method: string, names: string): CallShape => ({
  callee: new RegExp(`\\.(${names})$`),
  imports: /System\.Net\.Http|HttpClient|Flurl|RestSharp|Refit/,
  means: { is: 'reference', relation: 'calls', protocol: 'http', client: 'nuget:System.Net.Http', method, target: ['0'] },
})

const store = (callee: RegExp, protocol: string, client: string, target: readonly string[] = ['0']): CallShape => ({
  callee,
  means: { is: 'reference', relation: 'stores-in', protocol, client: `nuget:${client}`, target },
})

const calls: readonly CallShape[] = [
  { callee: /^(System\.)?Environment\.GetEnvironmentVariable$/, means: { is: 'environment', key: '0' } },
  { callee: /[Cc]onfiguration\.(GetValue|GetSection|GetConnectionString)$/, means: { is: 'setting', key: '0' } },
  { callee: /^string\.Format$/i, means: { is: 'format' } },
  { callee: /^new Uri$/, means: { is: 'same', as: '0' } },
  { callee: /\.(ToString|Trim|TrimEnd)$/, means: { is: 'same', as: 'receiver' } },
  http('GET', 'GetAsync|GetStringAsync|GetFromJsonAsync|GetStreamAsync'),
  http('POST', 'PostAsync|PostAsJsonAsync'),
  http('PUT', 'PutAsync|PutAsJsonAsync'),
  http('DELETE', 'DeleteAsync'),
  {
    callee: /^new HttpRequestMessage$/,
    means: { is: 'reference', relation: 'calls', protocol: 'http', client: 'nuget:System.Net.Http', target: ['1'] },
  },
  {
    callee: /GrpcChannel\.ForAddress$|^new Channel$/,
    imports: /Grpc/,
    means: { is: 'reference', relation: 'calls', protocol: 'grpc', client: 'nuget:Grpc.Net.Client', target: ['0'] },
  },
  store(/ConnectionMultiplexer\.Connect(Async)?$/, 'redis', 'StackExchange.Redis'),
  store(/\.AddStackExchangeRedisCache$/, 'redis', 'Microsoft.Extensions.Caching.StackExchangeRedis'),
  store(/^new NpgsqlConnection$|\.UseNpgsql$/, 'postgresql', 'Npgsql'),
  store(/^new SqlConnection$|\.UseSqlServer$/, 'sqlserver', 'Microsoft.Data.SqlClient'),
  store(/^new MySqlConnection$|\.UseMySql$/, 'mysql', 'MySqlConnector'),
  store(/^new MongoClient$/, 'mongodb', 'MongoDB.Driver'),
  {
    callee: /^new ConnectionFactory$/,
    imports: /RabbitMQ/,
    means: { is: 'reference', relation: 'calls', protocol: 'amqp', client: 'nuget:RabbitMQ.Client', target: ['HostName', 'Uri'] },
  },
  {
    callee: /\.BasicPublish(Async)?$/,
    imports: /RabbitMQ/,
    means: {
      is: 'reference',
      relation: 'publishes',
      protocol: 'amqp',
      client: 'nuget:RabbitMQ.Client',
      channel: ['exchange', '0', 'routingKey', '1'],
    },
  },
  {
    callee: /\.QueueBind(Async)?$/,
    imports: /RabbitMQ/,
    means: { is: 'reference', relation: 'consumes', protocol: 'amqp', client: 'nuget:RabbitMQ.Client', channel: ['exchange', '1'] },
  },
  {
    callee: /\.List(Left|Right)Pop(Async)?$/,
    imports: /StackExchange\.Redis/,
    means: { is: 'reference', relation: 'consumes', protocol: 'redis', client: 'nuget:StackExchange.Redis', channel: ['0'] },
  },
  {
    callee: /\.List(Left|Right)Push(Async)?$/,
    imports: /StackExchange\.Redis/,
    means: { is: 'reference', relation: 'publishes', protocol: 'redis', client: 'nuget:StackExchange.Redis', channel: ['0'] },
  },
  {
    callee: /\.BasicConsume(Async)?$/,
    imports: /RabbitMQ/,
    means: { is: 'reference', relation: 'consumes', protocol: 'amqp', client: 'nuget:RabbitMQ.Client', channel: ['queue', '0'] },
  },
  { callee: /^(app|host|builder\.Build\(\))\.Run(Async)?$|CreateHostBuilder$/, means: { is: 'listen', port: [] } },
  ...['Get', 'Post', 'Put', 'Patch', 'Delete'].map((verb): CallShape => ({
    callee: new RegExp(`\\.Map${verb}$`),
    means: { is: 'route', method: verb.toUpperCase(), path: ['0'] },
  })),
]

const verb = (name: string): AnnotationShape => ({
  name: new RegExp(`^Http${name}$`),
  means: { is: 'route', method: name.toUpperCase(), path: ['0'] },
})

/** What calls and attributes in C# mean. */
export const shapes: CodeShapes = {
  calls,
  annotations: [
    ...['Get', 'Post', 'Put', 'Patch', 'Delete'].map(verb),
    { name: /^(Route|RoutePrefix)$/, means: { is: 'prefix', path: ['0'] } },
  ],
  subscripts: [{ object: /[Cc]onfiguration$|^config$/, is: 'setting' }],
}
