import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Analysis } from '@coppice/model'
import type { Terminal } from '../console/terminal.ts'
import { resolvePath } from './places.ts'
import { readAnalysis } from './read-document.ts'

/**
 * An analysis by its file, or by the folder that `run` wrote it to.
 *
 * @throws UseError where there is none.
 */
export async function readSnapshot(path: string, { surroundings }: Terminal): Promise<Analysis> {
  const place = resolvePath(path, surroundings)
  const isFolder = await stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  )
  return readAnalysis(isFolder ? join(place, 'analysis.json') : place)
}
