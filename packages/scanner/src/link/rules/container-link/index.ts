import { technologyById } from '@coppice/catalog'
import { confidence } from '../../../confidence.ts'
import { defineFactRule } from '../../estate.ts'
import { purposeOfTarget } from '../../purpose.ts'

/**
 * `links` of compose make another container reachable by name. Nobody has needed them for years but to say that one talks to the other,
 * and in the first version of the format nothing else did: unlike an order of starting, a link is a connection.
 */
export const containerLink = defineFactRule({
  id: 'container-link',
  title: 'Links between containers',
  *link(estate) {
    for (const component of estate.components) {
      for (const unit of component.units) {
        for (const { name, line } of unit.linksTo ?? []) {
          const found = estate.hosts.named(name, component)
          const [target, ...others] = new Set(found.map((candidate) => candidate.component))
          if (!target || others.length > 0 || target === component) continue
          yield {
            from: { kind: 'component', component },
            to: { kind: 'component', component: target },
            relation: target.kind === 'datastore' ? 'stores-in' : 'calls',
            protocol: target.technology === undefined ? undefined : technologyById(target.technology)?.protocol,
            purpose: purposeOfTarget(target),
            confidence: confidence['container-link'],
            optional: unit.optional === true,
            evidence: [estate.evidenceOf({ ...unit, line }, 'declared', `links to ${name}`)],
          }
        }
      }
    }
  },
})
