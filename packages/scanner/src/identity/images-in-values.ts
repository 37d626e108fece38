import { groupBy } from '@coppice/model'
import type { Fact } from '../facts/fact.ts'
import type { FactIndex } from '../facts/fact-index.ts'

/** `image`, `main_app.image`, `image.repository`, `image.name`: where values of charts have the image, without its tag. */
const KEY = /(?:^|\.)image(?:\.(?:repository|name))?$/i

/** Images that the values of a release name, where its chart leaves the image to them. */
export function indexImagesInValues(index: FactIndex): (unit: Fact<'unit'>) => readonly string[] {
  const bySet = groupBy(
    index.of('set-assignment').filter(({ set, key }) => set.startsWith('chart:') && KEY.test(key)),
    ({ repository, set }) => `${repository} ${set}`,
  )
  return (unit) =>
    unit.chart === undefined
      ? []
      : unit.environmentFrom
          .flatMap((set) => bySet.get(`${unit.repository} ${set}`) ?? [])
          .flatMap(({ value }) => (value.kind === 'text' ? [value.value] : []))
}
