import { definePurpose } from '../technology.ts'

export const identityVerification = definePurpose('identity-verification', { kind: 'saas' }, [
  {
    id: 'bankid',
    name: 'BankID',
    matches: { npm: ['bankid'], hosts: ['appapi2.bankid.com', 'appapi2.test.bankid.com'], environment: ['BANKID_'] },
  },
  {
    id: 'checkr',
    name: 'Checkr',
    matches: {
      npm: ['@checkr/web-sdk'],
      gem: ['checkr-official'],
      hosts: ['api.checkr-staging.com', 'api.checkr.com'],
      environment: ['CHECKR_'],
    },
  },
  {
    id: 'complyadvantage',
    name: 'ComplyAdvantage',
    matches: { hosts: ['api.complyadvantage.com', 'api.eu.complyadvantage.com'], environment: ['COMPLYADVANTAGE_'] },
  },
  { id: 'didit', name: 'Didit', matches: { hosts: ['apx.didit.me', 'verification.didit.me'], environment: ['DIDIT_'] } },
  {
    id: 'jumio',
    name: 'Jumio',
    matches: {
      hosts: ['account.amer-1.jumio.ai', 'lon.netverify.com', 'netverify.com', 'retrieval.amer-1.jumio.ai'],
      environment: ['JUMIO_'],
    },
  },
  {
    id: 'onfido',
    name: 'Onfido',
    vendor: 'Entrust',
    matches: {
      npm: ['@onfido/api', 'onfido-sdk-ui'],
      pypi: ['onfido-python'],
      maven: ['com.onfido:*'],
      gem: ['onfido'],
      hosts: ['api.eu.onfido.com', 'api.onfido.com', 'api.us.onfido.com'],
      environment: ['ONFIDO_'],
    },
  },
  {
    id: 'persona',
    name: 'Persona',
    matches: {
      npm: ['persona', 'persona-react'],
      hosts: ['api.withpersona.com', 'withpersona.com'],
      environment: ['PERSONA_API_', 'PERSONA_TEMPLATE_'],
    },
  },
  {
    id: 'smile-id',
    name: 'Smile ID',
    matches: {
      npm: ['smile-identity-core'],
      pypi: ['smile-id-core'],
      gem: ['smile-identity-core'],
      hosts: ['api.smileidentity.com', 'testapi.smileidentity.com'],
      environment: ['SMILE_ID_'],
    },
  },
  { id: 'socure', name: 'Socure', matches: { hosts: ['sandbox.socure.com', 'service.socure.com'], environment: ['SOCURE_'] } },
  {
    id: 'sumsub',
    name: 'Sumsub',
    matches: { npm: ['@sumsub/websdk', '@sumsub/websdk-react'], hosts: ['api.sumsub.com'], environment: ['SUMSUB_'] },
  },
  {
    id: 'trulioo',
    name: 'Trulioo',
    matches: { npm: ['trulioo'], hosts: ['api.globaldatacompany.com', 'gateway.trulioo.com'], environment: ['TRULIOO_'] },
  },
  {
    id: 'veriff',
    name: 'Veriff',
    matches: {
      npm: ['@veriff/incontext-sdk', '@veriff/js-sdk'],
      hosts: ['api.veriff.me', 'stationapi.veriff.com'],
      environment: ['VERIFF_'],
    },
  },
])
