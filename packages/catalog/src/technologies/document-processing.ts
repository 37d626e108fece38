import { definePurpose } from '../technology.ts'

export const documentProcessing = definePurpose('document-processing', { kind: 'saas' }, [
  {
    id: 'amazon-comprehend',
    name: 'Amazon Comprehend',
    vendor: 'Amazon Web Services',
    aliases: ['AWS Comprehend'],
    matches: { npm: ['@aws-sdk/client-comprehend'], hosts: ['comprehend.*.amazonaws.com'] },
  },
  {
    id: 'browserless',
    name: 'Browserless',
    matches: { hosts: ['chrome.browserless.io', 'production-sfo.browserless.io'], environment: ['BROWSERLESS_'] },
  },
  {
    id: 'cloudconvert',
    name: 'CloudConvert',
    matches: {
      npm: ['cloudconvert'],
      pypi: ['cloudconvert'],
      composer: ['cloudconvert/cloudconvert-php'],
      hosts: ['api.cloudconvert.com', 'sync.api.cloudconvert.com'],
      environment: ['CLOUDCONVERT_'],
    },
  },
  {
    id: 'convertapi',
    name: 'ConvertAPI',
    matches: { npm: ['convertapi'], pypi: ['convertapi'], hosts: ['v2.convertapi.com'], environment: ['CONVERTAPI_'] },
  },
  {
    id: 'docraptor',
    name: 'DocRaptor',
    matches: { npm: ['docraptor'], pypi: ['docraptor'], gem: ['docraptor'], hosts: ['docraptor.com'], environment: ['DOCRAPTOR_'] },
  },
  {
    id: 'gotenberg',
    name: 'Gotenberg',
    kind: 'infrastructure',
    matches: { npm: ['chromiumly'], images: ['gotenberg/gotenberg'], environment: ['GOTENBERG_'] },
  },
  {
    id: 'llamaparse',
    name: 'LlamaParse',
    vendor: 'LlamaIndex',
    matches: { pypi: ['llama-cloud-services', 'llama-parse'], hosts: ['api.cloud.llamaindex.ai'], environment: ['LLAMA_CLOUD_'] },
  },
  {
    id: 'mindee',
    name: 'Mindee',
    matches: { npm: ['mindee'], pypi: ['mindee'], gem: ['mindee'], hosts: ['api.mindee.net'], environment: ['MINDEE_'] },
  },
  {
    id: 'nutrient',
    name: 'Nutrient',
    aliases: ['PSPDFKit'],
    matches: {
      npm: ['@nutrient-sdk/viewer', 'pspdfkit'],
      hosts: ['api.nutrient.io', 'api.pspdfkit.com'],
      environment: ['NUTRIENT_', 'PSPDFKIT_'],
    },
  },
  { id: 'pdfmonkey', name: 'PDFMonkey', matches: { hosts: ['api.pdfmonkey.io'], environment: ['PDFMONKEY_'] } },
  {
    id: 'reducto',
    name: 'Reducto',
    matches: { npm: ['reductoai'], pypi: ['reductoai'], hosts: ['platform.reducto.ai'], environment: ['REDUCTO_'] },
  },
  {
    id: 'unstructured',
    name: 'Unstructured',
    matches: {
      npm: ['unstructured-client'],
      pypi: ['unstructured-client'],
      hosts: ['api.unstructured.io', 'api.unstructuredapp.io'],
      environment: ['UNSTRUCTURED_'],
    },
  },
])
