import { definePurpose } from '../technology.ts'

export const hosting = definePurpose('hosting', { kind: 'saas' }, [
  {
    id: 'amazon-ec2',
    name: 'Amazon EC2',
    vendor: 'Amazon Web Services',
    aliases: ['AWS EC2'],
    matches: {
      npm: ['@aws-sdk/client-ec2'],
      maven: ['software.amazon.awssdk:ec2'],
      go: ['github.com/aws/aws-sdk-go-v2/service/ec2'],
      hosts: ['ec2.*.amazonaws.com'],
    },
  },
  {
    id: 'amazon-ecs',
    name: 'Amazon ECS',
    vendor: 'Amazon Web Services',
    aliases: ['AWS ECS'],
    matches: {
      npm: ['@aws-sdk/client-ecs'],
      maven: ['software.amazon.awssdk:ecs'],
      go: ['github.com/aws/aws-sdk-go-v2/service/ecs'],
      hosts: ['ecs.*.amazonaws.com'],
    },
  },
  {
    id: 'amazon-eks',
    name: 'Amazon EKS',
    vendor: 'Amazon Web Services',
    aliases: ['AWS EKS'],
    matches: { npm: ['@aws-sdk/client-eks'], go: ['github.com/aws/aws-sdk-go-v2/service/eks'], hosts: ['eks.*.amazonaws.com'] },
  },
  {
    id: 'amazon-route-53',
    name: 'Amazon Route 53',
    vendor: 'Amazon Web Services',
    aliases: ['AWS Route 53'],
    matches: {
      npm: ['@aws-sdk/client-route-53'],
      maven: ['software.amazon.awssdk:route53'],
      go: ['github.com/aws/aws-sdk-go-v2/service/route53'],
      hosts: ['route53.amazonaws.com'],
    },
  },
  {
    id: 'aws-lambda',
    name: 'AWS Lambda',
    vendor: 'Amazon Web Services',
    matches: { npm: ['@aws-sdk/client-lambda'], go: ['github.com/aws/aws-sdk-go-v2/service/lambda'], hosts: ['lambda.*.amazonaws.com'] },
  },
  {
    id: 'azure-functions',
    name: 'Azure Functions',
    vendor: 'Microsoft',
    matches: { npm: ['@azure/functions'], pypi: ['azure-functions'], nuget: ['Microsoft.Azure.Functions.Worker'] },
  },
  {
    id: 'browserbase',
    name: 'Browserbase',
    matches: {
      npm: ['@browserbasehq/sdk'],
      pypi: ['browserbase'],
      hosts: ['api.browserbase.com', 'connect.browserbase.com'],
      environment: ['BROWSERBASE_'],
    },
  },
  {
    id: 'cloudflare',
    name: 'Cloudflare',
    matches: {
      npm: ['@cloudflare/*', 'cloudflare'],
      hosts: ['api.cloudflare.com'],
      environment: ['CLOUDFLARE_'],
    },
  },
  { id: 'convex', name: 'Convex', matches: { npm: ['convex'], hosts: ['*.convex.cloud', '*.convex.site'], environment: ['CONVEX_'] } },
  {
    id: 'daytona',
    name: 'Daytona',
    matches: { npm: ['@daytonaio/sdk'], pypi: ['daytona', 'daytona-sdk'], hosts: ['app.daytona.io'], environment: ['DAYTONA_'] },
  },
  {
    id: 'digitalocean',
    name: 'DigitalOcean',
    matches: {
      npm: ['digitalocean', 'dots-wrapper'],
      pypi: ['pydo', 'python-digitalocean'],
      go: ['github.com/digitalocean/godo'],
      gem: ['droplet_kit'],
      hosts: ['*.digitaloceanspaces.com', 'api.digitalocean.com'],
      environment: ['DIGITALOCEAN_', 'DO_SPACES_'],
    },
  },
  {
    id: 'e2b',
    name: 'E2B',
    matches: {
      npm: ['@e2b/code-interpreter', 'e2b'],
      pypi: ['e2b', 'e2b-code-interpreter'],
      hosts: ['api.e2b.app', 'api.e2b.dev'],
      environment: ['E2B_'],
    },
  },
  {
    id: 'expo',
    name: 'Expo',
    matches: {
      npm: ['expo-server-sdk'],
      pypi: ['exponent-server-sdk'],
      hosts: ['api.expo.dev', 'exp.host'],
      environment: ['EXPO_ACCESS_'],
    },
  },
  { id: 'fly-io', name: 'Fly.io', matches: { hosts: ['api.fly.io', 'api.machines.dev'], environment: ['FLY_API_'] } },
  {
    id: 'google-cloud-functions',
    name: 'Google Cloud Functions',
    vendor: 'Google',
    matches: {
      npm: ['@google-cloud/functions', '@google-cloud/functions-framework', 'firebase-functions'],
      pypi: ['functions-framework'],
      go: ['github.com/GoogleCloudPlatform/functions-framework-go'],
      hosts: ['cloudfunctions.googleapis.com'],
    },
  },
  {
    id: 'google-cloud-run',
    name: 'Google Cloud Run',
    vendor: 'Google',
    matches: { npm: ['@google-cloud/run'], go: ['cloud.google.com/go/run'], hosts: ['run.googleapis.com'] },
  },
  { id: 'heroku', name: 'Heroku', vendor: 'Salesforce', matches: { hosts: ['api.heroku.com'], environment: ['HEROKU_'] } },
  {
    id: 'hetzner',
    name: 'Hetzner',
    matches: {
      pypi: ['hcloud'],
      go: ['github.com/hetznercloud/hcloud-go'],
      hosts: ['api.hetzner.cloud'],
      environment: ['HCLOUD_', 'HETZNER_'],
    },
  },
  { id: 'modal', name: 'Modal', matches: { npm: ['modal'], pypi: ['modal'], hosts: ['api.modal.com'], environment: ['MODAL_TOKEN_'] } },
  { id: 'netlify', name: 'Netlify', matches: { npm: ['@netlify/functions'], hosts: ['api.netlify.com'], environment: ['NETLIFY_'] } },
  {
    id: 'railway',
    name: 'Railway',
    matches: { hosts: ['backboard.railway.app', 'backboard.railway.com'], environment: ['RAILWAY_API_', 'RAILWAY_TOKEN'] },
  },
  { id: 'render', name: 'Render', matches: { hosts: ['api.render.com'], environment: ['RENDER_API_'] } },
  {
    id: 'scaleway',
    name: 'Scaleway',
    matches: {
      npm: ['@scaleway/sdk'],
      pypi: ['scaleway'],
      go: ['github.com/scaleway/scaleway-sdk-go'],
      hosts: ['api.scaleway.com', 's3.*.scw.cloud'],
      environment: ['SCALEWAY_', 'SCW_'],
    },
  },
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
