import { definePurpose } from '../technology.ts'

export const workflowEngine = definePurpose('workflow-engine', { kind: 'infrastructure' }, [
  { id: 'airflow', name: 'Airflow', matches: { pypi: ['apache-airflow'], images: ['airflow', 'apache/airflow'] } },
  {
    id: 'n8n',
    name: 'n8n',
    startedBy: ['n8n', 'n8n start', 'n8n webhook', 'n8n worker'],
    matches: { npm: ['n8n'], images: ['n8nio/n8n'] },
  },
  {
    id: 'node-red',
    name: 'Node-RED',
    startedBy: ['node-red'],
    matches: { npm: ['node-red'], images: ['nodered/node-red'] },
  },
  {
    id: 'temporal',
    name: 'Temporal',
    matches: {
      npm: ['@temporalio/client', '@temporalio/worker'],
      pypi: ['temporalio'],
      maven: ['io.temporal:temporal-sdk'],
      go: ['go.temporal.io/sdk'],
      gem: ['temporalio', 'temporal-ruby'],
      composer: ['temporal/sdk'],
      cargo: ['temporal-sdk'],
      images: ['temporalio/auto-setup', 'temporalio/server'],
      ports: [7233],
    },
  },
])
