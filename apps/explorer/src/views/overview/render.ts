import type { Root } from '../../components/picture.tsx'
import { toHash } from '../../state/route.ts'
import type { OverviewScene } from './layout.ts'

export function render(root: Root, scene: OverviewScene): void {
  const rows = root.selectAll<SVGGElement, OverviewScene['rows'][number]>('g.row').data(scene.rows, (row) => row.mark)
  const entered = rows.enter().append('g').attr('class', 'row')
  entered.append('a').attr('class', 'door').append('text').attr('class', 'label')
  entered.append('text').attr('class', 'count end secondary')
  const all = entered.merge(rows)
  all.select('a.door').attr('href', (row) => toHash({ view: 'services', filters: { kind: 'service', mark: row.mark } }))
  all
    .select('text.label')
    .attr('x', (row) => row.x)
    .attr('y', (row) => row.y)
    .text((row) => row.label)
  all
    .select('text.count')
    .attr('x', (row) => row.countX)
    .attr('y', (row) => row.y)
    .text((row) => row.count)
  rows.exit().remove()

  root
    .selectAll<SVGUseElement, OverviewScene['glyphs'][number]>('use')
    .data(scene.glyphs)
    .join((enter) => {
      const use = enter.append('use')
      use.append('title')
      return use
    })
    .attr('href', (glyph) => `#g-${glyph.mark}`)
    .attr('x', (glyph) => glyph.x)
    .attr('y', (glyph) => glyph.y)
    .attr('width', 12)
    .attr('height', 12)
    .select('title')
    .text((glyph) => glyph.title)
}
