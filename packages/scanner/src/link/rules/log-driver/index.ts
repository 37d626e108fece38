import { confidence } from '../../../confidence.ts'
import { defineFactRule } from '../../estate.ts'
import { isLoopback, parseAddresses } from '../../address.ts'

/** A container whose output its engine sends to an address reports there. The engine runs on the host: `localhost` means what is published. */
export const logDriver = defineFactRule({
  id: 'log-driver',
  title: 'Addresses of logging drivers',
  *link(estate) {
    for (const component of estate.components) {
      for (const unit of component.units) {
        for (const address of parseAddresses(unit.logsTo?.address ?? '')) {
          const found =
            isLoopback(address) && address.port !== undefined
              ? estate.hosts.onPort(address.port, component)
              : estate.hosts.named(address.host, component)
          const [target, ...others] = new Set(found.map((candidate) => candidate.component))
          if (!target || others.length > 0 || target === component || !unit.logsTo) continue
          yield {
            from: { kind: 'component', component },
            to: { kind: 'component', component: target },
            relation: 'calls',
            purpose: 'monitoring',
            confidence: confidence['log-driver'],
            optional: unit.optional === true,
            evidence: [
              estate.evidenceOf({ ...unit, line: unit.logsTo.line }, 'declared', `sends its output to ${target.name}`),
              ...found.slice(0, 1).map((candidate) => estate.evidenceOf(candidate.declaredBy, 'declared')),
            ],
          }
        }
      }
    }
  },
})
