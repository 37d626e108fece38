import type { NodeId } from '@coppice/model'
import type { Estate } from '../../graph/to-estate.ts'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { agree, count, listNames, nameOf, namesOf } from '../../wording/words.ts'
import { groupsAmong, groupsByTarget, pairsOf, rarity, type Group } from '../groups.ts'
import { defineLayer } from '../layer.ts'

/** The estate's own libraries, by rarity: one that two services import speaks for them, one that all import speaks for nobody. */
export const sharedLibrary = defineLayer({
  id: 'shared-library',
  *ties(estate) {
    for (const group of groupsByTarget(estate, 'imports', isLibrary(estate)))
      yield* pairsOf(group, rarity(group.members.length, estate.clustered.length))
  },
  explain: (estate, members) =>
    bySameUsers(groupsAmong(estate, members, 'imports', isLibrary(estate))).map((groups) => {
      const [first] = groups
      const users = first?.members ?? []
      const named = groups.slice(0, MOST_NAMED).map((group) => nameOf(estate, group.hub))
      const text =
        groups.length <= MOST_NAMED
          ? `${listNames(namesOf(estate, users))} are built on the same private ${agree(groups.length, 'library', 'libraries')}, ${listNames(named)}.`
          : `${listNames(namesOf(estate, users))} are built on the same ${count(groups.length, 'private library', 'private libraries')}, such as ${listNames(named)}.`
      return toArgument(
        'shared-library',
        text,
        [...groups.map((group) => group.hub), ...users],
        evidenceOf(groups.flatMap((group) => group.edges)),
      )
    }),
})

/** More names than this are a list that nobody reads. */
const MOST_NAMED = 3

/** Libraries that the same services use, together: one sentence for all of them. */
function bySameUsers(groups: readonly Group[]): Group[][] {
  const byUsers = new Map<string, Group[]>()
  for (const group of groups) byUsers.set(group.members.join(' '), [...(byUsers.get(group.members.join(' ')) ?? []), group])
  return [...byUsers.values()]
}

function isLibrary(estate: Estate) {
  return (hub: NodeId): boolean => estate.node(hub)?.kind === 'library'
}
