import { compareText, type InventoryEdge, type NodeId } from '@coppice/model'
import { oncePerEstate } from '../../graph/once-per-estate.ts'
import type { Estate } from '../../graph/to-estate.ts'
import { LARGEST_GROUP } from '../../settings.ts'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { agree, listNames, nameOf, namesOf } from '../../wording/words.ts'
import { rarity } from '../groups.ts'
import { defineLayer, type Tie } from '../layer.ts'
import { groupTies, within } from '../ties-by-service.ts'

/**
 * Siblings: services that call the same others and are called by the same (structural equivalence, Lorrain and White 1971). The share of their partners
 * that is common, rare ones counted more. Of the merges that GOV.UK carried out, most were such siblings beside each other, not callers and callees.
 */
export const sharedPartners = defineLayer({
  id: 'shared-partners',
  ties: (estate) => siblingsIn(estate),
  explain: (estate, members) =>
    within(siblingsByService(estate), members).map(({ a, b, common, strength }) => {
      const [called, calling] = [common.filter((one) => one.isCalled), common.filter((one) => !one.isCalled)]
      const parts = [
        ...(called.length > 0 ? [`both call ${namesAt(estate, called)}`] : []),
        ...(calling.length > 0 ? [`${namesAt(estate, calling)} ${agree(calling.length, 'calls', 'call')} both`] : []),
      ]
      const text = `${nameOf(estate, a)} and ${nameOf(estate, b)} stand in the same place: ${listNames(parts)}. That is ${Math.round(strength * 100)}\u00a0% of all that the two exchange calls with, rare partners counted more.`
      return toArgument('shared-partners', text, [a, b, ...common.map(({ id }) => id)], evidenceOf(edgesTo(estate, [a, b], called)))
    }),
})

interface Partner {
  readonly id: NodeId
  /** Whether it is called by the two, or calls them. */
  readonly isCalled: boolean
}

interface Siblings extends Tie {
  readonly common: readonly Partner[]
}

const siblingsIn = oncePerEstate((estate): Siblings[] => {
  const groups = [...groupsAround(estate, true), ...groupsAround(estate, false)]
  const weightOf = ({ members }: Around) => rarity(members.length, estate.services.length)
  const totals = new Map<NodeId, number>()
  const common = new Map<NodeId, Map<NodeId, Around[]>>()
  for (const group of groups) {
    const { members } = group
    for (const id of members) totals.set(id, (totals.get(id) ?? 0) + weightOf(group))
    if (members.length < 2 || members.length > LARGEST_GROUP) continue
    for (const [index, a] of members.entries()) {
      const partners = common.get(a) ?? new Map<NodeId, Around[]>()
      common.set(a, partners)
      for (const b of members.slice(index + 1)) partners.set(b, [...(partners.get(b) ?? []), group])
    }
  }
  return [...common].flatMap(([a, partners]) =>
    [...partners].map(([b, around]): Siblings => {
      let weight = 0
      for (const group of around) weight += weightOf(group)
      const either = (totals.get(a) ?? 0) + (totals.get(b) ?? 0) - weight
      return { a, b, strength: either > 0 ? weight / either : 0, common: around.map(({ id, isCalled }) => ({ id, isCalled })) }
    }),
  )
})

const siblingsByService = oncePerEstate((estate) => groupTies(siblingsIn(estate)))

/** The clustered services that call one, or that one calls. */
interface Around extends Partner {
  readonly members: readonly NodeId[]
}

function groupsAround(estate: Estate, isCalled: boolean): Around[] {
  const groups = new Map<NodeId, Set<NodeId>>()
  for (const edge of estate.edges('calls')) {
    const [partner, member] = isCalled ? [edge.to, edge.from] : [edge.from, edge.to]
    if (!isBusinessCall(edge) || !estate.isClustered(member)) continue
    groups.set(partner, (groups.get(partner) ?? new Set()).add(member))
  }
  return [...groups].map(([id, members]) => ({ id, isCalled, members: [...members].sort(compareText) }))
}

function isBusinessCall(edge: InventoryEdge): boolean {
  return !edge.optional && (edge.purpose ?? 'business') === 'business' && edge.from !== edge.to
}

function edgesTo(estate: Estate, from: readonly NodeId[], partners: readonly Partner[]): InventoryEdge[] {
  return from.flatMap((id) => estate.outbound(id, 'calls').filter((edge) => partners.some((partner) => partner.id === edge.to)))
}

function namesAt(estate: Estate, partners: readonly Partner[]): string {
  return listNames(
    namesOf(
      estate,
      partners.map(({ id }) => id),
    ),
  )
}
