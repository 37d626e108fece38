import type { Argument, InventoryEdge, ServiceNode } from '@coppice/model'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { agree, listNames, nameOf } from '../../wording/words.ts'
import type { ProposerContext } from '../proposer.ts'
import { runtimeOf } from './weigh-bond.ts'

/** Reasons to keep the members apart that the three questions do not ask for: a foreign runtime, a security zone. */
export function findDisintegrators({ estate }: ProposerContext, members: readonly ServiceNode[]): Argument[] {
  return [otherRuntime(members), loginZone(members), paymentZone(estate, members)].flatMap((argument) => argument ?? [])
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

function paymentsOf(estate: ProposerContext['estate'], service: ServiceNode): InventoryEdge[] {
  return estate.outbound(service.id, 'uses-saas').filter((edge) => {
    const target = estate.node(edge.to)
    return target?.kind === 'saas' && target.purpose === 'payments'
  })
}

function idsOf(services: readonly ServiceNode[]): ServiceNode['id'][] {
  return services.map((service) => service.id)
}
