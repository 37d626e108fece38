import { definePurpose } from '../technology.ts'

export const localization = definePurpose('localization', { kind: 'saas' }, [
  {
    id: 'amazon-translate',
    name: 'Amazon Translate',
    vendor: 'Amazon Web Services',
    aliases: ['AWS Translate'],
    matches: { npm: ['@aws-sdk/client-translate'], hosts: ['translate.*.amazonaws.com'] },
  },
  {
    id: 'azure-translator',
    name: 'Azure Translator',
    vendor: 'Microsoft',
    matches: {
      npm: ['@azure-rest/ai-translation-text'],
      pypi: ['azure-ai-translation-text'],
      hosts: ['api.cognitive.microsofttranslator.com'],
      environment: ['AZURE_TRANSLATOR_'],
    },
  },
  {
    id: 'crowdin',
    name: 'Crowdin',
    matches: {
      npm: ['@crowdin/crowdin-api-client', '@crowdin/ota-client'],
      pypi: ['crowdin-api-client'],
      composer: ['crowdin/crowdin-api-client'],
      hosts: ['api.crowdin.com', 'distributions.crowdin.net'],
      environment: ['CROWDIN_'],
    },
  },
  {
    id: 'deepl',
    name: 'DeepL',
    matches: {
      npm: ['deepl-node'],
      pypi: ['deepl'],
      maven: ['com.deepl.api:deepl-java'],
      nuget: ['DeepL.net'],
      gem: ['deepl-rb'],
      composer: ['deeplcom/deepl-php'],
      hosts: ['api-free.deepl.com', 'api.deepl.com'],
      environment: ['DEEPL_'],
    },
  },
  {
    id: 'google-translate',
    name: 'Google Cloud Translation',
    vendor: 'Google',
    aliases: ['Google Translate'],
    matches: {
      npm: ['@google-cloud/translate'],
      pypi: ['google-cloud-translate'],
      maven: ['com.google.cloud:google-cloud-translate'],
      go: ['cloud.google.com/go/translate'],
      gem: ['google-cloud-translate'],
      composer: ['google/cloud-translate'],
      hosts: ['translate.googleapis.com', 'translation.googleapis.com'],
      environment: ['GOOGLE_TRANSLATE_'],
    },
  },
  { id: 'lingo-dev', name: 'Lingo.dev', matches: { npm: ['lingo.dev'], hosts: ['engine.lingo.dev'], environment: ['LINGODOTDEV_'] } },
  {
    id: 'lokalise',
    name: 'Lokalise',
    matches: {
      npm: ['@lokalise/node-api'],
      pypi: ['python-lokalise-api'],
      gem: ['ruby-lokalise-api'],
      hosts: ['api.lokalise.com', 'ota.lokalise.com'],
      environment: ['LOKALISE_'],
    },
  },
  {
    id: 'phrase',
    name: 'Phrase',
    matches: {
      npm: ['phrase-js'],
      gem: ['phrase'],
      hosts: ['api.phrase.com', 'api.us.app.phrase.com'],
      environment: ['PHRASE_ACCESS_TOKEN'],
    },
  },
  {
    id: 'smartling',
    name: 'Smartling',
    matches: { npm: ['smartling-api-sdk-nodejs'], hosts: ['api.smartling.com'], environment: ['SMARTLING_'] },
  },
  {
    id: 'tolgee',
    name: 'Tolgee',
    matches: { npm: ['@tolgee/react', '@tolgee/web'], images: ['tolgee/tolgee'], hosts: ['app.tolgee.io'], environment: ['TOLGEE_'] },
  },
  {
    id: 'transifex',
    name: 'Transifex',
    matches: {
      npm: ['@transifex/api', '@transifex/native'],
      pypi: ['transifex-python'],
      hosts: ['cds.svc.transifex.net', 'rest.api.transifex.com'],
      environment: ['TRANSIFEX_'],
    },
  },
  { id: 'weglot', name: 'Weglot', matches: { hosts: ['api.weglot.com', 'cdn.weglot.com'], environment: ['WEGLOT_'] } },
])
