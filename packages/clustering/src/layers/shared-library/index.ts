import type { NodeId } from '@coppice/model'
import type { Estate } from '../../graph/to-estate.ts'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { listNames, nameOf, namesOf } from '../../wording/words.ts'
import { groupsAmong, groupsByTarget, pairsOf, rarity } from '../groups.ts'
import { defineLayer } from '../layer.ts'

/** The estate's own libraries, by rarity: one that two services import speaks for them, one that all import speaks for nobody. */
export const sharedLibrary = defineLayer({
  id: 'shared-library',
  *ties(estate) {
    for (const group of groupsByTarget(estate, 'imports', isLibrary(estate)))
      yield* pairsOf(group, rarity(group.members.length, estate.clustered.length))
  },
  explain: (estate, members) =>
    groupsAmong(estate, members, 'imports', isLibrary(estate)).map((group) =>
      toArgument(
        'shared-library',
        `${listNames(namesOf(estate, group.members))} are built on the same private library, ${nameOf(estate, group.hub)}.`,
        [group.hub, ...group.members],
        evidenceOf(group.edges),
      ),
    ),
})

function isLibrary(estate: Estate) {
  return (hub: NodeId): boolean => estate.node(hub)?.kind === 'library'
}
