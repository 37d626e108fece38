import { definePurpose } from '../technology.ts'

export const erp = definePurpose('erp', { kind: 'saas' }, [
  { id: 'coupa', name: 'Coupa', vendor: 'SAP', matches: { hosts: ['*.coupahost.com'], environment: ['COUPA_'] } },
  {
    id: 'netsuite',
    name: 'NetSuite',
    vendor: 'Oracle',
    matches: {
      npm: ['netsuite-api-client', 'netsuite-rest'],
      pypi: ['netsuitesdk'],
      hosts: ['*.restlets.api.netsuite.com', '*.suitetalk.api.netsuite.com'],
      environment: ['NETSUITE_'],
    },
  },
  {
    id: 'odoo',
    name: 'Odoo',
    kind: 'infrastructure',
    matches: { npm: ['odoo-await'], pypi: ['odoorpc'], images: ['odoo'], environment: ['ODOO_'] },
  },
  {
    id: 'sap',
    name: 'SAP',
    matches: {
      npm: ['@sap-cloud-sdk/http-client', '@sap-cloud-sdk/odata-v2', '@sap-cloud-sdk/odata-v4'],
      maven: ['com.sap.cloud.sdk.cloudplatform:*'],
      hosts: ['api.sap.com'],
      environment: ['SAP_'],
    },
  },
])
