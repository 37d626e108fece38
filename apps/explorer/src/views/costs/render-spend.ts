import { nodeHref } from '../../components/node-link.tsx'
import type { Root } from '../../components/picture.tsx'
import type { SpendScene, Tile } from './layout-spend.ts'

/** Width of a letter of the labels, for a guess at what fits. */
const LETTER = 6.4
/** The same of a heading, which is bold; and what keeps it apart from the one beside it. */
const BOLD = 7.2
const GAP = 4
const LINE = 15
/** A shorter beginning tells nobody which name it is. */
const LEAST_LETTERS = 8

export function renderSpend(root: Root, { groups, tiles }: SpendScene): void {
  root.selectAll('*').remove()
  for (const { x, y, width, name, cost } of groups) {
    const whole = `${name}, ${cost}`
    const text = whole.length * BOLD <= width - GAP ? whole : fitted(name, width - GAP, BOLD)
    root
      .append('text')
      .attr('class', 'strong')
      .attr('x', x)
      .attr('y', y + 14)
      .text(text)
      .append('title')
      .text(`${name}: ${cost}`)
  }
  for (const tile of tiles) drawTile(root, tile)
}

function drawTile(root: Root, { x, y, width, height, node, label, cost, note, mark }: Tile): void {
  const link = root.append<SVGGElement>(node === undefined ? 'g' : 'a')
  if (node !== undefined) link.attr('href', nodeHref(node)).attr('aria-label', `${label}: ${cost}`)
  link.attr('transform', `translate(${x},${y})`).attr('class', `spend-tile spend-${mark ?? 'none'}`)
  link.append('title').text([label, cost, note].filter(Boolean).join(', '))
  link.append('rect').attr('width', Math.max(0, width)).attr('height', Math.max(0, height))
  if (height < LINE + 3) return
  const words = fitted(label, width - 8)
  if (words === '') return
  link.append('text').attr('x', 4).attr('y', 13).text(words)
  const lines = [cost, note].filter((line): line is string => Boolean(line) && (line ?? '').length * LETTER <= width - 8)
  for (const [at, line] of lines.slice(0, Math.floor((height - 3) / LINE) - 1).entries())
    link
      .append('text')
      .attr('class', 'secondary')
      .attr('x', 4)
      .attr('y', 13 + (at + 1) * LINE)
      .text(line)
}

/** Nothing where not even the beginning of it fits; the whole stands in the title and in the table. */
function fitted(text: string, width: number, letter = LETTER): string {
  const most = Math.floor(width / letter)
  if (text.length <= most) return text
  return most < LEAST_LETTERS ? '' : `${text.slice(0, most - 1)}…`
}
