import { definePurpose } from '../technology.ts'

export const issueTracking = definePurpose('issue-tracking', { kind: 'saas' }, [
  {
    id: 'airtable',
    name: 'Airtable',
    matches: {
      npm: ['airtable'],
      pypi: ['pyairtable'],
      gem: ['airrecord', 'airtable'],
      hosts: ['api.airtable.com'],
      environment: ['AIRTABLE_'],
    },
  },
  { id: 'asana', name: 'Asana', matches: { npm: ['asana'], pypi: ['asana'], hosts: ['app.asana.com'], environment: ['ASANA_'] } },
  {
    id: 'azure-devops',
    name: 'Azure DevOps',
    vendor: 'Microsoft',
    matches: {
      npm: ['azure-devops-node-api'],
      pypi: ['azure-devops'],
      nuget: ['Microsoft.TeamFoundationServer.Client'],
      hosts: ['app.vssps.visualstudio.com', 'dev.azure.com'],
      environment: ['AZURE_DEVOPS_'],
    },
  },
  { id: 'basecamp', name: 'Basecamp', vendor: '37signals', matches: { hosts: ['3.basecampapi.com'], environment: ['BASECAMP_'] } },
  { id: 'height', name: 'Height', matches: { hosts: ['api.height.app'] } },
  {
    id: 'jira',
    name: 'Jira',
    vendor: 'Atlassian',
    matches: {
      npm: ['jira-client', 'jira.js'],
      pypi: ['jira'],
      hosts: ['*.atlassian.net', 'api.atlassian.com'],
      environment: ['ATLASSIAN_', 'JIRA_'],
    },
  },
  { id: 'linear', name: 'Linear', matches: { npm: ['@linear/sdk'], hosts: ['api.linear.app'], environment: ['LINEAR_'] } },
  {
    id: 'notion',
    name: 'Notion',
    matches: { npm: ['@notionhq/client'], pypi: ['notion-client'], hosts: ['api.notion.com'], environment: ['NOTION_'] },
  },
  {
    id: 'shortcut',
    name: 'Shortcut',
    aliases: ['Clubhouse'],
    matches: { npm: ['@shortcut/client'], hosts: ['api.app.shortcut.com'], environment: ['SHORTCUT_API_'] },
  },
  {
    id: 'todoist',
    name: 'Todoist',
    vendor: 'Doist',
    matches: {
      npm: ['@doist/todoist-api-typescript'],
      pypi: ['todoist-api-python'],
      hosts: ['api.todoist.com'],
      environment: ['TODOIST_'],
    },
  },
  { id: 'trello', name: 'Trello', vendor: 'Atlassian', matches: { hosts: ['api.trello.com'], environment: ['TRELLO_'] } },
  { id: 'wrike', name: 'Wrike', matches: { hosts: ['www.wrike.com'], environment: ['WRIKE_'] } },
])
