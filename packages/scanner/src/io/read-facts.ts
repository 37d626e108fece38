import { join } from 'node:path'
import { languageOf } from '../detect/languages.ts'
import type { DetectorSet } from '../detect/run-detectors.ts'
import type { FileFacts } from '../facts/fact.ts'
import type { Repository } from './find-repositories.ts'
import { startTimer } from '../syntax/limits.ts'
import { areParsersBroken, forgetParses, reviveParsers } from '../syntax/tree-sitter.ts'
import { NO_STAMP, readText, type Stamp } from './read-file.ts'
import { runWithin } from './run-watched.ts'

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

/** Processor time that a file may take: a large one of a real project takes a tenth of it. */
const PATIENCE = 10_000

/** Reads files and lets the detectors at their text, in the order given. Never throws: what goes wrong becomes a diagnostic. */
export async function readFacts(
  repository: Repository,
  files: readonly FileToRead[],
  set: DetectorSet,
  patience = PATIENCE,
): Promise<ReadFacts[]> {
  const done: ReadFacts[] = []
  let wait = patience * 2
  while (done.length < files.length) {
    let isOver = startTimer(patience)
    const isDone = runWithin(wait, () => {
      for (const file of files.slice(done.length)) {
        isOver = startTimer(patience)
        done.push(readOne(repository, file, set))
        if (areParsersBroken()) return
      }
    })
    if (areParsersBroken()) {
      await reviveParsers()
      continue
    }
    const given = files[done.length]
    if (isDone || given === undefined) break
    forgetParses()
    // Other programs may have had the processor all the time: the file gets another chance, and longer.
    if (!isOver()) wait *= 2
    else done.push(tooLong(repository, given.file))
  }
  return done
}

function readOne(repository: Repository, { file, hash: known }: FileToRead, set: DetectorSet): ReadFacts {
  const content = readText(join(repository.root, file))
  const { stamp } = content
  if ('problem' in content) return unread(repository, file, stamp, content.problem)
  const { text, hash } = content
  const facts = hash === known ? undefined : set.detect(repository.name, { path: file, text })
  const isWhole = facts?.diagnostics.every(({ code }) => code !== TOO_LONG) !== false
  return { file, facts, stamp, hash: isWhole ? hash : undefined }
}

const TOO_LONG = 'took-too-long'

/** Without a stamp that could hold: next time it is tried again, for the machine may have been at fault. */
function tooLong(repository: Repository, file: string): ReadFacts {
  const message = `It took more than ${PATIENCE / 1000} seconds of processor time and was given up: nothing in it was counted.`
  return unread(repository, file, NO_STAMP, { code: TOO_LONG, message })
}

function unread(
  { name: repository }: Repository,
  file: string,
  stamp: Stamp,
  problem: { readonly code: string; readonly message: string },
): ReadFacts {
  const diagnostic = { repository, file, severity: 'warning' as const, ...problem }
  return { file, facts: withoutFacts(repository, file, [diagnostic]), stamp, hash: undefined }
}

/** A file that is counted and not looked into. */
export function withoutFacts(repository: string, file: string, diagnostics: FileFacts['diagnostics'] = []): FileFacts {
  return { repository, file, language: languageOf(file), linesOfCode: 0, facts: [], diagnostics }
}
