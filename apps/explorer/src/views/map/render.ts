import type { Root } from '../../components/picture.tsx'
import { toHash } from '../../state/route.ts'
import type { Block, MapScene, PlacedMark, Tie } from './layout.ts'

export function render(root: Root, scene: MapScene): void {
  root.classed('is-tracing', false)
  drawTies(root, scene)
  drawBlocks(root, scene.blocks)
  drawMarks(root, scene.isNodeLink ? [] : scene.marks)
  drawNodes(root, scene.isNodeLink ? scene.marks : [])
}

function drawTies(root: Root, { ties, isNodeLink }: MapScene): void {
  root
    .selectAll<SVGPathElement, Tie>('path.tie')
    .data(ties, (tie) => tie.id)
    .join((enter) => {
      const path = enter.append('path')
      path.append('title')
      return path
    })
    .attr('class', 'tie')
    .attr('d', (tie) => tie.path)
    .attr('stroke-width', (tie) => tie.width)
    .attr('stroke-dasharray', (tie) => (tie.isDotted ? '1.5 3.5' : null))
    .attr('stroke-linecap', (tie) => (tie.isDotted ? 'round' : null))
    .attr('marker-end', (tie) => (tie.isDotted ? null : isNodeLink ? 'url(#m-arrow-small)' : 'url(#m-arrow)'))
    .select('title')
    .text((tie) => tie.title)

  root
    .selectAll<SVGTextElement, Tie>('text.tie-count')
    .data(
      ties.filter((tie) => tie.label !== undefined),
      (tie) => tie.id,
    )
    .join('text')
    .attr('class', 'tie-count halo middle secondary')
    .attr('x', (tie) => tie.label?.x ?? 0)
    .attr('y', (tie) => (tie.label?.y ?? 0) + 4)
    .text((tie) => tie.label?.text ?? '')
}

function drawBlocks(root: Root, blocks: readonly Block[]): void {
  const areas = root.selectAll<SVGAElement, Block>('a.community').data(blocks, (block) => block.id)
  const entered = areas.enter().append<SVGAElement>('a').attr('class', 'community')
  entered.append('rect').attr('class', 'area')
  entered.append('title')
  entered.append('text').attr('class', 'name strong')
  entered.append('text').attr('class', 'note muted')
  const all = entered
    .merge(areas)
    .attr('href', (block) => block.href ?? null)
    .attr('aria-label', (block) => `${block.name}, ${block.note}`)
  all
    .select('rect')
    .attr('x', (block) => block.x)
    .attr('y', (block) => block.y)
    .attr('width', (block) => block.width)
    .attr('height', (block) => block.height)
    .attr('stroke-dasharray', (block) => (block.isRest ? '3 3' : null))
    .attr('data-selected', (block) => (block.isSelected ? '' : null))
  all.select('title').text((block) => block.name)
  all
    .select('text.name')
    .attr('x', (block) => block.x + 12)
    .attr('y', (block) => block.y + 21)
    .text((block) => block.label)
  all
    .select('text.note')
    .attr('x', (block) => block.x + 12)
    .attr('y', (block) => block.y + 37)
    .text((block) => block.note)
  areas.exit().remove()
}

function drawMarks(root: Root, marks: readonly PlacedMark[]): void {
  root
    .selectAll<SVGUseElement, PlacedMark>('use.plain')
    .data(marks, (mark) => mark.id)
    .join((enter) => {
      const use = enter.append('use').attr('class', 'plain')
      use.append('title')
      return use
    })
    .attr('href', (mark) => `#g-${mark.mark}`)
    .attr('x', (mark) => mark.x - mark.size / 2)
    .attr('y', (mark) => mark.y - mark.size / 2)
    .attr('width', (mark) => mark.size)
    .attr('height', (mark) => mark.size)
    .attr('pointer-events', 'none')
    .raise()
    .select('title')
    .text((mark) => mark.name)
}

function drawNodes(root: Root, marks: readonly PlacedMark[]): void {
  const nodes = root.selectAll<SVGAElement, PlacedMark>('a.node').data(marks, (mark) => mark.id)
  const added = nodes.enter().append<SVGAElement>('a').attr('class', 'node')
  added.append('title')
  added.append('circle').attr('class', 'box')
  added.append('use')
  added.append('text').attr('class', 'halo middle')
  const shown = added
    .merge(nodes)
    .attr('href', (mark) => toHash({ view: 'service', selection: mark.id }))
    .on('pointerenter focus', (_event, mark) => trace(root, mark.id))
    .on('pointerleave blur', () => trace(root, undefined))
  shown.select('title').text((mark) => mark.name)
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

/** Points out the ties of one node, and takes the others back. */
function trace(root: Root, id: string | undefined): void {
  root.classed('is-tracing', id !== undefined)
  root.selectAll<SVGPathElement, Tie>('path.tie').classed('is-traced', (tie) => tie.from === id || tie.to === id)
}
