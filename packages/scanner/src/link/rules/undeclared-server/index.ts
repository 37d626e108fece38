import { findByPort, findByScheme, type Technology } from '@coppice/catalog'
import { hasHole, isLoopback } from '../../address.ts'
import { defineReferenceRule, type Question } from '../../estate.ts'
import { technologyOfClient } from '../../technology-of-client.ts'

/**
 * A server that nothing in the estate starts, at a host that is written out: the store of a production, run by others. At an address of
 * a developer's desk only what watches over services is taken for one server: stores there may be anybody's.
 */
export const undeclaredServer = defineReferenceRule({
  id: 'undeclared-server',
  title: 'Servers that nothing in the estate starts',
  answer: (question, estate) => {
    const { reference, address } = question
    if (!address || hasHole(address)) return undefined
    const technology = serverOf(question)
    if (!technology) return undefined
    if (!isLoopback(address)) {
      if (technology.kind === 'infrastructure' && !address.host.includes('.')) return undefined
      const asked = { by: reference, optional: question.value.optional }
      return { target: { kind: 'component', component: estate.undeclared.at(technology, address.host, asked) }, evidence: [] }
    }
    if (reference.fact.purpose !== 'monitoring' || estate.components.some((component) => component.technology === technology.id))
      return undefined
    return {
      target: { kind: 'component', component: estate.undeclared.at(technology, undefined, { by: reference, optional: true }) },
      evidence: [],
      optional: true,
    }
  },
})

/** What stands at the address, where scheme, client or port tell that it is no service of somebody's own. */
function serverOf({ reference, address }: Question): Technology | undefined {
  const found = [
    address?.scheme === undefined ? undefined : findByScheme(address.scheme),
    technologyOfClient(reference.fact.client),
    reference.fact.protocol === undefined ? undefined : findByScheme(reference.fact.protocol),
    address?.port === undefined ? undefined : findByPort(address.port),
  ].find((technology) => technology !== undefined)
  return found && ['datastore', 'broker', 'infrastructure'].includes(found.kind) ? found : undefined
}
