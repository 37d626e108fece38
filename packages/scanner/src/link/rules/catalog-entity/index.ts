import { technologyById } from '@coppice/catalog'
import { confidence } from '../../../confidence.ts'
import type { Fact } from '../../../facts/fact.ts'
import { describedByCatalog } from '../../../identity/catalog-entities.ts'
import type { Component } from '../../../identity/component.ts'
import { defineFactRule, type Estate, type Link } from '../../estate.ts'

/** What people say in a catalog: who owns a component, whose API it consumes, what it depends on. */
export const catalogEntity = defineFactRule({
  id: 'catalog-entity',
  title: 'Owners and dependencies that a software catalog declares',
  *link(estate) {
    const described = describedByCatalog(estate.components, estate.index)
    const providers = new Map<string, [Fact<'catalog-entity'>, number, Component][]>()
    for (const [fact, component] of described)
      for (const { relation, name, line } of fact.relations)
        if (relation === 'provides') providers.set(name, [...(providers.get(name) ?? []), [fact, line, component]])
    const asynchronous = new Set(
      estate.index
        .of('catalog-entity')
        .filter((fact) => fact.entity === 'api' && fact.type === 'asyncapi')
        .map((fact) => fact.name),
    )
    for (const [fact, component] of described) {
      // People who said otherwise in the configuration are heard first.
      if (fact.owner && !component.owner) {
        yield {
          from: { kind: 'component', component },
          to: { kind: 'team', name: fact.owner.name },
          relation: 'owned-by',
          confidence: confidence.ownership,
          optional: false,
          evidence: [estate.evidenceOf({ ...fact, line: fact.owner.line }, 'declared', `${fact.name} is owned by ${fact.owner.name}`)],
        }
      }
      for (const { relation, entity, name, line } of fact.relations) {
        const said = estate.evidenceOf({ ...fact, line }, 'declared', `${relation} ${name}`)
        if (relation === 'consumes' && !asynchronous.has(name))
          for (const [provider, at, target] of providers.get(name) ?? [])
            yield* dependency(component, target, [said, estate.evidenceOf({ ...provider, line: at }, 'declared', `provides ${name}`)])
        if (relation === 'depends-on')
          for (const [other, target] of onlyNamed(described, entity, name))
            yield* dependency(component, target, [said, estate.evidenceOf(other, 'declared', `${entity} ${name}`)])
      }
    }
  },
})

/** The one entity that a reference names; of several in several namespaces nobody knows which. */
function onlyNamed(
  described: ReadonlyMap<Fact<'catalog-entity'>, Component>,
  entity: string,
  name: string,
): [Fact<'catalog-entity'>, Component][] {
  const found = [...described].filter(([other]) => other.name === name && other.entity === entity)
  return new Set(found.map(([, component]) => component)).size === 1 ? found.slice(0, 1) : []
}

/** A broker is depended on by who publishes and by who consumes: which of them, a catalog does not say. */
function* dependency(from: Component, to: Component, evidence: ReturnType<Estate['evidenceOf']>[]): Iterable<Link> {
  if (from === to || from.kind !== 'service' || to.kind === 'broker') return
  yield {
    from: { kind: 'component', component: from },
    to: { kind: 'component', component: to },
    relation: to.kind === 'datastore' ? 'stores-in' : 'calls',
    protocol: to.technology === undefined ? undefined : technologyById(to.technology)?.protocol,
    purpose: to.role === 'registry' || to.role === 'config' || to.role === 'monitoring' || to.role === 'identity' ? to.role : undefined,
    confidence: confidence['catalog-entity'],
    optional: false,
    evidence,
  }
}
