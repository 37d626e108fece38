import type { Root } from '../../../../components/picture.tsx'
import { toHash } from '../../../../state/route.ts'
import type { TruthScene } from './layout-truth.ts'

type Row = TruthScene['rows'][number]

export function renderTruth(root: Root, scene: TruthScene): void {
  const ticks = root
    .selectAll<SVGGElement, TruthScene['ticks'][number]>('g.tick')
    .data(scene.ticks)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'tick')
      group.append('line').attr('class', 'axis')
      group.append('text').attr('class', 'muted middle')
      return group
    })
  ticks
    .select('line')
    .attr('x1', (tick) => tick.x)
    .attr('x2', (tick) => tick.x)
    .attr('y1', 18)
    .attr('y2', scene.foot)
  ticks
    .select('text')
    .attr('x', (tick) => tick.x)
    .attr('y', 11)
    .text((tick) => tick.label)
  const rows = root
    .selectAll<SVGGElement, Row>('g.entity')
    .data(scene.rows, (row) => row.id)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'entity')
      group.append('a').append('text')
      group.append('title')
      group.append('line').attr('class', 'between')
      group.append('circle').attr('class', 'before').attr('r', 4.4)
      group.append('circle').attr('class', 'after').attr('r', 4.8)
      return group
    })
    .attr('transform', (row) => `translate(0,${row.y})`)
  rows.select('a').attr('href', (row) => toHash({ view: 'data', selection: row.id }))
  rows
    .select('a text')
    .attr('y', 4)
    .text((row) => row.name)
  rows.select('title').text((row) => `${row.fullName}: ${row.now} now, ${row.after} after`)
  rows
    .select('line.between')
    .attr('x1', (row) => row.to)
    .attr('x2', (row) => row.from)
  rows.select('circle.before').attr('cx', (row) => row.from)
  rows.select('circle.after').attr('cx', (row) => row.to)
  root
    .selectAll<SVGTextElement, string>('text.note')
    .data(scene.note === undefined ? [] : [scene.note])
    .join('text')
    .attr('class', 'note secondary')
    .attr('y', scene.height - 2)
    .text(String)
}
