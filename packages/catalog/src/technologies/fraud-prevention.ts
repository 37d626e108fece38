import { definePurpose } from '../technology.ts'

export const fraudPrevention = definePurpose('fraud-prevention', { kind: 'saas' }, [
  {
    id: 'arcjet',
    name: 'Arcjet',
    matches: {
      npm: ['@arcjet/bun', '@arcjet/nest', '@arcjet/next', '@arcjet/node'],
      hosts: ['decide.arcjet.com'],
      environment: ['ARCJET_'],
    },
  },
  {
    id: 'arkose',
    name: 'Arkose Labs',
    matches: { hosts: ['client-api.arkoselabs.com', 'verify-api.arkoselabs.com'], environment: ['ARKOSE_'] },
  },
  {
    id: 'castle',
    name: 'Castle',
    matches: { npm: ['@castleio/castle-js', '@castleio/sdk'], gem: ['castle-rb'], hosts: ['api.castle.io'], environment: ['CASTLE_API_'] },
  },
  {
    id: 'datadome',
    name: 'DataDome',
    matches: {
      npm: ['@datadome/fraud-sdk-node', '@datadome/node-module'],
      hosts: ['api.datadome.co', 'js.datadome.co'],
      environment: ['DATADOME_'],
    },
  },
  {
    id: 'fingerprint',
    name: 'Fingerprint',
    aliases: ['FingerprintJS'],
    matches: {
      npm: ['@fingerprintjs/fingerprintjs-pro', '@fingerprintjs/fingerprintjs-pro-react', '@fingerprintjs/fingerprintjs-pro-server-api'],
      pypi: ['fingerprint-pro-server-api-sdk'],
      hosts: ['api.fpjs.io', 'eu.api.fpjs.io'],
      environment: ['FINGERPRINT_PRO_', 'FPJS_'],
    },
  },
  { id: 'forter', name: 'Forter', matches: { hosts: ['api.forter-secure.com'], environment: ['FORTER_'] } },
  {
    id: 'google-safe-browsing',
    name: 'Google Safe Browsing',
    vendor: 'Google',
    matches: { hosts: ['safebrowsing.googleapis.com', 'webrisk.googleapis.com'] },
  },
  { id: 'kount', name: 'Kount', vendor: 'Equifax', matches: { hosts: ['risk.kount.net', 'risk.test.kount.net'], environment: ['KOUNT_'] } },
  { id: 'riskified', name: 'Riskified', matches: { hosts: ['sandbox.riskified.com', 'wh.riskified.com'], environment: ['RISKIFIED_'] } },
  { id: 'seon', name: 'SEON', matches: { hosts: ['api.seon.io', 'api.us-east-1-main.seon.io'], environment: ['SEON_'] } },
  {
    id: 'sift',
    name: 'Sift',
    matches: {
      npm: ['sift-node'],
      pypi: ['sift'],
      maven: ['com.siftscience:sift-java'],
      gem: ['sift'],
      hosts: ['api.sift.com', 'api.siftscience.com'],
      environment: ['SIFT_API_'],
    },
  },
  { id: 'signifyd', name: 'Signifyd', matches: { hosts: ['api.signifyd.com'], environment: ['SIGNIFYD_'] } },
  {
    id: 'virustotal',
    name: 'VirusTotal',
    vendor: 'Google',
    matches: { pypi: ['vt-py'], hosts: ['www.virustotal.com'], environment: ['VIRUSTOTAL_'] },
  },
])
