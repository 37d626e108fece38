import { by, isFileEvidence, type EvidenceToCollect, type NodeId, type Proposal } from '@coppice/model'
import type { Estate } from '../graph/to-estate.ts'
import { agree, count, listNames, namesOf } from '../wording/words.ts'

/** What to find out, and a proposal that it would settle. */
interface Question {
  readonly what: string
  readonly why: string
  readonly proposal: Proposal
  /** The repository it is about, where many are asked for the same: they are one thing to find out. */
  readonly of?: string
}

/**
 * What to find out next in the whole estate, what settles most verdicts first. What settles a single proposal stands beside that
 * proposal already; here it stands too, so that the list is whole.
 */
export function rankEvidence(estate: Estate, proposals: readonly Proposal[]): EvidenceToCollect[] {
  const logs = accessLogs(estate)
  const questions = proposals.flatMap((proposal): Question[] => [
    ...traffic(proposal, logs),
    ...history(estate, proposal),
    ...owners(estate, proposal),
    ...meanings(proposal),
    ...unread(estate, proposal),
    ...contracts(estate, proposal),
  ])
  const topics = new Map<string, Question[]>()
  for (const question of questions) {
    const topic = question.of === undefined ? question.what : question.why
    topics.set(topic, [...(topics.get(topic) ?? []), question])
  }
  return [...topics.values()]
    .map((asked) => {
      const ids = [...new Set(asked.map((question) => question.proposal.id))]
      return { what: whatOf(asked), why: asked[0]?.why ?? '', settles: ids.length, proposals: ids }
    })
    .sort(
      by(
        (evidence) => -evidence.settles,
        (evidence) => evidence.what,
      ),
    )
}

/** `A CODEOWNERS file for cart`, or for three repositories: those first that settle most. */
function whatOf(asked: readonly Question[]): string {
  const what = asked[0]?.what ?? ''
  const times = new Map<string, number>()
  for (const { of } of asked) if (of !== undefined) times.set(of, (times.get(of) ?? 0) + 1)
  if (times.size === 0) return what
  const names = [...times]
    .sort(
      by(
        ([, number]) => -number,
        ([name]) => name,
      ),
    )
    .map(([name]) => name)
  return `${what} ${names.length === 1 ? '' : `${count(names.length, 'repository', 'repositories')}: `}${listNames(names)}`
}

/** Silence in files is settled by silence on the wire. What is blocked for another reason is not. */
function traffic(proposal: Proposal, logs: string): Question[] {
  if (proposal.kind !== 'retire-service' || proposal.rung > 'R1') return []
  const inTheWay = proposal.blockers.filter((blocker) => !ABOUT_CALLS.has(blocker.signal))
  if (inTheWay.length > 0) return []
  const why = 'A call would keep the service; no call, with a word on what runs only once a year, would make its retirement probable (R2).'
  return [{ what: logs, why, proposal }]
}

/** Blockers that say only that calls may have been missed. */
const ABOUT_CALLS: ReadonlySet<string> = new Set([
  'unresolved-reference',
  'no-known-entry',
  'code-not-read',
  'coverage-too-low',
  'too-many-unresolved',
  'start-order',
])

function accessLogs(estate: Estate): string {
  const gateways = estate.services.filter((service) => service.role === 'gateway' && !service.optional).map((service) => service.name)
  const where = gateways.length > 0 && gateways.length < 4 ? ` (calls from outside pass ${listNames(gateways)})` : ''
  return `90 days of traces or access logs${where}`
}

function history(estate: Estate, proposal: Proposal): Question[] {
  if (proposal.kind !== 'retire-service' && proposal.kind !== 'merge-services') return []
  const unknown = servicesOf(estate, proposal).filter((service) => service.history === undefined)
  if (unknown.length === 0 || (proposal.kind === 'retire-service' && proposal.rung !== 'R0')) return []
  const what = 'The version history of what was scanned without one (full clones instead of archives or shallow copies)'
  return [{ what, why: 'It tells what stands still and what changes together.', proposal }]
}

/** Who answers for a service: one question for each repository that does not say so. */
function owners(estate: Estate, proposal: Proposal): Question[] {
  if (proposal.kind !== 'retire-service' && proposal.kind !== 'merge-services') return []
  const unowned = servicesOf(estate, proposal).filter((service) => estate.outbound(service.id, 'owned-by').length === 0)
  const repositories = new Set(unowned.flatMap((service) => repositoryOf(estate, service.id) ?? []))
  const why = 'Nobody is known who could say whether a service is still needed, or whether one team answers for all of a set.'
  if (unowned.length === 0) return []
  if (repositories.size === 0) return [{ what: 'A CODEOWNERS file or a catalog that says who owns which service', why, proposal }]
  return [...repositories].map((name) => ({ what: 'A CODEOWNERS file for', why, proposal, of: name }))
}

function repositoryOf(estate: Estate, id: NodeId): string | undefined {
  const node = estate.node(id)
  const path = node?.paths.find((one) => typeof one !== 'string')
  return typeof path === 'object' ? path.repository : undefined
}

/** What an address means that is put together at run time: by its variable where it has one, by its place otherwise. */
function meanings(proposal: Proposal): Question[] {
  const open = proposal.blockers.find((blocker) => blocker.signal === 'unresolved-reference')
  if (!open) return []
  const why = 'It may lead to a service that nothing else is seen to call.'
  const variables = [...new Set([...open.text.matchAll(/\$\{([A-Za-z_][\w.]*)/g)].flatMap(([, name]) => name ?? []))]
  if (variables.length > 0) return variables.map((name) => ({ what: `The value of ${name} in production`, why, proposal }))
  const place = open.evidence.find(isFileEvidence)
  return place ? [{ what: `What the address at ${place.file}:${place.line} means`, why, proposal }] : []
}

function unread(estate: Estate, proposal: Proposal): Question[] {
  const blockers = proposal.blockers.filter((blocker) => blocker.signal === 'code-not-read' || blocker.signal === 'coverage-too-low')
  const missing = [...new Set(blockers.flatMap((blocker) => blocker.nodes))].filter((id) => !isWritten(estate, id))
  if (missing.length === 0) return []
  const names = listNames(namesOf(estate, missing))
  const why = `What ${agree(missing.length, 'it calls is', 'they call is')} not known; so long as that is so, silence proves nothing.`
  return [{ what: `The source code of ${names}, which was not among what was scanned`, why, proposal }]
}

function isWritten(estate: Estate, id: NodeId): boolean {
  const node = estate.node(id)
  return node?.kind === 'service' && node.languages.length > 0
}

function contracts(estate: Estate, proposal: Proposal): Question[] {
  if (proposal.kind !== 'consolidate-saas') return []
  const unknown = proposal.subjects.filter((id) => {
    const node = estate.node(id)
    return node?.kind !== 'saas' || (node.contracts ?? []).length === 0
  })
  if (unknown.length === 0) return []
  const names = listNames(namesOf(estate, unknown))
  const why = `What ${agree(unknown.length, 'it costs', 'they cost')} and when ${count(unknown.length, 'contract')} can be ended is not known.`
  return [{ what: `The contracts of ${names}: cost, renewal and notice`, why, proposal }]
}

function servicesOf(estate: Estate, proposal: Proposal) {
  return proposal.subjects.flatMap((id) => {
    const node = estate.node(id)
    return node?.kind === 'service' ? [node] : []
  })
}
