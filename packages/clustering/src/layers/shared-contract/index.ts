import type { ServiceNode } from '@coppice/model'
import { toArgument } from '../../wording/to-argument.ts'
import { listNames, namesOf } from '../../wording/words.ts'
import { groupsByKey, servicesOf } from '../groups-by-key.ts'
import { pairsWithin, rarity } from '../groups.ts'
import { defineLayer } from '../layer.ts'

/** Services whose code is written against one contract, by rarity: who changes the contract changes all of them. */
export const sharedContract = defineLayer({
  id: 'shared-contract',
  *ties(estate) {
    for (const { members } of groupsByKey(estate.clustered, contractsOf))
      yield* pairsWithin(members, rarity(members.length, estate.clustered.length))
  },
  explain: (estate, members) =>
    groupsByKey(servicesOf(estate, members), contractsOf).map(({ key, members: users, evidence }) =>
      toArgument('shared-contract', `${listNames(namesOf(estate, users))} are written against the same contract, ${key}.`, users, evidence),
    ),
})

function contractsOf(service: ServiceNode) {
  return (service.contracts ?? []).map(({ name, evidence }) => ({ key: name, evidence }))
}
