import type { RecordInput } from '../source.ts'
import { isExcel, isParquet } from './formats.ts'
import type { Cell } from './values.ts'

/** A row as it stands in the file, before anybody knows what its cells mean. */
export interface RawRow {
  /** 1-based, as people count rows in a spreadsheet or lines in a text. */
  readonly number: number
  readonly cells: readonly Cell[]
}

/** Rows of a table, its headings among them or apart. */
export interface RawTable {
  /** Known where the format keeps them apart from the rows. */
  readonly headings: readonly string[] | undefined
  readonly rows: AsyncIterable<RawRow>
}

/** Opens a table by what its bytes say it is. Each format is loaded where one is met: most scans read none. */
export async function openTable(input: RecordInput, sheet: string | undefined): Promise<RawTable> {
  if (isExcel(input.head)) return (await import('./open-excel.ts')).openExcel(input, sheet)
  if (isParquet(input.head)) return (await import('./open-parquet.ts')).openParquet(input)
  return (await import('./open-text.ts')).openText(input)
}
