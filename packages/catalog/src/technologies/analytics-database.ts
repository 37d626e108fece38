import { definePurpose } from '../technology.ts'

export const analyticsDatabase = definePurpose('analytics-database', { kind: 'datastore' }, [
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
])
