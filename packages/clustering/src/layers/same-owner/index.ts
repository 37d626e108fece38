import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { listNames, nameOf, namesOf } from '../../wording/words.ts'
import { groupsAmong, groupsByTarget, pairsOf } from '../groups.ts'
import { defineLayer } from '../layer.ts'

/** One team answers for both. The more services a team has, the less it says about any two of them. */
export const sameOwner = defineLayer({
  id: 'same-owner',
  *ties(estate) {
    for (const group of groupsByTarget(estate, 'owned-by')) yield* pairsOf(group)
  },
  explain: (estate, members) =>
    groupsAmong(estate, members, 'owned-by').map((group) =>
      toArgument(
        'same-owner',
        `${nameOf(estate, group.hub)} owns ${listNames(namesOf(estate, group.members))}: nobody has to ask another team.`,
        [group.hub, ...group.members],
        evidenceOf(group.edges),
      ),
    ),
})
