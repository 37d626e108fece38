import type { Evidence, ServiceNode, SourcePath } from '@coppice/model'
import type { Estate } from '../../graph/to-estate.ts'
import { toArgument } from '../../wording/to-argument.ts'
import { listNames, namesOf } from '../../wording/words.ts'
import { groupsByKey, servicesOf, type KeyGroup } from '../groups-by-key.ts'
import { pairsWithin, rarity } from '../groups.ts'
import { defineLayer } from '../layer.ts'

/** Services that one manifest or chart starts, or that are built from one folder: they go out together. A stack of everything says nothing. */
export const coDeploy = defineLayer({
  id: 'co-deploy',
  *ties(estate) {
    for (const { members } of groupsByKey(estate.clustered, placesOf))
      yield* pairsWithin(members, rarity(members.length, estate.clustered.length))
  },
  explain: (estate, members) =>
    groupsByKey(servicesOf(estate, members), placesOf).map((group) =>
      toArgument('co-deploy', sentence(estate, group), group.members, group.evidence),
    ),
})

function sentence(estate: Estate, { key, members }: KeyGroup): string {
  const names = listNames(namesOf(estate, members))
  const [kind = '', place = ''] = key.split('\t')
  return kind === 'source' ? `${names} are built from one folder, ${place}.` : `${names} are deployed by the same manifest, ${place}.`
}

function* placesOf(service: ServiceNode): Generator<{ key: string; evidence: readonly Evidence[] }> {
  for (const path of service.manifests ?? []) yield { key: `manifest\t${textOf(path)}`, evidence: service.evidence.slice(0, 1) }
  for (const path of service.paths)
    if (textOf(path) !== '.') yield { key: `source\t${textOf(path)}`, evidence: service.evidence.slice(0, 1) }
}

function textOf(path: SourcePath): string {
  return typeof path === 'string' ? path : `${path.repository}/${path.path}`
}
