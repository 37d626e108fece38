import { definePurpose } from '../technology.ts'

export const tax = definePurpose('tax', { kind: 'saas' }, [
  { id: 'anrok', name: 'Anrok', matches: { hosts: ['api.anrok.com'], environment: ['ANROK_'] } },
  {
    id: 'avalara',
    name: 'Avalara',
    matches: {
      npm: ['avatax'],
      pypi: ['avalara'],
      maven: ['net.avalara.avatax:*'],
      nuget: ['Avalara.AvaTax'],
      gem: ['avatax'],
      composer: ['avalara/avataxclient'],
      hosts: ['rest.avatax.com', 'sandbox-rest.avatax.com'],
      environment: ['AVALARA_', 'AVATAX_'],
    },
  },
  { id: 'fonoa', name: 'Fonoa', matches: { hosts: ['api.fonoa.com'], environment: ['FONOA_'] } },
  {
    id: 'taxjar',
    name: 'TaxJar',
    vendor: 'Stripe',
    matches: {
      npm: ['taxjar'],
      pypi: ['taxjar'],
      go: ['github.com/taxjar/taxjar-go'],
      nuget: ['TaxJar'],
      gem: ['taxjar-ruby'],
      composer: ['taxjar/taxjar-php'],
      hosts: ['api.sandbox.taxjar.com', 'api.taxjar.com'],
      environment: ['TAXJAR_'],
    },
  },
  { id: 'vatstack', name: 'Vatstack', matches: { npm: ['vatstack'], hosts: ['api.vatstack.com'], environment: ['VATSTACK_'] } },
  {
    id: 'vertex-tax',
    name: 'Vertex Tax',
    vendor: 'Vertex',
    matches: { hosts: ['auth.vertexcloud.com', 'restconnect.vertexsmb.com'], environment: ['VERTEX_TAX_'] },
  },
  { id: 'vies', name: 'VIES', vendor: 'European Commission', matches: { npm: ['validate-vat'], pypi: ['pyvat'], hosts: ['ec.europa.eu'] } },
])
