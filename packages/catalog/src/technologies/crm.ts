import { definePurpose } from '../technology.ts'

export const crm = definePurpose('crm', { kind: 'saas' }, [
  { id: 'close-com', name: 'Close', matches: { hosts: ['api.close.com'], environment: ['CLOSECOM_'] } },
  {
    id: 'hubspot',
    name: 'HubSpot',
    matches: { npm: ['@hubspot/api-client'], pypi: ['hubspot-api-client'], hosts: ['api.hubapi.com'], environment: ['HUBSPOT_'] },
  },
  { id: 'pipedrive', name: 'Pipedrive', matches: { npm: ['pipedrive'], hosts: ['api.pipedrive.com'], environment: ['PIPEDRIVE_'] } },
  {
    id: 'salesforce',
    name: 'Salesforce',
    matches: {
      npm: ['jsforce'],
      pypi: ['simple-salesforce'],
      hosts: ['*.my.salesforce.com', '*.salesforce.com'],
      environment: ['SALESFORCE_'],
    },
  },
  {
    id: 'zoho-crm',
    name: 'Zoho CRM',
    vendor: 'Zoho',
    matches: { npm: ['@zohocrm/nodejs-sdk-2.0'], hosts: ['accounts.zoho.com', 'www.zohoapis.com'], environment: ['ZOHO_'] },
  },
])
