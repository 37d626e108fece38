import { parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import type { RecordInput } from '../source.ts'
import type { RawRow, RawTable } from './open-table.ts'
import type { Cell } from './values.ts'

/** Rows that are in memory at once. */
const AT_ONCE = 10_000

/** Columns and rows of a Parquet file, some at a time. */
export async function openParquet(input: RecordInput): Promise<RawTable> {
  const file = {
    byteLength: input.size,
    slice: async (start: number, end = input.size) => new Uint8Array(await input.slice(start < 0 ? input.size + start : start, end)).buffer,
  }
  const metadata = await parquetMetadataAsync(file)
  const headings = parquetSchema(metadata).children.map((column) => column.element.name)
  const total = Number(metadata.num_rows)
  async function* readRows(): AsyncIterable<RawRow> {
    for (let start = 0; start < total; start += AT_ONCE) {
      const rows = await parquetReadObjects({ file, metadata, compressors, rowStart: start, rowEnd: Math.min(total, start + AT_ONCE) })
      // Columns of plain types hold text, numbers, dates or nothing; nested ones are handed on as JSON.
      for (const [at, row] of rows.entries()) yield { number: start + at + 1, cells: headings.map((heading) => toCell(row[heading])) }
    }
  }
  return { headings, rows: readRows() }
}

function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return value
  if (value instanceof Date) return value
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? Number(inner) : inner))
}
