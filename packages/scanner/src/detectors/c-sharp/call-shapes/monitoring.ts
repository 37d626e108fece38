import type { CallShape } from '../../../code/language.ts'

const sink = (callee: RegExp, target: readonly string[], within?: RegExp): CallShape => ({
  callee,
  ...(within ? { within } : {}),
  means: { is: 'reference', relation: 'calls', protocol: 'http', client: 'nuget:Serilog', target, purpose: 'monitoring' },
})

/** Where logs and traces are sent. */
export const monitoring: readonly CallShape[] = [
  sink(/\.WriteTo(\.Async)?\.(Seq|GrafanaLoki|Elasticsearch|OpenTelemetry|Http)$/, [
    '0',
    'serverUrl',
    'nodeUris',
    'endpoint',
    'requestUri',
  ]),
  sink(/^new ElasticsearchSinkOptions$/, ['0']),
  sink(/(^|\.)Endpoint=$/, ['0'], /\.(AddOtlpExporter|AddZipkinExporter|AddJaegerExporter)$/),
]
