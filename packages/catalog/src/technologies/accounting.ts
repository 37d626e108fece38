import { definePurpose } from '../technology.ts'

export const accounting = definePurpose('accounting', { kind: 'saas' }, [
  { id: 'brex', name: 'Brex', matches: { hosts: ['platform.brexapis.com'], environment: ['BREX_'] } },
  { id: 'expensify', name: 'Expensify', matches: { hosts: ['integrations.expensify.com'], environment: ['EXPENSIFY_'] } },
  { id: 'fortnox', name: 'Fortnox', matches: { hosts: ['api.fortnox.se', 'apps.fortnox.se'], environment: ['FORTNOX_'] } },
  {
    id: 'freshbooks',
    name: 'FreshBooks',
    matches: { npm: ['@freshbooks/api'], pypi: ['freshbooks-sdk'], hosts: ['api.freshbooks.com'], environment: ['FRESHBOOKS_'] },
  },
  { id: 'holded', name: 'Holded', matches: { hosts: ['api.holded.com'], environment: ['HOLDED_'] } },
  {
    id: 'quickbooks',
    name: 'QuickBooks',
    vendor: 'Intuit',
    matches: {
      npm: ['intuit-oauth', 'node-quickbooks'],
      pypi: ['intuit-oauth', 'python-quickbooks'],
      gem: ['quickbooks-ruby'],
      composer: ['quickbooks/v3-php-sdk'],
      hosts: ['oauth.platform.intuit.com', 'quickbooks.api.intuit.com', 'sandbox-quickbooks.api.intuit.com'],
      environment: ['QUICKBOOKS_'],
    },
  },
  { id: 'ramp', name: 'Ramp', matches: { hosts: ['api.ramp.com', 'demo-api.ramp.com'], environment: ['RAMP_'] } },
  {
    id: 'sage-intacct',
    name: 'Sage Intacct',
    vendor: 'Sage',
    matches: {
      npm: ['@intacct/intacct-sdk'],
      nuget: ['Intacct.SDK'],
      composer: ['intacct/intacct-sdk'],
      hosts: ['api.intacct.com'],
      environment: ['INTACCT_'],
    },
  },
  {
    id: 'xero',
    name: 'Xero',
    matches: {
      npm: ['xero-node'],
      pypi: ['xero-python'],
      nuget: ['Xero.NetStandard.OAuth2'],
      gem: ['xero-ruby'],
      composer: ['xeroapi/xero-php-oauth2'],
      hosts: ['api.xero.com', 'identity.xero.com'],
      environment: ['XERO_'],
    },
  },
])
