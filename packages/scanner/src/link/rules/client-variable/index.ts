import { findByImage, findByPackage, technologyById, type Ecosystem } from '@coppice/catalog'
import { confidence } from '../../../confidence.ts'
import type { Component } from '../../../identity/component.ts'
import { AGENT_KEYS } from '../../agent-keys.ts'
import { isLoopback, parseAddresses } from '../../address.ts'
import type { Assigned } from '../../environment.ts'
import { defineFactRule, type Estate, type Link } from '../../estate.ts'
import { purposeOfTarget } from '../../purpose.ts'

/**
 * A manifest tells a service where a server is, and the service depends on a client of that server: clients read variables of their own
 * (`FLAGD_HOST`, `CONSUL_HTTP_ADDR`), which no line of the service's code names. Not of stores: which database of a server is meant, only
 * the code tells.
 */
export const clientVariable = defineFactRule({
  id: 'client-variable',
  title: 'Addresses in the environment of services that depend on a client for what stands there',
  *link(estate) {
    const technologyOf = indexTechnologies(estate.components)
    for (const component of estate.components) {
      if (component.kind !== 'service') continue
      const clients = clientsOf(component)
      if (clients.size === 0) continue
      for (const assigned of estate.environmentOf(component).variables)
        if (!AGENT_KEYS.test(assigned.key)) yield* linksFor(component, assigned, clients, technologyOf, estate)
    }
  },
})

/** Technologies that it depends on a client for, when it runs. */
function clientsOf(component: Component): ReadonlySet<string> {
  const found = component.packages.flatMap((fact) =>
    fact.dependencies
      .filter((dependency) => !dependency.development)
      // The ecosystem is a string in facts, because detectors know nothing of the catalog.
      .map((dependency) => findByPackage(fact.ecosystem as Ecosystem, dependency.name)),
  )
  return new Set(found.flatMap((technology) => (technology === undefined || technology.packagesAre === 'server' ? [] : [technology.id])))
}

function indexTechnologies(components: readonly Component[]): (component: Component) => string | undefined {
  const known = new Map(
    components.map((component) => [
      component,
      component.technology ??
        component.units.map((unit) => (unit.image === undefined ? undefined : findByImage(unit.image)?.id)).find((id) => id !== undefined),
    ]),
  )
  return (component) => known.get(component)
}

function* linksFor(
  from: Component,
  assigned: Assigned,
  clients: ReadonlySet<string>,
  technologyOf: (component: Component) => string | undefined,
  estate: Estate,
): Iterable<Link> {
  for (const value of estate.evaluatorOf(from).evaluate({ kind: 'environment', key: assigned.key }, '')) {
    for (const address of parseAddresses(value.text)) {
      if (isLoopback(address)) continue
      const [target, ...others] = new Set(estate.hosts.named(address.host, from).map((candidate) => candidate.component))
      const technology = target && technologyOf(target)
      if (
        target?.kind === 'datastore' ||
        !target ||
        others.length > 0 ||
        target === from ||
        technology === undefined ||
        !clients.has(technology)
      )
        continue
      yield {
        from: { kind: 'component', component: from },
        to: { kind: 'component', component: target },
        relation: 'calls',
        protocol: technologyById(technology)?.protocol,
        purpose: target.kind === 'service' ? purposeOfTarget(target) : undefined,
        confidence: confidence['client-variable'],
        optional: value.optional,
        evidence: value.hops,
      }
    }
  }
}
