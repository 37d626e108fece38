import { isFileEvidence, type Argument, type InventoryEdge, type Rung, type ServiceNode } from '@coppice/model'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { agree, count, listNames, namesOf } from '../../wording/words.ts'
import { consumersOutside, namesIn, type Candidate, type RetireContext } from './candidate.ts'
import { explainSilence } from './explain-silence.ts'
import { needsSuccessor } from './find-successor.ts'

type Blocker = Argument | undefined
type Finder<T> = (context: RetireContext, subject: T, candidate: Candidate) => Blocker

const OF_ALL: readonly Finder<Candidate>[] = [isStillNeeded, mayBeTheWayIn, tooMuchUnread, tooMuchOpen]
const OF_EACH: readonly Finder<ServiceNode>[] = [
  isCritical,
  hasToKeepData,
  mayBeMeant,
  isNotRead,
  holdsData,
  isWaitedFor,
  speaksThroughBroker,
  lacksSuccessor,
]

/** What has to be settled before anybody may retire the service, or any of a group. What may explain its silence first, while only files speak. */
export function findBlockers(context: RetireContext, candidate: Candidate, rung: Rung): Argument[] {
  const explained = rung === 'R0' ? explainSilence(context, candidate) : []
  const ofAll = OF_ALL.flatMap((find) => find(context, candidate, candidate) ?? [])
  return [
    ...explained,
    ...ofAll,
    ...OF_EACH.flatMap((find) => candidate.members.flatMap((member) => find(context, member, candidate) ?? [])),
  ]
}

function isStillNeeded(context: RetireContext, candidate: Candidate): Blocker {
  const consumers = consumersOutside(context, candidate)
  if (consumers.length === 0) return undefined
  const ids = [...new Set(consumers.map((consumer) => consumer.id))]
  const names = listNames(namesOf(context.estate, ids))
  const text = `${names} still ${agree(ids.length, 'needs', 'need')} ${listNames(namesIn(candidate), 'or')}: ${agree(ids.length, 'it has', 'they have')} to be moved away first.`
  return toArgument('still-needed', text, [...candidate.ids, ...ids], evidenceOf(consumers))
}

function mayBeTheWayIn({ hasEntry }: RetireContext, candidate: Candidate): Blocker {
  if (hasEntry) return undefined
  const text = `No frontend, gateway, ingress or published port is known in this estate: ${listNames(namesIn(candidate), 'or')} may be the way in.`
  return toArgument('no-known-entry', text, [...candidate.ids], evidenceOf(candidate.members))
}

function tooMuchUnread({ coverage, settings }: RetireContext, { ids }: Candidate): Blocker {
  const others = coverage.unread.filter((other) => !ids.has(other.id))
  if (others.length === 0 || 1 - coverage.share <= settings.rules.retire.mostUnread) return undefined
  const text = `The code of ${count(others.length, 'other service')} was not read, so that silence proves nothing: ${listNames(others.map((other) => other.name))}.`
  return toArgument(
    'coverage-too-low',
    text,
    others.map((other) => other.id),
  )
}

function tooMuchOpen({ coverage, settings }: RetireContext, candidate: Candidate): Blocker {
  const worst = candidate.members.find((member) => coverage.openShareFor(member.id) > settings.rules.retire.mostOpen)
  if (worst === undefined) return undefined
  const open = coverage.openFor(worst.id)
  const text = `${count(open.length, 'call')} of other services ${agree(open.length, 'leads', 'lead')} nowhere known, more than could be linked: any of them may mean ${listNames(namesIn(candidate), 'or')}.`
  return toArgument('too-many-unresolved', text, [...candidate.ids], evidenceOf(open))
}

function isCritical(_: RetireContext, { id, name, criticality }: ServiceNode): Blocker {
  if (criticality?.level !== 'critical') return undefined
  const text = `${name} is declared critical: whoever declared it has to take that back first.`
  return toArgument('critical', text, [id], criticality.evidence)
}

function hasToKeepData(_: RetireContext, { id, name, retention }: ServiceNode): Blocker {
  if (retention === undefined) return undefined
  const text = `The data of ${name} has to be kept (${retention.duty}): where it goes has to be settled first.`
  return toArgument('retention-duty', text, [id], retention.evidence)
}

