import { isSyntheticRequest } from '../../records/traces/is-synthetic.ts'
import { defineTableSource } from '../../records/table/table-source.ts'

/** Requests that a gateway, load balancer or log store counted, a row each. */
export const accessLog = defineTableSource({
  id: 'access-log',
  title: 'Counts of requests',
  docs: 'One row a service (and path or caller, if you have them) with the requests counted at it: an aggregate of access logs. A row with 0 says that nobody came, which no other file can.',
  fields: {
    service: {
      aliases: ['service', 'target', 'backend', 'upstream', 'host', 'application', 'destination', 'dienst', 'service name'],
      required: true,
      docs: 'Who was asked: a service, or a host name of it',
    },
    requests: { aliases: ['requests', 'request count', 'count', 'hits', 'calls', 'anfragen', 'total'], required: true, docs: 'How often' },
    from: { aliases: ['from', 'period start', 'start', 'window start', 'since', 'von'], docs: 'First day counted' },
    until: { aliases: ['until', 'to', 'period end', 'end', 'window end', 'bis'], docs: 'Last day counted' },
    caller: { aliases: ['caller', 'client', 'source', 'consumer', 'from service', 'aufrufer'], docs: 'Who asked' },
    path: { aliases: ['path', 'route', 'url', 'uri', 'endpoint'], docs: 'What was asked for: health checks are known by it' },
    agent: { aliases: ['user agent', 'useragent', 'agent'], docs: 'Program that asked: probes are known by it' },
  },
  typical: ['requests', 'from', 'until'],
  toFacts: (row) => {
    const service = row.text('service')
    const requests = row.count('requests')
    const from = row.date('from')?.slice(0, 10) ?? row.settings.window?.from
    const until = row.date('until')?.slice(0, 10) ?? row.settings.window?.until
    if (service === undefined) return 'It names no service.'
    if (requests === undefined) return 'It has no count.'
    if (from === undefined || until === undefined)
      return 'It has no window: add columns for its first and last day, or say it under window in coppice.config.yaml.'
    const window = { from, until }
    const isSynthetic = isSyntheticRequest({ path: row.text('path'), agent: row.text('agent') })
    return [
      { kind: 'watched', service, seesIncoming: true, seesOutgoing: false, window, at: row.at },
      {
        kind: 'traffic',
        from: row.text('caller'),
        to: { name: service, kind: 'service' },
        protocol: undefined,
        requests: isSynthetic ? 0 : requests,
        synthetic: isSynthetic ? requests : 0,
        window,
        by: 'one-end',
        at: row.at,
      },
    ]
  },
})
