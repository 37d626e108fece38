import { definePurpose } from '../technology.ts'

export const customerSupport = definePurpose('customer-support', { kind: 'saas' }, [
  { id: 'crisp', name: 'Crisp', matches: { npm: ['crisp-sdk-web'], hosts: ['client.crisp.chat'], environment: ['CRISP_'] } },
  { id: 'freshdesk', name: 'Freshdesk', vendor: 'Freshworks', matches: { hosts: ['*.freshdesk.com'], environment: ['FRESHDESK_'] } },
  { id: 'front', name: 'Front', matches: { hosts: ['api2.frontapp.com'], environment: ['FRONT_API_'] } },
  { id: 'helpscout', name: 'Help Scout', matches: { npm: ['helpscout'], hosts: ['api.helpscout.net'], environment: ['HELPSCOUT_'] } },
  {
    id: 'intercom',
    name: 'Intercom',
    matches: {
      npm: ['@intercom/messenger-js-sdk', 'intercom-client', 'react-use-intercom'],
      pypi: ['python-intercom'],
      hosts: ['api.intercom.io', 'widget.intercom.io'],
      environment: ['INTERCOM_'],
    },
  },
  {
    id: 'zendesk',
    name: 'Zendesk',
    matches: { npm: ['node-zendesk'], pypi: ['zenpy'], hosts: ['*.zendesk.com'], environment: ['ZENDESK_'] },
  },
])
