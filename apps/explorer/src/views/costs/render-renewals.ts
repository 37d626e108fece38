import type { Root } from '../../components/picture.tsx'
import type { RenewalsScene } from './layout-renewals.ts'

/** An open dot where notice is due, a filled one where it renews; dashed between them once it is too late. */
export function renderRenewals(root: Root, { width, height, quarters, today, rows, isNarrow }: RenewalsScene): void {
  root.selectAll('*').remove()
  for (const { x, label } of quarters) {
    root.append('line').attr('class', 'axis').attr('x1', x).attr('x2', x).attr('y1', 0).attr('y2', height)
    root
      .append('text')
      .attr('class', 'muted')
      .attr('x', x + 4 > width - 50 ? x - 4 : x + 4)
      .attr('text-anchor', x + 4 > width - 50 ? 'end' : 'start')
      .attr('y', 11)
      .text(label)
  }
  if (today !== undefined)
    root.append('line').attr('class', 'renewals-today').attr('x1', today).attr('x2', today).attr('y1', 16).attr('y2', height)
  const middle = isNarrow ? 28 : 12
  for (const { y, name, cost, notice, renewal, isPast } of rows) {
    const row = root
      .append('g')
      .attr('class', isPast ? 'renewal is-past' : 'renewal')
      .attr('transform', `translate(0,${y})`)
    row
      .append('text')
      .attr('class', 'halo')
      .attr('y', isNarrow ? 12 : 16)
      .text(shortened(name))
      .append('title')
      .text(name)
    row
      .append('text')
      .attr('class', cost === undefined ? 'halo muted' : 'halo secondary')
      .attr('x', isNarrow ? width : 250)
      .attr('y', isNarrow ? 12 : 16)
      .attr('text-anchor', 'end')
      .text(cost ?? 'unknown')
    if (notice !== undefined) {
      row.append('line').attr('x1', notice).attr('x2', renewal).attr('y1', middle).attr('y2', middle)
      row.append('circle').attr('class', 'notice').attr('cx', notice).attr('cy', middle).attr('r', 4.5)
    }
    row.append('circle').attr('class', 'renews').attr('cx', renewal).attr('cy', middle).attr('r', 4.5)
  }
}

/** The whole name stands in the title of the text and in the table. */
function shortened(name: string): string {
  return name.length > 26 ? `${name.slice(0, 25)}…` : name
}
