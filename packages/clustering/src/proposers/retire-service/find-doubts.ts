import type { Argument, NodeId, ServiceNode } from '@coppice/model'
import { longDate } from '../../wording/dates.ts'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { agree, count, listNames, namesOf } from '../../wording/words.ts'
import type { ProposerContext } from '../proposer.ts'

/** What speaks against retirement without forbidding it. */
export function findDoubts(context: ProposerContext, service: ServiceNode): Argument[] {
  const doubts = [
    changedLately,
    servesEndpoints,
    callsOthers,
    sharesStore,
    waitsForMessages,
    isSwitchedOff,
    hasOptionalCallers,
    othersWereNotRead,
  ]
  return doubts.flatMap((doubt) => doubt(context, service) ?? [])
}

type Doubt = Argument | undefined

function changedLately({ uses }: ProposerContext, service: ServiceNode): Doubt {
  const use = uses.get(service.id)
  if (!service.history || use?.age.since === undefined || use.isStill) return undefined
  const text = `${service.name} saw its last work on ${longDate(use.age.since)}: somebody may still be at it.`
  return toArgument('changed-lately', text, [service.id], service.history.evidence)
}

function servesEndpoints(_: ProposerContext, service: ServiceNode): Doubt {
  if (service.endpoints.length === 0) return undefined
  const text = `${service.name} serves ${count(service.endpoints.length, 'endpoint')}, such as ${service.endpoints[0]?.path}: callers outside the estate would not show here.`
  return toArgument('serves-endpoints', text, [service.id], evidenceOf(service.endpoints))
}

function callsOthers({ estate }: ProposerContext, service: ServiceNode): Doubt {
  const edges = estate.outbound(service.id, 'calls').filter((edge) => (edge.purpose ?? 'business') === 'business' && !edge.optional)
  if (edges.length === 0) return undefined
  const names = namesOf(estate, unique(edges.map((edge) => edge.to)))
  return toArgument(
    'calls-others',
    `${service.name} calls ${listNames(names)} itself: it may run on a schedule of its own.`,
    [service.id, ...edges.map((edge) => edge.to)],
    evidenceOf(edges),
  )
}

function sharesStore({ estate }: ProposerContext, service: ServiceNode): Doubt {
  const stores = unique(
    estate
      .outbound(service.id, 'stores-in')
      .filter((edge) => !edge.optional)
      .map((edge) => edge.to),
  )
  const edges = stores.flatMap((store) => estate.inbound(store, 'stores-in')).filter((edge) => edge.from !== service.id && !edge.optional)
  if (edges.length === 0) return undefined
  const others = unique(edges.map((edge) => edge.from))
  const text = `${listNames(namesOf(estate, others))} ${agree(others.length, 'uses', 'use')} ${listNames(namesOf(estate, unique(edges.map((edge) => edge.to))))} too, and may need what ${service.name} writes there.`
  return toArgument('shares-store', text, [service.id, ...others], evidenceOf(edges))
}

function waitsForMessages({ estate }: ProposerContext, service: ServiceNode): Doubt {
  const edges = estate.outbound(service.id, 'consumes').filter((edge) => !edge.optional)
  if (edges.length === 0) return undefined
  const text = `${service.name} listens on ${listNames(namesOf(estate, unique(edges.map((edge) => edge.to))))}; nobody in the estate sends there, somebody outside may.`
  return toArgument('waits-for-messages', text, [service.id, ...edges.map((edge) => edge.to)], evidenceOf(edges))
}

function isSwitchedOff(_: ProposerContext, service: ServiceNode): Doubt {
  if (!service.scaledToZero) return undefined
  return toArgument(
    'scaled-to-zero',
    `${service.name} is declared with a count of 0: switched off, which is not dead. It may wait for its season.`,
    [service.id],
    service.evidence,
  )
}

function hasOptionalCallers({ estate }: ProposerContext, service: ServiceNode): Doubt {
  const edges = estate.inbound(service.id, 'calls').filter((edge) => edge.optional || estate.node(edge.from)?.optional)
  if (edges.length === 0) return undefined
  const names = listNames(namesOf(estate, unique(edges.map((edge) => edge.from))))
  return toArgument(
    'optional-callers',
    `An example or overlay calls it: ${names}.`,
    [service.id, ...edges.map((edge) => edge.from)],
    evidenceOf(edges),
  )
}

function othersWereNotRead({ coverage }: ProposerContext, service: ServiceNode): Doubt {
  const unread = coverage.unread.filter((other) => other.id !== service.id)
  if (unread.length === 0) return undefined
  const text = `The code of ${listNames(unread.map((other) => other.name))} was not read: a call from there would not show.`
  return toArgument(
    'unread-callers',
    text,
    unread.map((other) => other.id),
  )
}

function unique(ids: readonly NodeId[]): NodeId[] {
  return [...new Set(ids)]
}
