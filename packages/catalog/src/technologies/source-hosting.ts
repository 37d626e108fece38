import { definePurpose } from '../technology.ts'

export const sourceHosting = definePurpose('source-hosting', { kind: 'saas' }, [
  {
    id: 'bitbucket',
    name: 'Bitbucket',
    vendor: 'Atlassian',
    matches: { npm: ['bitbucket'], hosts: ['api.bitbucket.org'], environment: ['BITBUCKET_'] },
  },
  { id: 'gitbook', name: 'GitBook', matches: { npm: ['@gitbook/api'], hosts: ['api.gitbook.com'], environment: ['GITBOOK_'] } },
  {
    id: 'gitea',
    name: 'Gitea',
    kind: 'infrastructure',
    matches: { go: ['code.gitea.io/sdk'], images: ['gitea/gitea'], environment: ['GITEA_'] },
  },
  {
    id: 'github',
    name: 'GitHub',
    vendor: 'Microsoft',
    matches: {
      npm: ['@octokit/*', 'octokit', 'passport-github', 'passport-github2'],
      pypi: ['pygithub'],
      go: ['github.com/google/go-github'],
      gem: ['octokit', 'omniauth-github'],
      composer: ['knplabs/github-api', 'knplabs/github-oauth-client'],
      cargo: ['octocrab'],
      hosts: ['api.github.com', 'uploads.github.com'],
      environment: ['GITHUB_API_', 'GITHUB_APP_', 'GITHUB_CLIENT_', 'GITHUB_OAUTH_', 'GITHUB_TOKEN', 'GITHUB_WEBHOOK_'],
    },
  },
  {
    id: 'gitlab',
    name: 'GitLab',
    matches: { npm: ['@gitbeaker/node', '@gitbeaker/rest'], pypi: ['python-gitlab'], hosts: ['gitlab.com'], environment: ['GITLAB_'] },
  },
])
