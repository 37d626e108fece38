import type { RetireProposal, SaasNode, ServiceNode } from '@coppice/model'
import { isClustered, lifeWithoutCallers } from '../../graph/roles.ts'
import { hasKnownEntry } from '../../use/assess-use.ts'
import { isInstalled } from '../../use/is-installed.ts'
import { isRented } from '../../use/is-rented.ts'
import { longDate } from '../../wording/dates.ts'
import { agree, count, listNames, namesOf, spell } from '../../wording/words.ts'
import { defineDecider, proposalOf, reasonsFor, type Case, type VerdictContext } from '../decider.ts'
import { usersOf } from '../../use/users-of.ts'
import { findClearPlace, sayScore, whatLowers } from '../time-reasons.ts'

/**
 * Stands last in line and passes nothing on. It needs a reason like every other: who needs it, or why nobody has to; and what ails it, where
 * value and fit say so clearly.
 */
export const keep = defineDecider({
  id: 'keep',
  decide: (context, given) => {
    const { subject } = given
    const suspected = proposalOf(given, 'retire-service')
    if (suspected) return { disposition: 'keep', rung: suspected.rung, blocked: true, because: becauseUnsettled(suspected) }
    const why = subject.kind === 'saas' ? whyProduct(context, subject, given) : whyService(context, subject)
    return { disposition: 'keep', blocked: false, because: `${why}${whatAils(context, given)}` }
  },
})

function becauseUnsettled(retire: RetireProposal): string {
  return `${reasonsFor(retire)} It stays until this is settled: ${retire.blockers.map((blocker) => blocker.text).join(' ')}`
}

function whyService(context: VerdictContext, service: ServiceNode): string {
  if (!isClustered(service.role)) {
    const life = lifeWithoutCallers(service.role) ?? 'it serves the whole estate'
    return `${capitalise(service.role)}: ${life}. It is no business service and belongs to no community.`
  }
  return `${whyNeeded(context, service)}${whyNoMerge(context, service)}`
}

/** What was bought or downloaded is replaced or retired, which the reader of a keep should know. */
function whyNoMerge({ rules }: VerdictContext, service: ServiceNode): string {
  if (service.installs === undefined || !isInstalled(service, rules)) return ''
  return ` It is an installation of ${service.installs.name}, which is others' code: it is in no merge.`
}

function whyNeeded(context: VerdictContext, service: ServiceNode): string {
  const callers = [...new Set(context.uses.get(service.id)?.consumers.map((consumer) => consumer.id))]
  if (callers.length === 0) return whyUncalled(context, service)
  const names = listNames(namesOf(context.estate, callers))
  const changed = service.history ? ` It last changed on ${longDate(service.history.lastChange)}.` : ''
  return `${count(callers.length, 'service')} ${agree(callers.length, 'needs', 'need')} ${service.name}: ${names}.${changed}`
}

/** Why nothing is proposed although nobody was seen to need it. */
function whyUncalled({ estate, uses }: VerdictContext, service: ServiceNode): string {
  const use = uses.get(service.id)
  const nobody = `Nothing inside the estate calls ${service.name}`
  if (use?.entry) return `${nobody}, but ${use.entry}.`
  if (use?.demand.used)
    return `${nobody}, but ${count(use.demand.used.requests, 'request')} reached it until ${longDate(use.demand.used.until)}.`
  if (use?.demand.word?.says === 'needed') return `${nobody}, but ${use.demand.word.by ?? 'whoever answers for it'} says that it is needed.`
  if (use?.notYet) return `${nobody} yet: ${use.notYet}.`
  if (use && use.dataPartners.length > 0) {
    return `${nobody}, but it shares a database with ${listNames(namesOf(estate, use.dataPartners))}: they may exchange data there.`
  }
  if (!hasKnownEntry(estate)) return `${nobody}, and no way into the estate is known: it may be the way in.`
  const [guard] = use?.guards ?? []
  return guard ? `${nobody}. ${guard.text}` : `${nobody}, and what else is known of it is too little to judge.`
}

function whyProduct({ estate }: VerdictContext, saas: SaasNode, given: Case): string {
  const users = usersOf(estate, saas.id)
  const names = listNames(namesOf(estate, users))
  if (!isRented(saas)) return `${saas.name} is open to everybody and rented by nobody. Used by ${names}.`
  const overlap = proposalOf(given, 'consolidate-saas')
  const sole = overlap
    ? `the one to stay of ${count(overlap.subjects.length, 'product')} for ${spell(saas.purpose)}`
    : `the only product in use for ${spell(saas.purpose)}`
  return `${saas.name} is ${sole}${users.length > 0 ? `, used by ${names}` : ''}.`
}

/** A service in clearly poor shape is kept for want of a better, which should be said. */
function whatAils({ rules }: VerdictContext, { assessment }: Case): string {
  const clear = findClearPlace(assessment, rules)
  if (clear === undefined || (assessment.place !== 'migrate' && assessment.place !== 'eliminate')) return ''
  const advice =
    assessment.place === 'migrate' ? 'Much hangs on it, so it should be renewed' : 'Little hangs on it, so nothing new should rest on it'
  return ` It is in poor shape, with ${sayScore(clear.fit)}: ${whatLowers(clear.fit)} ${advice}.`
}

function capitalise(role: string): string {
  return role.charAt(0).toUpperCase() + spell(role).slice(1)
}
