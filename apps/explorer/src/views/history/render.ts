import type { Root } from '../../components/picture.tsx'
import { PLOT, type HistoryScene, type Panel } from './layout.ts'

export function render(root: Root, { panels }: HistoryScene): void {
  const groups = root
    .selectAll<SVGGElement, Panel>('g.panel')
    .data(panels, (panel) => panel.id)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'panel')
      for (const name of ['name strong', 'from muted', 'until muted end', 'first secondary halo', 'last strong halo end'])
        group.append('text').attr('class', name)
      group.insert('path', 'text').attr('class', 'band')
      group.insert('line', 'text').attr('class', 'axis')
      group.insert('path', 'text').attr('class', 'line')
      return group
    })
  const text = (name: string, toText: (panel: Panel) => string, toX: (panel: Panel) => number, toY: (panel: Panel) => number): void =>
    void groups.select(`text.${name}`).attr('x', toX).attr('y', toY).text(toText)
  const right = ({ x, width }: Panel): number => x + width
  text(
    'name',
    ({ label }) => label,
    ({ x }) => x,
    ({ y }) => y + 16,
  )
  text(
    'from',
    ({ from }) => from,
    ({ x }) => x,
    ({ axisY }) => axisY + 18,
  )
  text(
    'until',
    ({ until }) => until,
    right,
    ({ axisY }) => axisY + 18,
  )
  text(
    'first',
    ({ first }) => first?.text ?? '',
    ({ x }) => x,
    ({ first, y }) => first?.y ?? y,
  )
  text(
    'last',
    ({ last }) => last?.text ?? 'unknown',
    right,
    ({ last, axisY }) => last?.y ?? axisY - 10,
  )
  groups.select('path.band').attr('d', ({ band }) => band)
  groups.select('path.line').attr('d', ({ line }) => line)
  groups
    .select('line.axis')
    .attr('x1', ({ x }) => x)
    .attr('x2', right)
    .attr('y1', ({ axisY }) => axisY)
    .attr('y2', ({ axisY }) => axisY)
  groups
    .selectAll<SVGRectElement, Panel['gaps'][number] & { top: number }>('rect.gap')
    .data(({ gaps, axisY }) => gaps.map((gap) => ({ ...gap, top: axisY - PLOT })))
    .join((enter) => enter.insert('rect', 'path').attr('class', 'gap').attr('fill', 'url(#p-unknown)'))
    .attr('x', ({ x }) => x)
    .attr('y', ({ top }) => top)
    .attr('width', ({ width }) => width)
    .attr('height', PLOT)
  groups
    .selectAll<SVGCircleElement, Panel['dots'][number]>('circle')
    .data(({ dots }) => dots)
    .join('circle')
    .attr('r', 3)
    .attr('cx', ({ x }) => x)
    .attr('cy', ({ y }) => y)
}
