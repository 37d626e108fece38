import { technologyById } from '@coppice/catalog'
import { confidence } from '../../../confidence.ts'
import type { Fact } from '../../../facts/fact.ts'
import type { Component } from '../../../identity/component.ts'
import { defineFactRule, type Estate, type Link } from '../../estate.ts'

/**
 * Servers, queues, topics and buckets that are asked for beside a namespace are for what runs in it. Of a queue of its own a service is
 * taken for the reader, of a topic of its own for the writer.
 */
export const namespaceResource = defineFactRule({
  id: 'namespace-resource',
  title: 'Resources of a cloud that stand beside the namespace of a service',
  *link(estate) {
    const homes = new Map<string, Component>()
    for (const component of estate.components)
      for (const unit of component.units) if (unit.form === 'kubernetes-namespace') homes.set(`${unit.repository} ${unit.name}`, component)
    if (homes.size === 0) return
    for (const component of estate.components) {
      if (component.kind === 'service') continue
      for (const unit of component.units) {
        const home = unit.within === undefined ? undefined : homes.get(`${unit.repository} ${unit.within}`)
        if (home)
          yield toLink(
            home,
            { kind: 'component', component },
            component.kind === 'broker' ? 'calls' : 'stores-in',
            unit,
            estate,
            component.technology,
          )
      }
    }
    for (const fact of estate.index.of('cloud-resource')) {
      const home = fact.within === undefined ? undefined : homes.get(`${fact.repository} ${fact.within}`)
      if (home) yield* linksOf(fact, home, estate)
    }
  },
})

function* linksOf(fact: Fact<'cloud-resource'>, home: Component, estate: Estate): Iterable<Link> {
  if (fact.form === 'queue' || fact.form === 'topic') {
    const to = { kind: 'channel', name: fact.name, technology: fact.product, host: undefined } as const
    yield toLink(home, to, fact.form === 'queue' ? 'consumes' : 'publishes', fact, estate, undefined, fact.product)
    return
  }
  const technology = technologyById(fact.product)
  if (technology) yield toLink(home, { kind: 'saas', technology }, 'uses-saas', fact, estate, undefined)
}

function toLink(
  home: Component,
  to: Link['to'],
  relation: Link['relation'],
  fact: Fact<'unit'> | Fact<'cloud-resource'>,
  estate: Estate,
  technology: string | undefined,
  protocol?: string,
): Link {
  return {
    from: { kind: 'component', component: home },
    to,
    relation,
    protocol: protocol ?? (technology === undefined ? undefined : technologyById(technology)?.protocol),
    confidence: confidence['namespace-resource'],
    optional: fact.kind === 'unit' && fact.optional === true,
    evidence: [estate.evidenceOf(fact, 'declared', `${fact.name} beside the namespace`)],
  }
}
