import { confidence } from '../../../confidence.ts'
import type { Component } from '../../../identity/component.ts'
import { relaxed } from '../../configuration-key.ts'
import { endpointsOf } from '../../endpoints.ts'
import { defineFactRule, type Estate } from '../../estate.ts'
import { dependenciesOf, packagesByName, type Dependency } from '../../framework-references.ts'

/** Gateways that nobody tells any routes: they pass requests on to whatever is registered, by its name. */
export const discoveredService = defineFactRule({
  id: 'discovered-service',
  title: 'Gateways that route to every service of their registry',
  *link(estate) {
    const packages = packagesByName(estate.index)
    const registers = (component: Component): Dependency | undefined =>
      dependenciesOf(component, packages).find(({ name }) => REGISTERS.test(name))
    for (const gateway of estate.components) {
      if (gateway.packages.length === 0) continue
      const because = dependenciesOf(gateway, packages).find(({ name }) => GATEWAY.test(name))
      if (!because || !routesToAll(gateway, because, estate) || !registers(gateway)) continue
      for (const component of estate.components) {
        if (component === gateway || component.role !== 'application' || !isNear(component, gateway)) continue
        if (!registers(component) || endpointsOf(estate)(component).length === 0) continue
        yield {
          from: { kind: 'component', component: gateway },
          to: { kind: 'component', component },
          relation: 'calls',
          protocol: 'http',
          confidence: confidence['discovered-service'],
          optional: gateway.optional || component.optional,
          evidence: [estate.evidenceOf({ ...because.fact, line: because.line }, 'inferred', 'routes to what is registered')],
        }
      }
    }
  },
})

const GATEWAY = /spring-cloud-starter-(?:(?:netflix-)?zuul|gateway(?:-server-webflux|-server-webmvc|-mvc)?)$/
const REGISTERS =
  /spring-cloud-starter-(?:(?:netflix-)?eureka(?:-client)?|consul-(?:discovery|all)|zookeeper-(?:discovery|all)|alibaba-nacos-discovery)$/

/** Zuul does unless it is told routes or to ignore what it finds; Spring Cloud Gateway does once it is told so. */
function routesToAll(gateway: Component, { name }: Dependency, estate: Estate): boolean {
  const said = new Map(estate.environmentOf(gateway).settings.map(({ key, value }) => [relaxed(key), value]))
  const says = (key: RegExp, wanted: string): boolean =>
    [...said].some(([one, value]) => key.test(one) && value.kind === 'text' && value.value === wanted)
  if ([...said.keys()].some((key) => /^(?:zuul|spring\.cloud\.gateway(?:\.\w+)*)\.routes\./.test(key))) return false
  if (name.endsWith('zuul')) return !says(/^zuul\.ignoredservices(?:\.\d+)?$/, '*')
  return says(/^spring\.cloud\.gateway(?:\.server\.\w+)?\.discovery\.locator\.enabled$/, 'true')
}

function isNear(component: Component, gateway: Component): boolean {
  const repositories = new Set(gateway.directories.map(({ repository }) => repository))
  return component.directories.some(({ repository }) => repositories.has(repository))
}
