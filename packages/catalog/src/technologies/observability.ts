import { definePurpose } from '../technology.ts'

export const observability = definePurpose('observability', { kind: 'saas' }, [
  {
    id: 'amazon-cloudwatch',
    name: 'Amazon CloudWatch',
    vendor: 'Amazon Web Services',
    matches: {
      npm: ['@aws-sdk/client-cloudwatch', '@aws-sdk/client-cloudwatch-logs', 'winston-cloudwatch'],
      hosts: ['logs.*.amazonaws.com', 'monitoring.*.amazonaws.com'],
    },
  },
  {
    id: 'axiom',
    name: 'Axiom',
    matches: { npm: ['@axiomhq/js', '@axiomhq/pino', 'next-axiom'], hosts: ['api.axiom.co'], environment: ['AXIOM_'] },
  },
  {
    id: 'azure-application-insights',
    name: 'Azure Application Insights',
    vendor: 'Microsoft',
    matches: {
      npm: ['@microsoft/applicationinsights-web', 'applicationinsights'],
      maven: ['com.microsoft.azure:applicationinsights-spring-boot-starter'],
      nuget: ['Microsoft.ApplicationInsights', 'Microsoft.ApplicationInsights.*'],
      hosts: ['dc.services.visualstudio.com'],
      environment: ['APPINSIGHTS_', 'APPLICATIONINSIGHTS_'],
    },
  },
  {
    id: 'datadog',
    name: 'Datadog',
    matches: {
      npm: ['@datadog/browser-logs', '@datadog/browser-rum', 'datadog-metrics', 'dd-trace', 'hot-shots'],
      pypi: ['datadog', 'ddtrace'],
      maven: ['com.datadoghq:*'],
      go: ['github.com/DataDog/datadog-go', 'gopkg.in/DataDog/dd-trace-go.v1'],
      gem: ['ddtrace'],
      images: ['datadog/agent'],
      hosts: ['*.datadoghq.com', '*.datadoghq.eu'],
      environment: ['DATADOG_', 'DD_'],
    },
  },
  {
    id: 'dynatrace',
    name: 'Dynatrace',
    matches: { npm: ['@dynatrace/oneagent'], hosts: ['*.live.dynatrace.com'], environment: ['DYNATRACE_'] },
  },
  {
    id: 'google-cloud-operations',
    name: 'Google Cloud Operations',
    vendor: 'Google',
    aliases: ['Stackdriver'],
    matches: {
      npm: [
        '@google-cloud/logging',
        '@google-cloud/opentelemetry-cloud-trace-exporter',
        '@google-cloud/profiler',
        '@google-cloud/trace-agent',
      ],
      pypi: ['google-cloud-logging', 'google-cloud-profiler', 'googlecloudprofiler'],
      go: ['cloud.google.com/go/logging', 'cloud.google.com/go/profiler'],
      hosts: ['cloudtrace.googleapis.com', 'logging.googleapis.com', 'monitoring.googleapis.com'],
    },
  },
  {
    id: 'grafana-cloud',
    name: 'Grafana Cloud',
    vendor: 'Grafana Labs',
    matches: { hosts: ['*.grafana.net'], environment: ['GRAFANA_CLOUD_'] },
  },
  {
    id: 'honeycomb',
    name: 'Honeycomb',
    matches: {
      npm: ['@honeycombio/opentelemetry-node'],
      go: ['github.com/honeycombio/beeline-go'],
      hosts: ['api.honeycomb.io'],
      environment: ['HONEYCOMB_'],
    },
  },
  {
    id: 'hyperdx',
    name: 'HyperDX',
    vendor: 'ClickHouse',
    matches: {
      npm: ['@hyperdx/browser', '@hyperdx/instrumentation-exception', '@hyperdx/node-opentelemetry'],
      hosts: ['api.hyperdx.io', 'in-otel.hyperdx.io'],
    },
  },
  {
    id: 'instana',
    name: 'Instana',
    vendor: 'IBM',
    matches: {
      npm: ['@instana/collector'],
      pypi: ['instana'],
      go: ['github.com/instana/go-sensor'],
      hosts: ['*.instana.io'],
      environment: ['INSTANA_'],
    },
  },
  { id: 'logrocket', name: 'LogRocket', matches: { npm: ['logrocket'], hosts: ['*.logrocket.com'], environment: ['LOGROCKET_'] } },
  {
    id: 'logtail',
    name: 'Better Stack',
    matches: {
      npm: ['@logtail/node', '@logtail/pino'],
      hosts: ['in.logs.betterstack.com', 'in.logtail.com'],
      environment: ['BETTERSTACK_', 'LOGTAIL_'],
    },
  },
  {
    id: 'new-relic',
    name: 'New Relic',
    matches: {
      npm: ['newrelic'],
      pypi: ['newrelic'],
      go: ['github.com/newrelic/go-agent'],
      gem: ['newrelic_rpm'],
      hosts: ['*.newrelic.com', '*.nr-data.net'],
      environment: ['NEWRELIC_', 'NEW_RELIC_'],
    },
  },
  {
    id: 'opsgenie',
    name: 'Opsgenie',
    vendor: 'Atlassian',
    matches: { npm: ['opsgenie-sdk'], hosts: ['api.opsgenie.com'], environment: ['OPSGENIE_'] },
  },
  {
    id: 'pagerduty',
    name: 'PagerDuty',
    matches: { npm: ['@pagerduty/pdjs'], hosts: ['api.pagerduty.com', 'events.pagerduty.com'], environment: ['PAGERDUTY_'] },
  },
  {
    id: 'splunk',
    name: 'Splunk',
    vendor: 'Cisco',
    matches: { npm: ['splunk-logging'], hosts: ['*.splunkcloud.com'], environment: ['SPLUNK_'] },
  },
])
