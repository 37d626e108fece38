import type { Root } from '../../components/picture.tsx'
import { toHash } from '../../state/route.ts'
import type { MapScene } from './layout.ts'

type Area = MapScene['areas'][number]
type MarkPlace = MapScene['marks'][number]

export function render(root: Root, scene: MapScene): void {
  // First, so that no line runs across a circle.
  root
    .selectAll<SVGLineElement, MapScene['links'][number]>('line.tie')
    .data(scene.links, (link) => link.id)
    .join('line')
    .attr('class', 'tie')
    .attr('x1', (link) => link.x1)
    .attr('y1', (link) => link.y1)
    .attr('x2', (link) => link.x2)
    .attr('y2', (link) => link.y2)
    .attr('stroke-width', (link) => link.width)

  const areas = root.selectAll<SVGAElement, Area>('a.community').data(scene.areas, (area) => area.id)
  const entered = areas.enter().append<SVGAElement>('a').attr('class', 'community')
  entered.append('circle').attr('class', 'area')
  const all = entered
    .merge(areas)
    .attr('href', (area) => toHash({ view: 'map', selection: area.id }))
    .attr('aria-label', (area) => area.name)
  all
    .select('circle')
    .attr('cx', (area) => area.x)
    .attr('cy', (area) => area.y)
    .attr('r', (area) => area.r)
    .attr('data-selected', (area) => (area.isSelected ? '' : null))
  areas.exit().remove()

  const isLabelled = scene.marks.some((mark) => mark.hasLabel)
  root
    .selectAll<SVGUseElement, MarkPlace>('use.plain')
    .data(isLabelled ? [] : scene.marks, (mark) => mark.id)
    .join((enter) => {
      const use = enter.append('use').attr('class', 'plain').attr('pointer-events', 'none')
      use.append('title')
      return use
    })
    .attr('href', (mark) => `#g-${mark.mark}`)
    .attr('x', (mark) => mark.x - mark.size / 2)
    .attr('y', (mark) => mark.y - mark.size / 2)
    .attr('width', (mark) => mark.size)
    .attr('height', (mark) => mark.size)
    .select('title')
    .text((mark) => mark.name)

  root
    .selectAll<SVGTextElement, Area>('text.area-label')
    .data(
      scene.areas.filter((area) => area.label !== undefined),
      (area) => area.id,
    )
    .join('text')
    .attr('class', 'area-label halo middle strong')
    .attr('pointer-events', 'none')
    .attr('x', (area) => area.x)
    .attr('y', (area) => area.y - area.r + 18)
    .text((area) => area.label ?? '')

  const nodes = root.selectAll<SVGAElement, MarkPlace>('a.node').data(isLabelled ? scene.marks : [], (mark) => mark.id)
  const added = nodes.enter().append<SVGAElement>('a').attr('class', 'node')
  added.append('circle').attr('class', 'box')
  added.append('use')
  added.append('text').attr('class', 'halo middle')
  const shown = added.merge(nodes).attr('href', (mark) => toHash({ view: 'service', selection: mark.id }))
  shown
    .select('circle')
    .attr('cx', (mark) => mark.x)
    .attr('cy', (mark) => mark.y)
    .attr('r', 11)
    .attr('fill', 'var(--bg)')
    .attr('stroke', 'none')
  shown
    .select('use')
    .attr('href', (mark) => `#g-${mark.mark}`)
    .attr('x', (mark) => mark.x - mark.size / 2)
    .attr('y', (mark) => mark.y - mark.size / 2)
    .attr('width', (mark) => mark.size)
    .attr('height', (mark) => mark.size)
  shown
    .select('text')
    .attr('x', (mark) => mark.x)
    .attr('y', (mark) => mark.y + 24)
    .text((mark) => (mark.name.length > 24 ? `${mark.name.slice(0, 23)}…` : mark.name))
  nodes.exit().remove()
}
