import { toArgument } from '../../wording/to-argument.ts'
import { listNames, namesOf } from '../../wording/words.ts'
import { groupsByKey } from '../groups-by-key.ts'
import { pairsWithin, rarity } from '../groups.ts'
import { defineLayer } from '../layer.ts'
import type { NodeId } from '@coppice/model'
import type { Estate } from '../../graph/to-estate.ts'

/** Services whose code is written against one contract, by rarity: who changes the contract changes all of them. */
export const sharedContract = defineLayer({
  id: 'shared-contract',
  *ties(estate) {
    for (const { members } of contractGroups(estate)) yield* pairsWithin(members, rarity(members.length, estate.clustered.length))
  },
  explain: (estate, members) =>
    contractGroups(estate, members).map(({ key, members: users, evidence }) =>
      toArgument('shared-contract', `${listNames(namesOf(estate, users))} are written against the same contract, ${key}.`, users, evidence),
    ),
})

function contractGroups(estate: Estate, within?: ReadonlySet<NodeId>) {
  return groupsByKey(estate, (service) =>
    within && !within.has(service.id) ? [] : (service.contracts ?? []).map(({ name, evidence }) => ({ key: name, evidence })),
  )
}
