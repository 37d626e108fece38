import type { Root } from '../../components/picture.tsx'
import { BAR_HEIGHT, type WalkScene } from './layout-walk.ts'

export function renderWalk(root: Root, { ticks, bars, links, heading, height, isNarrow }: WalkScene): void {
  root.selectAll('*').remove()
  for (const { x, label } of ticks) {
    root.append('line').attr('class', 'axis').attr('x1', x).attr('x2', x).attr('y1', 18).attr('y2', height)
    root
      .append('text')
      .attr('class', 'muted')
      .attr('x', x)
      .attr('y', 11)
      .attr('text-anchor', x < 20 ? 'start' : 'middle')
      .text(label)
  }
  for (const { x, y1, y2 } of links)
    root.append('line').attr('class', 'walk-link').attr('x1', x).attr('x2', x).attr('y1', y1).attr('y2', y2)
  const top = isNarrow ? 20 : 4
  for (const { y, label, mark, solid, faint, end, value } of bars) {
    const bar = root.append('g').attr('class', 'walk-bar').attr('transform', `translate(0,${y})`)
    if (mark)
      bar
        .append('use')
        .attr('href', `#g-${mark}`)
        .attr('y', isNarrow ? 3 : 7)
        .attr('width', 12)
        .attr('height', 12)
    bar
      .append('text')
      .attr('class', mark ? 'halo' : 'halo strong')
      .attr('x', mark ? 19 : 0)
      .attr('y', isNarrow ? 13 : 17)
      .text(label)
    for (const [part, span] of [
      ['faint', faint],
      ['solid', solid],
    ] as const)
      if (span.width > 0)
        bar
          .append('rect')
          .attr('class', `${part} walk-${mark ?? 'total'}`)
          .attr('x', span.x)
          .attr('width', span.width)
          .attr('y', top)
          .attr('height', BAR_HEIGHT)
    bar
      .append('line')
      .attr('class', 'walk-end')
      .attr('x1', end)
      .attr('x2', end)
      .attr('y1', top - 2)
      .attr('y2', top + BAR_HEIGHT + 2)
    bar
      .append('text')
      .attr('class', mark ? 'halo' : 'halo strong')
      .attr('x', value.x)
      .attr('y', isNarrow && value.anchor === 'end' ? 13 : top + 13)
      .attr('text-anchor', value.anchor)
      .text(value.text)
  }
  if (heading) root.append('text').attr('class', 'strong').attr('y', heading.y).text(heading.text)
}
