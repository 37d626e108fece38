import { createHash } from 'node:crypto'
import type { Diagnostic, HostedRepository } from '@coppice/model'
import type { Settings } from '../configuration/settings.ts'
import type { FileFacts } from '../facts/fact.ts'
import { isMechanical } from '../git-history/find-upkeep.ts'
import type { Commit, GitHistory } from '../git-history/index.ts'

/**
 * `coppice.facts/1`: what one part of a scan hands to the step that links. Lines of JSON, so that neither side has to hold a document of
 * gigabytes as one text: a head, then a line for each file and for each history.
 */
export interface FactsHead {
  readonly schema: 'coppice.facts/1'
  /** Stamp of the code that wrote it: facts of another version mean something else. */
  readonly version: string
  /** From 1. */
  readonly shard: { readonly index: number; readonly of: number }
  readonly name: string
  readonly asOf?: string | undefined
  /** Of all that was scanned, whichever part read it. */
  readonly repositories: readonly string[]
  readonly hosted: readonly HostedRepository[]
  readonly settings: Settings
  readonly files: { readonly listed: number; readonly read: number; readonly failed: number }
  readonly diagnostics: readonly Diagnostic[]
  /** What became of the paths that were to be left out: the same in every part. */
  readonly notes: readonly Diagnostic[]
}

export type FactsLine = { readonly file: FileFacts } | { readonly history: GitHistory }

export function* toLines(head: FactsHead, files: Iterable<FileFacts>, histories: Iterable<GitHistory>): Iterable<string> {
  yield JSON.stringify(head)
  for (const file of files) yield JSON.stringify({ file })
  for (const history of histories) yield JSON.stringify({ history: withoutPeople(history) })
}

/**
 * What people are called and what they wrote stays on the machine that read it: authors become hashes, which can be counted, and subjects hashes,
 * which can be compared. Whether a commit was upkeep is settled here, by a name of a program in place of the writer's.
 */
function withoutPeople(history: GitHistory): GitHistory {
  return { ...history, commits: history.commits.map(withoutWriter) }
}

function withoutWriter(commit: Commit): Commit {
  return {
    ...commit,
    author: toLetters(commit.author),
    writer: isMechanical(commit) ? 'renovate' : '',
    // As sweeps are compared: without numbers, whatever the case.
    subject: toLetters(commit.subject.toLowerCase().replace(/[\d.]+/g, '#')),
  }
}

/** Sixteen letters from a to p: no digit that would be taken for a version, and no word that means anything. */
export function toLetters(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex').slice(0, 16)
  return hex.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
}
