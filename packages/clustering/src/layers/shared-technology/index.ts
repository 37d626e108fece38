import { groupsByTarget, pairsOf, rarity } from '../groups.ts'
import { defineLayer } from '../layer.ts'

/** A rare technology in common: weak, it only tips the scales. It explains nothing, since nobody merges services for it. */
export const sharedTechnology = defineLayer({
  id: 'shared-technology',
  *ties(estate) {
    for (const group of groupsByTarget(estate, 'built-with')) {
      yield* pairsOf(group, rarity(group.members.length, estate.clustered.length))
    }
  },
  explain: () => [],
})
