import { definePurpose } from '../technology.ts'

export const productAnalytics = definePurpose('product-analytics', { kind: 'saas' }, [
  {
    id: 'amplitude',
    name: 'Amplitude',
    matches: { npm: ['@amplitude/*', 'amplitude-js'], hosts: ['api.amplitude.com', 'api2.amplitude.com'], environment: ['AMPLITUDE_'] },
  },
  {
    id: 'customer-io',
    name: 'Customer.io',
    matches: { npm: ['customerio-node'], hosts: ['api.customer.io', 'track.customer.io'], environment: ['CUSTOMERIO_', 'CUSTOMER_IO_'] },
  },
  { id: 'fullstory', name: 'FullStory', matches: { npm: ['@fullstory/browser'], hosts: ['*.fullstory.com'], environment: ['FULLSTORY_'] } },
  {
    id: 'google-analytics',
    name: 'Google Analytics',
    vendor: 'Google',
    matches: {
      npm: ['react-ga', 'react-ga4', 'universal-analytics'],
      hosts: ['www.google-analytics.com'],
      environment: ['GA_MEASUREMENT_', 'GOOGLE_ANALYTICS_'],
    },
  },
  {
    id: 'google-tag-manager',
    name: 'Google Tag Manager',
    vendor: 'Google',
    matches: { npm: ['react-gtm-module'], hosts: ['www.googletagmanager.com'], environment: ['GTM_'] },
  },
  { id: 'heap', name: 'Heap', matches: { npm: ['heap-api'], hosts: ['heapanalytics.com'], environment: ['HEAP_APP_'] } },
  {
    id: 'hotjar',
    name: 'Hotjar',
    matches: { npm: ['@hotjar/browser', 'react-hotjar'], hosts: ['static.hotjar.com'], environment: ['HOTJAR_'] },
  },
  { id: 'jitsu', name: 'Jitsu', matches: { npm: ['@jitsu/js', '@jitsu/sdk-js'], hosts: ['*.jitsu.com'], environment: ['JITSU_'] } },
  {
    id: 'mixpanel',
    name: 'Mixpanel',
    matches: {
      npm: ['mixpanel', 'mixpanel-browser'],
      pypi: ['mixpanel'],
      hosts: ['api-eu.mixpanel.com', 'api.mixpanel.com'],
      environment: ['MIXPANEL_'],
    },
  },
  {
    id: 'plausible',
    name: 'Plausible',
    matches: { npm: ['next-plausible', 'plausible-tracker'], hosts: ['plausible.io'], environment: ['PLAUSIBLE_'] },
  },
  {
    id: 'posthog',
    name: 'PostHog',
    matches: {
      npm: ['posthog-js', 'posthog-node'],
      pypi: ['posthog'],
      go: ['github.com/posthog/posthog-go'],
      hosts: ['*.i.posthog.com', 'app.posthog.com'],
      environment: ['POSTHOG_'],
    },
  },
  {
    id: 'rudderstack',
    name: 'RudderStack',
    matches: { npm: ['@rudderstack/rudder-sdk-node', 'rudder-sdk-js'], hosts: ['*.rudderstack.com'], environment: ['RUDDERSTACK_'] },
  },
  {
    id: 'segment',
    name: 'Segment',
    vendor: 'Twilio',
    matches: {
      npm: ['@segment/analytics-next', '@segment/analytics-node', '@segment/snippet', 'analytics-node'],
      pypi: ['analytics-python', 'segment-analytics-python'],
      go: ['github.com/segmentio/analytics-go'],
      hosts: ['api.segment.io', 'cdn.segment.com'],
      environment: ['SEGMENT_'],
    },
  },
])
