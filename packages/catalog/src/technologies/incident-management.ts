import { definePurpose } from '../technology.ts'

export const incidentManagement = definePurpose('incident-management', { kind: 'saas' }, [
  { id: 'blameless', name: 'Blameless', matches: { hosts: ['*.blameless.io'] } },
  { id: 'firehydrant', name: 'FireHydrant', matches: { hosts: ['api.firehydrant.io'], environment: ['FIREHYDRANT_'] } },
  { id: 'incident-io', name: 'incident.io', matches: { hosts: ['api.incident.io'], environment: ['INCIDENT_IO_'] } },
  { id: 'instatus', name: 'Instatus', matches: { hosts: ['api.instatus.com'], environment: ['INSTATUS_'] } },
  { id: 'rootly', name: 'Rootly', matches: { npm: ['@rootly/backstage-plugin'], hosts: ['api.rootly.com'], environment: ['ROOTLY_'] } },
  {
    id: 'splunk-on-call',
    name: 'Splunk On-Call',
    vendor: 'Splunk',
    aliases: ['VictorOps'],
    matches: { hosts: ['alert.victorops.com', 'api.victorops.com'], environment: ['VICTOROPS_'] },
  },
  {
    id: 'squadcast',
    name: 'Squadcast',
    vendor: 'SolarWinds',
    matches: { hosts: ['api.squadcast.com', 'api.squadcast.tech'], environment: ['SQUADCAST_'] },
  },
  {
    id: 'statuspage',
    name: 'Statuspage',
    vendor: 'Atlassian',
    matches: { hosts: ['*.statuspage.io', 'api.statuspage.io'], environment: ['STATUSPAGE_'] },
  },
])
