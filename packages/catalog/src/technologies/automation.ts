import { definePurpose } from '../technology.ts'

export const automation = definePurpose('automation', { kind: 'saas' }, [
  {
    id: 'amazon-scheduler',
    name: 'Amazon EventBridge Scheduler',
    vendor: 'Amazon Web Services',
    matches: { npm: ['@aws-sdk/client-scheduler'], hosts: ['scheduler.*.amazonaws.com'] },
  },
  {
    id: 'amazon-step-functions',
    name: 'AWS Step Functions',
    vendor: 'Amazon Web Services',
    aliases: ['Amazon Step Functions'],
    matches: {
      npm: ['@aws-sdk/client-sfn'],
      maven: ['software.amazon.awssdk:sfn'],
      go: ['github.com/aws/aws-sdk-go-v2/service/sfn'],
      nuget: ['AWSSDK.StepFunctions'],
      hosts: ['states.*.amazonaws.com'],
    },
  },
  {
    id: 'composio',
    name: 'Composio',
    matches: {
      npm: ['@composio/core', 'composio-core'],
      pypi: ['composio', 'composio-core'],
      hosts: ['backend.composio.dev'],
      environment: ['COMPOSIO_'],
    },
  },
  { id: 'defer', name: 'Defer', matches: { npm: ['@defer/client'], hosts: ['api.defer.run'], environment: ['DEFER_TOKEN'] } },
  {
    id: 'google-cloud-scheduler',
    name: 'Google Cloud Scheduler',
    vendor: 'Google',
    matches: { npm: ['@google-cloud/scheduler'], pypi: ['google-cloud-scheduler'], hosts: ['cloudscheduler.googleapis.com'] },
  },
  {
    id: 'google-cloud-tasks',
    name: 'Google Cloud Tasks',
    vendor: 'Google',
    matches: {
      npm: ['@google-cloud/tasks'],
      pypi: ['google-cloud-tasks'],
      maven: ['com.google.cloud:google-cloud-tasks'],
      go: ['cloud.google.com/go/cloudtasks'],
      hosts: ['cloudtasks.googleapis.com'],
    },
  },
  {
    id: 'hookdeck',
    name: 'Hookdeck',
    matches: { npm: ['@hookdeck/sdk'], hosts: ['api.hookdeck.com', 'events.hookdeck.com', 'hkdk.events'], environment: ['HOOKDECK_'] },
  },
  { id: 'ifttt', name: 'IFTTT', matches: { hosts: ['maker.ifttt.com'], environment: ['IFTTT_'] } },
  { id: 'inngest', name: 'Inngest', matches: { npm: ['inngest'], hosts: ['api.inngest.com'], environment: ['INNGEST_'] } },
  {
    id: 'make',
    name: 'Make',
    vendor: 'Celonis',
    aliases: ['Integromat'],
    matches: { hosts: ['hook.eu1.make.com', 'hook.eu2.make.com', 'hook.integromat.com', 'hook.us1.make.com'] },
  },
  {
    id: 'merge-dev',
    name: 'Merge',
    matches: {
      npm: ['@mergeapi/merge-node-client', '@mergeapi/react-merge-link'],
      pypi: ['mergepythonclient'],
      hosts: ['api-eu.merge.dev', 'api.merge.dev'],
      environment: ['MERGE_API_'],
    },
  },
  {
    id: 'nango',
    name: 'Nango',
    matches: { npm: ['@nangohq/frontend', '@nangohq/node'], hosts: ['api.nango.dev'], environment: ['NANGO_'] },
  },
  {
    id: 'pipedream',
    name: 'Pipedream',
    matches: { npm: ['@pipedream/sdk'], hosts: ['*.m.pipedream.net', 'api.pipedream.com'], environment: ['PIPEDREAM_'] },
  },
  { id: 'prefect-cloud', name: 'Prefect Cloud', vendor: 'Prefect', matches: { hosts: ['api.prefect.cloud'] } },
  { id: 'svix', name: 'Svix', matches: { hosts: ['api.svix.com'], environment: ['SVIX_API_', 'SVIX_AUTH_', 'SVIX_TOKEN'] } },
  { id: 'temporal-cloud', name: 'Temporal Cloud', vendor: 'Temporal', matches: { hosts: ['*.tmprl.cloud'] } },
  { id: 'tray-io', name: 'Tray.ai', matches: { hosts: ['tray.io'] } },
  { id: 'trigger-dev', name: 'Trigger.dev', matches: { npm: ['@trigger.dev/sdk'], hosts: ['api.trigger.dev'], environment: ['TRIGGER_'] } },
  {
    id: 'upstash-qstash',
    name: 'Upstash QStash',
    vendor: 'Upstash',
    matches: { npm: ['@upstash/qstash'], hosts: ['qstash-*.upstash.io', 'qstash.upstash.io'], environment: ['QSTASH_'] },
  },
  { id: 'workato', name: 'Workato', matches: { hosts: ['www.workato.com'], environment: ['WORKATO_'] } },
  { id: 'zapier', name: 'Zapier', matches: { npm: ['zapier-platform-core'], hosts: ['hooks.zapier.com'], environment: ['ZAPIER_'] } },
])
