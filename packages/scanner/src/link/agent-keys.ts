/**
 * Variables that agents and kits for telemetry read themselves, so that no line of the service's own code does.
 * See https://opentelemetry.io/docs/specs/otel/protocol/exporter and the clients of Jaeger and Datadog.
 */
export const AGENT_KEYS =
  /^(?:OTEL_EXPORTER_(?:OTLP(?:_(?:TRACES|METRICS|LOGS))?|JAEGER|ZIPKIN)_ENDPOINT|JAEGER_(?:ENDPOINT|AGENT_HOST|COLLECTOR_URL)|DD_AGENT_HOST|DD_TRACE_AGENT_URL|ELASTIC_APM_SERVER_URLS?)$/
