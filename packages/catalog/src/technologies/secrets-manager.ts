import { definePurpose } from '../technology.ts'

export const secretsManager = definePurpose('secrets-manager', { kind: 'infrastructure', role: 'config' }, [
  {
    id: 'aws-secrets-manager',
    name: 'AWS Secrets Manager',
    vendor: 'Amazon Web Services',
    kind: 'saas',
    role: undefined,
    matches: {
      npm: ['@aws-sdk/client-secrets-manager'],
      go: ['github.com/aws/aws-sdk-go-v2/service/secretsmanager'],
      hosts: ['secretsmanager.*.amazonaws.com'],
    },
  },
  {
    id: 'doppler',
    name: 'Doppler',
    kind: 'saas',
    role: undefined,
    matches: { npm: ['@dopplerhq/node-sdk'], hosts: ['api.doppler.com'], environment: ['DOPPLER_'] },
  },
  {
    id: 'vault',
    name: 'Vault',
    vendor: 'HashiCorp',
    matches: {
      npm: ['node-vault'],
      pypi: ['hvac'],
      go: ['github.com/hashicorp/vault/api'],
      images: ['hashicorp/vault', 'vault'],
      ports: [8200],
    },
  },
])
