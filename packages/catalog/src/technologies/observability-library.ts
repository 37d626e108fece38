import { definePurpose } from '../technology.ts'

export const observabilityLibrary = definePurpose('observability-library', { kind: 'library' }, [
  {
    id: 'micrometer',
    name: 'Micrometer',
    matches: { maven: ['io.micrometer:micrometer-core', 'org.springframework.boot:spring-boot-starter-actuator'] },
  },
  {
    id: 'opentelemetry',
    name: 'OpenTelemetry',
    matches: {
      npm: ['@opentelemetry/*'],
      pypi: ['opentelemetry-api', 'opentelemetry-sdk'],
      maven: ['io.opentelemetry:*'],
      go: ['go.opentelemetry.io/otel'],
      nuget: ['OpenTelemetry', 'OpenTelemetry.*'],
      gem: ['opentelemetry-sdk', 'opentelemetry-exporter-otlp'],
      composer: ['open-telemetry/sdk', 'open-telemetry/exporter-otlp'],
      cargo: ['opentelemetry', 'opentelemetry-otlp', 'opentelemetry_sdk', 'tracing-opentelemetry'],
    },
  },
  { id: 'pino', name: 'pino', matches: { npm: ['pino'] } },
  {
    id: 'prom-client',
    name: 'Prometheus client',
    matches: {
      npm: ['prom-client'],
      pypi: ['prometheus-client'],
      maven: ['io.micrometer:micrometer-registry-prometheus'],
      go: ['github.com/prometheus/client_golang'],
      nuget: ['prometheus-net', 'prometheus-net.*'],
    },
  },
  { id: 'winston', name: 'winston', matches: { npm: ['winston'] } },
])
