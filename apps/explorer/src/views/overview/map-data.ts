import { by } from '@coppice/model'
import type { Estate } from '../../estate/index-estate.ts'
import { marks, type Mark } from '../../estate/mark.ts'
import { capital, count, figure, inWords, agree } from '../../estate/words.ts'

/** Value and fit of every service and product, and those that cannot be placed. */
export interface MapData {
  readonly title: string
  readonly placed: readonly PlacedSystem[]
  readonly unplaced: readonly { readonly id: string; readonly name: string; readonly kind: string }[]
  /** Borders of TIME, by the rules in force. */
  readonly borders: { readonly value: number; readonly fit: number }
  /** Ids that deserve their name in the picture, the weightiest first. */
  readonly named: readonly string[]
  readonly counts: readonly { readonly mark: Mark; readonly count: number }[]
}

export interface PlacedSystem {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly mark: Mark
  readonly value: number
  readonly fit: number
  readonly place: Place
}

export type Place = 'tolerate' | 'invest' | 'migrate' | 'eliminate'

/** In the order of the picture: from the upper left to the lower right. */
export const places: readonly { readonly place: Place; readonly word: string; readonly means: string }[] = [
  { place: 'invest', word: 'Invest', means: 'high value, high fit' },
  { place: 'tolerate', word: 'Tolerate', means: 'low value, high fit' },
  { place: 'migrate', word: 'Migrate', means: 'high value, low fit' },
  { place: 'eliminate', word: 'Eliminate', means: 'low value, low fit' },
]

export function toMapData(estate: Estate, named: readonly string[]): MapData {
  const { analysis } = estate
  const placed: PlacedSystem[] = []
  const unplaced: MapData['unplaced'][number][] = []
  for (const { node: id, axes, place } of analysis.assessments) {
    const node = estate.node(id)
    if (!node || node.optional) continue
    const [value, fit] = (['value', 'fit'] as const).map((axis) => axes.find((one) => one.axis === axis)?.score)
    const kind = node.kind === 'saas' ? 'SaaS' : 'service'
    const mark = estate.mark(id) ?? 'not-assessed'
    if (value === undefined || fit === undefined || place === 'not-assessed') unplaced.push({ id, name: node.name, kind })
    else placed.push({ id, name: node.name, kind, mark, value, fit, place })
  }
  placed.sort(by(({ id }) => id))
  return {
    title: titleOf(placed),
    placed,
    unplaced,
    borders: analysis.rules.time,
    named: named.filter((id) => placed.some((system) => system.id === id)),
    counts: marks.flatMap((mark) => {
      const found = placed.filter((system) => system.mark === mark).length
      return found > 0 ? [{ mark, count: found }] : []
    }),
  }
}

function titleOf(placed: readonly PlacedSystem[]): string {
  if (placed.length === 0) return 'No system can be placed by value and fit'
  const low = placed.filter(({ place }) => place === 'eliminate').length
  const high = placed.filter(({ place }) => place === 'invest').length
  const worn = placed.filter(({ place }) => place === 'migrate').length
  if (low === 0 && worn === 0)
    return `No system is unfit; ${figure(high)} of ${count(placed.length, 'system')} ${agree(high, 'is', 'are')} worth investing in`
  const weak = [
    ...(low > 0
      ? [`${capital(inWords(low))} of ${count(placed.length, 'placed system')} ${agree(low, 'is', 'are')} low on both value and fit`]
      : []),
    ...(worn > 0
      ? [
          `${low > 0 ? inWords(worn) : `${capital(inWords(worn))} of ${count(placed.length, 'placed system')}`} ${agree(worn, 'is', 'are')} valuable but unfit`,
        ]
      : []),
  ]
  return weak.join('; ')
}
