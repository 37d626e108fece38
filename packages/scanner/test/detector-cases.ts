import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compareText } from '@coppice/model'
import type { Detector, SourceFile } from '../src/detect/detector.ts'
import { completeWith, createDetectorSet } from '../src/detect/run-detectors.ts'
import type { FileFacts } from '../src/facts/fact.ts'

export const CASES = fileURLToPath(new URL('../../../fixtures/detectors/', import.meta.url))

/** A folder below `fixtures/detectors/<id>/`: files to read and what is to be found in them. */
export interface DetectorCase {
  readonly id: string
  readonly name: string
  readonly folder: string
  readonly files: readonly SourceFile[]
}

export function casesOf(id: string): DetectorCase[] {
  return foldersIn(join(CASES, id)).map((name) => {
    const folder = join(CASES, id, name)
    return { id, name, folder, files: filesIn(join(folder, 'input')) }
  })
}

export function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted(compareText)
}

/** What one detector finds in a file, alone, with what an outline leaves out. */
export function readAlone(detector: Detector, file: SourceFile): FileFacts {
  const set = createDetectorSet([detector])
  const found = set.detect('case', file)
  return found.outline ? completeWith(found, set.leftOut(found, file.text)) : found
}

function filesIn(root: string): SourceFile[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))
    .toSorted((one, other) => compareText(one.path, other.path))
}
