import { technologyById } from '@coppice/catalog'
import { confidence } from '../../../confidence.ts'
import { defineFactRule } from '../../estate.ts'

/** Some images connect to a host of a fixed name unless they are told another: Kibana to `elasticsearch`. */
export const imageDefault = defineFactRule({
  id: 'image-default',
  title: 'Hosts that well-known images connect to unless told others',
  *link(estate) {
    for (const component of estate.components) {
      const technology = component.technology === undefined ? undefined : technologyById(component.technology)
      const [unit] = component.units
      if (!unit) continue
      for (const host of technology?.connectsTo ?? []) {
        const [target, ...others] = new Set(estate.hosts.named(host, component).map((candidate) => candidate.component))
        if (!target || others.length > 0 || target === component) continue
        const protocol = target.technology === undefined ? undefined : technologyById(target.technology)?.protocol
        yield {
          from: { kind: 'component', component },
          to: { kind: 'component', component: target },
          relation: target.kind === 'datastore' ? 'stores-in' : 'calls',
          protocol,
          confidence: confidence['image-default'],
          optional: component.units.every((one) => one.optional === true),
          evidence: [
            estate.evidenceOf(unit, 'declared', `${technology?.name ?? 'its image'} connects to ${host} by default`),
            ...target.units.slice(0, 1).map((one) => estate.evidenceOf(one, 'declared')),
          ],
        }
      }
    }
  },
})
