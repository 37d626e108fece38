import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SourceFile } from '../src/detect/detector.ts'

/** Every input of the golden cases that is text of ordinary size: real files of every format that is read. */
export function goldenInputs(): readonly SourceFile[] {
  const root = fileURLToPath(new URL('../../../fixtures/detectors', import.meta.url))
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\/input\/.*\.[^/]+$/.test(name))
    .map((name) => ({ path: name.replace(/^.*?\/input\//, ''), text: readOrNothing(join(root, name)) }))
    .filter(({ text }) => text !== '' && text.length < 20_000)
}

/** Folders bear names with dots, too. */
function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
