import { confidence } from '../../../confidence.ts'
import { isLoopback, parseAddresses } from '../../address.ts'
import { defineFactRule } from '../../estate.ts'

/**
 * Variables that agents and kits for telemetry read themselves, so that no line of the service's own code does.
 * See https://opentelemetry.io/docs/specs/otel/protocol/exporter and the clients of Jaeger and Datadog.
 */
const AGENT_KEYS =
  /^(?:OTEL_EXPORTER_(?:OTLP(?:_(?:TRACES|METRICS|LOGS))?|JAEGER|ZIPKIN)_ENDPOINT|JAEGER_(?:ENDPOINT|AGENT_HOST|COLLECTOR_URL)|DD_AGENT_HOST|DD_TRACE_AGENT_URL|ELASTIC_APM_SERVER_URLS?)$/

/** A service whose manifest tells a telemetry agent where to report, reports there. */
export const agentVariable = defineFactRule({
  id: 'agent-variable',
  title: 'Variables that telemetry agents read',
  *link(estate) {
    for (const component of estate.components) {
      if (component.kind !== 'service') continue
      const evaluator = estate.evaluatorOf(component)
      for (const { key } of estate.environmentOf(component).variables.filter((assigned) => AGENT_KEYS.test(assigned.key))) {
        for (const value of evaluator.evaluate({ kind: 'environment', key }, '')) {
          for (const address of parseAddresses(value.text)) {
            const named = [...new Set(estate.hosts.named(address.host, component).map((candidate) => candidate.component))]
            const [target, ...others] = named
            if (isLoopback(address) || !target || others.length > 0 || target === component) continue
            yield {
              from: { kind: 'component', component },
              to: { kind: 'component', component: target },
              relation: 'calls',
              protocol: key.includes('OTLP') ? 'otlp' : undefined,
              purpose: 'monitoring',
              confidence: confidence['agent-variable'],
              optional: value.optional,
              evidence: value.hops,
            }
          }
        }
      }
    }
  },
})
