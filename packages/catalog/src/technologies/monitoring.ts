import { definePurpose } from '../technology.ts'

export const monitoring = definePurpose('monitoring', { kind: 'infrastructure', role: 'monitoring' }, [
  { id: 'alertmanager', name: 'Alertmanager', matches: { images: ['alertmanager'] } },
  { id: 'cadvisor', name: 'cAdvisor', matches: { images: ['cadvisor'] } },
  { id: 'dozzle', name: 'Dozzle', matches: { images: ['dozzle'] } },
  { id: 'filebeat', name: 'Filebeat', matches: { images: ['filebeat', 'metricbeat'] } },
  { id: 'fluent-bit', name: 'Fluent Bit', matches: { images: ['fluent-bit'] } },
  {
    id: 'fluentd',
    name: 'Fluentd',
    matches: {
      npm: ['fluent-logger'],
      go: ['github.com/fluent/fluent-logger-golang'],
      images: ['fluentd', 'fluentd-kubernetes-daemonset'],
      ports: [24224],
    },
  },
  { id: 'grafana', name: 'Grafana', matches: { images: ['grafana', 'grafana-enterprise', 'grafana-oss'] } },
  {
    id: 'hystrix-dashboard',
    name: 'Hystrix Dashboard',
    packagesAre: 'server',
    matches: {
      maven: [
        'org.springframework.cloud:spring-cloud-starter-hystrix-dashboard',
        'org.springframework.cloud:spring-cloud-starter-netflix-hystrix-dashboard',
      ],
    },
  },
  {
    id: 'jaeger',
    name: 'Jaeger',
    matches: {
      npm: ['jaeger-client'],
      pypi: ['jaeger-client'],
      go: ['github.com/uber/jaeger-client-go'],
      images: [
        'all-in-one',
        'jaeger',
        'jaeger-agent',
        'jaeger-collector',
        'jaeger-query',
        'jaegertracing/all-in-one',
        'jaegertracing/jaeger',
      ],
    },
  },
  { id: 'kibana', name: 'Kibana', connectsTo: ['elasticsearch'], matches: { images: ['kibana', 'opensearch-dashboards'] } },
  { id: 'logstash', name: 'Logstash', connectsTo: ['elasticsearch'], matches: { images: ['logstash', 'sebp/elk'] } },
  { id: 'loki', name: 'Loki', matches: { images: ['loki'] } },
  { id: 'mimir', name: 'Mimir', matches: { images: ['mimir'] } },
  { id: 'netdata', name: 'Netdata', matches: { images: ['netdata'] } },
  {
    id: 'node-exporter',
    name: 'Node Exporter',
    matches: { images: ['kafka-exporter', 'mysqld-exporter', 'node-exporter', 'postgres-exporter', 'postgres_exporter', 'redis_exporter'] },
  },
  {
    id: 'opentelemetry-collector',
    name: 'OpenTelemetry Collector',
    matches: { images: ['opentelemetry-collector', 'opentelemetry-collector-contrib', 'otel-collector', 'otelcol'], ports: [4317, 4318] },
  },
  { id: 'prometheus', name: 'Prometheus', matches: { images: ['prom/prometheus', 'prometheus', 'pushgateway'], ports: [9090] } },
  { id: 'promtail', name: 'Promtail', matches: { images: ['promtail'] } },
  {
    id: 'spring-boot-admin',
    name: 'Spring Boot Admin',
    packagesAre: 'server',
    matches: { maven: ['de.codecentric:spring-boot-admin-starter-server'] },
  },
  { id: 'telegraf', name: 'Telegraf', matches: { images: ['telegraf'] } },
  { id: 'tempo', name: 'Tempo', matches: { images: ['tempo'] } },
  {
    id: 'turbine',
    name: 'Turbine',
    packagesAre: 'server',
    matches: {
      maven: [
        'org.springframework.cloud:spring-cloud-netflix-turbine-stream',
        'org.springframework.cloud:spring-cloud-starter-netflix-turbine',
        'org.springframework.cloud:spring-cloud-starter-netflix-turbine-stream',
        'org.springframework.cloud:spring-cloud-starter-turbine',
      ],
    },
  },
  { id: 'uptime-kuma', name: 'Uptime Kuma', matches: { images: ['uptime-kuma'] } },
  { id: 'vector', name: 'Vector', matches: { images: ['timberio/vector'] } },
  { id: 'weave-scope', name: 'Weave Scope', matches: { images: ['weaveworks/scope'] } },
  {
    id: 'zipkin',
    name: 'Zipkin',
    aliases: ['zipkin-server'],
    matches: {
      npm: ['zipkin'],
      maven: ['io.zipkin.reporter2:*', 'org.springframework.cloud:spring-cloud-sleuth-zipkin'],
      images: ['zipkin', 'zipkin-slim'],
      ports: [9411],
    },
  },
])
