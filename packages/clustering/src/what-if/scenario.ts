import { compareText, type Analysis, type MergeProposal, type NodeId, type Proposal } from '@coppice/model'

/** What somebody tries out: which proposals are done, and how sets are cut otherwise. Ids that are not there any more are passed over. */
export interface Scenario {
  readonly name: string
  readonly accepted: readonly string[]
  readonly rejected: readonly string[]
  /** Services that go into the set of another host than was proposed; undefined for into none. */
  readonly moved: ReadonlyMap<NodeId, NodeId | undefined>
  /** Services and products that stay as they are. */
  readonly pinned: readonly NodeId[]
}

/** The scenario in which all that was approved is done, and nothing else: where one starts from. */
export function decidedScenario({ decisions }: Analysis, name: string): Scenario {
  const inForce = decisions.filter(({ state }) => state === 'holds').map(({ decision }) => decision)
  const of = (verdict: 'approve' | 'reject'): string[] => inForce.flatMap((one) => (one.verdict === verdict ? one.proposal : []))
  const pinned = decisions.flatMap(({ state, decision, nodes }) => (state === 'holds' && decision.verdict === 'keep' ? nodes : []))
  return { name, accepted: of('approve'), rejected: of('reject'), moved: new Map(), pinned }
}

/** Services that become one. */
export interface TargetSet {
  readonly host: NodeId
  /** The host first. */
  readonly members: readonly NodeId[]
  /** The proposal it comes from, where there is one. */
  readonly proposal: MergeProposal | undefined
  /** Whether it was cut otherwise than proposed. */
  readonly isEdited: boolean
}

/** What a scenario comes to: sets as they are cut in it, everything else that is accepted, and what of it contradicts itself. */
export interface AppliedScenario {
  readonly sets: readonly TargetSet[]
  readonly others: readonly Proposal[]
  readonly conflicts: readonly string[]
}

/**
 * A service is in one set at most: where it was moved to, else where it was proposed. What is retired is in none, and what is pinned neither goes nor
 * merges; a set whose host does not take part is hosted by the next member.
 */
export function applyScenario({ proposals, inventory }: Analysis, { accepted, moved, pinned }: Scenario): AppliedScenario {
  const wanted = new Set(accepted)
  const stays = new Set(pinned)
  const known = new Set(inventory.nodes.flatMap((node) => (node.kind === 'service' ? node.id : [])))
  const conflicts: string[] = []
  const others = proposals.filter((proposal) => {
    if (!wanted.has(proposal.id) || proposal.kind === 'merge-services') return false
    const kept = 'keep' in proposal ? proposal.keep : undefined
    const held = proposal.subjects.filter((id) => id !== kept && stays.has(id))
    if (
      held.length > 0 &&
      (proposal.kind === 'retire-service' || proposal.kind === 'cancel-saas' || proposal.kind === 'consolidate-saas')
    ) {
      conflicts.push(`${proposal.title} is accepted, but ${held.join(', ')} is pinned.`)
      return false
    }
    return true
  })
  const retired = new Set(others.flatMap((proposal) => (proposal.kind === 'retire-service' ? proposal.subjects : [])))
  const merges = proposals.filter((proposal) => proposal.kind === 'merge-services').filter(({ id }) => wanted.has(id))
  const groups = new Map<NodeId, { members: Set<NodeId>; proposal: MergeProposal | undefined }>()
  for (const proposal of merges) groups.set(proposal.host, { members: new Set(proposal.subjects.filter((id) => !moved.has(id))), proposal })
  const setOf = new Map(merges.flatMap(({ host, subjects }) => subjects.map((id): [NodeId, NodeId] => [id, host])))
  for (const id of [...moved.keys()].sort(compareText)) {
    const host = known.has(id) && moved.get(id) !== undefined ? findHost(id, moved, setOf) : undefined
    if (host === undefined || !known.has(host) || host === id) continue
    const group = groups.get(host) ?? { members: new Set([host]), proposal: undefined }
    group.members.add(id)
    groups.set(host, group)
  }
  const sets = [...groups].flatMap(([host, { members, proposal }]): TargetSet[] => {
    const left = [...members].filter((id) => !retired.has(id) && !stays.has(id))
    const first = left.includes(host) ? host : left[0]
    if (first === undefined || left.length < 2) {
      if (proposal) conflicts.push(`${proposal.title} is accepted, but fewer than two services are left of it.`)
      return []
    }
    const isEdited =
      proposal === undefined ||
      first !== proposal.host ||
      left.length !== proposal.subjects.length ||
      left.some((id) => !proposal.subjects.includes(id))
    return [{ host: first, members: [first, ...left.filter((id) => id !== first).sort(compareText)], proposal, isEdited }]
  })
  return { sets, others, conflicts }
}

/**
 * The host at the end of the way: who is moved into a service that is moved or merged itself goes along with it. Of services that are moved into each
 * other in a circle, the first by name is the host.
 */
function findHost(id: NodeId, moved: Scenario['moved'], setOf: ReadonlyMap<NodeId, NodeId>): NodeId {
  const way = [id]
  for (let at = id; ;) {
    const next = moved.has(at) ? moved.get(at) : setOf.get(at)
    if (next === undefined || next === at) return at
    if (way.includes(next)) return way.slice(way.indexOf(next)).sort(compareText)[0] ?? next
    way.push(next)
    at = next
  }
}
