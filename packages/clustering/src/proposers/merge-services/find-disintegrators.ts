import type { Argument, InventoryEdge, ServiceNode } from '@coppice/model'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { agree, count, listNames, nameOf, namesOf } from '../../wording/words.ts'
import type { ProposerContext } from '../proposer.ts'
import { runtimeOf, type PairFacts } from './pair-facts.ts'
import { haveClientsOfTheirOwn, neverMeet } from './read-pairs.ts'

/** Reasons to keep the members apart that the three questions do not ask for: runtime, security zones, clients, places, blast radius. */
export function findDisintegrators(context: ProposerContext, facts: PairFacts, members: readonly ServiceNode[]): Argument[] {
  const { estate } = context
  return [
    otherRuntime(members),
    loginZone(members),
    paymentZone(estate, members),
    outerZone(members),
    otherKind(members),
    otherClients(context, facts, members),
    otherPlaces(members),
    blastRadius(context, members),
  ].flatMap((argument) => argument ?? [])
}

function otherRuntime(members: readonly ServiceNode[]): Argument | undefined {
  const runtimes = new Map<string, string[]>()
  for (const member of members) runtimes.set(runtimeOf(member), [...(runtimes.get(runtimeOf(member)) ?? []), member.name])
  if (runtimes.size < 2) return undefined
  const text = [...runtimes].map(([runtime, names]) => `${listNames(names)} on ${runtime}`)
  return toArgument('other-runtime', `They run on different platforms, ${listNames(text)}: part of the merge is a rewrite.`, idsOf(members))
}

function loginZone(members: readonly ServiceNode[]): Argument | undefined {
  const keepers = members.filter((member) => member.role === 'identity')
  if (keepers.length === 0 || keepers.length === members.length) return undefined
  const text = `${listNames(keepers.map((keeper) => keeper.name))} ${agree(keepers.length, 'keeps', 'keep')} logins: that security zone would widen to all of them.`
  return toArgument('security-zone', text, idsOf(keepers), evidenceOf(keepers))
}

function paymentZone(estate: ProposerContext['estate'], members: readonly ServiceNode[]): Argument | undefined {
  const paying = members.filter((member) => paymentsOf(estate, member).length > 0)
  if (paying.length === 0 || paying.length === members.length) return undefined
  const edges = paying.flatMap((member) => paymentsOf(estate, member))
  const vendors = listNames([...new Set(edges.map((edge) => nameOf(estate, edge.to)))])
  const names = listNames(paying.map((member) => member.name))
  const text = `${names} ${agree(paying.length, 'takes', 'take')} payments through ${vendors}: the rules for card data would then hold for all of them.`
  return toArgument('payment-zone', text, idsOf(paying), evidenceOf(edges))
}

/** An ingress leads to some of them: the others would come within reach of the internet. */
function outerZone(members: readonly ServiceNode[]): Argument | undefined {
  const isOpen = (member: ServiceNode) => (member.exposedBy ?? []).some((way) => way !== 'published-port')
  const open = members.filter(isOpen)
  if (open.length === 0 || open.length === members.length) return undefined
  const names = listNames(open.map((member) => member.name))
  const text = `${names} can be reached from outside, the others cannot: after the merge all of them stand within reach.`
  return toArgument('outer-zone', text, idsOf(open), evidenceOf(open))
}

function otherKind(members: readonly ServiceNode[]): Argument | undefined {
  const screens = members.filter((member) => member.role === 'frontend')
  if (screens.length === 0 || screens.length === members.length) return undefined
  const names = listNames(screens.map((screen) => screen.name))
  const text = `${names} ${agree(screens.length, 'is a user interface', 'are user interfaces')}, the others are servers: they are built and delivered differently.`
  return toArgument('user-interface', text, idsOf(screens), evidenceOf(screens))
}

function otherClients({ estate }: ProposerContext, facts: PairFacts, members: readonly ServiceNode[]): Argument | undefined {
  const [first, ...rest] = members
  const other = first && rest.find((member) => haveClientsOfTheirOwn(facts, first, member))
  if (!first || !other) return undefined
  const clientsOf = (service: ServiceNode) => listNames(namesOf(estate, [...facts.consumers(service.id)].filter(facts.isFrontend)))
  const text = `${first.name} serves ${clientsOf(first)}, ${other.name} serves ${clientsOf(other)}: each may have to follow a client of its own.`
  return toArgument('client-of-its-own', text, [first.id, other.id])
}

function otherPlaces(members: readonly ServiceNode[]): Argument | undefined {
  const [first, ...rest] = members
  const other = first && rest.find((member) => neverMeet(first, member))
  if (!first || !other) return undefined
  const text = `${first.name} runs in ${listNames(first.environments ?? [])}, ${other.name} in ${listNames(other.environments ?? [])}: they never run in the same place.`
  return toArgument('other-places', text, [first.id, other.id], evidenceOf([first, other]))
}

/** Consumers outside the set from which on a fault in one member is felt widely. */
const MANY_CONSUMERS = 8

/** Fault isolation: a member that many need would fail with the others. */
function blastRadius({ uses }: ProposerContext, members: readonly ServiceNode[]): Argument | undefined {
  const inside = new Set(members.map((member) => member.id))
  const outsideOf = (member: ServiceNode) =>
    new Set((uses.get(member.id)?.consumers ?? []).flatMap(({ id }) => (inside.has(id) ? [] : id))).size
  const needed = members.filter((member) => outsideOf(member) >= MANY_CONSUMERS)
  if (needed.length === 0 || needed.length === members.length) return undefined
  const names = listNames(needed.map((member) => `${member.name} by ${count(outsideOf(member), 'service')}`))
  const text = `Some are needed more widely than the others (${names}): a fault in any member would then reach them all.`
  return toArgument('fault-isolation', text, idsOf(needed))
}

function paymentsOf(estate: ProposerContext['estate'], service: ServiceNode): InventoryEdge[] {
  return estate.outbound(service.id, 'uses-saas').filter((edge) => {
    const target = estate.node(edge.to)
    return target?.kind === 'saas' && target.purpose === 'payments'
  })
}

function idsOf(services: readonly ServiceNode[]): ServiceNode['id'][] {
  return services.map((service) => service.id)
}
