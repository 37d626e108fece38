import { technologyById } from '@coppice/catalog'
import type { Purpose } from '@coppice/model'
import { confidence } from '../../../confidence.ts'
import { fromTemplate } from '../../../facts/expression.ts'
import type { Fact } from '../../../facts/fact.ts'
import type { Component } from '../../../identity/component.ts'
import { isLoopback, parseAddresses } from '../../address.ts'
import { defineFactRule, type Estate, type Link } from '../../estate.ts'

/**
 * A program that is told on its command line where to go: `caddy reverse-proxy --to gateway:8080`, `locust --host http://$FRONTEND`.
 * Scripts that only wait for a port to open are left out: that is a start order, and no call.
 */
export const commandAddress = defineFactRule({
  id: 'command-address',
  title: 'Addresses on the command line of a manifest or image',
  *link(estate) {
    for (const component of estate.components) {
      if (component.kind !== 'service') continue
      for (const fact of [...component.units, ...component.builds]) yield* linksOf(fact, component, estate)
    }
  },
})

const WAITING = /wait[-_]?for|dockerize|\bwait\b|pg_isready|\bnc\b|mysqladmin|redis-cli|\bcurl\b|\bping\b/

function* linksOf(fact: Fact<'unit'> | Fact<'image-build'>, from: Component, estate: Estate): Iterable<Link> {
  if (WAITING.test(fact.command.join(' '))) return
  const evaluator = estate.evaluatorOf(from)
  for (const word of fact.command.flatMap((part) => part.split(/[\s"']+/))) {
    const joins = /^--?[\w-]*(?:join|peers?|seeds?)=/.test(word)
    for (const value of evaluator.evaluate(fromTemplate(word.replace(/^--?[\w-]+=/, '')), '')) {
      for (const address of parseAddresses(value.text)) {
        if (isLoopback(address) || (!joins && address.scheme === undefined && address.port === undefined)) continue
        const [target, ...others] = new Set(estate.hosts.named(address.host, from).map((candidate) => candidate.component))
        if (!target || others.length > 0 || target === from) continue
        yield {
          from: { kind: 'component', component: from },
          to: { kind: 'component', component: target },
          relation: target.kind === 'datastore' ? 'stores-in' : 'calls',
          protocol:
            (target.technology === undefined ? undefined : technologyById(target.technology)?.protocol) ??
            (address.scheme === 'https' ? 'http' : address.scheme),
          purpose: purposeOf(from, target),
          confidence: confidence['command-address'],
          optional: value.optional,
          evidence: [estate.evidenceOf(fact, 'declared', `is told ${address.host} on its command line`), ...value.hops],
        }
      }
    }
  }
}

function purposeOf(from: Component, to: Component): Purpose | undefined {
  if (from.role === 'load-generator') return 'synthetic'
  return from.role === 'monitoring' || to.role === 'monitoring' ? 'monitoring' : undefined
}
