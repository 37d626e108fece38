import { definePurpose } from '../technology.ts'

export const customerSupport = definePurpose('customer-support', { kind: 'saas' }, [
  {
    id: 'appcues',
    name: 'Appcues',
    matches: { npm: ['@appcues/web-sdk'], hosts: ['api.appcues.com', 'fast.appcues.com'], environment: ['APPCUES_'] },
  },
  {
    id: 'chatwoot',
    name: 'Chatwoot',
    kind: 'infrastructure',
    matches: { npm: ['@chatwoot/sdk'], images: ['chatwoot/chatwoot'], environment: ['CHATWOOT_'] },
  },
  { id: 'crisp', name: 'Crisp', matches: { npm: ['crisp-sdk-web'], hosts: ['client.crisp.chat'], environment: ['CRISP_'] } },
  { id: 'drift', name: 'Drift', vendor: 'Salesloft', matches: { hosts: ['driftapi.com', 'js.driftt.com'], environment: ['DRIFT_'] } },
  {
    id: 'freshchat',
    name: 'Freshchat',
    vendor: 'Freshworks',
    matches: { hosts: ['*.freshchat.com', 'wchat.freshchat.com'], environment: ['FRESHCHAT_'] },
  },
  { id: 'freshdesk', name: 'Freshdesk', vendor: 'Freshworks', matches: { hosts: ['*.freshdesk.com'], environment: ['FRESHDESK_'] } },
  { id: 'front', name: 'Front', matches: { hosts: ['api2.frontapp.com'], environment: ['FRONT_API_'] } },
  { id: 'gorgias', name: 'Gorgias', matches: { hosts: ['*.gorgias.com'], environment: ['GORGIAS_'] } },
  { id: 'helpscout', name: 'Help Scout', matches: { npm: ['helpscout'], hosts: ['api.helpscout.net'], environment: ['HELPSCOUT_'] } },
  {
    id: 'intercom',
    name: 'Intercom',
    matches: {
      npm: ['@intercom/messenger-js-sdk', 'intercom-client', 'react-use-intercom'],
      pypi: ['python-intercom'],
      gem: ['intercom', 'intercom-rails'],
      composer: ['intercom/intercom-php'],
      hosts: ['api.intercom.io', 'widget.intercom.io'],
      environment: ['INTERCOM_'],
    },
  },
  { id: 'kustomer', name: 'Kustomer', matches: { hosts: ['api.kustomerapp.com'], environment: ['KUSTOMER_'] } },
  {
    id: 'livechat',
    name: 'LiveChat',
    vendor: 'Text',
    matches: {
      npm: ['@livechat/customer-sdk', '@livechat/widget-react'],
      hosts: ['api.livechatinc.com', 'cdn.livechatinc.com'],
      environment: ['LIVECHAT_'],
    },
  },
  { id: 'olark', name: 'Olark', matches: { hosts: ['static.olark.com'], environment: ['OLARK_'] } },
  {
    id: 'plain',
    name: 'Plain',
    matches: { npm: ['@team-plain/typescript-sdk'], hosts: ['chat.cdn-plain.com', 'core-api.uk.plain.com'], environment: ['PLAIN_API_'] },
  },
  { id: 'pylon', name: 'Pylon', matches: { hosts: ['api.usepylon.com', 'widget.usepylon.com'], environment: ['PYLON_'] } },
  { id: 'servicenow', name: 'ServiceNow', matches: { pypi: ['pysnow'], hosts: ['*.service-now.com'], environment: ['SERVICENOW_'] } },
  { id: 'tawk-to', name: 'tawk.to', matches: { npm: ['@tawk.to/tawk-messenger-react'], hosts: ['embed.tawk.to'], environment: ['TAWK_'] } },
  { id: 'tidio', name: 'Tidio', matches: { hosts: ['code.tidio.co'], environment: ['TIDIO_'] } },
  { id: 'userpilot', name: 'Userpilot', matches: { npm: ['userpilot'], hosts: ['js.userpilot.io'], environment: ['USERPILOT_'] } },
  {
    id: 'zendesk',
    name: 'Zendesk',
    matches: {
      npm: ['node-zendesk'],
      pypi: ['zenpy'],
      gem: ['zendesk_api'],
      composer: ['zendesk/zendesk_api_client_php'],
      hosts: ['*.zendesk.com'],
      environment: ['ZENDESK_'],
    },
  },
])
