import type { CallShape } from '../../../code/language.ts'

const store = (callee: RegExp, protocol: string, client: string, target: readonly string[] = ['0'], within?: RegExp): CallShape => ({
  callee,
  ...(within ? { within } : {}),
  means: { is: 'reference', relation: 'stores-in', protocol, client: `nuget:${client}`, target },
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
  store(/^new BlobServiceClient$/, 'http', 'Azure.Storage.Blobs'),
]
