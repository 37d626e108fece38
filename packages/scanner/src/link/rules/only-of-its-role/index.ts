import { findByPort, findByScheme } from '@coppice/catalog'
import type { Component } from '../../../identity/component.ts'
import { hasHole, isLoopback, isNumber } from '../../address.ts'
import { closest, placesOfComponent } from '../../closeness.ts'
import { defineReferenceRule, type Question } from '../../estate.ts'

/** A client of a registry, configuration server or collector that keeps to the address of a developer's desk, in an estate that has one such server. */
export const onlyOfItsRole = defineReferenceRule({
  id: 'only-of-its-role',
  title: 'Clients of a registry, configuration server or collector where one is deployed',
  answer: (question, estate) => {
    const { reference, address } = question
    if (address && !hasHole(address) && !isLoopback(address) && !isNumber(address)) return undefined
    const wanted = wantedBy(question)
    if (!wanted) return undefined
    const servers = estate.components.filter(wanted.fits)
    const repositories = new Set(repositoriesOf(reference.from))
    const near = servers.filter((server) => repositoriesOf(server).some((repository) => repositories.has(repository)))
    const [only, ...others] = closest(near.length > 0 ? near : servers, placesOfComponent, reference.from)
    const looked = `a ${wanted.name} server in the same estate`
    if (only === undefined) return { tried: looked }
    if (others.length > 0) return { tried: `${looked}: ${others.length + 1} fit`, candidates: [only, ...others] }
    const [declaration] = [...only.units, ...only.packages, ...only.builds]
    return {
      target: { kind: 'component', component: only },
      evidence: declaration ? [estate.evidenceOf(declaration, 'declared', `the only ${wanted.name} server`)] : [],
    }
  },
})

/** Registries and configuration servers are alike; of collectors the port tells which product is meant. */
function wantedBy({ reference, address }: Question): { name: string; fits: (component: Component) => boolean } | undefined {
  const { purpose, protocol } = reference.fact
  const technology =
    (address?.port === undefined ? undefined : findByPort(address.port)) ?? (protocol === undefined ? undefined : findByScheme(protocol))
  if (purpose === 'registry' || purpose === 'config') {
    // Some products are both.
    const fits = ({ role, technology: id }: Component): boolean => role === purpose || (technology !== undefined && id === technology.id)
    return { name: purpose, fits }
  }
  if (purpose !== 'monitoring') return undefined
  return technology && { name: technology.name, fits: (component) => component.technology === technology.id }
}

function repositoriesOf(component: Component): string[] {
  return [...component.directories, ...component.units].map((one) => one.repository)
}
