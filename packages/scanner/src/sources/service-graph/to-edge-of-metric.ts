import type { Peer } from '../../records/record-fact.ts'

interface MetricEdge {
  readonly from: string | undefined
  readonly to: string
  readonly kind: Peer['kind']
  readonly system: string | undefined
  readonly protocol: string | undefined
  readonly isSynthetic: boolean
}

/** Who called whom, by the labels of Istio or of Tempo. */
export function toEdgeOfMetric(labels: Readonly<Record<string, string>>): MetricEdge | undefined {
  const first = (...keys: readonly string[]): string | undefined =>
    keys.map((key) => labels[key]).find((value) => value !== undefined && value !== '' && value !== 'unknown')
  const to = first('destination_canonical_service', 'destination_workload', 'destination_app', 'destination_service_name', 'server')
  if (to === undefined) return undefined
  const from = first('source_canonical_service', 'source_workload', 'source_app', 'client')
  const connection = labels['connection_type']
  return {
    // Tempo writes `user` for callers that are not traced.
    from: from === 'user' ? undefined : from,
    to,
    kind: connection === 'database' ? 'datastore' : connection === 'messaging_system' ? 'channel' : 'service',
    system: first('db_system'),
    protocol: first('request_protocol'),
    isSynthetic: from !== undefined && /^(?:prometheus|blackbox|kube-probe|synthetic)/.test(from),
  }
}
