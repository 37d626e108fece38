import type { Root } from '../components/picture.tsx'
import type { LayersNode, LayersScene } from './layers.ts'

/** Draws columns of names; pointing at one follows its lines. */
export function renderLayers(root: Root, scene: LayersScene): void {
  root.classed('is-tracing', false)
  root
    .selectAll<SVGTextElement, LayersScene['texts'][number]>('text.heading')
    .data(scene.texts)
    .join('text')
    .attr('class', 'heading muted')
    .attr('x', (text) => text.x)
    .attr('y', (text) => text.y)
    .text((text) => text.text)
  root
    .selectAll<SVGPathElement, LayersScene['links'][number]>('path.tie')
    .data(scene.links, (link) => link.id)
    .join('path')
    .attr('class', 'tie')
    .attr('stroke-dasharray', (link) => (link.isWeak ? '3 3' : null))
    .attr('d', (link) => link.path)
  const nodes = root.selectAll<SVGAElement, LayersNode>('a.node').data(scene.nodes, (node) => node.key)
  const entered = nodes.enter().append<SVGAElement>('a').attr('class', 'node')
  entered.append('rect').attr('class', 'box').attr('rx', 3)
  entered.append('title')
  entered.append('use').attr('width', 12).attr('height', 12)
  entered.append('text')
  const all = entered
    .merge(nodes)
    .attr('href', (node) => node.href)
    .on('pointerenter focus', (_event, node) => trace(root, node.id))
    .on('pointerleave blur', () => trace(root, undefined))
  all
    .select('rect')
    .attr('x', (node) => node.x - 11)
    .attr('y', (node) => node.y - 11)
    .attr('width', (node) => node.name.length * 6.8 + 32)
    .attr('height', 22)
    .attr('fill', (node) => (node.isFocus ? 'var(--select)' : 'transparent'))
    .attr('stroke', (node) => (node.isFocus ? 'var(--rule-2)' : 'none'))
  all.select('title').text((node) => node.fullName)
  all
    .select('use')
    .attr('href', (node) => `#${node.symbol}`)
    .attr('x', (node) => node.x - 6)
    .attr('y', (node) => node.y - 6)
  all
    .select('text')
    .attr('x', (node) => node.x + 13)
    .attr('y', (node) => node.y + 4)
    .attr('class', (node) => (node.isFocus ? 'strong' : 'secondary'))
    .text((node) => node.name)
  nodes.exit().remove()
}

function trace(root: Root, id: string | undefined): void {
  root.classed('is-tracing', id !== undefined)
  root
    .selectAll<SVGPathElement, LayersScene['links'][number]>('path.tie')
    .classed('is-traced', (link) => link.from === id || link.to === id)
}
