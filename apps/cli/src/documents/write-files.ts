import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Document } from '@coppice/report'
import { UseError } from '../errors.ts'

/**
 * Writes documents into a folder, each whole or not at all: a reader never sees half a file, whatever happens to us.
 *
 * @throws UseError where the folder cannot be written to.
 */
export async function writeDocuments(folder: string, documents: readonly Document[]): Promise<void> {
  for (const { name, text, bytes } of documents) await writeWhole(join(folder, name), text ?? bytes)
}

export async function writeWhole(path: string, content: string | Uint8Array | Iterable<string>): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    await mkdir(dirname(path), { recursive: true })
    const file = await open(temporary, 'w')
    try {
      await writeFile(file, content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    throw new UseError(
      `${path} could not be written: ${error instanceof Error ? error.message : String(error)}`,
      'Give another place with --out.',
    )
  }
}
