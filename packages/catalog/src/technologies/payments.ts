import { definePurpose } from '../technology.ts'

export const payments = definePurpose('payments', { kind: 'saas' }, [
  {
    id: 'adyen',
    name: 'Adyen',
    matches: {
      npm: ['@adyen/adyen-web', '@adyen/api-library'],
      pypi: ['adyen'],
      maven: ['com.adyen:adyen-java-api-library'],
      hosts: ['*.adyen.com'],
      environment: ['ADYEN_'],
    },
  },
  {
    id: 'braintree',
    name: 'Braintree',
    vendor: 'PayPal',
    matches: {
      npm: ['braintree', 'braintree-web'],
      pypi: ['braintree'],
      gem: ['braintree'],
      hosts: ['api.braintreegateway.com', 'payments.braintree-api.com'],
      environment: ['BRAINTREE_'],
    },
  },
  { id: 'chargebee', name: 'Chargebee', matches: { npm: ['chargebee'], hosts: ['*.chargebee.com'], environment: ['CHARGEBEE_'] } },
  {
    id: 'coinbase-commerce',
    name: 'Coinbase Commerce',
    vendor: 'Coinbase',
    matches: { npm: ['coinbase-commerce-node'], hosts: ['api.commerce.coinbase.com'], environment: ['COINBASE_'] },
  },
  {
    id: 'klarna',
    name: 'Klarna',
    matches: { npm: ['@klarna/api'], hosts: ['api.klarna.com', 'api.playground.klarna.com'], environment: ['KLARNA_'] },
  },
  {
    id: 'lemon-squeezy',
    name: 'Lemon Squeezy',
    matches: { npm: ['@lemonsqueezy/lemonsqueezy.js'], hosts: ['api.lemonsqueezy.com'], environment: ['LEMONSQUEEZY_'] },
  },
  {
    id: 'mollie',
    name: 'Mollie',
    matches: { npm: ['@mollie/api-client'], pypi: ['mollie-api-python'], hosts: ['api.mollie.com'], environment: ['MOLLIE_'] },
  },
  {
    id: 'paddle',
    name: 'Paddle',
    matches: { npm: ['@paddle/paddle-js', '@paddle/paddle-node-sdk'], hosts: ['api.paddle.com'], environment: ['PADDLE_'] },
  },
  {
    id: 'paypal',
    name: 'PayPal',
    matches: {
      npm: ['@paypal/checkout-server-sdk', '@paypal/paypal-js', '@paypal/paypal-server-sdk', '@paypal/react-paypal-js', 'paypal-rest-sdk'],
      pypi: ['paypalrestsdk'],
      maven: ['com.paypal.sdk:*'],
      go: ['github.com/plutov/paypal'],
      hosts: ['api-m.paypal.com', 'api-m.sandbox.paypal.com', 'api.paypal.com', 'api.sandbox.paypal.com', 'www.paypal.com'],
      environment: ['PAYPAL_'],
    },
  },
  {
    id: 'plaid',
    name: 'Plaid',
    matches: {
      npm: ['plaid', 'react-plaid-link'],
      pypi: ['plaid-python'],
      go: ['github.com/plaid/plaid-go'],
      hosts: ['production.plaid.com', 'sandbox.plaid.com'],
      environment: ['PLAID_'],
    },
  },
  {
    id: 'razorpay',
    name: 'Razorpay',
    matches: { npm: ['razorpay'], pypi: ['razorpay'], hosts: ['api.razorpay.com'], environment: ['RAZORPAY_'] },
  },
  {
    id: 'square',
    name: 'Square',
    vendor: 'Block',
    matches: { npm: ['square'], pypi: ['squareup'], hosts: ['connect.squareup.com'], environment: ['SQUARE_'] },
  },
  {
    id: 'stripe',
    name: 'Stripe',
    matches: {
      npm: ['@stripe/react-stripe-js', '@stripe/stripe-js', 'stripe'],
      pypi: ['stripe'],
      maven: ['com.stripe:*', 'com.stripe:stripe-java'],
      go: ['github.com/stripe/stripe-go'],
      nuget: ['Stripe', 'Stripe.net'],
      gem: ['stripe'],
      composer: ['stripe/stripe-php'],
      hosts: ['api.stripe.com', 'hooks.stripe.com', 'js.stripe.com'],
      environment: ['STRIPE_'],
    },
  },
])
