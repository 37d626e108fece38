import type { Fact } from '../../../facts/fact.ts'
import { isWithin, joinPath } from '../../../facts/paths.ts'
import { isLoopback, parseAddresses } from '../../address.ts'
import { defineReferenceRule, type Answer, type Estate, type Question } from '../../estate.ts'
import { fromCandidates } from '../from-candidates.ts'

/** `GetStateAsync("carts")` of Dapr goes where the component `carts` is told to keep its state; one of the same kind is meant where none is named. */
export const buildingBlock = defineReferenceRule({
  id: 'building-block',
  title: 'Components of Dapr that stand for stores, brokers and other servers',
  answer: (question, estate) => {
    const { fact, from } = question.reference
    if (fact.protocol !== 'dapr') return undefined
    const repositories = new Set([...from.units, ...from.directories].map(({ repository }) => repository))
    const blocks = estate.index.of('building-block').filter((block) => repositories.has(block.repository))
    const named = blocks.filter((block) => block.name === question.value.text)
    const fitting = named.length > 0 ? named : blocks.filter((block) => block.type.startsWith(`${typeOf(fact.relation)}.`))
    // Another cluster may have another product behind a name: what is mounted into the sidecars here is meant here.
    const mounted = fitting.filter((block) => isMounted(block, estate))
    const answers = (mounted.length > 0 ? mounted : fitting).map((block) => toAnswer(block, question, estate))
    const targets = new Set(
      answers.flatMap((answer) => ('target' in answer && answer.target.kind === 'component' ? [answer.target.component] : [])),
    )
    return targets.size > 1 ? { tried: `components of Dapr: ${targets.size} fit`, candidates: [...targets] } : answers[0]
  },
})

function isMounted(block: Fact<'building-block'>, estate: Estate): boolean {
  return estate.index
    .of('unit')
    .some((unit) => unit.repository === block.repository && unit.mounts.some(({ source }) => isWithin(block.file, joinPath(source))))
}

function typeOf(relation: Fact<'reference'>['relation']): string {
  return relation === 'publishes' || relation === 'consumes' ? 'pubsub' : relation === 'stores-in' ? 'state' : 'bindings'
}

function toAnswer(block: Fact<'building-block'>, { reference }: Question, estate: Estate): Answer {
  const candidates = parseAddresses(block.address).flatMap((address) =>
    isLoopback(address) && address.port !== undefined
      ? estate.hosts.onPort(address.port, reference.from)
      : estate.hosts.named(address.host, reference.from),
  )
  const answer = fromCandidates(candidates, `what the component ${block.name} of Dapr names`, estate)
  return 'target' in answer
    ? { ...answer, evidence: [estate.evidenceOf(block, 'declared', `the component ${block.name} of Dapr`), ...answer.evidence] }
    : answer
}
