import { join } from 'node:path'
import { languageOf } from '../detect/languages.ts'
import type { DetectorSet } from '../detect/run-detectors.ts'
import type { FileFacts } from '../facts/fact.ts'
import type { Repository } from './find-repositories.ts'
import { readText, type Stamp } from './read-file.ts'

/** A file to read; `hash` is that of the content whose facts are known already. */
export interface FileToRead {
  readonly file: string
  readonly hash: string | undefined
}

/** Facts of one file, and what the cache needs to know it again. */
export interface ReadFacts {
  readonly file: string
  /** Undefined where the content is the known one. */
  readonly facts: FileFacts | undefined
  readonly stamp: Stamp
  /** Undefined where the file could not be read: it is counted as failed, and tried again next time. */
  readonly hash: string | undefined
}

/** Reads files and lets the detectors at their text, in the order given. Never throws: what goes wrong becomes a diagnostic. */
export function readFacts(repository: Repository, files: readonly FileToRead[], set: DetectorSet): ReadFacts[] {
  return files.map(({ file, hash: known }) => {
    const content = readText(join(repository.root, file))
    const { stamp } = content
    if ('problem' in content) {
      const diagnostic = { repository: repository.name, file, severity: 'warning' as const, ...content.problem }
      return { file, facts: withoutFacts(repository.name, file, [diagnostic]), stamp, hash: undefined }
    }
    const { text, hash } = content
    const facts = hash === known ? undefined : set.detect(repository.name, { path: file, text })
    return { file, facts, stamp, hash }
  })
}

/** A file that is counted and not looked into. */
export function withoutFacts(repository: string, file: string, diagnostics: FileFacts['diagnostics'] = []): FileFacts {
  return { repository, file, language: languageOf(file), linesOfCode: 0, facts: [], diagnostics }
}
