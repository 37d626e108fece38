/** What stands in one cell; nothing where it is not known. */
export type CsvValue = string | number | undefined

/** A table to be copied: one heading a column, one list of values a row. */
export interface CsvTable {
  readonly headings: readonly string[]
  readonly rows: () => readonly (readonly CsvValue[])[]
}

/** Comma-separated values by RFC 4180. What a spreadsheet would take for a formula gets an apostrophe in front. */
export function toCsv({ headings, rows }: CsvTable): string {
  return `${[headings, ...rows()].map((row) => row.map(toCell).join(',')).join('\r\n')}\r\n`
}

function toCell(value: CsvValue): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
