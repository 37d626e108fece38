import { createReadStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import type { RecordInput } from '../records/source.ts'

/** Looked at to tell what a file is. */
const HEAD = 64 * 1024
/** What a program has to have in memory at once is not larger. */
const LARGEST_WHOLE = 512 * 1024 * 1024

/** A file of records, or undefined where there is none. Nothing is read before somebody asks. */
export async function openRecord(path: string, file: string): Promise<RecordInput | undefined> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return undefined
  const slice = async (start: number, end: number): Promise<Uint8Array> => {
    const handle = await open(path, 'r')
    try {
      const bytes = new Uint8Array(Math.max(0, Math.min(end, found.size) - start))
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, start)
      return bytes.subarray(0, bytesRead)
    } finally {
      await handle.close()
    }
  }
  return {
    file,
    size: found.size,
    head: await slice(0, Math.min(HEAD, found.size)),
    chunks: () => createReadStream(path) as AsyncIterable<Uint8Array>,
    bytes: async () => {
      if (found.size > LARGEST_WHOLE)
        throw new RangeError(`It has more than ${LARGEST_WHOLE / 1024 / 1024} MB, and cannot be read in pieces.`)
      return readFile(path)
    },
    slice,
  }
}
