import { definePurpose } from '../technology.ts'

export const dataIntegration = definePurpose('data-integration', { kind: 'saas' }, [
  {
    id: 'airbyte',
    name: 'Airbyte',
    kind: 'infrastructure',
    matches: { pypi: ['airbyte'], images: ['airbyte/server'], environment: ['AIRBYTE_'] },
  },
  {
    id: 'aws-glue',
    name: 'AWS Glue',
    vendor: 'Amazon Web Services',
    matches: { npm: ['@aws-sdk/client-glue'], pypi: ['awsglue'], hosts: ['glue.*.amazonaws.com'] },
  },
  {
    id: 'azure-data-factory',
    name: 'Azure Data Factory',
    vendor: 'Microsoft',
    matches: { npm: ['@azure/arm-datafactory'], pypi: ['azure-mgmt-datafactory'] },
  },
  { id: 'census', name: 'Census', vendor: 'Fivetran', matches: { hosts: ['app.getcensus.com'], environment: ['CENSUS_API_'] } },
  { id: 'dbt-cloud', name: 'dbt Cloud', vendor: 'dbt Labs', matches: { hosts: ['cloud.getdbt.com'], environment: ['DBT_CLOUD_'] } },
  {
    id: 'fivetran',
    name: 'Fivetran',
    matches: { pypi: ['fivetran-connector-sdk'], hosts: ['api.fivetran.com'], environment: ['FIVETRAN_'] },
  },
  {
    id: 'google-dataflow',
    name: 'Google Dataflow',
    vendor: 'Google',
    matches: { npm: ['@google-cloud/dataflow'], hosts: ['dataflow.googleapis.com'] },
  },
  {
    id: 'hightouch',
    name: 'Hightouch',
    matches: {
      npm: ['@ht-sdks/events-sdk-js'],
      hosts: ['api.hightouch.com', 'us-east-1.hightouch-events.com'],
      environment: ['HIGHTOUCH_'],
    },
  },
  { id: 'meltano', name: 'Meltano', kind: 'infrastructure', matches: { pypi: ['meltano'], images: ['meltano/meltano'] } },
  { id: 'stitch', name: 'Stitch', vendor: 'Qlik', matches: { hosts: ['api.stitchdata.com'], environment: ['STITCH_CLIENT_'] } },
])
