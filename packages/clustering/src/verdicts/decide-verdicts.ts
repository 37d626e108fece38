import {
  by,
  type Community,
  type NodeId,
  type Proposal,
  type RetireProposal,
  type SaasNode,
  type ServiceNode,
  type Verdict,
} from '@coppice/model'
import { isClustered, lifeWithoutCallers } from '../graph/roles.ts'
import type { Estate } from '../graph/to-estate.ts'
import { hasKnownEntry, type Use } from '../use/assess-use.ts'
import { isRented } from '../use/is-rented.ts'
import type { CodeCoverage } from '../use/measure-coverage.ts'
import { agree, count, listNames, nameOf, namesOf, spell } from '../wording/words.ts'

export interface VerdictInput {
  readonly estate: Estate
  readonly communities: readonly Community[]
  readonly uses: ReadonlyMap<NodeId, Use>
  readonly coverage: CodeCoverage
  readonly proposals: readonly Proposal[]
}

/** What a verdict adds to its node, proposals and community. */
type Judgement = Pick<Verdict, 'disposition' | 'blocked' | 'because' | 'rung'>

/** One verdict for every service and every SaaS product, by id; none is left out. */
export function decideVerdicts(input: VerdictInput): Verdict[] {
  const communityOf = new Map(input.communities.flatMap(({ id, members }) => members.map((member): [NodeId, string] => [member, id])))
  const bySubject = groupBySubject(input.proposals)
  const nodes = [...input.estate.services, ...input.estate.nodes('saas')].sort(by((node) => node.id))
  return nodes.map((node) => {
    const proposals = bySubject.get(node.id) ?? []
    const judgement = node.kind === 'saas' ? judgeSaas(input, node, proposals) : judgeService(input, node, proposals)
    const community = communityOf.get(node.id)
    return { node: node.id, ...judgement, proposals: proposals.map((proposal) => proposal.id), ...(community ? { community } : {}) }
  })
}

/**
 * In this order: what nothing needs and two signals say so is retired; a member of a merge set is merged; what only one signal
 * suspects is retired at R0 while nothing blocks it. Then the reasons to keep, surest first; what nothing is known about is not assessed.
 */
function judgeService(input: VerdictInput, service: ServiceNode, proposals: readonly Proposal[]): Judgement {
  const retire = proposals.find((proposal) => proposal.kind === 'retire-service')
  const merge = proposals.find((proposal) => proposal.kind === 'merge-services')
  const isBlocked = (proposal: Proposal) => proposal.blockers.length > 0
  if (retire && retire.rung !== 'R0')
    return { disposition: 'retire', rung: retire.rung, blocked: isBlocked(retire), because: reasonsOf(retire) }
  if (merge) return { disposition: 'merge', blocked: isBlocked(merge), because: becauseMerged(input.estate, service, merge) }
  if (retire && !isBlocked(retire)) return { disposition: 'retire', rung: retire.rung, blocked: false, because: reasonsOf(retire) }
  if (retire && isRead(input, service)) return { disposition: 'keep', rung: retire.rung, blocked: true, because: becauseUnsettled(retire) }
  return judgeKept(input, service)
}

function isRead({ coverage }: VerdictInput, service: ServiceNode): boolean {
  return coverage.isRead(service)
}

function judgeKept(input: VerdictInput, service: ServiceNode): Judgement {
  const { estate, uses } = input
  const use = uses.get(service.id)
  if (service.optional) {
    const because = service.scaledToZero
      ? `${service.name} is declared with a count of 0: switched off, which is not dead. Its owner has to say.`
      : `${service.name} is found only in an overlay, a profile or an example; it is not counted.`
    return { disposition: 'not-assessed', blocked: false, because }
  }
  const callers = [...new Set(use?.consumers.map((consumer) => consumer.id))]
  if (!isClustered(service.role)) {
    return keep(
      `${capitalise(service.role)}: ${lifeWithoutCallers(service.role) ?? 'it serves the whole estate'}. It is no business service and belongs to no community.`,
    )
  }
  if (callers.length > 0 && isRead(input, service)) {
    return keep(
      `${count(callers.length, 'service')} ${agree(callers.length, 'needs', 'need')} ${service.name}: ${listNames(namesOf(estate, callers))}.`,
    )
  }
  if (!isRead(input, service)) return { disposition: 'not-assessed', blocked: false, because: whyNotRead(service) }
  return keep(becauseUncalled(estate, service, use))
}

