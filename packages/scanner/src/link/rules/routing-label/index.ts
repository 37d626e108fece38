import { technologyById } from '@coppice/catalog'
import { confidence } from '../../../confidence.ts'
import type { Fact } from '../../../facts/fact.ts'
import type { Component } from '../../../identity/component.ts'
import { defineFactRule } from '../../estate.ts'

/** Gateways that ask the container engine who wants to be routed to: the routes stand on the services, as labels. */
export const routingLabel = defineFactRule({
  id: 'routing-label',
  title: 'Labels by which containers ask a gateway for a route',
  *link(estate) {
    for (const gateway of estate.components) {
      const labels = gateway.technology === undefined ? undefined : technologyById(gateway.technology)?.routingLabels
      if (!labels) continue
      for (const component of estate.components) {
        if (component === gateway) continue
        for (const unit of component.units) {
          const label = Object.keys(unit.labels).find((key) => labels.some((start) => key.startsWith(start)))
          if (label === undefined || isSwitchedOff(unit, label) || !seesEachOther(gateway, unit)) continue
          yield {
            from: { kind: 'component', component: gateway },
            to: { kind: 'component', component },
            relation: 'calls',
            protocol: 'http',
            confidence: confidence['routing-label'],
            optional: unit.optional === true || gateway.optional,
            evidence: [estate.evidenceOf(unit, 'declared', `${label}=${unit.labels[label] ?? ''}`.slice(0, 160))],
          }
        }
      }
    }
  },
})

/** `traefik.enable=false` */
function isSwitchedOff(unit: Fact<'unit'>, label: string): boolean {
  return unit.labels[`${label.split('.')[0] ?? ''}.enable`] === 'false'
}

/** One engine starts both: files of one folder are usually given to it together. */
function seesEachOther(gateway: Component, unit: Fact<'unit'>): boolean {
  return gateway.units.some((one) => one.repository === unit.repository && one.form === unit.form && one.scope === unit.scope)
}
