import { technologyById } from '@coppice/catalog'
import type { EdgeKind } from '@coppice/model'
import { confidence } from '../../../confidence.ts'
import { READ_LANGUAGES } from '../../../facts/read-languages.ts'
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
      if (component.kind === 'datastore' || isRead(component, estate)) continue
      const readKeys = keysReadBy(component, estate)
      for (const assigned of estate.environmentOf(component).variables) {
        if (AGENT_KEYS.test(assigned.key) || (readKeys.size > 0 && !readKeys.has(assigned.key))) continue
        yield* linksFor(component, assigned, estate)
      }
    }
  },
})

/** Whether the calls of a component's code are read: its source is here and in languages whose clients the detectors know. */
function isRead(component: Component, estate: Estate): boolean {
  let lines = 0
  let read = 0
  for (const key of estate.filesOf(component)) {
    const file = estate.index.files.get(key)
    if (!file?.language || file.linesOfCode === 0) continue
    lines += file.linesOfCode
    if (READ_LANGUAGES.has(file.language)) read += file.linesOfCode
  }
  return lines > 0 && read > lines / 2
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
