import { normaliseName } from '../../../facts/paths.ts'
import type { Component } from '../../../identity/component.ts'
import { componentsNamed } from '../../components-named.ts'
import { defineReferenceRule, type Estate } from '../../estate.ts'

/**
 * A mesh is told whom a service calls, by the names of the mesh: the service of that name, also where the name adds one of its
 * environments; where nothing in the estate is called so, a service that others run.
 */
export const declaredUpstream = defineReferenceRule({
  id: 'declared-upstream',
  title: 'Upstreams that a service mesh is told of',
  answer: ({ reference, value, address }, estate) => {
    if (address?.scheme !== 'mesh') return undefined
    const environments = new Set(estate.components.flatMap((one) => one.units.flatMap((unit) => unit.environments)))
    const own = componentNamed(address.host, reference.from, estate)
    const suffix = [...environments].find((environment) => address.host.endsWith(`-${environment}`))
    const stem = suffix === undefined ? address.host : address.host.slice(0, -suffix.length - 1)
    const component = own ?? componentNamed(stem, reference.from, estate)
    return {
      target: { kind: 'component', component: component ?? estate.undeclared.named(stem, { by: reference, optional: value.optional }) },
      evidence: [],
    }
  },
})

function componentNamed(name: string, from: Component, estate: Estate): Component | undefined {
  const fits = componentsNamed(estate, [normaliseName(name)]).filter((one) => one !== from)
  return fits.find((one) => one.name === name) ?? (fits.length === 1 ? fits[0] : undefined)
}
