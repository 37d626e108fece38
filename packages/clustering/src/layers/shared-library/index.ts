import type { Estate } from '../../graph/to-estate.ts'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { listNames, nameOf, namesOf } from '../../wording/words.ts'
import { groupsByTarget, groupsWithin, pairsOf, rarity, type Group } from '../groups.ts'
import { defineLayer } from '../layer.ts'

/** The estate's own libraries, by rarity: one that two services import speaks for them, one that all import speaks for nobody. */
export const sharedLibrary = defineLayer({
  id: 'shared-library',
  *ties(estate) {
    for (const group of libraryGroups(estate)) yield* pairsOf(group, rarity(group.members.length, estate.clustered.length))
  },
  explain: (estate, members) =>
    groupsWithin(libraryGroups(estate), members).map((group) =>
      toArgument(
        'shared-library',
        `${listNames(namesOf(estate, group.members))} are built on the same private library, ${nameOf(estate, group.hub)}.`,
        [group.hub, ...group.members],
        evidenceOf(group.edges),
      ),
    ),
})

function libraryGroups(estate: Estate): Group[] {
  return groupsByTarget(estate, 'imports', (hub) => estate.node(hub)?.kind === 'library')
}
