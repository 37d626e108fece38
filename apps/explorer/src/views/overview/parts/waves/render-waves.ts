import type { Root } from '../../../../components/picture.tsx'
import type { WavesScene } from './layout-waves.ts'

type Point = WavesScene['points'][number]

const LINE = 15

export function renderWaves(root: Root, scene: WavesScene): void {
  const grid = root
    .selectAll<SVGGElement, WavesScene['grid'][number]>('g.grid')
    .data(scene.grid)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'grid')
      group.append('line').attr('class', 'axis')
      group.append('text').attr('class', 'muted')
      return group
    })
  grid
    .select('line')
    .attr('x1', 0)
    .attr('x2', (tick) => tick.x2)
    .attr('y1', (tick) => tick.y)
    .attr('y2', (tick) => tick.y)
  grid
    .select('text')
    .attr('x', (tick) => tick.x2 + 8)
    .attr('y', (tick) => tick.y + 4)
    .text((tick) => tick.label)
  root
    .selectAll<SVGPathElement, string>('path.wedge')
    .data(scene.wedge === undefined ? [] : [scene.wedge])
    .join('path')
    .attr('class', 'wedge')
    .attr('d', String)
  root.selectAll<SVGPathElement, string>('path.line').data([scene.line]).join('path').attr('class', 'line').attr('d', String)
  const points = root
    .selectAll<SVGGElement, Point>('g.point')
    .data(scene.points, (point) => point.key)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'point')
      group.append('line').attr('class', 'axis')
      group.append('circle').attr('r', 3.5)
      group.append('text').attr('class', 'value strong halo')
      group.append('g').attr('class', 'words')
      return group
    })
  points
    .select('line')
    .attr('x1', (point) => point.x)
    .attr('x2', (point) => point.x)
    .attr('y1', (point) => point.y)
    .attr('y2', (point) => point.foot)
  points
    .select('circle')
    .attr('cx', (point) => point.x)
    .attr('cy', (point) => point.y)
  points
    .select('text.value')
    .attr('x', (point) => point.x + (point.anchor === 'start' ? 8 : 0))
    .attr('y', (point) => point.y - 9)
    .attr('text-anchor', (point) => point.anchor)
    .text((point) => point.value)
  points
    .select<SVGGElement>('g.words')
    .selectAll<SVGTextElement, { text: string; point: Point; index: number }>('text')
    .data((point) => point.lines.map((text, index) => ({ text, point, index })))
    .join('text')
    .attr('class', ({ index }) => (index === 0 ? 'strong' : 'secondary'))
    .attr('x', ({ point }) => point.x)
    .attr('y', ({ point, index }) => point.foot + 18 + index * LINE)
    .attr('text-anchor', ({ point }) => point.anchor)
    .text(({ text }) => text)
  root
    .selectAll<SVGTextElement, NonNullable<WavesScene['low']>>('text.low')
    .data(scene.low ? [scene.low] : [])
    .join('text')
    .attr('class', 'low secondary end halo')
    .attr('x', (low) => low.x)
    .attr('y', (low) => low.y)
    .text((low) => low.text)
}
