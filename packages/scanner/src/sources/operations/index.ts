import { defineTableSource } from '../../records/table/table-source.ts'

/** What went wrong and what was rolled out, added up by service. */
export const operations = defineTableSource({
  id: 'operations',
  title: 'Incidents and deployments',
  docs: 'One row a service with its incidents, its deployments, or both, within a time.',
  fields: {
    service: {
      aliases: ['service', 'service name', 'application', 'component', 'system', 'affected service', 'dienst'],
      required: true,
      docs: 'Service',
    },
    incidents: { aliases: ['incidents', 'incident count', 'number of incidents', 'outages', 'störungen'], docs: 'What went wrong' },
    deploys: {
      aliases: ['deploys', 'deployments', 'deploy count', 'deployment count', 'releases', 'rollouts'],
      docs: 'What was rolled out',
    },
    from: { aliases: ['from', 'period start', 'start', 'since', 'von'], docs: 'First day counted' },
    until: { aliases: ['until', 'to', 'period end', 'end', 'bis'], docs: 'Last day counted' },
  },
  typical: ['incidents', 'deploys'],
  toFacts: (row) => {
    const service = row.text('service')
    const incidents = row.count('incidents')
    const deploys = row.count('deploys')
    const from = row.date('from')?.slice(0, 10) ?? row.settings.window?.from
    const until = row.date('until')?.slice(0, 10) ?? row.settings.window?.until
    if (service === undefined) return 'It names no service.'
    if (incidents === undefined && deploys === undefined) return 'It counts neither incidents nor deployments.'
    if (from === undefined || until === undefined)
      return 'It has no window: add columns for its first and last day, or say it under window in coppice.config.yaml.'
    return [{ kind: 'operations', service, incidents, deploys, window: { from, until }, at: row.at }]
  },
})
