import type { PlanItem } from '@coppice/model'
import type { Root } from '../../components/picture.tsx'
import type { PlanScene } from './layout.ts'

const SHAPES: readonly (readonly [prefix: string, symbol: string])[] = [
  ['retire-service/', 'g-R1'],
  ['merge-services/', 'g-merge'],
  ['', 'g-replace'],
]

/** Draws the timeline: one shape an item, by what is done; contracts as an open dot (notice) and a filled one (renewal). */
export function render(root: Root, scene: PlanScene): void {
  root.selectAll('*').remove()
  for (const band of scene.bands) {
    if (band.isOdd)
      root.append('rect').attr('class', 'wave-band').attr('x', band.x).attr('y', 0).attr('width', band.width).attr('height', scene.bottom)
    root
      .append('text')
      .attr('class', 'wave-name')
      .attr('x', band.x + 8)
      .attr('y', 20)
      .text(band.label)
  }
  for (const { name, y, notice, renewal, isLabelLeft } of scene.renewals) {
    const group = root.append('g').attr('class', 'renewal')
    const [from, to] = [notice ?? 0, renewal ?? scene.width]
    group.append('line').attr('x1', Math.min(from, to)).attr('x2', Math.max(from, to)).attr('y1', y).attr('y2', y)
    if (notice !== undefined) group.append('circle').attr('class', 'notice').attr('cx', notice).attr('cy', y).attr('r', 4)
    if (renewal !== undefined) group.append('circle').attr('class', 'renews').attr('cx', renewal).attr('cy', y).attr('r', 4)
    const at = isLabelLeft ? Math.min(notice ?? scene.width, renewal ?? scene.width) - 9 : Math.max(notice ?? 0, renewal ?? 0) + 9
    group
      .append('text')
      .attr('class', 'halo')
      .attr('x', at)
      .attr('y', y + 4)
      .attr('text-anchor', isLabelLeft ? 'end' : 'start')
      .text(name)
  }
  for (const { y, labelX, labelY, team } of scene.rows) {
    root.append('line').attr('class', 'team-rule').attr('x1', 0).attr('x2', scene.width).attr('y1', y).attr('y2', y)
    root.append('text').attr('class', 'team-name').attr('x', labelX).attr('y', labelY).text(shortened(team)).append('title').text(team)
  }
  for (const cell of scene.cells) {
    for (const { x, item } of cell.marks) {
      const mark = root
        .append('use')
        .attr('href', `#${symbolOf(item)}`)
        .attr('x', x)
        .attr('y', cell.y - 6)
        .attr('width', 12)
        .attr('height', 12)
      mark.append('title').text(`${item.title} (${item.status})`)
      if (item.status === 'approved')
        root
          .append('line')
          .attr('class', 'approved')
          .attr('x1', x)
          .attr('x2', x + 12)
          .attr('y1', cell.y + 10)
          .attr('y2', cell.y + 10)
    }
    if (cell.more > 0)
      root
        .append('text')
        .attr('class', 'more-items')
        .attr('x', cell.moreX)
        .attr('y', cell.y + 4)
        .text(`+${cell.more}`)
  }
}

function symbolOf({ proposal }: PlanItem): string {
  return SHAPES.find(([prefix]) => proposal.startsWith(prefix))?.[1] ?? 'g-replace'
}

/** The whole name stands in the title of the text and in the tables. */
function shortened(team: string): string {
  return team.length > 24 ? `${team.slice(0, 23)}…` : team
}
