import type { Comparison } from '@coppice/model'
import { escapeCode, escapeText } from '../markdown-escape.ts'
import type { TerminalLook } from '../terminal/terminal-look.ts'
import { toLine } from '../to-line.ts'
import { toFigureLine, toSections } from './comparison-lines.ts'

/** Lines of one section that a terminal, and a comment on a pull request, show. */
const MOST_LINES = 25
const MOST_ROWS = 50

/** The comparison for a terminal. */
export function renderComparison(comparison: Comparison, { palette }: TerminalLook): string {
  const { bold, dim, green, red, yellow } = palette
  const colour = { '+': green, '-': red, '~': yellow }
  const sections = toSections(comparison)
  if (sections.length === 0) return `${titleOf(comparison)}\n\nNothing has changed.`
  const blocks = sections.map(({ title, items }) => {
    const lines = items
      .slice(0, MOST_LINES)
      .flatMap(({ sign, text, reasons, place }) => [
        `  ${colour[sign](sign)} ${toLine(text)}${place === undefined ? '' : `  ${dim(toLine(place))}`}`,
        ...reasons.slice(0, 3).map((reason) => `      ${dim(toLine(reason))}`),
      ])
    return [bold(`${title} (${items.length})`), ...lines, ...rest(items.length, MOST_LINES, '  ')].join('\n')
  })
  return [titleOf(comparison), toFigureLine(comparison) || 'No figure has changed.', ...blocks].join('\n\n')
}

/** The comparison as a comment on a pull request: short, folded, and safe whatever the names are. */
export function renderComparisonMarkdown(comparison: Comparison): string {
  const sections = toSections(comparison)
  if (sections.length === 0) return `### Coppice\n\nNothing has changed in the estate.\n`
  const blocks = sections.map(({ title, items }, at) => {
    const rows = items
      .slice(0, MOST_ROWS)
      .map(
        ({ sign, text, reasons, place }) =>
          `| ${sign === '-' ? '−' : sign} | ${escapeText(text)} | ${escapeText(reasons.join(' '))} | ${place === undefined ? '' : escapeCode(place)} |`,
      )
    const table = ['| | What | Why | Where |', '| --- | --- | --- | --- |', ...rows].join('\n')
    return `<details${at < 2 ? ' open' : ''}>\n<summary>${title} (${items.length})</summary>\n\n${[table, ...rest(items.length, MOST_ROWS, '\n')].join('\n')}\n\n</details>`
  })
  const figures = toFigureLine(comparison)
  return `${[`### Coppice: what changes in the estate`, figures === '' ? 'No figure changes.' : `**${escapeText(figures)}**`, ...blocks].join('\n\n')}\n`
}

function titleOf({ before, after }: Comparison): string {
  return `${toLine(before.name)}${date(before.asOf)} → ${toLine(after.name)}${date(after.asOf)}`
}

function date(asOf: string | undefined): string {
  return asOf === undefined ? '' : ` (${asOf.slice(0, 10)})`
}

function rest(all: number, most: number, indent: string): string[] {
  return all > most ? [`${indent}… and ${all - most} more`] : []
}
