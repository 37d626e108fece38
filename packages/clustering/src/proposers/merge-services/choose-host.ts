import { by, type NodeId, type ServiceNode } from '@coppice/model'
import { count } from '../../wording/words.ts'
import type { ProposerContext } from '../proposer.ts'
import { compareGenerations } from './name-generation.ts'

export interface Host {
  readonly service: ServiceNode
  readonly because: string
}

/**
 * The member that takes the others in: the structurally most general one, not the one with the most traffic, and one that runs
 * already (the hosts that held in GOV.UK's plan of 2018). A later generation comes before the one it replaces. General is the sum of four
 * shares of the set: endpoints, consumers outside, databases and lines of code. A job never hosts what runs all the time. What people
 * agreed on goes before all that.
 */
export function chooseHost(context: ProposerContext, members: readonly ServiceNode[], agreed?: NodeId): Host {
  const chosen = members.find(({ id }) => id === agreed)
  if (chosen) return { service: chosen, because: `It was decided that ${chosen.name} stays.` }
  const [host] = rankHosts(context, members)
  if (!host) throw new RangeError('a set without members has no host')
  return host
}

/** Every member as a host, the most general first. */
export function rankHosts({ estate, uses }: ProposerContext, members: readonly ServiceNode[]): Host[] {
  const inside = new Set(members.map((member) => member.id))
  const measures: readonly Measure[] = [
    { of: (member) => member.endpoints.length, says: (own, all) => `serves ${outOf(own, all, 'endpoint')}` },
    {
      of: (member) =>
        new Set(
          uses
            .get(member.id)
            ?.consumers.map((consumer) => consumer.id)
            .filter((id) => !inside.has(id)),
        ).size,
      says: (own) => `is needed by ${count(own, 'service')} outside the set`,
    },
    {
      of: (member) => new Set(estate.outbound(member.id, 'stores-in').map((edge) => edge.to)).size,
      says: (own) => `uses ${count(own, 'database')}`,
    },
    {
      of: (member) => member.linesOfCode ?? 0,
      says: (own, all) => `holds ${outOf(own, all, 'line')} of code`,
    },
  ]
  const totals = measures.map((measure) => members.reduce((sum, member) => sum + measure.of(member), 0))
  const share = (member: ServiceNode) =>
    measures.reduce((sum, measure, index) => sum + measure.of(member) / Math.max(1, totals[index] ?? 1), 0)
  const ranked = members.toSorted(
    by(
      (member) => (member.role === 'job' ? 1 : 0),
      (member) => -members.filter((other) => compareGenerations(member, other) > 0).length,
      (member) => -Math.round(share(member) * 1e6),
      (member) => member.id,
    ),
  )
  return ranked.map((service, place) => {
    const others = members.filter((member) => member.id !== service.id)
    const reasons = measures.flatMap((measure, index) => {
      const own = measure.of(service)
      return own > 0 && others.every((other) => measure.of(other) <= own) ? [measure.says(own, totals[index] ?? own)] : []
    })
    return { service, because: reasonFor(service, reasons, place) }
  })
}

function reasonFor(service: ServiceNode, reasons: readonly string[], place: number): string {
  if (reasons.length === 0)
    return place === 0
      ? `Nothing sets the members apart; ${service.name} is the first by name.`
      : `${service.name} runs already, and could keep its name.`
  return place === 0
    ? `${service.name} is the most general of them: it ${reasons.join(', ')}.`
    : `${service.name} ${reasons.join(', ')}: more than any other member.`
}

interface Measure {
  readonly of: (member: ServiceNode) => number
  readonly says: (own: number, all: number) => string
}

/** `all 14 endpoints` or `14 of 22 endpoints`. */
function outOf(own: number, all: number, noun: string): string {
  return own === all ? `all ${count(all, noun)}` : `${own.toLocaleString('en-US')} of ${count(all, noun)}`
}
