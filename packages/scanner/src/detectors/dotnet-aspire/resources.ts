/** A resource that an app host adds as a container of its own, or rents: what it runs, and how others are told to connect. */
export interface Kind {
  readonly image?: string
  /** Connection string for `{name}`. */
  readonly connection?: string
  /** What a database adds to it. */
  readonly database?: string
}

const REDIS = '{name}:6379'

/** By the method that adds it. */
export const KINDS: Readonly<Record<string, Kind>> = {
  AddPostgres: { image: 'postgres', connection: 'Host={name};Port=5432', database: ';Database={database}' },
  AddSqlServer: { image: 'mcr.microsoft.com/mssql/server', connection: 'Server={name},1433', database: ';Database={database}' },
  AddMySql: { image: 'mysql', connection: 'Server={name};Port=3306', database: ';Database={database}' },
  AddOracle: { image: 'gvenzl/oracle-free', connection: 'Data Source={name}:1521', database: '/{database}' },
  AddMongoDB: { image: 'mongo', connection: 'mongodb://{name}:27017', database: '/{database}' },
  AddRedis: { image: 'redis', connection: REDIS },
  AddValkey: { image: 'valkey/valkey', connection: REDIS },
  AddGarnet: { image: 'ghcr.io/microsoft/garnet', connection: REDIS },
  AddRabbitMQ: { image: 'rabbitmq', connection: 'amqp://{name}:5672' },
  AddKafka: { image: 'confluentinc/confluent-local', connection: '{name}:9092' },
  AddNats: { image: 'nats', connection: 'nats://{name}:4222' },
  AddElasticsearch: { image: 'elasticsearch', connection: 'http://{name}:9200' },
  AddMeilisearch: { image: 'getmeili/meilisearch', connection: 'http://{name}:7700' },
  AddQdrant: { image: 'qdrant/qdrant', connection: 'http://{name}:6334' },
  AddSeq: { image: 'datalust/seq', connection: 'http://{name}:80' },
  AddKeycloak: { image: 'quay.io/keycloak/keycloak', connection: 'http://{name}:8080' },
  AddMailPit: { image: 'axllent/mailpit', connection: 'smtp://{name}:1025' },
  AddMailDev: { image: 'maildev/maildev', connection: 'smtp://{name}:1025' },
  AddEventStore: { image: 'eventstore/eventstore', connection: 'esdb://{name}:2113' },
  AddOllama: { image: 'ollama/ollama', connection: 'http://{name}:11434' },
  AddYarp: { image: 'mcr.microsoft.com/dotnet/nightly/yarp' },
  AddAzurePostgresFlexibleServer: {
    connection: 'Host={name}.postgres.database.azure.com;Port=5432',
    database: ';Database={database}',
  },
  AddAzureSqlServer: { connection: 'Server={name}.database.windows.net,1433', database: ';Database={database}' },
  AddAzureRedis: { connection: '{name}.redis.cache.windows.net:6380' },
  AddAzureServiceBus: { connection: 'sb://{name}.servicebus.windows.net' },
  AddAzureEventHubs: { connection: 'sb://{name}.servicebus.windows.net' },
  AddAzureStorage: { connection: 'https://{name}.blob.core.windows.net' },
  AddAzureCosmosDB: { connection: 'https://{name}.documents.azure.com' },
  AddAzureKeyVault: { connection: 'https://{name}.vault.azure.net' },
  AddAzureOpenAI: { connection: 'https://{name}.openai.azure.com' },
  AddOpenAI: { connection: 'https://api.openai.com' },
}

/** Images of resources that are rented, where `RunAsContainer` or `RunAsEmulator` starts them. */
export const EMULATORS: Readonly<Record<string, string>> = {
  AddAzurePostgresFlexibleServer: 'AddPostgres',
  AddAzureSqlServer: 'AddSqlServer',
  AddAzureRedis: 'AddRedis',
}

/** Programs in other languages: the argument that names their folder. */
export const FOLDERS: Readonly<Record<string, number>> = {
  AddNpmApp: 1,
  AddNodeApp: 1,
  AddViteApp: 1,
  AddJavaScriptApp: 1,
  AddPnpmApp: 1,
  AddYarnApp: 1,
  AddPythonApp: 1,
  AddUvicornApp: 1,
  AddGolangApp: 1,
  AddRustApp: 1,
  AddSpringApp: 1,
  AddDockerfile: 1,
  AddExecutable: 2,
}
