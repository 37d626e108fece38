import { definePurpose } from '../technology.ts'

export const crm = definePurpose('crm', { kind: 'saas' }, [
  {
    id: 'activecampaign',
    name: 'ActiveCampaign',
    matches: { npm: ['activecampaign'], hosts: ['*.api-us1.com'], environment: ['ACTIVECAMPAIGN_', 'ACTIVE_CAMPAIGN_'] },
  },
  { id: 'apollo-io', name: 'Apollo.io', matches: { hosts: ['api.apollo.io'], environment: ['APOLLO_IO_'] } },
  { id: 'attio', name: 'Attio', matches: { hosts: ['api.attio.com'], environment: ['ATTIO_'] } },
  {
    id: 'clearbit',
    name: 'Clearbit',
    vendor: 'HubSpot',
    matches: {
      npm: ['clearbit'],
      pypi: ['clearbit'],
      gem: ['clearbit'],
      hosts: ['company.clearbit.com', 'logo.clearbit.com', 'person.clearbit.com'],
      environment: ['CLEARBIT_'],
    },
  },
  { id: 'close-com', name: 'Close', matches: { hosts: ['api.close.com'], environment: ['CLOSECOM_'] } },
  { id: 'copper', name: 'Copper', matches: { hosts: ['api.copper.com'], environment: ['COPPER_'] } },
  {
    id: 'dynamics-365',
    name: 'Dynamics 365',
    vendor: 'Microsoft',
    matches: {
      nuget: ['Microsoft.PowerPlatform.Dataverse.Client'],
      hosts: ['*.crm.dynamics.com', '*.crm4.dynamics.com'],
      environment: ['DATAVERSE_', 'DYNAMICS_'],
    },
  },
  { id: 'folk', name: 'Folk', matches: { hosts: ['api.folk.app'], environment: ['FOLK_API_'] } },
  { id: 'freshsales', name: 'Freshsales', vendor: 'Freshworks', matches: { hosts: ['*.myfreshworks.com'], environment: ['FRESHSALES_'] } },
  { id: 'gong', name: 'Gong', matches: { hosts: ['api.gong.io'], environment: ['GONG_'] } },
  {
    id: 'hubspot',
    name: 'HubSpot',
    matches: {
      npm: ['@hubspot/api-client'],
      pypi: ['hubspot-api-client'],
      gem: ['hubspot-api-client'],
      composer: ['hubspot/api-client'],
      hosts: ['api.hubapi.com'],
      environment: ['HUBSPOT_'],
    },
  },
  { id: 'insightly', name: 'Insightly', matches: { hosts: ['api.insightly.com'], environment: ['INSIGHTLY_'] } },
  {
    id: 'marketo',
    name: 'Marketo',
    vendor: 'Adobe',
    matches: { npm: ['node-marketo-rest'], pypi: ['marketorestpython'], hosts: ['*.mktorest.com'], environment: ['MARKETO_'] },
  },
  { id: 'outreach', name: 'Outreach', matches: { hosts: ['api.outreach.io'], environment: ['OUTREACH_CLIENT_'] } },
  {
    id: 'people-data-labs',
    name: 'People Data Labs',
    matches: { npm: ['peopledatalabs'], pypi: ['peopledatalabs'], hosts: ['api.peopledatalabs.com'], environment: ['PDL_API_'] },
  },
  { id: 'pipedrive', name: 'Pipedrive', matches: { npm: ['pipedrive'], hosts: ['api.pipedrive.com'], environment: ['PIPEDRIVE_'] } },
  {
    id: 'salesforce',
    name: 'Salesforce',
    matches: {
      npm: ['jsforce'],
      pypi: ['simple-salesforce'],
      gem: ['restforce'],
      composer: ['omniphx/forrest'],
      hosts: ['*.my.salesforce.com', '*.salesforce.com'],
      environment: ['SALESFORCE_'],
    },
  },
  { id: 'salesloft', name: 'Salesloft', matches: { hosts: ['api.salesloft.com'], environment: ['SALESLOFT_'] } },
  {
    id: 'zoho-crm',
    name: 'Zoho CRM',
    vendor: 'Zoho',
    matches: { npm: ['@zohocrm/nodejs-sdk-2.0'], hosts: ['accounts.zoho.com', 'www.zohoapis.com'], environment: ['ZOHO_'] },
  },
  { id: 'zoominfo', name: 'ZoomInfo', matches: { hosts: ['api.zoominfo.com'], environment: ['ZOOMINFO_'] } },
])
