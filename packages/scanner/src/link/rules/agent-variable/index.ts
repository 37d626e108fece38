import { confidence } from '../../../confidence.ts'
import type { Component } from '../../../identity/component.ts'
import { isLoopback, parseAddresses } from '../../address.ts'
import { AGENT_KEYS } from '../../agent-keys.ts'
import { defineFactRule, type Estate, type Link } from '../../estate.ts'

/** A service whose manifest tells a telemetry agent where to report, reports there. */
export const agentVariable = defineFactRule({
  id: 'agent-variable',
  title: 'Variables that telemetry agents read',
  *link(estate) {
    for (const component of estate.components) {
      if (component.kind !== 'service') continue
      const keys = estate.environmentOf(component).variables.map((assigned) => assigned.key)
      for (const key of keys.filter((one) => AGENT_KEYS.test(one))) yield* linksFor(key, component, estate)
    }
  },
})

function* linksFor(key: string, component: Component, estate: Estate): Iterable<Link> {
  for (const value of estate.evaluatorOf(component).evaluate({ kind: 'environment', key }, '')) {
    for (const address of parseAddresses(value.text)) {
      const [target, ...others] = new Set(estate.hosts.named(address.host, component).map((candidate) => candidate.component))
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
