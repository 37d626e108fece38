import { definePurpose } from '../technology.ts'

export const commerce = definePurpose('commerce', { kind: 'saas' }, [
  {
    id: 'amazon-selling-partner',
    name: 'Amazon Selling Partner',
    vendor: 'Amazon',
    matches: {
      npm: ['amazon-sp-api'],
      pypi: ['python-amazon-sp-api'],
      hosts: ['sellingpartnerapi-eu.amazon.com', 'sellingpartnerapi-fe.amazon.com', 'sellingpartnerapi-na.amazon.com'],
      environment: ['AMAZON_SP_'],
    },
  },
  {
    id: 'bigcommerce',
    name: 'BigCommerce',
    matches: {
      npm: ['@bigcommerce/checkout-sdk', 'node-bigcommerce'],
      pypi: ['bigcommerce'],
      gem: ['bigcommerce'],
      composer: ['bigcommerce/api'],
      hosts: ['api.bigcommerce.com', 'login.bigcommerce.com'],
      environment: ['BIGCOMMERCE_'],
    },
  },
  {
    id: 'commercetools',
    name: 'commercetools',
    matches: { npm: ['@commercetools/platform-sdk'], hosts: ['*.commercetools.com'], environment: ['CTP_'] },
  },
  {
    id: 'ebay',
    name: 'eBay',
    matches: { npm: ['ebay-api'], pypi: ['ebaysdk'], hosts: ['api.ebay.com', 'api.sandbox.ebay.com'], environment: ['EBAY_'] },
  },
  { id: 'etsy', name: 'Etsy', matches: { hosts: ['api.etsy.com', 'openapi.etsy.com'], environment: ['ETSY_'] } },
  { id: 'gumroad', name: 'Gumroad', matches: { hosts: ['api.gumroad.com'], environment: ['GUMROAD_'] } },
  {
    id: 'magento',
    name: 'Adobe Commerce',
    vendor: 'Adobe',
    aliases: ['Magento'],
    kind: 'infrastructure',
    installedAs: ['magento/product-community-edition', 'magento/product-enterprise-edition'],
    matches: {
      composer: ['magento/framework', 'magento/product-community-edition', 'magento/product-enterprise-edition'],
      images: ['bitnami/magento'],
    },
  },
  {
    id: 'medusa',
    name: 'Medusa',
    kind: 'infrastructure',
    startedBy: ['medusa develop', 'medusa start'],
    matches: { npm: ['@medusajs/framework', '@medusajs/js-sdk', '@medusajs/medusa', '@medusajs/medusa-js'] },
  },
  {
    id: 'shopify',
    name: 'Shopify',
    matches: {
      npm: ['@shopify/shopify-api', 'shopify-api-node'],
      pypi: ['shopifyapi'],
      gem: ['shopify_api', 'shopify_app'],
      composer: ['shopify/shopify-api'],
      hosts: ['*.myshopify.com'],
      environment: ['SHOPIFY_'],
    },
  },
  {
    id: 'trustpilot',
    name: 'Trustpilot',
    matches: { npm: ['trustpilot'], hosts: ['api.trustpilot.com', 'invitations-api.trustpilot.com'], environment: ['TRUSTPILOT_'] },
  },
  {
    id: 'woocommerce',
    name: 'WooCommerce',
    vendor: 'Automattic',
    kind: 'library',
    matches: {
      npm: ['@woocommerce/woocommerce-rest-api'],
      pypi: ['woocommerce'],
      gem: ['woocommerce_api'],
      composer: ['automattic/woocommerce'],
      environment: ['WOOCOMMERCE_'],
    },
  },
  { id: 'yotpo', name: 'Yotpo', matches: { hosts: ['*.yotpo.com', 'api.yotpo.com'], environment: ['YOTPO_'] } },
])
