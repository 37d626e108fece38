import { definePurpose } from '../technology.ts'

export const issueTracking = definePurpose('issue-tracking', { kind: 'saas' }, [
  {
    id: 'airtable',
    name: 'Airtable',
    matches: { npm: ['airtable'], pypi: ['pyairtable'], hosts: ['api.airtable.com'], environment: ['AIRTABLE_'] },
  },
  { id: 'asana', name: 'Asana', matches: { npm: ['asana'], pypi: ['asana'], hosts: ['app.asana.com'], environment: ['ASANA_'] } },
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
  { id: 'trello', name: 'Trello', vendor: 'Atlassian', matches: { hosts: ['api.trello.com'], environment: ['TRELLO_'] } },
])
