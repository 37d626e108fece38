import { findByImage } from '@coppice/catalog'
import { confidence } from '../../../confidence.ts'
import type { Component } from '../../../identity/component.ts'
import { parseAddresses } from '../../address.ts'
import { defineFactRule, type EvaluatedReference, type Estate, type Link } from '../../estate.ts'

/**
 * A client of a cloud's queues whose address the environment tells, in a deployment that runs an emulator of that cloud: the emulator
 * answers there, whatever product does so in production.
 */
export const cloudEmulator = defineFactRule({
  id: 'cloud-emulator',
  title: 'Clients of a cloud in a deployment that runs an emulator of it',
  *link(estate) {
    const emulators = estate.components.filter((component) => emulatedBy(component).length > 0)
    if (emulators.length === 0) return
    for (const component of estate.components)
      for (const reference of estate.referencesOf(component)) {
        const emulator = emulatorFor(reference, emulators)
        if (emulator) yield toLink(reference, emulator, estate)
      }
  },
})

function emulatorFor({ fact, from, values }: EvaluatedReference, emulators: readonly Component[]): Component | undefined {
  if (fact.channel !== undefined || values.some((value) => parseAddresses(value.text).some((address) => !address.host.includes('${'))))
    return undefined
  const repositories = new Set([...from.units, ...from.directories].map((one) => one.repository))
  const [only, ...others] = emulators.filter(
    (one) => emulatedBy(one).includes(fact.protocol ?? '') && one.units.some((unit) => repositories.has(unit.repository)),
  )
  return others.length === 0 && only !== from ? only : undefined
}

/** Protocols that an emulator answers: all it knows, or those that its variable `SERVICES` lists. */
function emulatedBy(component: Component): readonly string[] {
  const known = component.units.flatMap((unit) => (unit.image === undefined ? [] : (findByImage(unit.image)?.emulates ?? [])))
  const chosen = component.units
    .flatMap((unit) => unit.environment)
    .flatMap((one) => (one.key === 'SERVICES' && one.value.kind === 'text' ? one.value.value.split(/[\s,]+/) : []))
    .filter((name) => name !== '')
  return chosen.length === 0 ? known : known.filter((protocol) => chosen.includes(protocol))
}

function toLink({ fact, from }: EvaluatedReference, emulator: Component, estate: Estate): Link {
  return {
    from: { kind: 'component', component: from },
    to: { kind: 'component', component: emulator },
    relation: 'calls',
    protocol: fact.protocol,
    confidence: confidence['cloud-emulator'],
    optional: emulator.optional,
    evidence: [
      estate.evidenceOf(fact, 'inferred', 'a client of a cloud without an address'),
      ...emulator.units.slice(0, 1).map((unit) => estate.evidenceOf(unit, 'declared', `emulates ${fact.protocol ?? 'it'}`)),
    ],
  }
}
