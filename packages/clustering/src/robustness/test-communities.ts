import { compareText, Layer, type Community, type Flip, type MergeProposal, type NodeId } from '@coppice/model'
import type { WeightedTie } from '../layers/weigh-ties.ts'
import type { ProposerContext } from '../proposers/proposer.ts'
import { nameOf } from '../wording/words.ts'
import { moveRule, type MovedRule } from './move-rule.ts'

/**
 * Whether a member of a merge set would go over to another community if a layer weighed 20 % more or less. Searching for communities anew for
 * each weight would take longer than the whole analysis; instead each member is asked, all others staying where they are, whether its ties
 * to another community would outweigh those to its own. A member of which that is true already tells nothing and is not asked.
 */
export function createCommunityTest(context: ProposerContext): (proposal: MergeProposal) => CommunityTest {
  const { rules } = context.settings
  const communityOf = membership(context.communities)
  const moves = new Map(LAYERS.map((layer) => [layer, moveRule(rules, `layers.weights.${layer}`)]))
  const firstToLeave = (members: readonly NodeId[], { path, change, rules: moved }: MovedRule): Flip[] => {
    for (const id of members) {
      const other = leaves(context, communityOf, id, moved.layers.weights)
      if (other) return [{ what: path, change, becomes: goesOver(context, id, other) }]
    }
    return []
  }
  return ({ subjects }) => {
    const members = subjects.filter((id) => leaves(context, communityOf, id, rules.layers.weights) === undefined)
    const layers = layersOf(context, members)
    const flips = layers.flatMap((layer) => (moves.get(layer) ?? []).flatMap((moved) => firstToLeave(members, moved)))
    return { flips, tested: layers.length }
  }
}

interface CommunityTest {
  readonly flips: readonly Flip[]
  /** Layers whose weight was moved. */
  readonly tested: number
}

const LAYERS: readonly Layer[] = Layer.options

type Weights = Readonly<Record<Layer, number>>

function membership(communities: readonly Community[]): ReadonlyMap<NodeId, Community> {
  return new Map(communities.flatMap((community) => community.members.map((member): [NodeId, Community] => [member, community])))
}

/** Layers that tie the members to anybody, in a fixed order. */
function layersOf({ projection }: ProposerContext, members: readonly NodeId[]): Layer[] {
  const ties = members.flatMap((id) => projection.tiesOf[projection.indexOf.get(id) ?? -1] ?? [])
  return [...new Set(ties.flatMap((tie) => [...tie.strengths.keys()]))].sort(compareText)
}

/** The community to which a service has more ties than to its own, if any. */
function leaves(
  { projection }: ProposerContext,
  communityOf: ReadonlyMap<NodeId, Community>,
  id: NodeId,
  weights: Weights,
): Community | undefined {
  const own = communityOf.get(id)
  const index = projection.indexOf.get(id)
  if (own === undefined || index === undefined) return undefined
  const sums = new Map<Community, number>()
  for (const tie of projection.tiesOf[index] ?? []) {
    const other = communityOf.get(projection.members[tie.a === index ? tie.b : tie.a] ?? id)
    if (other) sums.set(other, (sums.get(other) ?? 0) + weightOf(tie, weights))
  }
  const least = sums.get(own) ?? 0
  return [...sums].find(([community, sum]) => community !== own && sum > least)?.[0]
}

function weightOf(tie: WeightedTie, weights: Weights): number {
  let weight = 0
  for (const [layer, strength] of tie.strengths) weight += weights[layer] * strength
  return weight
}

function goesOver({ estate }: ProposerContext, id: NodeId, other: Community): string {
  return `${nameOf(estate, id)} would be tied more to the group around ${other.name} than to this one.`
}
