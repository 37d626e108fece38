import { definePurpose } from '../technology.ts'

export const domainRegistrar = definePurpose('domain-registrar', { kind: 'saas' }, [
  { id: 'dynadot', name: 'Dynadot', matches: { hosts: ['api.dynadot.com'], environment: ['DYNADOT_'] } },
  { id: 'godaddy', name: 'GoDaddy', matches: { hosts: ['api.godaddy.com', 'api.ote-godaddy.com'], environment: ['GODADDY_'] } },
  {
    id: 'namecheap',
    name: 'Namecheap',
    matches: { hosts: ['api.namecheap.com', 'api.sandbox.namecheap.com'], environment: ['NAMECHEAP_'] },
  },
])
