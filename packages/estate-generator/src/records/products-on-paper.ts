/** How a product stands in contracts, on statements and in the list of a single sign-on. */
export interface ProductOnPaper {
  /** Who is paid, as purchasing writes it. */
  readonly vendor: string
  readonly product?: string
  /** As the single sign-on calls it; absent where nobody logs in. */
  readonly app?: string
  /** As a statement of a card has it, where it is paid by card or by use. */
  readonly statement?: string
  /** Lowest price in EUR: of a seat in a year, or of the whole where there are no seats. */
  readonly price: number
  readonly category: string
}

/** What code uses, by the names of `rent-products`. */
export const IN_CODE: Readonly<Record<string, ProductOnPaper>> = {
  sendgrid: { vendor: 'Twilio Ireland Limited', product: 'SendGrid Email API Pro', app: 'SendGrid', price: 9000, category: 'Mail' },
  postmark: { vendor: 'ActiveCampaign LLC', product: 'Postmark', app: 'Postmark', price: 6000, category: 'Mail' },
  mailgun: { vendor: 'Mailgun Technologies Inc.', app: 'Mailgun', price: 5400, category: 'Mail' },
  sentry: { vendor: 'Functional Software, Inc. dba Sentry', app: 'Sentry', price: 14_000, category: 'Observability' },
  rollbar: { vendor: 'Rollbar, Inc.', app: 'Rollbar', price: 8000, category: 'Observability' },
  bugsnag: { vendor: 'SmartBear Software Inc', product: 'BugSnag Enterprise', app: 'Bugsnag', price: 11_000, category: 'Observability' },
  launchdarkly: { vendor: 'Catamorphic Co.', product: 'LaunchDarkly', app: 'LaunchDarkly', price: 26_000, category: 'Feature flags' },
  unleash: { vendor: 'Bricks Software AS', product: 'Unleash Pro', app: 'Unleash', price: 12_000, category: 'Feature flags' },
  stripe: { vendor: 'Stripe Payments Europe Limited', statement: 'STRIPE PAYMENTS EUROPE LTD', price: 90_000, category: 'Payments' },
  braintree: { vendor: 'Braintree (a PayPal service)', statement: 'BRAINTREE PAYMENTS', price: 60_000, category: 'Payments' },
  googlemaps: { vendor: 'Google Cloud EMEA Limited', product: 'Google Maps Platform', price: 18_000, category: 'Maps' },
  mapbox: { vendor: 'Mapbox, Inc.', statement: 'MAPBOX INC', price: 15_000, category: 'Maps' },
  twilio: { vendor: 'Twilio Ireland Limited', product: 'Programmable Messaging', statement: 'TWILIO', price: 22_000, category: 'Messages' },
  vonage: { vendor: 'Vonage Business Inc.', product: 'SMS API', statement: 'VONAGE', price: 16_000, category: 'Messages' },
}

/** What people use and no code has to. Products in one list do the same. */
export const IN_THE_OFFICE: readonly (readonly ProductOnPaper[])[] = [
  [{ vendor: 'Slack Technologies Limited', product: 'Business+ plan', app: 'Slack', price: 130, category: 'Chat' }],
  [
    { vendor: 'Zoom Video Communications, Inc.', product: 'Zoom Workplace Business', app: 'Zoom', price: 150, category: 'Video meetings' },
    { vendor: 'Cisco International Limited', product: 'Webex Suite', app: 'Webex', price: 160, category: 'Video meetings' },
  ],
  [
    { vendor: 'RealtimeBoard Inc. dba Miro', product: 'Miro Business', app: 'Miro', price: 120, category: 'Whiteboards' },
    { vendor: 'Lucid Software Inc.', product: 'Lucidchart Team', app: 'Lucidchart', price: 100, category: 'Whiteboards' },
  ],
  [
    { vendor: 'Asana, Inc.', product: 'Asana Advanced', app: 'Asana', price: 260, category: 'Project management' },
    { vendor: 'monday.com Ltd', product: 'Work Management Pro', app: 'monday.com', price: 200, category: 'Project management' },
  ],
  [{ vendor: 'Atlassian Pty Ltd', product: 'Jira Cloud Premium', app: 'Jira', price: 160, category: 'Issue tracking' }],
  [{ vendor: 'Figma, Inc.', product: 'Figma Organization', app: 'Figma', price: 480, category: 'Design' }],
  [
    { vendor: 'SFDC Ireland Limited', product: 'Salesforce Sales Cloud', app: 'Salesforce', price: 1800, category: 'CRM' },
    { vendor: 'HubSpot Ireland Limited', product: 'HubSpot Sales Hub', app: 'HubSpot', price: 1100, category: 'CRM' },
  ],
  [
    { vendor: 'Zendesk International Ltd', product: 'Suite Growth', app: 'Zendesk', price: 1000, category: 'Customer care' },
    { vendor: 'Intercom R&D Unlimited Company', product: 'Intercom', app: 'Intercom', price: 900, category: 'Customer care' },
  ],
  [{ vendor: 'DocuSign International (EMEA) Ltd', product: 'DocuSign eSignature', app: 'DocuSign', price: 420, category: 'Signatures' }],
  [{ vendor: 'Workday Limited', product: 'Workday HCM', app: 'Workday', price: 220, category: 'HR' }],
  [{ vendor: 'AgileBits Inc.', product: '1Password Business', app: '1Password', price: 90, category: 'Passwords' }],
  [{ vendor: 'Typeform SL', product: 'Typeform Business', app: 'Typeform', statement: 'TYPEFORM SL', price: 300, category: 'Surveys' }],
  [{ vendor: 'Canva Pty Ltd', product: 'Canva Teams', app: 'Canva', statement: 'CANVA* TEAMS', price: 110, category: 'Design' }],
  [{ vendor: 'Tableau Software, LLC', product: 'Tableau Creator', app: 'Tableau', price: 840, category: 'Reports' }],
  [{ vendor: 'Datadog, Inc.', product: 'Infrastructure Pro', app: 'Datadog', price: 1500, category: 'Observability' }],
]
