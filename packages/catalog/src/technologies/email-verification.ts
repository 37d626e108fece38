import { definePurpose } from '../technology.ts'

export const emailVerification = definePurpose('email-verification', { kind: 'saas' }, [
  { id: 'hunter-io', name: 'Hunter', matches: { hosts: ['api.hunter.io'], environment: ['HUNTER_API_'] } },
  { id: 'kickbox', name: 'Kickbox', matches: { npm: ['kickbox'], hosts: ['api.kickbox.com'], environment: ['KICKBOX_'] } },
  {
    id: 'zerobounce',
    name: 'ZeroBounce',
    matches: { npm: ['@zerobounce/zero-bounce-sdk'], pypi: ['zerobouncesdk'], hosts: ['api.zerobounce.net'], environment: ['ZEROBOUNCE_'] },
  },
])
