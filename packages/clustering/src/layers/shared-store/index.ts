import type { NodeId } from '@coppice/model'
import type { Estate } from '../../graph/to-estate.ts'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { agree, listNames, nameOf, namesOf } from '../../wording/words.ts'
import { groupsAmong, groupsByTarget, pairsOf } from '../groups.ts'
import { defineLayer } from '../layer.ts'

/** A server that several services use, while nobody knows which of its databases, is a weak hint that they share data. */
const SERVER_FACTOR = 0.3

/** One logical database used by several. Two databases on one server share nothing; a server alone is a weak tie. */
export const sharedStore = defineLayer({
  id: 'shared-store',
  *ties(estate) {
    for (const group of groupsByTarget(estate, 'stores-in', isLogical(estate))) yield* pairsOf(group)
    for (const group of groupsByTarget(estate, 'stores-in', isServer(estate))) yield* pairsOf(group, SERVER_FACTOR)
  },
  explain: (estate, members) => [
    ...groupsAmong(estate, members, 'stores-in', isLogical(estate)).map((group) =>
      toArgument(
        'shared-store',
        `${listNames(namesOf(estate, group.members))} read and write the same database, ${nameOf(estate, group.hub)}: none of them can change its tables alone.`,
        [group.hub, ...group.members],
        evidenceOf(group.edges),
      ),
    ),
    ...groupsAmong(estate, members, 'stores-in', isServer(estate)).map((group) =>
      toArgument(
        'shared-server',
        `${listNames(namesOf(estate, group.members))} ${agree(group.members.length, 'uses', 'use')} the server ${nameOf(estate, group.hub)}; whether also the same data is not known.`,
        [group.hub, ...group.members],
        evidenceOf(group.edges),
      ),
    ),
  ],
})

function isLogical(estate: Estate) {
  return (id: NodeId): boolean => {
    const node = estate.node(id)
    return node?.kind === 'datastore' && node.logical === true
  }
}

function isServer(estate: Estate) {
  const isDatabase = isLogical(estate)
  return (id: NodeId): boolean => !isDatabase(id)
}
