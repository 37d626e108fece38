import type { ClientShape } from './shape.ts'

/** Exporters of telemetry talk to a collector. */
export const monitoring: readonly ClientShape[] = [
  {
    packages: ['http', 'grpc', 'proto'].flatMap((form) =>
      ['trace', 'metrics', 'logs'].map((signal) => `@opentelemetry/exporter-${signal}-otlp-${form}`),
    ),
    client: 'npm:@opentelemetry/exporter-trace-otlp-http',
    relation: 'calls',
    purpose: 'monitoring',
    protocol: 'otlp',
    instances: Object.fromEntries(
      ['new OTLPTraceExporter', 'new OTLPMetricExporter', 'new OTLPLogExporter'].map((trail) => [
        trail,
        { target: ['0.url'], variable: 'OTEL_EXPORTER_OTLP_ENDPOINT', connects: true },
      ]),
    ),
  },
  {
    packages: ['@opentelemetry/sdk-node', '@hyperdx/node-opentelemetry'],
    client: 'npm:@opentelemetry/sdk-node',
    relation: 'calls',
    purpose: 'monitoring',
    protocol: 'otlp',
    instances: Object.fromEntries(
      ['new NodeSDK', 'init()', 'initSDK()'].map((trail) => [
        trail,
        { target: [], variable: 'OTEL_EXPORTER_OTLP_ENDPOINT', connects: true },
      ]),
    ),
  },
  {
    packages: ['@opentelemetry/exporter-jaeger'],
    relation: 'calls',
    protocol: 'http',
    purpose: 'monitoring',
    instances: { 'new JaegerExporter': { target: ['0.endpoint', '0.host:0.port'], connects: 'whenTold' } },
  },
  {
    packages: ['@opentelemetry/exporter-zipkin'],
    relation: 'calls',
    protocol: 'http',
    purpose: 'monitoring',
    instances: { 'new ZipkinExporter': { target: ['0.url'], connects: 'whenTold' } },
  },
  {
    packages: ['@hyperdx/node-opentelemetry', 'winston-loki', 'winston-elasticsearch'],
    relation: 'calls',
    protocol: 'http',
    purpose: 'monitoring',
    instances: {
      'getWinstonTransport()': { target: ['1.baseUrl'], connects: 'whenTold' },
      new: { target: ['0.host', '0.clientOpts.node'], connects: 'whenTold' },
    },
  },
]
