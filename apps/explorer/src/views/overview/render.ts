import type { Root } from '../../components/picture.tsx'
import { toHash } from '../../state/route.ts'
import type { MapScene, SceneMark, SceneText } from './map-scene.ts'

/** Draws the map. Marks lead to their system for those who point; the table below has them for the keyboard. */
export function render(root: Root, scene: MapScene): void {
  drawBoxes(root, scene)
  root
    .selectAll<SVGLineElement, MapScene['lines'][number]>('line.axis')
    .data(scene.lines)
    .join((enter) => enter.append('line').attr('class', 'axis'))
    .attr('x1', (line) => line.x1)
    .attr('y1', (line) => line.y1)
    .attr('x2', (line) => line.x2)
    .attr('y2', (line) => line.y2)
  drawMarks(root, 'map-mark', scene.marks)
  drawMarks(root, 'tray-mark', scene.tray?.marks ?? [])
  root
    .selectAll<SVGPathElement, MapScene['labels'][number]>('path.leader')
    .data(scene.labels.filter((label) => label.leader !== undefined))
    .join((enter) => enter.append('path').attr('class', 'leader'))
    .attr('d', (label) => label.leader ?? '')
  drawTexts(root, 'map-text', [...scene.texts, ...(scene.tray?.texts ?? [])])
  drawTexts(root, 'map-label halo', scene.labels)
}

function drawBoxes(root: Root, scene: MapScene): void {
  const boxes = [
    ...(scene.field ? [{ ...scene.field, look: 'field', title: '' }] : []),
    ...(scene.tray ? [{ ...scene.tray, look: 'tray', title: '' }] : []),
    ...scene.cells.map((cell) => ({ ...cell, look: `cell step-${cell.step}` })),
  ]
  root
    .selectAll<SVGRectElement, (typeof boxes)[number]>('rect')
    .data(boxes)
    .join((enter) => {
      const rect = enter.append('rect')
      rect.append('title')
      return rect
    })
    .attr('class', (box) => box.look)
    .attr('x', (box) => box.x)
    .attr('y', (box) => box.y)
    .attr('width', (box) => box.width)
    .attr('height', (box) => box.height)
    .select('title')
    .text((box) => box.title)
}

function drawMarks(root: Root, name: string, marks: readonly SceneMark[]): void {
  const all = root
    .selectAll<SVGAElement, SceneMark>(`a.${name}`)
    .data(marks, (mark) => mark.id)
    .join((enter) => {
      const link = enter.append('a').attr('class', name).attr('tabindex', -1).attr('aria-hidden', 'true')
      const use = link.append('use')
      use.append('title')
      return link
    })
    .attr('href', (mark) => (mark.id.includes(':') ? toHash({ view: 'service', selection: mark.id }) : null))
  all
    .select('use')
    .attr('href', (mark) => `#g-${mark.mark}`)
    .attr('x', (mark) => mark.x)
    .attr('y', (mark) => mark.y)
    .attr('width', (mark) => mark.size)
    .attr('height', (mark) => mark.size)
    .select('title')
    .text((mark) => mark.title)
}

const LOOKS: Readonly<Record<SceneText['look'], string>> = { strong: 'strong', plain: '', quiet: 'secondary', inverse: 'inverse' }

function drawTexts(root: Root, name: string, texts: readonly SceneText[]): void {
  root
    .selectAll<SVGTextElement, SceneText>(`text.${name.split(' ')[0] ?? name}`)
    .data(texts)
    .join('text')
    .attr('class', (text) => `${name} ${LOOKS[text.look]} ${text.anchor === 'start' ? '' : text.anchor}`)
    .attr('x', (text) => text.x)
    .attr('y', (text) => text.y)
    .text((text) => text.text)
}
