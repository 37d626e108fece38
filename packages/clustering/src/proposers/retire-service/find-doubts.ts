import type { Argument, NodeId, Rung, ServiceNode } from '@coppice/model'
import { longDate } from '../../wording/dates.ts'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { agree, count, listNames, namesOf } from '../../wording/words.ts'
import type { Candidate, RetireContext } from './candidate.ts'
import { explainSilence } from './explain-silence.ts'
import { daysToLookAt } from './find-zero-demand.ts'

type Doubt = Argument | undefined
type Finder = (context: RetireContext, service: ServiceNode, candidate: Candidate) => Doubt

const FINDERS: readonly Finder[] = [
  changedLately,
  servesEndpoints,
  callsOthers,
  sharesStore,
  isSwitchedOff,
  hasOptionalCallers,
  hasNoOwner,
  isPartlyRead,
  wasQuietTooShort,
  isAskedRarely,
]

/** What speaks against retirement without forbidding it; of a group what speaks against any member. What would block it as long as only files speak comes first. */
export function findDoubts(context: RetireContext, candidate: Candidate, rung: Rung): Argument[] {
  const answered = rung === 'R0' ? [] : explainSilence(context, candidate)
  const ofEach = candidate.members.flatMap((service) => FINDERS.flatMap((find) => find(context, service, candidate) ?? []))
  return [...answered, ...ofEach, ...(othersWereNotRead(context, candidate) ?? [])]
}

function changedLately({ useOf }: RetireContext, service: ServiceNode): Doubt {
  const use = useOf(service)
  if (!service.history || use?.age.since === undefined || use.isStill) return undefined
  const text = `${service.name} saw its last work on ${longDate(use.age.since)}: somebody may still be at it.`
  return toArgument('changed-lately', text, [service.id], service.history.evidence)
}

function servesEndpoints(_: RetireContext, service: ServiceNode): Doubt {
  if (service.endpoints.length === 0) return undefined
  const text = `${service.name} serves ${count(service.endpoints.length, 'endpoint')}, such as ${service.endpoints[0]?.path}: callers outside the estate would not show here.`
  return toArgument('serves-endpoints', text, [service.id], evidenceOf(service.endpoints))
}

function callsOthers({ estate }: RetireContext, service: ServiceNode, { ids }: Candidate): Doubt {
  const edges = estate
    .outbound(service.id, 'calls')
    .filter((edge) => (edge.purpose ?? 'business') === 'business' && !edge.optional && !ids.has(edge.to))
  if (edges.length === 0) return undefined
  const names = namesOf(estate, unique(edges.map((edge) => edge.to)))
  return toArgument(
    'calls-others',
    `${service.name} calls ${listNames(names)} itself: it may run on a schedule of its own.`,
    [service.id, ...edges.map((edge) => edge.to)],
    evidenceOf(edges),
  )
}

function sharesStore({ estate }: RetireContext, service: ServiceNode, { ids }: Candidate): Doubt {
  const stores = unique(
    estate
      .outbound(service.id, 'stores-in')
      .filter((edge) => !edge.optional)
      .map((edge) => edge.to),
  )
  const edges = stores.flatMap((store) => estate.inbound(store, 'stores-in')).filter((edge) => !ids.has(edge.from) && !edge.optional)
  if (edges.length === 0) return undefined
  const others = unique(edges.map((edge) => edge.from))
  const text = `${listNames(namesOf(estate, others))} ${agree(others.length, 'uses', 'use')} ${listNames(namesOf(estate, unique(edges.map((edge) => edge.to))))} too, and may need what ${service.name} writes there.`
  return toArgument('shares-store', text, [service.id, ...others], evidenceOf(edges))
}

function isSwitchedOff(_: RetireContext, service: ServiceNode): Doubt {
  if (!service.scaledToZero) return undefined
  return toArgument(
    'scaled-to-zero',
    `${service.name} is declared with a count of 0: switched off, which is not dead. It may wait for its season.`,
    [service.id],
    service.evidence,
  )
}

function hasOptionalCallers({ estate }: RetireContext, service: ServiceNode): Doubt {
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

/** Nobody to ask is no sign of death; teams vanish and their services work on. */
function hasNoOwner({ estate }: RetireContext, { id, name }: ServiceNode): Doubt {
  if (estate.edges('owned-by').length === 0 || estate.outbound(id, 'owned-by').length > 0) return undefined
  return toArgument('no-owner', `Nobody is named who answers for ${name}, so that nobody can say whether it is needed.`, [id])
}

/** What is written in a second language may be the part that talks to others. */
function isPartlyRead({ estate, coverage }: RetireContext, service: ServiceNode): Doubt {
  const unread = new Set(estate.inventory.coverage.languages.filter((entry) => !entry.read).map((entry) => entry.language.toLowerCase()))
  const languages = service.languages.filter((language) => unread.has(language.toLowerCase()))
  if (languages.length === 0 || !coverage.isRead(service)) return undefined
  const text = `A part of ${service.name} is written in ${listNames(languages)}, which no detector reads calls out of.`
  return toArgument('partly-read', text, [service.id], service.evidence)
}

/** Measured, but not for long enough to count. */
function wasQuietTooShort(context: RetireContext, service: ServiceNode): Doubt {
  const quiet = context.useOf(service)?.demand.quiet
  const wanted = daysToLookAt(context, service)
  if (quiet === undefined || quiet.days >= wanted) return undefined
  const text = `No request reached ${service.name} in ${count(quiet.days, 'day')}; ${count(wanted, 'day')} have to be looked at.`
  return toArgument('quiet-too-short', text, [service.id], quiet.usage.evidence)
}

/** Too little to be needed, as far as one can tell, and too much to be called silence. */
function isAskedRarely({ useOf }: RetireContext, service: ServiceNode): Doubt {
  const stray = useOf(service)?.demand.stray
  if (stray === undefined) return undefined
  const text = `${count(stray.requests, 'request')} reached ${service.name} between ${longDate(stray.from)} and ${longDate(stray.until)}: a scanner or an old bookmark, or somebody who comes rarely.`
  return toArgument('rare-requests', text, [service.id], stray.evidence)
}

function othersWereNotRead({ coverage }: RetireContext, { ids }: Candidate): Argument[] | undefined {
  const unread = coverage.unread.filter((other) => !ids.has(other.id))
  if (unread.length === 0) return undefined
  const text = `The code of ${listNames(unread.map((other) => other.name))} was not read: a call from there would not show.`
  return [
    toArgument(
      'unread-callers',
      text,
      unread.map((other) => other.id),
    ),
  ]
}

function unique(ids: readonly NodeId[]): NodeId[] {
  return [...new Set(ids)]
}
