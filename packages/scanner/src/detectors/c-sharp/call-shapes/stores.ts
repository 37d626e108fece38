import type { CallShape } from '../../../code/language.ts'

const store = (callee: RegExp, protocol: string, client: string, target: readonly string[] = ['0'], within?: RegExp): CallShape => ({
  callee,
  ...(within ? { within } : {}),
  means: { is: 'reference', relation: 'stores-in', protocol, client: `nuget:${client}`, target, needsTarget: 'given' },
})

/** A component of .NET Aspire: its first argument names a connection string. */
const component = (callee: RegExp, protocol: string, client: string): CallShape => ({
  callee,
  means: { is: 'reference', relation: 'stores-in', protocol, client: `nuget:${client}`, connection: '0' },
})

/** Databases, caches and search engines by the client that opens them. */
export const stores: readonly CallShape[] = [
  store(/(^|\.)ConnectionMultiplexer\.Connect(Async)?$/, 'redis', 'StackExchange.Redis'),
  store(
    /(^|\.)(Configuration)=$/,
    'redis',
    'Microsoft.Extensions.Caching.StackExchangeRedis',
    ['0'],
    /\.Add(StackExchange|Distributed)RedisCache$/,
  ),
  store(/^new NpgsqlConnection$|\.UseNpgsql$|(^|\.)NpgsqlDataSource\.Create$|^new NpgsqlDataSourceBuilder$/, 'postgresql', 'Npgsql'),
  store(/\.Connection$/, 'postgresql', 'Npgsql', ['0'], /\.(AddMarten|ConfigureMarten)$|DocumentStore\.For$/),
  store(/^new SqlConnection$|\.UseSqlServer$/, 'sqlserver', 'Microsoft.Data.SqlClient'),
  store(/^new MySqlConnection$|\.UseMySQL?$/i, 'mysql', 'MySqlConnector'),
  store(/\.UseOracle$|^new OracleConnection$/, 'oracle', 'Oracle.ManagedDataAccess.Core'),
  store(/^new MongoClient$|\.UseMongoDB$/, 'mongodb', 'MongoDB.Driver'),
  store(/^new CosmosClient$|\.UseCosmos$/, 'cosmosdb', 'Microsoft.Azure.Cosmos'),
  store(/^new (ElasticClient|ElasticsearchClient|ElasticsearchClientSettings|ConnectionSettings)$/, 'elasticsearch', 'NEST'),
  store(/^new (Neo4j\.)?Driver$|(^|\.)GraphDatabase\.Driver$/, 'bolt', 'Neo4j.Driver'),
  store(/(^|\.)EventStoreClientSettings\.Create$|\.AddEventStoreClient$/, 'esdb', 'EventStore.Client.Grpc.Streams'),
  component(/\.Add(Keyed)?(Azure)?Npgsql(DbContext|DataSource)$/, 'postgresql', 'Aspire.Npgsql'),
  component(/\.Add(Keyed)?SqlServer(DbContext|Client)$/, 'sqlserver', 'Microsoft.Data.SqlClient'),
  component(/\.Add(Keyed)?MySql(DbContext|DataSource)$/, 'mysql', 'MySqlConnector'),
  component(/\.Add(Keyed)?MongoDBClient$/, 'mongodb', 'MongoDB.Driver'),
  component(
    /\.Add(Keyed)?(Azure)?(Redis|Valkey|Garnet)(Client|ClientBuilder|DistributedCache|DistributedCacheBuilder|OutputCache)$/,
    'redis',
    'StackExchange.Redis',
  ),
  component(/\.Add(Keyed)?Elasticsearch(Client)$/, 'elasticsearch', 'Elastic.Clients.Elasticsearch'),
  component(/\.Add(Keyed)?Azure(Blob|Table|Queue)(Service)?Client$/, 'http', 'Azure.Storage.Blobs'),
  component(/\.Add(Keyed)?(AzureCosmosClient|CosmosDbContext)$/, 'cosmosdb', 'Microsoft.Azure.Cosmos'),
  store(/^new BlobServiceClient$/, 'http', 'Azure.Storage.Blobs'),
]
