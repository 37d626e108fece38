import { definePurpose } from '../technology.ts'

export const automation = definePurpose('automation', { kind: 'saas' }, [
  { id: 'inngest', name: 'Inngest', matches: { npm: ['inngest'], hosts: ['api.inngest.com'], environment: ['INNGEST_'] } },
  { id: 'svix', name: 'Svix', matches: { npm: ['svix'], hosts: ['api.svix.com'], environment: ['SVIX_'] } },
  { id: 'trigger-dev', name: 'Trigger.dev', matches: { npm: ['@trigger.dev/sdk'], hosts: ['api.trigger.dev'], environment: ['TRIGGER_'] } },
  {
    id: 'upstash-qstash',
    name: 'Upstash QStash',
    vendor: 'Upstash',
    matches: { npm: ['@upstash/qstash'], hosts: ['qstash.upstash.io'], environment: ['QSTASH_'] },
  },
  { id: 'zapier', name: 'Zapier', matches: { npm: ['zapier-platform-core'], hosts: ['hooks.zapier.com'], environment: ['ZAPIER_'] } },
])
