import type { Argument, InventoryEdge, ServiceNode } from '@coppice/model'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { agree, count, listNames } from '../../wording/words.ts'
import type { ProposerContext } from '../proposer.ts'
import { hasHistory } from './weigh-bond.ts'

/**
 * The test by which istiod was merged from four services: do different teams deliver them, are they rolled out independently, do
 * they scale independently? (istio.io/v1.5/blog/2020/istiod). A yes to the first forbids the set beforehand; a yes to another
 * counts against it; what is not known lowers the confidence and is asked for.
 */
export interface ThreeAnswers {
  readonly against: readonly Argument[]
  /** What is not known, as a question that a person can answer. */
  readonly open: readonly string[]
}

export function askThreeQuestions(context: ProposerContext, members: readonly ServiceNode[]): ThreeAnswers {
  const answers = [askTeams(context, members), askRollout(context, members), askScale(members)]
  return { against: answers.flatMap((answer) => answer.against ?? []), open: answers.flatMap((answer) => answer.open ?? []) }
}

interface Answer {
  readonly against?: Argument
  readonly open?: string
}

function askTeams({ estate }: ProposerContext, members: readonly ServiceNode[]): Answer {
  const unowned = members.filter((member) => estate.outbound(member.id, 'owned-by').length === 0)
  if (unowned.length === 0) return {}
  return {
    open: `whether one team answers for all: ${listNames(unowned.map((member) => member.name))} ${agree(unowned.length, 'has', 'have')} no known owner`,
  }
}

function askRollout({ estate }: ProposerContext, members: readonly ServiceNode[]): Answer {
  const names = listNames(members.map((member) => member.name))
  if (!members.every(hasHistory)) return { open: `how often ${names} are rolled out together` }
  const ids = new Set(members.map((member) => member.id))
  const together = (edge: InventoryEdge) => ids.has(edge.from) && ids.has(edge.to)
  if (estate.edges('co-changes').some(together)) return {}
  const commits = members.reduce((sum, member) => sum + (member.history?.commits ?? 0), 0)
  const evidence = evidenceOf(members.flatMap((member) => member.history ?? []))
  const text = `${names} are changed apart from each other, in ${count(commits, 'commit')}: each can be rolled out on its own today.`
  return { against: toArgument('independent-rollout', text, [...ids], evidence) }
}

function askScale(members: readonly ServiceNode[]): Answer {
  const jobs = members.filter((member) => member.role === 'job')
  if (jobs.length === 0 || jobs.length === members.length)
    return { open: `whether ${listNames(members.map((member) => member.name))} have to scale apart from each other` }
  const text = `${listNames(jobs.map((job) => job.name))} ${agree(jobs.length, 'runs', 'run')} as a job, the others all the time: they scale apart from each other.`
  return {
    against: toArgument(
      'independent-scale',
      text,
      jobs.map((job) => job.id),
      evidenceOf(jobs),
    ),
  }
}
