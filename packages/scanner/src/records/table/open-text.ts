import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { parse as parseAtOnce } from 'csv-parse/sync'
import type { RecordInput } from '../source.ts'
import { findDelimiter, findEncoding } from './formats.ts'
import type { RawRow, RawTable } from './open-table.ts'

/** The largest text that is looked at whole to tell its encoding; of a larger one, the first bytes have to do. */
const LOOKED_AT_WHOLE = 32 * 1024 * 1024

/** Text with delimiters, in whatever encoding, streamed. */
export async function openText(input: RecordInput): Promise<RawTable> {
  const known = input.size <= LOOKED_AT_WHOLE ? await input.bytes() : input.head
  const encoding = findEncoding(known)
  const delimiter = findDelimiter(new TextDecoder(encoding).decode(input.head))
  const hasQuotes = input.size > LOOKED_AT_WHOLE || closesItsQuotes(new TextDecoder(encoding).decode(known), delimiter)
  return { headings: undefined, rows: readRows(input, encoding, delimiter, hasQuotes) }
}

/** A quote that is never closed would swallow all rows after it: then quotes are letters like others. */
function closesItsQuotes(text: string, delimiter: string): boolean {
  try {
    parseAtOnce(text, { delimiter, bom: true, relax_column_count: true, relax_quotes: true })
    return true
  } catch {
    return false
  }
}

async function* readRows(input: RecordInput, encoding: string, delimiter: string, hasQuotes: boolean): AsyncIterable<RawRow> {
  const parser = Readable.from(decode(input, encoding)).pipe(
    parse({
      delimiter,
      quote: hasQuotes ? '"' : null,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      info: true,
      max_record_size: 1_000_000,
    }),
  )
  for await (const found of parser) {
    // With `info`, every row comes with the line on which it ended.
    const { record, info } = found as { record: string[]; info: { lines: number } }
    yield { number: info.lines, cells: record }
  }
}

async function* decode(input: RecordInput, encoding: string): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of input.chunks()) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}
