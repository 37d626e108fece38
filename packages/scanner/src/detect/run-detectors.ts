import { compareText, type Diagnostic } from '@coppice/model'
import type { Fact, FileFacts } from '../facts/fact.ts'
import type { Finding } from '../facts/finding.ts'
import { LEFT_OUT, type Outline } from '../facts/outline.ts'
import { TookTooLong } from '../syntax/limits.ts'
import { isNestedTooDeeply, NestedTooDeeply } from '../syntax/nesting.ts'
import { createClaims } from './claims.ts'
import { classifyPath, type PathClass } from './classify-path.ts'
import { detach } from './detach.ts'
import type { Detector, SourceFile } from './detector.ts'
import { fingerprintCode } from './fingerprint-code.ts'
import { countLines, languageOf } from './languages.ts'

/** What to do with the files of a scan: who claims which, and what they find. Pure; paths and texts are handed in. */
export interface DetectorSet {
  /** Detectors that claim a path, in the order of the registry. */
  readonly claimants: (path: string) => readonly Detector[]
  readonly detect: (repository: string, file: SourceFile) => FileFacts
  /** What the outline of a file left out. */
  readonly leftOut: (outlined: FileFacts, text: string) => readonly Fact[]
}

export function createDetectorSet(detectors: readonly Detector[]): DetectorSet {
  const claimants = createClaims(detectors)
  return {
    claimants,
    detect: (repository, file) => detectIn(repository, file, claimants(file.path)),
    leftOut: (outlined, text) => leftOutOf(outlined, text, claimants(outlined.file)),
  }
}

/** Findings of all claimants, stamped; in order of lines, as written where lines are the same. What a detector throws costs its findings in this file and nothing else. */
function detectIn(repository: string, file: SourceFile, claimants: readonly Detector[]): FileFacts {
  const diagnostics: Diagnostic[] = []
  const facts: Fact[] = []
  let outline: Outline | undefined
  const isWritten = !isMinified(file.text)
  const runs = isWritten && RUNNING.has(classifyPath(file.path))
  if (isNestedTooDeeply(file.text)) return tooDeep(repository, file)
  for (const detector of claimants) {
    if (detector.family === 'usage' && !runs) continue
    if (detector.mayMatter && !detector.mayMatter(file.text)) continue
    const skip = ({ code, message, line }: { code: string; message: string; line?: number | undefined }): void => {
      diagnostics.push({ repository, file: file.path, ...(line === undefined ? {} : { line }), severity: 'warning', code, message })
    }
    const found: Finding[] = []
    try {
      const outlined = detector.outline?.(file)
      outline = outlined ? detach(outlined.outline) : outline
      for (const finding of outlined?.findings ?? detector.detect(file, { skip })) found.push(finding)
    } catch (error) {
      // Detectors do not throw on purpose: what is neither is a defect of ours, and the reader has to know what is missing because of it.
      if (isTooDeep(error)) skip({ code: 'nested-too-deep', message: `${detector.title}: the file is nested too deeply to be read.` })
      else if (error instanceof TookTooLong)
        skip({ code: 'took-too-long', message: `${detector.title}: the file took too long to be read, and was given up.` })
      else
        skip({
          code: 'detector-failed',
          message: `${detector.title} could not be read: ${error instanceof Error ? error.message : String(error)}`,
        })
    }
    for (const finding of found) facts.push(stamp(detach(finding), repository, file.path, detector.id))
  }
  const language = languageOf(file.path)
  const fingerprint = isWritten ? fingerprintCode(file.path, file.text, language) : undefined
  return {
    repository,
    file: file.path,
    language,
    linesOfCode: language === undefined ? 0 : countLines(file.text),
    ...(fingerprint === undefined ? {} : { fingerprint }),
    facts: inOrder(facts),
    ...(outline ? { outline } : {}),
    diagnostics,
  }
}

function tooDeep(repository: string, { path, text }: SourceFile): FileFacts {
  const language = languageOf(path)
  const message = 'The file is nested too deeply to be read: nothing in it was counted.'
  return {
    repository,
    file: path,
    language,
    linesOfCode: language === undefined ? 0 : countLines(text),
    facts: [],
    diagnostics: [{ repository, file: path, severity: 'warning', code: 'nested-too-deep', message }],
  }
}

/** What is wrong in a file with an outline costs nothing: it is no diagnostic. */
function leftOutOf({ repository, file }: FileFacts, text: string, claimants: readonly Detector[]): Fact[] {
  const found: Fact[] = []
  for (const detector of claimants) {
    if (!detector.outline) continue
    try {
      const findings = [...detector.detect({ path: file, text }, { skip: () => undefined })].filter(({ kind }) => LEFT_OUT.includes(kind))
      for (const finding of findings) found.push(stamp(detach(finding), repository, file, detector.id))
    } catch {
      // Nested too deeply: nothing that was asked for can be found in it.
    }
  }
  return inOrder(found)
}

/** The facts of a file with what its outline left out; of a file that is gone those that are known. */
export function completeWith(outlined: FileFacts, leftOut: readonly Fact[] | undefined): FileFacts {
  if (!leftOut) return outlined
  const { outline: _outline, asked: _asked, ...known } = outlined
  return { ...known, facts: inOrder([...known.facts, ...leftOut]) }
}

/** What tests call says nothing of what runs; what a generator wrote repeats what it was made from. */
const RUNNING: ReadonlySet<PathClass> = new Set(['source', 'example', 'documentation'])

/** Longest line that somebody may have written: beyond it stands what a bundler or a generator wrote. */
const LONGEST_LINE = 20_000

function isMinified(text: string): boolean {
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    if (to - from > LONGEST_LINE) return true
    from = to + 1
  }
  return false
}

/** Recursion over a hostile tree ends where it was bounded, or at the size of the stack. */
function isTooDeep(error: unknown): boolean {
  return error instanceof NestedTooDeeply || (error instanceof RangeError && /call stack/i.test(error.message))
}

function stamp(finding: Finding, repository: string, file: string, detector: string): Fact {
  return { ...finding, repository, file, detector }
}

function inOrder(facts: readonly Fact[]): Fact[] {
  return facts.toSorted((one, other) => one.line - other.line || compareText(one.detector, other.detector))
}
