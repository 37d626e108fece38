import type { EstateHistory, Snapshot } from '@coppice/model'
import type { TerminalLook } from '../terminal/terminal-look.ts'
import { toLine } from '../to-line.ts'
import { toFigureLine } from './comparison-lines.ts'

const COLUMNS: readonly (readonly [figure: string, title: string])[] = [
  ['services', 'services'],
  ['saas', 'products'],
  ['dependencies', 'edges'],
  ['unresolved', 'unresolved'],
  ['verdict-retire', 'retire'],
  ['verdict-merge', 'merge'],
  ['verdict-replace', 'replace'],
  ['verdict-not-assessed', 'not assessed'],
]

/** A line a snapshot, and below what came and went between them. */
export function renderHistory({ snapshots, changes }: EstateHistory, { palette }: TerminalLook): string {
  const { bold, dim, green, red } = palette
  const header = ['as of', ...COLUMNS.map(([, title]) => title), 'cost a year']
  const rows = snapshots.map(({ asOf, figures, costs }) => [
    asOf?.slice(0, 10) ?? 'unknown',
    ...COLUMNS.map(([figure]) => String(figures.find((one) => one.figure === figure)?.value ?? '')),
    costs.length === 0 ? 'unknown' : costs.map(toCost).join(' + '),
  ])
  const widths = header.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')
  const steps = changes.map((change) => {
    const came = change.nodes.appeared.filter(({ kind }) => kind === 'service' || kind === 'saas')
    const went = change.nodes.vanished.filter(({ kind }) => kind === 'service' || kind === 'saas')
    return [
      bold(`${change.before.asOf?.slice(0, 10) ?? 'unknown'} → ${change.after.asOf?.slice(0, 10) ?? 'unknown'}`),
      ...(toFigureLine(change) === '' ? [] : [`  ${dim(toFigureLine(change))}`]),
      ...came.map(({ name, reasons }) => `  ${green('+')} ${toLine(name)}  ${dim(toLine(reasons[0] ?? ''))}`),
      ...went.map(({ name, reasons }) => `  ${red('-')} ${toLine(name)}  ${dim(toLine(reasons[0] ?? ''))}`),
      ...(came.length + went.length === 0 ? [`  ${dim('No service or product came or went.')}`] : []),
    ].join('\n')
  })
  return [[bold(line(header)), ...rows.map(line)].join('\n'), ...steps].join('\n\n')
}

function toCost({ currency, low, high }: Snapshot['costs'][number]): string {
  const words = (amount: number): string => Math.round(amount).toLocaleString('en')
  return `${low === high ? words(low) : `${words(low)}–${words(high)}`} ${currency}`
}
