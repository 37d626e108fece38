import { definePurpose } from '../technology.ts'

export const eSignature = definePurpose('e-signature', { kind: 'saas' }, [
  {
    id: 'adobe-sign',
    name: 'Adobe Acrobat Sign',
    vendor: 'Adobe',
    aliases: ['Adobe Sign'],
    matches: { hosts: ['api.eu1.adobesign.com', 'api.na1.adobesign.com', 'secure.adobesign.com'], environment: ['ADOBE_SIGN_'] },
  },
  {
    id: 'documenso',
    name: 'Documenso',
    matches: { npm: ['@documenso/sdk-typescript'], hosts: ['app.documenso.com'], environment: ['DOCUMENSO_'] },
  },
  {
    id: 'docusign',
    name: 'DocuSign',
    matches: {
      npm: ['docusign-esign'],
      pypi: ['docusign-esign'],
      gem: ['docusign_esign'],
      composer: ['docusign/esign-client'],
      hosts: ['*.docusign.net'],
      environment: ['DOCUSIGN_'],
    },
  },
  {
    id: 'dropbox-sign',
    name: 'Dropbox Sign',
    aliases: ['HelloSign'],
    matches: { npm: ['@dropbox/sign', 'hellosign-sdk'], hosts: ['api.hellosign.com'], environment: ['HELLOSIGN_'] },
  },
  {
    id: 'pandadoc',
    name: 'PandaDoc',
    matches: { npm: ['pandadoc-node-client'], pypi: ['pandadoc-python-client'], hosts: ['api.pandadoc.com'], environment: ['PANDADOC_'] },
  },
  { id: 'scrive', name: 'Scrive', matches: { hosts: ['api-testbed.scrive.com', 'scrive.com'], environment: ['SCRIVE_'] } },
  {
    id: 'signnow',
    name: 'signNow',
    vendor: 'airSlate',
    matches: { npm: ['@signnow/api-client'], hosts: ['api.signnow.com'], environment: ['SIGNNOW_'] },
  },
  { id: 'signwell', name: 'SignWell', matches: { hosts: ['www.signwell.com'], environment: ['SIGNWELL_'] } },
  {
    id: 'yousign',
    name: 'Yousign',
    matches: { hosts: ['api-sandbox.yousign.app', 'api.yousign.app', 'api.yousign.com'], environment: ['YOUSIGN_'] },
  },
])
