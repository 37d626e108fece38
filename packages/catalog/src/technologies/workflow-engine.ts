import { definePurpose } from '../technology.ts'

export const workflowEngine = definePurpose('workflow-engine', { kind: 'infrastructure' }, [
  { id: 'airflow', name: 'Airflow', matches: { pypi: ['apache-airflow'], images: ['airflow', 'apache/airflow'] } },
  { id: 'n8n', name: 'n8n', matches: { images: ['n8nio/n8n'] } },
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
