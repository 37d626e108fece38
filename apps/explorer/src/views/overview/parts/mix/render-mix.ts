import type { Root } from '../../../../components/picture.tsx'
import { toHash } from '../../../../state/route.ts'
import type { MixScene } from './layout-mix.ts'

type Row = MixScene['rows'][number]

/** Shape, word, bar and number of each verdict; the word is the door to its services. */
export function renderMix(root: Root, scene: MixScene): void {
  const rows = root
    .selectAll<SVGGElement, Row>('g.row')
    .data(scene.rows, (row) => row.mark)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'row')
      group.append('use')
      group.append('a').append('text')
      group.append('rect')
      group.append('text').attr('class', 'count')
      return group
    })
    .attr('transform', (row) => `translate(0,${row.y})`)
  rows
    .select('use')
    .attr('href', (row) => `#g-${row.mark}`)
    .attr('y', 5)
    .attr('width', 12)
    .attr('height', 12)
  rows.select('a').attr('href', (row) => toHash({ view: 'services', filters: { kind: 'service', mark: row.mark } }))
  rows
    .select('a text')
    .attr('x', 19)
    .attr('y', 15)
    .text((row) => row.label)
  rows
    .select('rect')
    .attr('class', (row) => `fill-${row.mark}`)
    .attr('x', (row) => row.bar.x)
    .attr('y', 3)
    .attr('width', (row) => row.bar.width)
    .attr('height', 16)
  rows
    .select('text.count')
    .attr('x', (row) => row.bar.x + row.bar.width + 8)
    .attr('y', 15)
    .text((row) => row.count)
}
