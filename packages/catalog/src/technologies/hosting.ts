import { definePurpose } from '../technology.ts'

export const hosting = definePurpose('hosting', { kind: 'saas' }, [
  {
    id: 'aws-lambda',
    name: 'AWS Lambda',
    vendor: 'Amazon Web Services',
    matches: { npm: ['@aws-sdk/client-lambda'], go: ['github.com/aws/aws-sdk-go-v2/service/lambda'], hosts: ['lambda.*.amazonaws.com'] },
  },
  {
    id: 'cloudflare',
    name: 'Cloudflare',
    matches: {
      npm: ['@cloudflare/*', 'cloudflare'],
      hosts: ['*.r2.cloudflarestorage.com', 'api.cloudflare.com'],
      environment: ['CLOUDFLARE_', 'R2_'],
    },
  },
  { id: 'heroku', name: 'Heroku', vendor: 'Salesforce', matches: { hosts: ['api.heroku.com'], environment: ['HEROKU_'] } },
  { id: 'netlify', name: 'Netlify', matches: { npm: ['@netlify/functions'], hosts: ['api.netlify.com'], environment: ['NETLIFY_'] } },
  {
    id: 'vercel',
    name: 'Vercel',
    matches: {
      npm: ['@vercel/analytics', '@vercel/blob', '@vercel/edge-config', '@vercel/kv', '@vercel/postgres', '@vercel/speed-insights'],
      hosts: ['api.vercel.com'],
      environment: ['VERCEL_'],
    },
  },
])
