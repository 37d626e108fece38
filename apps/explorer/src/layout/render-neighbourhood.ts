import type { Root } from '../components/picture.tsx'
import { toHash } from '../state/route.ts'
import type { NeighbourhoodScene, PlacedNode } from './neighbourhood.ts'

/** Draws the three columns. Names are links, so that the picture can be walked by keyboard. */
export function renderNeighbourhood(root: Root, scene: NeighbourhoodScene): void {
  root
    .selectAll<SVGTextElement, NeighbourhoodScene['headings'][number]>('text.heading')
    .data(scene.headings)
    .join('text')
    .attr('class', 'heading muted')
    .attr('x', (heading) => heading.x)
    .attr('y', (heading) => heading.y)
    .attr('text-anchor', (heading) => heading.anchor)
    .text((heading) => heading.text)

  root
    .selectAll<SVGPathElement, NeighbourhoodScene['links'][number]>('path.tie')
    .data(scene.links, (link) => link.id)
    .join('path')
    .attr('class', (link) => (link.isInside ? 'tie strong' : 'tie'))
    .attr('stroke-dasharray', (link) => (link.isWeak ? '3 3' : null))
    .attr('stroke-width', (link) => (link.isInside ? 1.8 : 1))
    .attr('d', (link) => link.path)

  const nodes = root.selectAll<SVGAElement, PlacedNode>('a.node').data(scene.nodes, (node) => `${node.column} ${node.id}`)
  const entered = nodes.enter().append<SVGAElement>('a').attr('class', 'node')
  entered.append('rect').attr('class', 'box')
  entered.append('title')
  entered.append('use').attr('width', 12).attr('height', 12)
  entered.append('text')
  const all = entered.merge(nodes).attr('href', (node) => toHash({ view: 'service', selection: node.id }))
  all
    .select('rect')
    .attr('x', (node) => node.x - (node.name.length * 6.8) / 2 - 12)
    .attr('y', (node) => node.y - 11)
    .attr('width', (node) => node.name.length * 6.8 + 24)
    .attr('height', 22)
    .attr('rx', 3)
    .attr('fill', (node) => (node.column === 'centre' ? 'var(--select)' : 'none'))
    .attr('stroke', (node) => (node.column === 'centre' ? 'var(--rule-2)' : 'none'))
    .attr('display', (node) => (node.column === 'centre' ? null : 'none'))
  all.select('title').text((node) => node.fullName)
  all
    .select('use')
    .attr('href', (node) => `#${node.symbol}`)
    .attr('x', (node) => node.x - 6)
    .attr('y', (node) => node.y - 6)
    .attr('display', (node) => (node.column === 'centre' ? 'none' : null))
  all
    .select('text')
    .attr('x', (node) => node.textX)
    .attr('y', (node) => node.y + 4)
    .attr('text-anchor', (node) => node.anchor)
    .attr('class', (node) => (node.column === 'centre' ? 'strong' : 'secondary'))
    .text((node) => node.name)
  nodes.exit().remove()

  root
    .selectAll<SVGTextElement, NeighbourhoodScene['notes'][number]>('text.note')
    .data(scene.notes)
    .join('text')
    .attr('class', 'note muted')
    .attr('x', (note) => note.x)
    .attr('y', (note) => note.y)
    .attr('text-anchor', (note) => note.anchor)
    .text((note) => note.text)
}
