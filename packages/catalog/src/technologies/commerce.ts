import { definePurpose } from '../technology.ts'

export const commerce = definePurpose('commerce', { kind: 'saas' }, [
  {
    id: 'commercetools',
    name: 'commercetools',
    matches: { npm: ['@commercetools/platform-sdk'], hosts: ['*.commercetools.com'], environment: ['CTP_'] },
  },
  {
    id: 'shopify',
    name: 'Shopify',
    matches: {
      npm: ['@shopify/shopify-api', 'shopify-api-node'],
      pypi: ['shopifyapi'],
      hosts: ['*.myshopify.com'],
      environment: ['SHOPIFY_'],
    },
  },
])
