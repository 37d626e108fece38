import { technologyById } from '@coppice/catalog'
import type { EdgeKind } from '@coppice/model'
import { confidence } from '../../../confidence.ts'
import { LOOSELY_READ_LANGUAGES, READ_LANGUAGES } from '../../../facts/read-languages.ts'
import type { Component } from '../../../identity/component.ts'
import { AGENT_KEYS } from '../../agent-keys.ts'
import { isLoopback, parseAddresses, type Address } from '../../address.ts'
import { databaseOn } from '../../database-on.ts'
import type { Assigned } from '../../environment.ts'
import { defineFactRule, type Estate, type Link } from '../../estate.ts'
import { purposeOfTarget } from '../../purpose.ts'

/**
 * A manifest hands a component the address of another, and no detector reads the language of its code well enough to say whether
 * it calls there. Where the code is read, only what it does with the address counts: a configured target that is never called is no call.
 */
export const configuredAddress = defineFactRule({
  id: 'configured-address',
  title: 'Addresses in the environment of components whose code is not read',
  *link(estate) {
    for (const component of estate.components) {
      // A store is told of no one; a broker may be told of its coordinator.
      const reading = component.kind === 'datastore' ? 'whole' : readingOf(component, estate)
      if (reading === 'whole') continue
      const readKeys = keysReadBy(component, estate)
      for (const assigned of estate.environmentOf(component).variables) {
        if (AGENT_KEYS.test(assigned.key) || ((reading === 'loose' || readKeys.size > 0) && !readKeys.has(assigned.key))) continue
        // Clients of stores and brokers are seen by their names, whatever becomes of the values between.
        for (const link of linksFor(component, assigned, estate))
          if (reading === 'none' || (link.to.kind === 'component' && link.to.component.kind === 'service')) yield link
      }
    }
  },
})

/**
 * How far the calls of a component's code are read: its source is here and in languages whose clients the detectors know, and whose values are followed
 * (`whole`) or not (`loose`: an address that the code asks for counts).
 */
function readingOf(component: Component, estate: Estate): 'none' | 'loose' | 'whole' {
  let lines = 0
  let read = 0
  let loose = 0
  for (const key of estate.filesOf(component)) {
    const file = estate.index.files.get(key)
    if (!file?.language || file.linesOfCode === 0) continue
    lines += file.linesOfCode
    if (LOOSELY_READ_LANGUAGES.has(file.language)) loose += file.linesOfCode
    else if (READ_LANGUAGES.has(file.language)) read += file.linesOfCode
  }
  if (lines === 0 || read + loose <= lines / 2) return 'none'
  return read > loose ? 'whole' : 'loose'
}

/** Keys its code asks for; empty where no detector reads them. */
function keysReadBy(component: Component, estate: Estate): Set<string> {
  const keys = new Set<string>()
  for (const file of estate.filesOf(component)) for (const fact of estate.index.inFile('environment-read', file)) keys.add(fact.key)
  return keys
}

function* linksFor(from: Component, assigned: Assigned, estate: Estate): Iterable<Link> {
  const values = estate.evaluatorOf(from).evaluate({ kind: 'environment', key: assigned.key }, '')
  for (const value of values) {
    for (const address of parseAddresses(value.text)) {
      if (
        isLoopback(address) ||
        (address.scheme === undefined &&
          address.port === undefined &&
          !/host|addr|url|uri|server|service|endpoint|broker/i.test(assigned.key))
      )
        continue
      const target = uniqueTarget(address, from, estate)
      if (!target || target === from) continue
      yield {
        from: { kind: 'component', component: from },
        to: databaseOn(target, address) ?? { kind: 'component', component: target },
        relation: relationTo(target),
        protocol: protocolOf(address, target),
        purpose: purposeOfTarget(target),
        confidence: confidence['configured-address'],
        optional: value.optional,
        evidence: value.hops,
      }
    }
  }
}

function uniqueTarget(address: Address, from: Component, estate: Estate): Component | undefined {
  const named = [...new Set(estate.hosts.named(address.host, from).map((candidate) => candidate.component))]
  return named.length === 1 ? named[0] : undefined
}

/** A broker is spoken to; which way the messages go, an address does not tell. */
function relationTo(target: Component): EdgeKind {
  return target.kind === 'datastore' ? 'stores-in' : 'calls'
}

function protocolOf(address: Address, target: Component): string | undefined {
  const known = target.technology === undefined ? undefined : technologyById(target.technology)?.protocol
  return known ?? (address.scheme === 'https' ? 'http' : address.scheme)
}
