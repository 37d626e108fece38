import type { NodeId } from '@coppice/model'
import type { Estate } from '../../graph/to-estate.ts'
import { toArgument } from '../../wording/to-argument.ts'
import { nameOf } from '../../wording/words.ts'
import { defineLayer, type Tie } from '../layer.ts'
import { oncePerEstate } from '../../graph/once-per-estate.ts'
import { groupTies, within } from '../ties-by-service.ts'
import { shareFolder } from '../share-folder.ts'
import { findAlike } from './find-alike.ts'

/** Below this, one framework or one author explains it. */
const LEAST_LIKENESS = 0.15

/** From here on two services count as copies: half of the code in common is as good as all of it. */
const FULL_LIKENESS = 0.5

/** Services whose code is alike beyond what the whole house has in common. */
export const codeLikeness = defineLayer({
  id: 'code-likeness',
  *ties(estate) {
    for (const { a, b, likeness } of alikeIn(estate)) yield { a, b, strength: Math.min(1, likeness / FULL_LIKENESS) }
  },
  explain: (estate, members) =>
    within(alikeByService(estate), members).map(({ a, b, likeness }) => {
      const text = `About ${Math.round(likeness * 100)}\u00a0% of the code of ${nameOf(estate, a)} and ${nameOf(estate, b)} is the same, give or take ${Math.round(100 * errorOf(likeness))}\u00a0%, what many services have in common left out.`
      return toArgument('code-likeness', text, [a, b], [...evidenceOf(estate, a), ...evidenceOf(estate, b)])
    }),
})

const alikeIn = oncePerEstate((estate): (Tie & { likeness: number })[] => {
  const services = estate.clustered.filter((service) => service.fingerprint !== undefined)
  return findAlike(services.map((service) => service.fingerprint ?? ''))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .flatMap(({ one, other, likeness }) => {
      const [a, b] = [services[one], services[other]]
      return a && b && !shareFolder(a, b) ? [{ a: a.id, b: b.id, likeness, strength: likeness }] : []
    })
})

/** Under the first service of each pair, so that a set need not look at all of them. */
const alikeByService = oncePerEstate((estate) => groupTies(alikeIn(estate)))

/** Standard error of a share that was estimated on 128 samples. */
function errorOf(likeness: number): number {
  return Math.sqrt((likeness * (1 - likeness)) / 128)
}

function evidenceOf(estate: Estate, id: NodeId) {
  return estate.node(id)?.evidence.slice(0, 1) ?? []
}
