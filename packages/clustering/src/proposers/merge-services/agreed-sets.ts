import type { NodeId, ServiceNode } from '@coppice/model'
import type { AgreedSet, Constraints } from '../../constraints.ts'
import type { ProposerContext } from '../proposer.ts'

/**
 * Sets that people decided on, with those members that are still there: first the approved ones, which stay as they are, then those that have to stand
 * together. What one set has taken, no other gets.
 */
export function findAgreedSets({
  estate,
  constraints,
}: ProposerContext): { readonly agreed: AgreedSet; readonly seed: readonly ServiceNode[] }[] {
  const taken = new Set<NodeId>()
  return [...constraints.approved, ...constraints.together].flatMap((agreed) => {
    const seed = agreed.members.flatMap((id) => {
      const node = estate.node(id)
      return node?.kind === 'service' && !taken.has(id) && !constraints.kept.has(id) ? [node] : []
    })
    if (seed.length < 2) return []
    for (const { id } of seed) taken.add(id)
    return [{ agreed, seed }]
  })
}

/** Whether two services have to stand apart. */
export function keepApart({ apart }: Constraints): (one: NodeId, other: NodeId) => boolean {
  if (apart.length === 0) return () => false
  const pairs = new Set(apart.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]))
  return (one, other) => pairs.has(`${one} ${other}`)
}
