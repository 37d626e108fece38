import { join } from 'node:path'
import { toCanonicalPieces } from '@coppice/model'
import type { Document } from '@coppice/report'
import { writeWhole as writeAtOnce } from '@coppice/scanner'
import { UseError } from '../errors.ts'

/**
 * Writes documents into a folder, each whole or not at all: a reader never sees half a file, whatever happens to us.
 *
 * @throws UseError where the folder cannot be written to.
 */
export async function writeDocuments(folder: string, documents: readonly Document[]): Promise<void> {
  for (const { name, text, bytes } of documents) await writeWhole(join(folder, name), text ?? bytes)
}

/** @throws UseError where the place cannot be written to. */
export async function writeWhole(path: string, content: string | Uint8Array | Iterable<string>): Promise<void> {
  try {
    await writeAtOnce(path, content)
  } catch (error) {
    throw new UseError(
      `${path} could not be written: ${error instanceof Error ? error.message : String(error)}`,
      'Give another place with --out.',
    )
  }
}

/**
 * Writes a document as JSON, piece by piece: the text of a large estate takes as much memory as the estate, and twice where it is written at once.
 *
 * @throws UseError where the place cannot be written to; what the signal was aborted with.
 */
export async function writeJson(path: string, value: unknown, signal: AbortSignal): Promise<void> {
  await writeWhole(path, untilAborted(toCanonicalPieces(value), signal))
}

function* untilAborted(pieces: Iterable<string>, signal: AbortSignal): Iterable<string> {
  for (const piece of pieces) {
    signal.throwIfAborted()
    yield piece
  }
}
