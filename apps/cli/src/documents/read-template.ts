import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** The page that shows an analysis, as built: beside the code where it is installed, in its own folder in a checkout. Undefined where nobody built it. */
export async function readTemplate(): Promise<string | undefined> {
  for (const place of ['../explorer.html', '../../../explorer/dist/index.html']) {
    const text = await readFile(fileURLToPath(new URL(place, import.meta.url)), 'utf8').catch(() => undefined)
    if (text !== undefined) return text
  }
  return undefined
}
