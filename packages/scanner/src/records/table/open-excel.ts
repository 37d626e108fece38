import readWorkbook from 'read-excel-file/universal'
import type { RecordInput } from '../source.ts'
import type { RawRow, RawTable } from './open-table.ts'
import { toHeading } from './map-columns.ts'
import type { Cell } from './values.ts'

/** A workbook is an archive: a small one may claim to hold more than fits into memory. */
const MOST_UNPACKED = 512 * 1024 * 1024

/** The wanted sheet of a workbook, or the one with most rows. Merged cells have their value in the first of them. */
export async function openExcel(input: RecordInput, wanted: string | undefined): Promise<RawTable> {
  const bytes = await input.bytes()
  const unpacked = unpackedSize(bytes)
  if (unpacked > MOST_UNPACKED) throw new RangeError(`It unpacks to ${Math.round(unpacked / 1024 / 1024)} MB, and is not read.`)
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

/**
 * Bytes that the entries of an archive say they unpack to: what unpacks them makes room for as many, and no more. Without that figure (an archive of more
 * than 4 GB, whose entries say it elsewhere) it is too many. See https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.12
 */
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let sum = 0
  for (let at = 0; at + 46 <= bytes.length; at++) {
    // `PK`, then 1 and 2: the head of an entry in the list at the end.
    if (bytes[at] === 0x50 && view.getUint32(at, true) === 0x02014b50) sum += view.getUint32(at + 24, true)
  }
  return sum
}
