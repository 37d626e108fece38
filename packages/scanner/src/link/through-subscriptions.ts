import type { Fact } from '../facts/fact.ts'
import { classifyPath } from '../detect/classify-path.ts'
import type { Estate, Link } from './estate.ts'

/**
 * Who reads a queue hears what is sent to the topics it is subscribed to, though its code names the queue alone: it consumes both.
 * Subscriptions count within the repository that makes them.
 */
export function throughSubscriptions(links: readonly Link[], estate: Estate): Link[] {
  const subscriptions = new Map<string, Fact<'subscription'>[]>()
  for (const fact of estate.index.of('subscription')) {
    const key = `${fact.to.protocol} ${fact.to.channel}`
    subscriptions.set(key, [...(subscriptions.get(key) ?? []), fact])
  }
  if (subscriptions.size === 0) return [...links]
  return links.flatMap((link) => {
    const { to, from } = link
    if (to.kind !== 'channel' || link.relation !== 'consumes' || from.kind !== 'component') return [link]
    const repositories = new Set([...from.component.units, ...from.component.directories].map((one) => one.repository))
    const leading = (subscriptions.get(`${link.protocol ?? ''} ${to.name}`) ?? []).filter((fact) => repositories.has(fact.repository))
    const more = leading.map((fact): Link => ({
      ...link,
      to: { ...to, name: fact.from.channel, technology: to.technology === fact.to.protocol ? fact.from.protocol : to.technology },
      protocol: fact.from.protocol,
      optional: link.optional || classifyPath(fact.file) !== 'source',
      evidence: [...link.evidence, estate.evidenceOf(fact, 'declared', `${fact.to.channel} gets what is sent to ${fact.from.channel}`)],
    }))
    return [link, ...more]
  })
}
