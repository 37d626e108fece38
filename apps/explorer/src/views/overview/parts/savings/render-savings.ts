import type { Root } from '../../../../components/picture.tsx'
import { BAR_HEIGHT, type SavingsScene } from './layout-savings.ts'

type Bar = SavingsScene['bars'][number]

export function renderSavings(root: Root, scene: SavingsScene): void {
  const ticks = root
    .selectAll<SVGGElement, SavingsScene['ticks'][number]>('g.tick')
    .data(scene.ticks)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'tick')
      group.append('line').attr('class', 'axis')
      group.append('text').attr('class', 'muted')
      return group
    })
  ticks
    .select('line')
    .attr('x1', (tick) => tick.x)
    .attr('x2', (tick) => tick.x)
    .attr('y1', 18)
    .attr('y2', scene.bottom)
  ticks
    .select('text')
    .attr('x', (tick) => tick.x)
    .attr('y', 11)
    .attr('text-anchor', (tick) => (tick.x < 20 ? 'start' : 'middle'))
    .text((tick) => tick.label)
  root
    .selectAll<SVGTextElement, SavingsScene['headings'][number]>('text.heading')
    .data(scene.headings)
    .join('text')
    .attr('class', 'heading strong')
    .attr('y', (heading) => heading.y)
    .text((heading) => heading.text)
  drawBars(root, scene)
}

function drawBars(root: Root, scene: SavingsScene): void {
  const isBeside = scene.zero > 0
  const top = isBeside ? 4 : 20
  const bars = root
    .selectAll<SVGGElement, Bar>('g.saving')
    .data(scene.bars, (bar) => bar.id)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'saving')
      group.append('use')
      group.append('text').attr('class', 'label')
      for (const part of ['faint', 'solid', 'unknown']) group.append('rect').attr('class', part)
      group.append('text').attr('class', 'value')
      return group
    })
    .attr('transform', (bar) => `translate(0,${bar.y})`)
  bars
    .select('use')
    .attr('href', (bar) => (bar.mark ? `#g-${bar.mark}` : null))
    .attr('y', isBeside ? 7 : 2)
    .attr('width', 12)
    .attr('height', 12)
  bars
    .select('text.label')
    .attr('class', (bar) => (bar.isTotal ? 'label strong' : 'label'))
    .attr('x', (bar) => (bar.mark ? 19 : 0))
    .attr('y', isBeside ? 17 : 12)
    .text((bar) => bar.label)
  for (const part of ['faint', 'solid', 'unknown'] as const)
    bars
      .select(`rect.${part}`)
      .attr('class', (bar) => `${part} ${part === 'unknown' ? 'fill-unknown' : `fill-${bar.mark ?? 'ink'}`}`)
      .attr('x', (bar) => bar[part]?.x ?? 0)
      .attr('y', top)
      .attr('width', (bar) => Math.max(0, bar[part]?.width ?? 0))
      .attr('height', BAR_HEIGHT)
      .attr('display', (bar) => (bar[part] ? null : 'none'))
  bars
    .select('text.value')
    .attr('class', (bar) => `value halo ${bar.isTotal ? 'strong' : ''}`)
    .attr('x', (bar) => bar.value.x)
    .attr('y', top + 13)
    .text((bar) => bar.value.text)
}
