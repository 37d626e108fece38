import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ownFolder } from '../own-folder.ts'

/** The page that shows an analysis, as built: beside the code where it is installed, in its own folder in a checkout. Undefined where nobody built it. */
export async function readTemplate(): Promise<string | undefined> {
  for (const place of ['dist/explorer.html', '../explorer/dist/index.html']) {
    const text = await readFile(join(ownFolder, place), 'utf8').catch(() => undefined)
    if (text !== undefined) return text
  }
  return undefined
}
