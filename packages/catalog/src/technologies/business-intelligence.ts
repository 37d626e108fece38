import { definePurpose } from '../technology.ts'

export const businessIntelligence = definePurpose('business-intelligence', { kind: 'saas' }, [
  { id: 'cube-cloud', name: 'Cube Cloud', vendor: 'Cube', matches: { hosts: ['*.cubecloudapp.dev'] } },
  { id: 'hex', name: 'Hex', matches: { hosts: ['app.hex.tech'], environment: ['HEX_API_'] } },
  {
    id: 'looker',
    name: 'Looker',
    vendor: 'Google',
    matches: {
      npm: ['@looker/embed-sdk', '@looker/sdk', '@looker/sdk-node'],
      pypi: ['looker-sdk'],
      hosts: ['*.cloud.looker.com', '*.looker.com'],
      environment: ['LOOKERSDK_', 'LOOKER_'],
    },
  },
  {
    id: 'metabase',
    name: 'Metabase',
    kind: 'infrastructure',
    matches: { npm: ['@metabase/embedding-sdk-react'], images: ['metabase/metabase'], environment: ['METABASE_'] },
  },
  { id: 'mode', name: 'Mode', vendor: 'ThoughtSpot', matches: { hosts: ['app.mode.com'], environment: ['MODE_ANALYTICS_'] } },
  {
    id: 'power-bi',
    name: 'Power BI',
    vendor: 'Microsoft',
    matches: {
      npm: ['powerbi-client', 'powerbi-client-react'],
      nuget: ['Microsoft.PowerBI.Api'],
      hosts: ['api.powerbi.com', 'app.powerbi.com'],
      environment: ['POWERBI_', 'POWER_BI_'],
    },
  },
  { id: 'redash', name: 'Redash', kind: 'infrastructure', matches: { images: ['redash/redash'], environment: ['REDASH_'] } },
  {
    id: 'sigma',
    name: 'Sigma',
    matches: { hosts: ['api.sigmacomputing.com', 'aws-api.sigmacomputing.com'], environment: ['SIGMA_CLIENT_'] },
  },
  {
    id: 'superset',
    name: 'Superset',
    kind: 'infrastructure',
    matches: { npm: ['@superset-ui/embedded-sdk'], images: ['apache/superset', 'superset'], environment: ['SUPERSET_'] },
  },
  {
    id: 'tableau',
    name: 'Tableau',
    vendor: 'Salesforce',
    matches: {
      npm: ['@tableau/embedding-api'],
      pypi: ['tableauserverclient'],
      hosts: ['*.online.tableau.com', 'public.tableau.com'],
      environment: ['TABLEAU_'],
    },
  },
  {
    id: 'thoughtspot',
    name: 'ThoughtSpot',
    matches: { npm: ['@thoughtspot/visual-embed-sdk'], hosts: ['*.thoughtspot.cloud'], environment: ['THOUGHTSPOT_'] },
  },
])
