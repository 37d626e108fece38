import type { NodeId } from '@coppice/model'
import type { Estate } from '../graph/to-estate.ts'
import { findConsumers } from '../use/find-consumers.ts'
import { usersOf } from '../use/users-of.ts'
import { agree, listNames, namesOf } from '../wording/words.ts'
import type { Draft } from './to-draft.ts'

export interface Prerequisites {
  /** Items that have to be done before an item. */
  readonly after: ReadonlyMap<string, ReadonlySet<string>>
  /** Items that can never be done as things are, and why: somebody who stays needs them. */
  readonly stuck: ReadonlyMap<string, string>
}

/**
 * A service goes after the last of those who need it. Where one of them stays, or is only merged (the host goes on calling), it cannot go at
 * all; nor can what waits for such an item.
 */
export function findPrerequisites(estate: Estate, drafts: readonly Draft[]): Prerequisites {
  const retiredBy = new Map<NodeId, string>()
  for (const { id, proposal, leaving } of drafts)
    if (proposal.kind === 'retire-service') for (const node of leaving) retiredBy.set(node, id)
  const stuck = new Map<string, string>()
  const hard = new Map<string, Set<string>>()
  const after = new Map<string, Set<string>>()
  for (const draft of drafts) {
    const own = new Set(draft.nodes)
    const isRetirement = draft.proposal.kind === 'retire-service'
    const needing = [...new Set(whoNeeds(estate, draft))].filter((id) => !own.has(id) || (retiredBy.get(id) ?? draft.id) !== draft.id)
    const before = new Set(needing.flatMap((id) => retiredBy.get(id) ?? []).filter((id) => id !== draft.id))
    // What is retired anyway has to be neither merged nor changed first.
    for (const id of draft.nodes) if (!isRetirement && retiredBy.has(id)) before.add(retiredBy.get(id) ?? '')
    after.set(draft.id, before)
    if (!isRetirement) continue
    hard.set(draft.id, before)
    const staying = needing.filter((id) => !retiredBy.has(id))
    if (staying.length > 0)
      stuck.set(
        draft.id,
        `${listNames(namesOf(estate, staying))} still ${agree(staying.length, 'needs', 'need')} it, and ${agree(staying.length, 'stays', 'stay')}.`,
      )
  }
  spread(hard, stuck, new Map(drafts.map(({ id, title }) => [id, title])))
  for (const before of after.values()) for (const id of stuck.keys()) before.delete(id)
  return { after, stuck }
}

/** Services that use what an item takes away or changes. */
function whoNeeds(estate: Estate, { proposal, nodes, leaving }: Draft): NodeId[] {
  switch (proposal.kind) {
    case 'retire-service':
    case 'merge-services':
      return leaving.flatMap((id) => {
        const node = estate.node(id)
        return node?.kind === 'service' ? findConsumers(estate, node).map((consumer) => consumer.id) : []
      })
    case 'cancel-saas':
    case 'consolidate-saas':
      return leaving.flatMap((id) => usersOf(estate, id))
    case 'standardise-technology':
      return proposal.changes
    case 'group-behind-gateway':
      return proposal.clients
    case 'unify-entity':
      return [...nodes, ...proposal.consumers]
  }
}

/** Whoever waits for an item that cannot be done cannot be done either. */
function spread(hard: ReadonlyMap<string, ReadonlySet<string>>, stuck: Map<string, string>, titles: ReadonlyMap<string, string>): void {
  let isSettled = false
  while (!isSettled) {
    isSettled = true
    for (const [id, before] of hard) {
      const cause = [...before].find((other) => stuck.has(other))
      if (cause === undefined || stuck.has(id)) continue
      stuck.set(id, `"${titles.get(cause) ?? cause}" would have to go first, and cannot: ${stuck.get(cause) ?? ''}`)
      isSettled = false
    }
  }
}
