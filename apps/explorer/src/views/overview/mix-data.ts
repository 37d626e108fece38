import type { Estate } from '../../estate/index-estate.ts'
import { marks, type Mark } from '../../estate/mark.ts'

/** Services by verdict. */
export interface MixData {
  readonly services: number
  readonly verdicts: readonly { readonly mark: Mark; readonly count: number }[]
  /** Found only in overlays, profiles or examples: in no figure. */
  readonly optional: number
}

export function toMixData(estate: Estate): MixData {
  const all = estate.analysis.inventory.nodes.filter((node) => node.kind === 'service')
  const counted = all.filter((node) => !node.optional)
  const counts = new Map<Mark, number>()
  for (const { id } of counted) {
    const mark = estate.mark(id) ?? 'not-assessed'
    counts.set(mark, (counts.get(mark) ?? 0) + 1)
  }
  return {
    services: counted.length,
    verdicts: marks.flatMap((mark) => {
      const count = counts.get(mark)
      return count === undefined ? [] : [{ mark, count }]
    }),
    optional: all.length - counted.length,
  }
}
