import readWorkbook from 'read-excel-file/universal'
import type { RecordInput } from '../source.ts'
import type { RawRow, RawTable } from './open-table.ts'
import { toHeading } from './map-columns.ts'
import type { Cell } from './values.ts'

/** The wanted sheet of a workbook, or the one with most rows. Merged cells have their value in the first of them. */
export async function openExcel(input: RecordInput, wanted: string | undefined): Promise<RawTable> {
  const bytes = await input.bytes()
  const copy = new Uint8Array(bytes)
  const sheets = await readWorkbook(copy.buffer)
  const named = wanted === undefined ? undefined : sheets.find(({ sheet }) => toHeading(sheet) === toHeading(wanted))
  const chosen = named ?? sheets.toSorted((a, b) => b.data.length - a.data.length)[0]
  return { headings: undefined, rows: inOrder(chosen?.data ?? []) }
}

async function* inOrder(rows: readonly (readonly unknown[])[]): AsyncIterable<RawRow> {
  // What a workbook holds is text, numbers, dates, booleans or nothing.
  for (const [at, cells] of rows.entries()) yield await Promise.resolve({ number: at + 1, cells: cells as readonly Cell[] })
}
