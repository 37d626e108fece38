import { confidence } from '../../../confidence.ts'
import { defineFactRule } from '../../estate.ts'

/** `depends_on` says what is started first. It is kept as that, and never taken for a call. */
export const startOrder = defineFactRule({
  id: 'start-order',
  title: 'Start order in manifests',
  *link(estate) {
    for (const component of estate.components) {
      for (const unit of component.units) {
        for (const { name, line } of unit.startsAfter) {
          const [only, ...others] = [...new Set(estate.hosts.named(name, component).map((candidate) => candidate.component))]
          if (only === undefined || others.length > 0 || only === component) continue
          yield {
            from: { kind: 'component', component },
            to: { kind: 'component', component: only },
            relation: 'starts-after',
            confidence: confidence['start-order'],
            optional: unit.optional === true,
            evidence: [estate.evidenceOf({ ...unit, line }, 'declared', `starts after ${name}`)],
          }
        }
      }
    }
  },
})
