import { definePurpose } from '../technology.ts'

export const sourceHosting = definePurpose('source-hosting', { kind: 'saas' }, [
  {
    id: 'bitbucket',
    name: 'Bitbucket',
    vendor: 'Atlassian',
    matches: { npm: ['bitbucket'], hosts: ['api.bitbucket.org'], environment: ['BITBUCKET_'] },
  },
  {
    id: 'github',
    name: 'GitHub',
    vendor: 'Microsoft',
    matches: {
      npm: ['@octokit/*', 'octokit'],
      pypi: ['pygithub'],
      go: ['github.com/google/go-github'],
      hosts: ['api.github.com'],
      environment: ['GITHUB_APP_', 'GITHUB_CLIENT_'],
    },
  },
  {
    id: 'gitlab',
    name: 'GitLab',
    matches: { npm: ['@gitbeaker/node', '@gitbeaker/rest'], pypi: ['python-gitlab'], hosts: ['gitlab.com'], environment: ['GITLAB_'] },
  },
])
