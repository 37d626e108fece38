import { definePurpose } from '../technology.ts'

export const billing = definePurpose('billing', { kind: 'saas' }, [
  { id: 'autumn', name: 'Autumn', matches: { npm: ['autumn-js'], hosts: ['api.useautumn.com'], environment: ['AUTUMN_'] } },
  {
    id: 'chargify',
    name: 'Maxio',
    matches: {
      npm: ['@maxio-com/advanced-billing-sdk'],
      gem: ['chargify_api_ares'],
      hosts: ['*.chargify.com'],
      environment: ['CHARGIFY_', 'MAXIO_'],
    },
  },
  {
    id: 'gocardless',
    name: 'GoCardless',
    matches: {
      npm: ['gocardless-nodejs'],
      pypi: ['gocardless-pro'],
      maven: ['com.gocardless:*'],
      go: ['github.com/gocardless/gocardless-pro-go'],
      nuget: ['GoCardless'],
      gem: ['gocardless_pro'],
      composer: ['gocardless/gocardless-pro'],
      hosts: ['api-sandbox.gocardless.com', 'api.gocardless.com', 'bankaccountdata.gocardless.com'],
      environment: ['GOCARDLESS_'],
    },
  },
  {
    id: 'lago',
    name: 'Lago',
    matches: {
      npm: ['lago-javascript-client'],
      pypi: ['lago-python-client'],
      go: ['github.com/getlago/lago-go-client'],
      gem: ['lago-ruby-client'],
      hosts: ['api.getlago.com'],
      environment: ['LAGO_API_'],
    },
  },
  {
    id: 'metronome',
    name: 'Metronome',
    vendor: 'Stripe',
    matches: { npm: ['@metronome/sdk'], pypi: ['metronome-sdk'], hosts: ['api.metronome.com'], environment: ['METRONOME_'] },
  },
  {
    id: 'orb',
    name: 'Orb',
    matches: {
      npm: ['orb-billing'],
      pypi: ['orb-billing'],
      go: ['github.com/orbcorp/orb-go'],
      hosts: ['api.withorb.com'],
      environment: ['ORB_API_'],
    },
  },
  {
    id: 'polar',
    name: 'Polar',
    matches: {
      npm: ['@polar-sh/*', '@polar-sh/nextjs', '@polar-sh/sdk'],
      pypi: ['polar-sdk'],
      go: ['github.com/polarsource/polar-go'],
      hosts: ['api.polar.sh', 'sandbox-api.polar.sh'],
      environment: ['POLAR_'],
    },
  },
  {
    id: 'recurly',
    name: 'Recurly',
    matches: {
      npm: ['@recurly/recurly-js', 'recurly'],
      pypi: ['recurly'],
      go: ['github.com/recurly/recurly-client-go'],
      nuget: ['Recurly'],
      gem: ['recurly'],
      composer: ['recurly/recurly-client'],
      hosts: ['js.recurly.com', 'v3.eu.recurly.com', 'v3.recurly.com'],
      environment: ['RECURLY_'],
    },
  },
  {
    id: 'revenuecat',
    name: 'RevenueCat',
    matches: { npm: ['@revenuecat/purchases-js', 'react-native-purchases'], hosts: ['api.revenuecat.com'], environment: ['REVENUECAT_'] },
  },
  {
    id: 'stigg',
    name: 'Stigg',
    matches: { npm: ['@stigg/node-server-sdk', '@stigg/react-sdk'], hosts: ['api.stigg.io'], environment: ['STIGG_'] },
  },
  {
    id: 'zuora',
    name: 'Zuora',
    matches: {
      npm: ['zuora-sdk-js'],
      pypi: ['zuora-sdk'],
      hosts: ['rest.apisandbox.zuora.com', 'rest.eu.zuora.com', 'rest.zuora.com'],
      environment: ['ZUORA_'],
    },
  },
])
