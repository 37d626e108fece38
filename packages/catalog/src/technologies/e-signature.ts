import { definePurpose } from '../technology.ts'

export const eSignature = definePurpose('e-signature', { kind: 'saas' }, [
  {
    id: 'docusign',
    name: 'DocuSign',
    matches: { npm: ['docusign-esign'], pypi: ['docusign-esign'], hosts: ['*.docusign.net'], environment: ['DOCUSIGN_'] },
  },
  {
    id: 'dropbox-sign',
    name: 'Dropbox Sign',
    aliases: ['HelloSign'],
    matches: { npm: ['@dropbox/sign', 'hellosign-sdk'], hosts: ['api.hellosign.com'], environment: ['HELLOSIGN_'] },
  },
])
