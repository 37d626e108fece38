import type { Argument, ServiceNode } from '@coppice/model'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { agree, count, listNames } from '../../wording/words.ts'
import type { ProposerContext } from '../proposer.ts'
import { hasHistory, haveDifferentTeams, type PairFacts } from './pair-facts.ts'
import { scaleApart } from './read-pairs.ts'

/**
 * The test by which istiod was merged from four services: do different teams deliver them, are they rolled out independently, do
 * they scale independently? (istio.io/v1.5/blog/2020/istiod). A yes to the first forbids the set beforehand, unless the members do the same
 * work; a yes to another counts against it; what is not known lowers the confidence and is asked for.
 */
export interface ThreeAnswers {
  readonly for: readonly Argument[]
  readonly against: readonly Argument[]
  /** What is not known, as a question that a person can answer. */
  readonly open: readonly string[]
}

export function askThreeQuestions(context: ProposerContext, facts: PairFacts, members: readonly ServiceNode[]): ThreeAnswers {
  const answers = [askTeams(context, facts, members), askRollout(context, members), askScale(members)]
  return {
    for: answers.flatMap((answer) => answer.for ?? []),
    against: answers.flatMap((answer) => answer.against ?? []),
    open: answers.flatMap((answer) => answer.open ?? []),
  }
}

interface Answer {
  readonly for?: Argument
  readonly against?: Argument
  readonly open?: string
}

function askTeams({ estate }: ProposerContext, facts: PairFacts, members: readonly ServiceNode[]): Answer {
  const [first, ...rest] = members
  const others = first ? rest.filter((other) => haveDifferentTeams(facts, first.id, other.id)) : []
  if (first && others.length > 0) {
    const teams = [...new Set([first, ...others].flatMap(({ id }) => facts.owners(id)))]
    const text = `Different teams deliver them (${listNames(teams.map((team) => estate.node(team)?.name ?? team))}): one of them has to hand its work over.`
    const edges = [first, ...others].flatMap(({ id }) => estate.outbound(id, 'owned-by'))
    return { against: toArgument('different-teams', text, [first.id, ...others.map((other) => other.id)], evidenceOf(edges)) }
  }
  const unowned = members.filter((member) => facts.owners(member.id).length === 0)
  if (unowned.length === 0) return {}
  return {
    open: `whether one team answers for all: ${listNames(unowned.map((member) => member.name))} ${agree(unowned.length, 'has', 'have')} no known owner`,
  }
}

function askRollout({ estate }: ProposerContext, members: readonly ServiceNode[]): Answer {
  const names = listNames(members.map((member) => member.name))
  if (!members.every(hasHistory)) return { open: `how often ${names} are rolled out together` }
  const ids = new Set(members.map((member) => member.id))
  if (members.some(({ id }) => estate.outbound(id, 'co-changes').some((edge) => ids.has(edge.to)))) return {}
  const commits = members.map((member) => member.history?.commits ?? 0)
  const evidence = evidenceOf(members.flatMap((member) => member.history ?? []))
  let all = 0
  for (const number of commits) all += number
  const text = `${names} are changed apart from each other, in ${count(all, 'commit')}: each can be rolled out on its own today.`
  return { against: toArgument('independent-rollout', text, [...ids], evidence) }
}

function askScale(members: readonly ServiceNode[]): Answer {
  const jobs = members.filter((member) => member.role === 'job')
  if (jobs.length > 0 && jobs.length < members.length) {
    const text = `${listNames(jobs.map((job) => job.name))} ${agree(jobs.length, 'runs', 'run')} as a job, the others all the time: they scale apart from each other.`
    return { against: argumentOf('independent-scale', text, jobs) }
  }
  const agents = members.filter((member) => member.onEveryNode === true)
  if (agents.length > 0) {
    const names = listNames(agents.map((agent) => agent.name))
    if (agents.length === members.length) {
      const text = `${names} run once on every machine: they scale with the machines and never apart, and one program fewer is one copy fewer on each.`
      return { for: argumentOf('same-scale', text, agents) }
    }
    const text = `${names} ${agree(agents.length, 'runs', 'run')} once on every machine, the others in as many copies as are asked for: they scale apart from each other.`
    return { against: argumentOf('independent-scale', text, agents) }
  }
  const told = members.filter((member) => member.replicas !== undefined)
  const copies = told.map((member) => `${member.name} ${member.replicas ?? 1}`)
  const [least, most] = [fewestCopies(told), told.toSorted((x, y) => (y.replicas ?? 1) - (x.replicas ?? 1))[0]]
  if (least && most && scaleApart(least, most)) {
    const text = `They run in different numbers of copies (${listNames(copies)}): the one program would have to run as often as the busiest of them.`
    return { against: argumentOf('independent-scale', text, told) }
  }
  if (told.length === members.length && members.length > 1) {
    const text = `They run in like numbers of copies (${listNames(copies)}): nothing shows that they have to scale apart.`
    return { for: argumentOf('same-scale', text, told) }
  }
  return { open: `whether ${listNames(members.map((member) => member.name))} have to scale apart from each other` }
}

function fewestCopies(told: readonly ServiceNode[]): ServiceNode | undefined {
  return told.toSorted((x, y) => (x.replicas ?? 1) - (y.replicas ?? 1))[0]
}

function argumentOf(signal: string, text: string, services: readonly ServiceNode[]): Argument {
  return toArgument(
    signal,
    text,
    services.map((service) => service.id),
    evidenceOf(services),
  )
}
