import type { Diagnostic } from '@coppice/model'
import type { Finding, FindingKind } from './finding.ts'
import type { Outline } from './outline.ts'

/** A finding stamped with where it was found. */
export type Fact<K extends FindingKind = FindingKind> = Extract<Finding, { kind: K }> & {
  readonly repository: string
  readonly file: string
  readonly detector: string
  /** The file that says so, where the fact is about a folder elsewhere. */
  readonly writtenIn?: string
}

/** What is known of one file after `detect`: the unit of caching and of sharding. */
export interface FileFacts {
  readonly repository: string
  /** Relative to the repository's root, forward slashes. */
  readonly file: string
  readonly language: string | undefined
  /** Lines that are neither blank nor only a comment marker; 0 for what is no source code. */
  readonly linesOfCode: number
  /** Sketch of its code; absent where nobody wrote it by hand, and for tests. */
  readonly fingerprint?: string
  readonly facts: readonly Fact[]
  /** Its definitions, invocations and flags are not among the facts: they were left unread. */
  readonly outline?: Outline
  /** What the outline left unread, where a link asked for it in an earlier scan. */
  readonly asked?: readonly Fact[]
  readonly diagnostics: readonly Diagnostic[]
}
