import { definePurpose } from '../technology.ts'

export const analyticsDatabase = definePurpose('analytics-database', { kind: 'datastore' }, [
  {
    id: 'amazon-athena',
    name: 'Amazon Athena',
    vendor: 'Amazon Web Services',
    aliases: ['AWS Athena'],
    matches: {
      npm: ['@aws-sdk/client-athena', 'athena-express'],
      pypi: ['pyathena'],
      go: ['github.com/aws/aws-sdk-go-v2/service/athena'],
      hosts: ['athena.*.amazonaws.com'],
    },
  },
  {
    id: 'amazon-firehose',
    name: 'Amazon Data Firehose',
    vendor: 'Amazon Web Services',
    aliases: ['AWS Firehose'],
    matches: {
      npm: ['@aws-sdk/client-firehose'],
      go: ['github.com/aws/aws-sdk-go-v2/service/firehose'],
      hosts: ['firehose.*.amazonaws.com'],
    },
  },
  { id: 'azure-synapse', name: 'Azure Synapse', vendor: 'Microsoft', matches: { hosts: ['*.sql.azuresynapse.net'] } },
  {
    id: 'bigquery',
    name: 'BigQuery',
    vendor: 'Google',
    kind: 'saas',
    matches: {
      npm: ['@google-cloud/bigquery'],
      pypi: ['google-cloud-bigquery'],
      maven: ['com.google.cloud:google-cloud-bigquery'],
      go: ['cloud.google.com/go/bigquery'],
      hosts: ['bigquery.googleapis.com'],
      environment: ['BIGQUERY_'],
    },
  },
  {
    id: 'clickhouse',
    name: 'ClickHouse',
    protocol: 'clickhouse',
    matches: {
      npm: ['@clickhouse/client', '@clickhouse/client-common', '@clickhouse/client-web', 'clickhouse'],
      pypi: ['clickhouse-connect', 'clickhouse-driver'],
      maven: ['com.clickhouse:clickhouse-jdbc'],
      go: ['github.com/ClickHouse/clickhouse-go'],
      images: ['clickhouse', 'clickhouse-server'],
      schemes: ['clickhouse', 'jdbc:clickhouse'],
      ports: [8123],
    },
  },
  { id: 'clickhouse-cloud', name: 'ClickHouse Cloud', vendor: 'ClickHouse', matches: { hosts: ['*.clickhouse.cloud'] } },
  {
    id: 'databricks',
    name: 'Databricks',
    kind: 'saas',
    matches: {
      npm: ['@databricks/sql'],
      pypi: ['databricks-sdk', 'databricks-sql-connector'],
      hosts: ['*.azuredatabricks.net', '*.cloud.databricks.com'],
      environment: ['DATABRICKS_'],
    },
  },
  { id: 'druid', name: 'Druid', matches: { images: ['apache/druid'] } },
  {
    id: 'firebolt',
    name: 'Firebolt',
    matches: { npm: ['firebolt-sdk'], pypi: ['firebolt-sdk'], hosts: ['api.app.firebolt.io'], environment: ['FIREBOLT_'] },
  },
  {
    id: 'motherduck',
    name: 'MotherDuck',
    matches: { npm: ['@motherduck/wasm-client'], hosts: ['api.motherduck.com'], environment: ['MOTHERDUCK_'] },
  },
  {
    id: 'redshift',
    name: 'Amazon Redshift',
    vendor: 'Amazon Web Services',
    kind: 'saas',
    matches: { npm: ['@aws-sdk/client-redshift', '@aws-sdk/client-redshift-data'], hosts: ['*.redshift.amazonaws.com'] },
  },
  {
    id: 'snowflake',
    name: 'Snowflake',
    kind: 'saas',
    matches: {
      npm: ['snowflake-sdk'],
      pypi: ['snowflake-connector-python', 'snowflake-sqlalchemy'],
      maven: ['net.snowflake:snowflake-jdbc'],
      go: ['github.com/snowflakedb/gosnowflake'],
      hosts: ['*.snowflakecomputing.com'],
      environment: ['SNOWFLAKE_'],
    },
  },
  {
    id: 'tinybird',
    name: 'Tinybird',
    matches: {
      npm: ['@chronark/zod-bird'],
      hosts: [
        'api.eu-central-1.aws.tinybird.co',
        'api.tinybird.co',
        'api.us-east.aws.tinybird.co',
        'api.us-east.tinybird.co',
        'api.us-west-2.aws.tinybird.co',
      ],
      environment: ['TINYBIRD_'],
    },
  },
])
