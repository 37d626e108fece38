import { confidence } from '../../../confidence.ts'
import { defineFactRule } from '../../estate.ts'

/** A monitor that holds the container engine's socket watches every container that is started beside it. */
export const hostObserver = defineFactRule({
  id: 'host-observer',
  title: 'Monitors that watch all containers of their host',
  *link(estate) {
    for (const observer of estate.components) {
      if (observer.role !== 'monitoring') continue
      for (const unit of observer.units.filter((one) => one.seesHost === true)) {
        for (const component of estate.components) {
          const seen = component.units.find(
            (one) => one.repository === unit.repository && one.form === unit.form && one.scope === unit.scope,
          )
          if (component === observer || !seen) continue
          yield {
            from: { kind: 'component', component: observer },
            to: { kind: 'component', component },
            relation: 'calls',
            purpose: 'monitoring',
            confidence: confidence['host-observer'],
            optional: unit.optional === true || seen.optional === true,
            evidence: [estate.evidenceOf(unit, 'declared', "gets the container engine's socket"), estate.evidenceOf(seen, 'declared')],
          }
        }
      }
    }
  },
})