/** Why nothing is proposed although nobody was seen to need it. */
function becauseUncalled(estate: Estate, service: ServiceNode, use: Use | undefined): string {
  const nobody = `Nothing inside the estate calls ${service.name}`
  if (use?.entry) return `${nobody}, but ${use.entry}.`
  if (use && use.dataPartners.length > 0) {
    return `${nobody}, but it shares a database with ${listNames(namesOf(estate, use.dataPartners))}: they may exchange data there.`
  }
  if (!hasKnownEntry(estate)) return `${nobody}, and no way into the estate is known: it may be the way in.`
  return `${service.name} is too young to judge, and nothing calls it yet.`
}

function judgeSaas({ estate, coverage }: VerdictInput, saas: SaasNode, proposals: readonly Proposal[]): Judgement {
  const users = [
    ...new Set(
      estate
        .inbound(saas.id, 'uses-saas')
        .filter((edge) => !edge.optional)
        .map((edge) => edge.from),
    ),
  ]
  const proposal = proposals.find((candidate) => candidate.kind === 'consolidate-saas')
  const names = listNames(namesOf(estate, users))
  if (proposal && proposal.keep !== saas.id) {
    const keeper = proposal.keep ? nameOf(estate, proposal.keep) : 'another product'
    return {
      disposition: 'replace',
      blocked: proposal.blockers.length > 0,
      because: `${keeper} serves the same purpose, ${spell(saas.purpose)}, and more of the estate uses it. Affected: ${names}.`,
    }
  }
  if (users.length === 0 || saas.optional) {
    const unread = coverage.unread.length > 0 ? ` The code of ${count(coverage.unread.length, 'service')} was not read.` : ''
    return { disposition: 'not-assessed', blocked: false, because: `No service was seen to use ${saas.name}.${unread}` }
  }
  if (!isRented(saas)) return keep(`${saas.name} is open to everybody and rented by nobody. Used by ${names}.`)
  const sole = proposal
    ? `the most used of ${count(proposal.subjects.length, 'product')} for ${spell(saas.purpose)}`
    : `the only product in use for ${spell(saas.purpose)}`
  return keep(`${saas.name} is ${sole}, used by ${names}.`)
}

function keep(because: string): Judgement {
  return { disposition: 'keep', blocked: false, because }
}

function reasonsOf(proposal: Proposal): string {
  return proposal.evidenceFor.map((argument) => argument.text).join(' ')
}

function becauseUnsettled(retire: RetireProposal): string {
  return `${reasonsOf(retire)} It stays until this is settled: ${retire.blockers.map((blocker) => blocker.text).join(' ')}`
}

function becauseMerged(estate: Estate, service: ServiceNode, merge: Extract<Proposal, { kind: 'merge-services' }>): string {
  const others = merge.subjects.filter((id) => id !== service.id)
  const [first] = merge.evidenceFor
  const into = merge.host === service.id ? `Takes in ${listNames(namesOf(estate, others))}` : `Goes into ${nameOf(estate, merge.host)}`
  return first ? `${into}. ${first.text}` : `${into}.`
}

function whyNotRead(service: ServiceNode): string {
  const [language] = service.languages
  return language
    ? `No detector reads calls out of ${language}, the language of ${service.name}.`
    : `No source code of ${service.name} was found in what was scanned.`
}

function groupBySubject(proposals: readonly Proposal[]): Map<NodeId, Proposal[]> {
  const groups = new Map<NodeId, Proposal[]>()
  for (const proposal of proposals) {
    for (const subject of proposal.subjects) groups.set(subject, [...(groups.get(subject) ?? []), proposal])
  }
  return groups
}

function capitalise(role: string): string {
  return role.charAt(0).toUpperCase() + spell(role).slice(1)
}
