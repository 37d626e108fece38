/** Words from which an estate of a kind of company is made. */
export interface Theme {
  readonly name: string
  readonly domains: readonly string[]
  readonly functions: readonly string[]
}

export const shop: Theme = {
  name: 'Lindqvist Homeware',
  domains: ['checkout', 'catalogue', 'delivery', 'loyalty'],
  functions: ['api', 'worker', 'mailer', 'sync', 'search', 'export'],
}

export const bank: Theme = {
  name: 'Northwind Pay',
  domains: [
    'payments', 'cards', 'ledger', 'payouts', 'risk', 'onboarding', 'identity', 'disputes', 'pricing', 'treasury', 'statements', 'support',
    'notifications', 'reporting', 'lending', 'savings', 'compliance', 'fraud', 'merchant', 'wallet', 'invoicing', 'tax', 'consent', 'mortgage',
    'fx', 'loyalty', 'insurance', 'collections', 'limits', 'partner', 'branch', 'settlement', 'clearing', 'kyc', 'documents', 'campaigns',
    'mandates', 'accounts', 'devices', 'exchange', 'terminals', 'rewards', 'pensions', 'archive', 'open-banking', 'workplace', 'data',
  ],
  functions: [
    'api', 'worker', 'gateway', 'scheduler', 'projector', 'webhook', 'sync', 'export', 'rules', 'status', 'batch', 'mailer', 'search', 'audit',
    'quotes', 'matcher', 'adapter', 'importer', 'reconciler', 'query', 'events', 'notifier', 'backoffice', 'portal', 'profile', 'history',
    'converter', 'router', 'calendar', 'checker', 'signer', 'store', 'stream', 'bridge', 'monitor', 'ingest', 'tokens', 'screening',
  ],
}

/** Rented products: name, technology, purpose. */
export const products: readonly (readonly [string, string, string])[] = [
  ['SendGrid', 'sendgrid', 'transactional-mail'], ['Mailgun', 'mailgun', 'transactional-mail'], ['Postmark', 'postmark', 'transactional-mail'],
  ['Stripe', 'stripe', 'payments'], ['Adyen', 'adyen', 'payments'], ['Twilio', 'twilio', 'sms'], ['Vonage', 'vonage', 'sms'],
  ['Sentry', 'sentry', 'error-tracking'], ['Bugsnag', 'bugsnag', 'error-tracking'], ['Datadog', 'datadog', 'monitoring'],
  ['New Relic', 'new-relic', 'monitoring'], ['Auth0', 'auth0', 'identity'], ['LaunchDarkly', 'launchdarkly', 'feature-flags'],
  ['Algolia', 'algolia', 'search'], ['Segment', 'segment', 'analytics'], ['Mixpanel', 'mixpanel', 'analytics'], ['Amplitude', 'amplitude', 'analytics'],
  ['Zendesk', 'zendesk', 'support-desk'], ['Intercom', 'intercom', 'support-desk'], ['Salesforce', 'salesforce', 'crm'], ['Slack', 'slack', 'chat'],
  ['Onfido', 'onfido', 'identity-check'], ['Contentful', 'contentful', 'content'], ['DocuSign', 'docusign', 'signatures'],
  ['PagerDuty', 'pagerduty', 'on-call'], ['Cloudinary', 'cloudinary', 'images'], ['Snowflake', 'snowflake', 'warehouse'],
  ['Fivetran', 'fivetran', 'data-pipelines'], ['Mapbox', 'mapbox', 'maps'], ['OpenAI', 'openai', 'language-models'],
]

/** Languages and whether calls are read out of them, with how often they occur. */
export const languages: readonly (readonly [string, boolean, number])[] = [
  ['TypeScript', true, 58], ['JavaScript', true, 26], ['Go', true, 8], ['Java', true, 4], ['COBOL', false, 2], ['Perl', false, 2],
]
