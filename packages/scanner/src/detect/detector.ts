import type { Finding } from '../facts/finding.ts'
import type { Outline } from '../facts/outline.ts'
import type { Grammar } from '../syntax/tree-sitter.ts'

/** One file as a detector sees it. */
export interface SourceFile {
  /** Relative to the repository's root, forward slashes. */
  readonly path: string
  readonly text: string
}

export interface DetectContext {
  /** Reports something that could not be read; nothing else is lost. `line` is 1-based. */
  readonly skip: (reason: { code: string; message: string; line?: number | undefined }) => void
}

/** Claims files by glob; text in, findings out; knows nothing else. */
export interface Detector<Id extends string = string> {
  /** Kebab-case, equals the folder's name. */
  readonly id: Id
  /** For the generated table: what it reads. */
  readonly title: string
  /** Where its format is documented. */
  readonly docs: string
  readonly family: 'manifest' | 'deployment' | 'usage'
  /** Globs of the files it claims, matched against the whole path. */
  readonly files: readonly string[]
  /** Cheap test on the text, before anything is parsed: nothing of interest can be in a file for which it is false. */
  readonly mayMatter?: (text: string) => boolean
  /** Grammars that `detect` parses with: the engine prepares them. */
  readonly grammars?: readonly Grammar[]
  /**
   * All but the definitions, invocations and flags of a file, cheaper than by `detect`; undefined where the file has to be read whole. What else `detect`
   * finds in a file that has an outline is the same, line for line.
   */
  readonly outline?: (file: SourceFile) => { readonly findings: readonly Finding[]; readonly outline: Outline } | undefined
  /** Pure: the same file gives the same findings, in order of lines. */
  readonly detect: (file: SourceFile, context: DetectContext) => Iterable<Finding>
}

export function defineDetector<const Id extends string>(detector: Detector<Id>): Detector<Id> {
  return detector
}
