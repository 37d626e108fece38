import { confidence } from '../../../confidence.ts'
import { defineFactRule } from '../../estate.ts'

/** A queue or topic whose messages the platform hands to a function: nothing in its code names it. */
export const eventSource = defineFactRule({
  id: 'event-source',
  title: 'Queues and topics that manifests connect to functions',
  *link(estate) {
    for (const component of estate.components) {
      for (const unit of component.units) {
        for (const { channel, protocol, line } of unit.receives ?? []) {
          yield {
            from: { kind: 'component', component },
            to: { kind: 'channel', name: channel, technology: protocol, host: undefined },
            relation: 'consumes',
            protocol,
            confidence: confidence['event-source'],
            optional: unit.optional === true,
            evidence: [estate.evidenceOf({ ...unit, line }, 'declared', `messages of ${channel}`)],
          }
        }
      }
    }
  },
})
