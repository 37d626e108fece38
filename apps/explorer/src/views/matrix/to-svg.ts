import type { Ink } from './draw.ts'
import type { MatrixScene } from './layout.ts'
import { toFrame } from './viewport.ts'

const WIDTH = 1000
const NAMED = 80

/** The whole matrix as a file: what the canvas shows when nothing is zoomed, with as many names as fit. */
export function toSvg({ cells, blocks, names }: MatrixScene, ink: Ink): string {
  const frame = toFrame(WIDTH)
  const size = frame.side / Math.max(1, names.length)
  const at = (index: number): string => (index * size).toFixed(2)
  const dot = Math.max(1.2, size * 0.9).toFixed(2)
  const labels =
    names.length <= NAMED
      ? names.map((name, index) => ({ name, centre: (index + 0.5) * size }))
      : blocks
          .filter(({ start, end }) => (end - start) * size > 11)
          .map(({ name, start, end }) => ({ name, centre: ((start + end) / 2) * size }))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${frame.height + 8}" width="${WIDTH}" height="${frame.height + 8}" font-family="${escape(ink.font.replace(/^.*?px /, ''))}" font-size="11">`,
    `<rect width="100%" height="100%" fill="${ink.ground}"/>`,
    `<g transform="translate(${frame.left},${frame.top})">`,
    `<rect width="${frame.side}" height="${frame.side}" fill="${ink.surface}" stroke="${ink.rule}"/>`,
    ...blocks.map(
      ({ start, end }) =>
        `<rect x="${at(start)}" y="${at(start)}" width="${at(end - start)}" height="${at(end - start)}" fill="${ink.block}" stroke="${ink.rule}"/>`,
    ),
    ...cells.map(
      ({ row, column, isCrossing }) =>
        `<rect x="${at(column)}" y="${at(row)}" width="${dot}" height="${dot}" fill="${isCrossing ? ink.crossing : ink.inside}"/>`,
    ),
    ...labels.flatMap(({ name, centre }) => [
      `<text x="-8" y="${(centre + 4).toFixed(1)}" text-anchor="end" fill="${ink.text}">${escape(name)}</text>`,
      `<text transform="translate(${(centre + 4).toFixed(1)},-8) rotate(-90)" fill="${ink.text}">${escape(name)}</text>`,
    ]),
    '</g></svg>',
  ].join('\n')
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
