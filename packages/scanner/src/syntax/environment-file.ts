import { createLineFinder } from './line-finder.ts'

export interface EnvironmentLine {
  readonly key: string
  readonly value: string
  /** Single quotes: `$` means itself. */
  readonly literal: boolean
  readonly line: number
}

export interface EnvironmentFile {
  readonly assignments: readonly EnvironmentLine[]
  /** First line that is neither assignment nor comment. */
  readonly strayLine: number | undefined
}

const QUOTED = String.raw`(?:"((?:\\[\s\S]|[^"\\])*)"|'([^']*)'|${'`([^`]*)`'})[ \t]*(?:#.*)?\r?$`
const ENTRY = new RegExp(
  String.raw`^[ \t]*(?:[#;].*$|(?:(?:export|set)[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*(?:=|:[ \t])[ \t]*(?:${QUOTED}|(.*)$))`,
  'gm',
)

/** Reads `KEY=value` lines as dotenv does: quotes, values over several lines, comments behind values. */
export function readEnvironmentFile(source: string): EnvironmentFile {
  const lineAt = createLineFinder(source)
  const assignments: EnvironmentLine[] = []
  let strayLine: number | undefined
  let end = 0
  for (const match of source.replace(/^\uFEFF/, ' ').matchAll(ENTRY)) {
    strayLine ??= strayBetween(source, end, match.index, lineAt)
    end = match.index + match[0].length
    const [, key, double, single, back, bare] = match
    if (key === undefined) continue
    const value = double === undefined ? (single ?? back ?? withoutComment(bare ?? '')) : unescape(double)
    assignments.push({ key, value, literal: single !== undefined, line: lineAt(match.index) })
  }
  return { assignments, strayLine: strayLine ?? strayBetween(source, end, source.length, lineAt) }
}

function strayBetween(source: string, from: number, to: number, lineAt: (offset: number) => number): number | undefined {
  const at = source.slice(from, to).search(/[^\s\uFEFF]/)
  return at < 0 ? undefined : lineAt(from + at)
}

/** A comment behind a value without quotes needs a space before it. */
function withoutComment(value: string): string {
  const comment = value.startsWith('#') ? 0 : value.search(/[ \t]#/)
  return (comment < 0 ? value : value.slice(0, comment)).trim()
}

function unescape(value: string): string {
  return value.replace(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char === 'r' || char === 't' ? ' ' : char))
}
