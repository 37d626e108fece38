/**
 * Variables that agents and kits for telemetry, and pages that show the health of others, read themselves, so that no line of the service's own
 * code does. See https://opentelemetry.io/docs/specs/otel/protocol/exporter, the clients of Jaeger and Datadog, and
 * https://github.com/Xabaril/AspNetCore.Diagnostics.HealthChecks
 */
export const AGENT_KEYS =
  /^(?:OTEL_EXPORTER_(?:OTLP(?:_(?:TRACES|METRICS|LOGS))?|JAEGER|ZIPKIN)_ENDPOINT|JAEGER_(?:ENDPOINT|AGENT_HOST|COLLECTOR_URL)|DD_AGENT_HOST|DD_TRACE_AGENT_URL|ELASTIC_APM_SERVER_URLS?|HealthChecks-?UI__HealthChecks__\d+__Uri)$/i
