import type { PlannedService } from '../plan.ts'

/** How the code of a service uses a rented product. */
export interface ProductClient {
  readonly npm: string
  readonly pypi: string
  /** Host of its interface, for languages without a client of their own. */
  readonly host: string
  readonly variable: string
}

export const PRODUCTS: Readonly<Record<string, ProductClient>> = {
  sendgrid: { npm: '@sendgrid/mail', pypi: 'sendgrid', host: 'api.sendgrid.com', variable: 'SENDGRID_API_KEY' },
  postmark: { npm: 'postmark', pypi: 'postmarker', host: 'api.postmarkapp.com', variable: 'POSTMARK_API_TOKEN' },
  mailgun: { npm: 'mailgun.js', pypi: 'mailgun', host: 'api.mailgun.net', variable: 'MAILGUN_API_KEY' },
  sentry: { npm: '@sentry/node', pypi: 'sentry-sdk', host: 'sentry.io', variable: 'SENTRY_DSN' },
  rollbar: { npm: 'rollbar', pypi: 'rollbar', host: 'api.rollbar.com', variable: 'ROLLBAR_ACCESS_TOKEN' },
  bugsnag: { npm: '@bugsnag/node', pypi: 'bugsnag', host: 'notify.bugsnag.com', variable: 'BUGSNAG_API_KEY' },
  launchdarkly: {
    npm: '@launchdarkly/node-server-sdk',
    pypi: 'launchdarkly-server-sdk',
    host: 'sdk.launchdarkly.com',
    variable: 'LAUNCHDARKLY_SDK_KEY',
  },
  unleash: { npm: 'unleash-client', pypi: 'UnleashClient', host: 'app.unleash-hosted.com', variable: 'UNLEASH_API_TOKEN' },
  stripe: { npm: 'stripe', pypi: 'stripe', host: 'api.stripe.com', variable: 'STRIPE_SECRET_KEY' },
  braintree: { npm: 'braintree', pypi: 'braintree', host: 'api.braintreegateway.com', variable: 'BRAINTREE_PRIVATE_KEY' },
  googlemaps: {
    npm: '@googlemaps/google-maps-services-js',
    pypi: 'googlemaps',
    host: 'maps.googleapis.com',
    variable: 'GOOGLE_MAPS_API_KEY',
  },
  mapbox: { npm: '@mapbox/mapbox-sdk', pypi: 'mapbox', host: 'api.mapbox.com', variable: 'MAPBOX_ACCESS_TOKEN' },
  twilio: { npm: 'twilio', pypi: 'twilio', host: 'api.twilio.com', variable: 'TWILIO_AUTH_TOKEN' },
  vonage: { npm: '@vonage/server-sdk', pypi: 'vonage', host: 'api.nexmo.com', variable: 'VONAGE_API_KEY' },
}

/** The clients of all that a service rents. */
export function clientsOf(service: PlannedService): (ProductClient & { readonly product: string })[] {
  return service.rents.flatMap((product) => {
    const client = PRODUCTS[product]
    return client ? [{ product, ...client }] : []
  })
}
