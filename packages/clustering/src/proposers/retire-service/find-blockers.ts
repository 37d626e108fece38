import type { Argument, InventoryEdge, ServiceNode } from '@coppice/model'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { agree, count, listNames, namesOf } from '../../wording/words.ts'
import { hasKnownEntry } from '../../use/assess-use.ts'
import type { ProposerContext } from '../proposer.ts'

/** What has to be settled before anybody may retire the service. */
export function findBlockers(context: ProposerContext, service: ServiceNode): Argument[] {
  const blockers = [mayBeMeant, mayBeTheWayIn, isNotRead, tooMuchUnread, tooMuchOpen, holdsData, isWaitedFor, speaksThroughBroker]
  return blockers.flatMap((blocker) => blocker(context, service) ?? [])
}

type Blocker = Argument | undefined

function mayBeMeant({ coverage }: ProposerContext, service: ServiceNode): Blocker {
  const references = coverage.candidatesFor(service.id).filter((item) => item.from !== service.id)
  if (references.length === 0) return undefined
  const written = [...new Set(references.map((item) => item.reference))]
  const text = `${count(references.length, 'reference')} could not be resolved and may mean ${service.name}: ${listNames(written)}.`
  return toArgument('unresolved-reference', text, [service.id, ...references.flatMap((item) => item.from ?? [])], evidenceOf(references))
}

function mayBeTheWayIn({ estate }: ProposerContext, service: ServiceNode): Blocker {
  if (hasKnownEntry(estate)) return undefined
  const text = `No frontend, gateway, ingress or published port is known in this estate: ${service.name} may be the way in itself.`
  return toArgument('no-known-entry', text, [service.id], service.evidence)
}

function isNotRead({ coverage }: ProposerContext, service: ServiceNode): Blocker {
  if (coverage.isRead(service)) return undefined
  const why = service.languages[0] ? `no detector reads calls out of ${service.languages[0]}` : 'none was found'
  return toArgument(
    'code-not-read',
    `The code of ${service.name} was not read: ${why}. How it is reached is not known.`,
    [service.id],
    service.evidence,
  )
}

function tooMuchUnread({ coverage, settings }: ProposerContext, service: ServiceNode): Blocker {
  const others = coverage.unread.filter((other) => other.id !== service.id)
  if (others.length === 0 || 1 - coverage.share <= settings.rules.retire.mostUnread) return undefined
  const text = `The code of ${count(others.length, 'other service')} was not read, so that silence proves nothing: ${listNames(others.map((other) => other.name))}.`
  return toArgument(
    'coverage-too-low',
    text,
    others.map((other) => other.id),
  )
}

function tooMuchOpen({ coverage, settings }: ProposerContext, service: ServiceNode): Blocker {
  const open = coverage.openFor(service.id)
  if (coverage.openShareFor(service.id) <= settings.rules.retire.mostOpen) return undefined
  const text = `${count(open.length, 'call')} of other services ${agree(open.length, 'leads', 'lead')} nowhere known, more than could be linked: any of them may mean ${service.name}.`
  return toArgument('too-many-unresolved', text, [service.id], evidenceOf(open))
}

function holdsData({ estate }: ProposerContext, service: ServiceNode): Blocker {
  const sole = estate
    .outbound(service.id, 'stores-in')
    .filter((edge) => !edge.optional && isOnlyUser(estate.inbound(edge.to, 'stores-in'), service))
  if (sole.length === 0) return undefined
  const stores = [...new Set(sole.map((edge) => edge.to))]
  const text = `Nobody else uses ${listNames(namesOf(estate, stores))}: what becomes of the data there has to be settled first.`
  return toArgument('sole-store-user', text, [service.id, ...stores], evidenceOf(sole))
}

function isOnlyUser(users: readonly InventoryEdge[], service: ServiceNode): boolean {
  return users.every((edge) => edge.from === service.id)
}

function isWaitedFor({ estate, uses }: ProposerContext, service: ServiceNode): Blocker {
  const edges = estate
    .inbound(service.id, 'starts-after')
    .filter((edge) => !edge.optional && !estate.node(edge.from)?.optional && !uses.get(edge.from)?.isForgotten)
  if (edges.length === 0) return undefined
  const waiting = [...new Set(edges.map((edge) => edge.from))]
  const text = `${listNames(namesOf(estate, waiting))} ${agree(waiting.length, 'waits', 'wait')} for ${service.name} to start: either a call was not seen, or the manifest is out of date.`
  return toArgument('start-order', text, [service.id, ...waiting], evidenceOf(edges))
}

function speaksThroughBroker({ estate }: ProposerContext, service: ServiceNode): Blocker {
  const edges = [...estate.outbound(service.id, 'publishes'), ...estate.outbound(service.id, 'consumes')]
  const unnamed = edges.filter((edge) => !edge.optional && estate.node(edge.to)?.kind === 'broker')
  if (unnamed.length === 0) return undefined
  const brokers = [...new Set(unnamed.map((edge) => edge.to))]
  const text = `${service.name} exchanges messages through ${listNames(namesOf(estate, brokers))} on a channel whose name is not known: who needs them is open.`
  return toArgument('unnamed-channel', text, [service.id, ...brokers], evidenceOf(unnamed))
}
