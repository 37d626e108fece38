import { definePurpose } from '../technology.ts'

export const artifactRegistry = definePurpose('artifact-registry', { kind: 'saas' }, [
  {
    id: 'amazon-ecr',
    name: 'Amazon ECR',
    vendor: 'Amazon Web Services',
    aliases: ['AWS ECR'],
    matches: { npm: ['@aws-sdk/client-ecr'], go: ['github.com/aws/aws-sdk-go-v2/service/ecr'], hosts: ['*.dkr.ecr.*.amazonaws.com'] },
  },
  { id: 'cloudsmith', name: 'Cloudsmith', matches: { hosts: ['api.cloudsmith.io', 'dl.cloudsmith.io'], environment: ['CLOUDSMITH_'] } },
  {
    id: 'docker-hub',
    name: 'Docker Hub',
    vendor: 'Docker',
    matches: { hosts: ['hub.docker.com', 'index.docker.io', 'registry-1.docker.io'], environment: ['DOCKERHUB_', 'DOCKER_HUB_'] },
  },
  {
    id: 'google-artifact-registry',
    name: 'Google Artifact Registry',
    vendor: 'Google',
    matches: {
      npm: ['@google-cloud/artifact-registry'],
      go: ['cloud.google.com/go/artifactregistry'],
      hosts: ['artifactregistry.googleapis.com'],
    },
  },
  {
    id: 'jfrog-artifactory',
    name: 'JFrog Artifactory',
    vendor: 'JFrog',
    matches: { go: ['github.com/jfrog/jfrog-client-go'], hosts: ['*.jfrog.io'], environment: ['ARTIFACTORY_', 'JFROG_'] },
  },
  {
    id: 'npm-registry',
    name: 'npm registry',
    vendor: 'GitHub',
    matches: { npm: ['npm-registry-fetch'], hosts: ['api.npmjs.org', 'registry.npmjs.org'] },
  },
  { id: 'pypi', name: 'PyPI', matches: { hosts: ['files.pythonhosted.org', 'pypi.org'] } },
  { id: 'quay', name: 'Quay', vendor: 'Red Hat', matches: { hosts: ['quay.io'] } },
])
