import { groupBy, type ServiceNode } from '@coppice/model'
import type { Fact } from '../facts/fact.ts'
import { normaliseName } from '../facts/paths.ts'
import type { Component } from '../identity/component.ts'
import type { Estate } from '../link/estate.ts'

type WayIn = NonNullable<ServiceNode['exposedBy']>[number]

/** Ways by which each component is reached from outside the estate: ports that its manifests publish, load balancers, ingress rules. */
export function createWaysIn({ index, components }: Estate): (component: Component) => Pick<ServiceNode, 'exposedBy'> {
  const workloads = groupBy(index.of('unit'), placeOf)
  const addresses = groupBy(index.of('address'), placeOf)
  const ways = new Map<Fact<'unit'>, Set<WayIn>>()
  const open = (units: readonly Fact<'unit'>[], way: WayIn): void => {
    for (const unit of units) ways.set(unit, (ways.get(unit) ?? new Set()).add(way))
  }
  const behind = (address: Fact<'address'>) => (workloads.get(placeOf(address)) ?? []).filter((unit) => isSelected(unit, address))
  for (const unit of index.of('unit')) if (unit.ports.some((port) => port.published !== undefined)) open([unit], 'published-port')
  for (const address of index.of('address')) if (address.public) open(behind(address), 'load-balancer')
  const byName = groupBy(components, (component) => normaliseName(component.name))
  for (const exposure of index.of('exposure')) {
    const place = placeOf(exposure)
    const direct = (workloads.get(place) ?? []).filter((unit) => unit.name === exposure.target)
    const through = (addresses.get(place) ?? []).filter((address) => address.name === exposure.target).flatMap(behind)
    const found = [...direct, ...through]
    // Rules for all often stand in a repository of their own, without the workloads.
    const [only, ...others] = found.length === 0 ? (byName.get(normaliseName(exposure.target)) ?? []) : []
    open(found.length > 0 || others.length > 0 ? found : (only?.units ?? []), 'ingress')
  }
  return ({ units }) => {
    const exposedBy = ORDER.filter((way) => units.some((unit) => ways.get(unit)?.has(way)))
    return exposedBy.length > 0 ? { exposedBy } : {}
  }
}

const ORDER: readonly WayIn[] = ['ingress', 'load-balancer', 'published-port']

function isSelected(unit: Fact<'unit'>, { selector }: Fact<'address'>): boolean {
  const wanted = Object.entries(selector)
  return wanted.length > 0 && wanted.every(([key, value]) => unit.labels[key] === value)
}

/** Kubernetes objects see each other within a namespace of one repository. */
function placeOf({ repository, scope }: { readonly repository: string; readonly scope: string }): string {
  return `${repository}:${scope}`
}
