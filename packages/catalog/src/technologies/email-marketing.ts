import { definePurpose } from '../technology.ts'

export const emailMarketing = definePurpose('email-marketing', { kind: 'saas' }, [
  { id: 'beehiiv', name: 'beehiiv', matches: { npm: ['@beehiiv/sdk'], hosts: ['api.beehiiv.com'], environment: ['BEEHIIV_'] } },
  {
    id: 'braze',
    name: 'Braze',
    matches: {
      npm: ['@braze/web-sdk'],
      gem: ['braze_ruby'],
      hosts: ['*.braze.com', '*.braze.eu', 'rest.iad-01.braze.com'],
      environment: ['BRAZE_'],
    },
  },
  {
    id: 'campaign-monitor',
    name: 'Campaign Monitor',
    vendor: 'Marigold',
    matches: {
      npm: ['createsend-node'],
      pypi: ['createsend'],
      gem: ['createsend'],
      composer: ['campaignmonitor/createsend-php'],
      hosts: ['api.createsend.com'],
      environment: ['CAMPAIGN_MONITOR_', 'CREATESEND_'],
    },
  },
  { id: 'constant-contact', name: 'Constant Contact', matches: { hosts: ['api.cc.email'], environment: ['CONSTANT_CONTACT_'] } },
  {
    id: 'convertkit',
    name: 'Kit',
    aliases: ['ConvertKit'],
    matches: { hosts: ['api.convertkit.com', 'api.kit.com'], environment: ['CONVERTKIT_'] },
  },
  {
    id: 'dotdigital',
    name: 'Dotdigital',
    matches: { hosts: ['api.dotmailer.com', 'r1-api.dotdigital.com', 'r2-api.dotdigital.com'], environment: ['DOTDIGITAL_'] },
  },
  {
    id: 'drip',
    name: 'Drip',
    matches: { npm: ['drip-nodejs'], gem: ['drip-ruby'], hosts: ['api.getdrip.com'], environment: ['DRIP_API_'] },
  },
  { id: 'emarsys', name: 'Emarsys', vendor: 'SAP', matches: { hosts: ['api.emarsys.net'], environment: ['EMARSYS_'] } },
  {
    id: 'iterable',
    name: 'Iterable',
    matches: { npm: ['@iterable/web-sdk'], hosts: ['api.eu.iterable.com', 'api.iterable.com'], environment: ['ITERABLE_'] },
  },
  {
    id: 'klaviyo',
    name: 'Klaviyo',
    matches: {
      npm: ['klaviyo-api'],
      pypi: ['klaviyo-api'],
      gem: ['klaviyo-api-sdk'],
      composer: ['klaviyo/api'],
      hosts: ['a.klaviyo.com', 'static.klaviyo.com'],
      environment: ['KLAVIYO_'],
    },
  },
  {
    id: 'mailerlite',
    name: 'MailerLite',
    matches: {
      npm: ['@mailerlite/mailerlite-nodejs'],
      pypi: ['mailerlite'],
      gem: ['mailerlite-ruby'],
      composer: ['mailerlite/mailerlite-php'],
      hosts: ['api.mailerlite.com', 'connect.mailerlite.com'],
      environment: ['MAILERLITE_'],
    },
  },
  {
    id: 'sailthru',
    name: 'Sailthru',
    vendor: 'Marigold',
    matches: { npm: ['sailthru-client'], pypi: ['sailthru-client'], hosts: ['api.sailthru.com'], environment: ['SAILTHRU_'] },
  },
  { id: 'substack', name: 'Substack', matches: { hosts: ['substackapi.com'] } },
])
