import type { Component } from '../../../identity/component.ts'
import { isLoopback } from '../../address.ts'
import { defineReferenceRule } from '../../estate.ts'
import { fromCandidates } from '../from-candidates.ts'

/** `http://localhost:8081` is what publishes that port on the machine. */
export const localPort = defineReferenceRule({
  id: 'local-port',
  title: 'Ports of the local machine that units publish',
  answer: ({ reference, address }, estate) => {
    if (!address || !isLoopback(address) || address.port === undefined) return undefined
    const { purpose } = reference.fact
    const candidates = estate.hosts.onPort(address.port, reference.from).filter(({ component }) => isFit(component, purpose))
    // Variants of one program, of which one runs at a time, publish the same port: it is the one that the caller waits for.
    const awaited = candidates.filter((candidate) => isAwaited(candidate.component, reference.from))
    return fromCandidates(awaited.length > 0 ? awaited : candidates, `what publishes port ${address.port}`, estate)
  },
})

/** What is known to be something else than what the caller asks for only happens to have that port. */
function isFit({ role }: Component, purpose: string | undefined): boolean {
  const asksFor = purpose !== undefined && ROLES.has(purpose)
  return !asksFor || role === undefined || role === purpose || !ROLES.has(role)
}

const ROLES = new Set(['registry', 'config', 'monitoring', 'identity'])

function isAwaited(component: Component, by: Component): boolean {
  return by.units.some((unit) =>
    unit.startsAfter.some(({ name }) =>
      component.units.some((one) => one.name === name && one.repository === unit.repository && one.scope === unit.scope),
    ),
  )
}