function mayBeMeant({ coverage }: RetireContext, { id, name }: ServiceNode, { ids }: Candidate): Blocker {
  const references = coverage.candidatesFor(id).filter((item) => item.from === undefined || !ids.has(item.from))
  if (references.length === 0) return undefined
  const written = [...new Set(references.map((item) => item.reference))]
  const text = `${count(references.length, 'reference')} could not be resolved and may mean ${name}: ${listNames(written)}.`
  return toArgument('unresolved-reference', text, [id, ...references.flatMap((item) => item.from ?? [])], evidenceOf(references))
}

function isNotRead({ coverage }: RetireContext, service: ServiceNode): Blocker {
  if (coverage.isRead(service)) return undefined
  const why = service.languages[0] ? `no detector reads calls out of ${service.languages[0]}` : 'none was found'
  const text = `The code of ${service.name} was not read: ${why}. How it is reached is not known.`
  return toArgument('code-not-read', text, [service.id], service.evidence)
}

/** Entities tell best whose data is the only one; without them, a store that nobody else uses may be. */
function holdsData({ estate }: RetireContext, service: ServiceNode, { ids }: Candidate): Blocker {
  const isAlone = (users: readonly { readonly from: string }[]) => users.every((edge) => [...ids].some((id) => id === edge.from))
  const sole = estate
    .outbound(service.id, 'stores-in')
    .filter((edge) => !edge.optional && isAlone(estate.inbound(edge.to, 'stores-in').filter((other) => !other.optional)))
  if (sole.length === 0) return undefined
  const stores = [...new Set(sole.map((edge) => edge.to))]
  const entities = [service.id, ...stores].flatMap((id) => estate.outbound(id, 'holds')).filter(isToldOfData)
  const only = entities.filter((edge) =>
    estate
      .inbound(edge.to, 'holds')
      .filter(isToldOfData)
      .every((other) => [service.id, ...stores].includes(other.from)),
  )
  // Whose every entity is kept elsewhere too, holds copies.
  if (entities.length > 0 && only.length === 0) return undefined
  const what =
    only.length > 0 ? `, and nobody else has a record of ${listNames(namesOf(estate, new Set(only.map((edge) => edge.to))))}` : ''
  const text = `Nobody else uses ${listNames(namesOf(estate, stores))}${what}: what becomes of the data there has to be settled first.`
  return toArgument('sole-store-user', text, [service.id, ...stores], evidenceOf([...sole, ...only]))
}

/** A record or a person says it; that code gives a class the same name as another does says nothing of whose data is a copy. */
function isToldOfData({ evidence, holding }: InventoryEdge): boolean {
  return holding?.by === 'said' || evidence.some((one) => !isFileEvidence(one))
}

function isWaitedFor({ estate, uses }: RetireContext, { id, name }: ServiceNode, { ids }: Candidate): Blocker {
  const edges = estate
    .inbound(id, 'starts-after')
    .filter((edge) => !edge.optional && !ids.has(edge.from) && !estate.node(edge.from)?.optional && !uses.get(edge.from)?.isForgotten)
  if (edges.length === 0) return undefined
  const waiting = [...new Set(edges.map((edge) => edge.from))]
  const text = `${listNames(namesOf(estate, waiting))} ${agree(waiting.length, 'waits', 'wait')} for ${name} to start: either a call was not seen, or the manifest is out of date.`
  return toArgument('start-order', text, [id, ...waiting], evidenceOf(edges))
}

function speaksThroughBroker({ estate }: RetireContext, { id, name }: ServiceNode): Blocker {
  const edges = [...estate.outbound(id, 'publishes'), ...estate.outbound(id, 'consumes')]
  const unnamed = edges.filter((edge) => !edge.optional && estate.node(edge.to)?.kind === 'broker')
  if (unnamed.length === 0) return undefined
  const brokers = [...new Set(unnamed.map((edge) => edge.to))]
  const text = `${name} exchanges messages through ${listNames(namesOf(estate, brokers))} on a channel whose name is not known: who needs them is open.`
  return toArgument('unnamed-channel', text, [id, ...brokers], evidenceOf(unnamed))
}

function lacksSuccessor(context: RetireContext, service: ServiceNode): Blocker {
  const need = needsSuccessor(service, context.useOf(service)?.guards ?? [])
  if (need === undefined || context.successorOf(service) !== undefined) return undefined
  const text = `${need}: without a live successor whoever relies on it loses it.`
  return toArgument('no-live-successor', text, [service.id], evidenceOf([...(service.provides ?? []), ...service.endpoints]))
}
