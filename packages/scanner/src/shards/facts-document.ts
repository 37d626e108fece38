import { createHash } from 'node:crypto'
import type { Diagnostic, HostedRepository } from '@coppice/model'
import type { Settings } from '../configuration/settings.ts'
import type { Fact, FileFacts } from '../facts/fact.ts'
import { isMechanical } from '../git-history/find-upkeep.ts'
import type { Commit, GitHistory } from '../git-history/index.ts'

/**
 * `coppice.facts/1`: what one part of a scan hands to the step that links. Lines of JSON, so that neither side has to hold a document of
 * gigabytes as one text: a head, a line for each file and for each history, and an end, without which it was broken off. What an outline left unread stands
 * in a line of its own after that of the file, so that whoever links can leave it unread as well.
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

export type FactsLine = { readonly file: FileFacts } | { readonly history: GitHistory } | { readonly end: true }

/** Facts of a file, and what its outline left unread. */
export interface WholeFile {
  readonly file: FileFacts
  readonly leftOut: readonly Fact[] | undefined
}

const LEFT_OUT = '{"leftOut":'

export function* toLines(head: FactsHead, files: Iterable<WholeFile>, histories: Iterable<GitHistory>): Iterable<string> {
  yield JSON.stringify(head)
  for (const { file, leftOut } of files) {
    const { asked: _asked, ...known } = file
    yield JSON.stringify({ file: { ...known, facts: withoutPlace(known.facts, file) } })
    if (leftOut) yield `${LEFT_OUT}${JSON.stringify(withoutPlace(leftOut, file))}}`
  }
  for (const history of histories) yield JSON.stringify({ history: withoutPeople(history) })
  yield JSON.stringify({ end: true })
}

/** Whether a line says what the outline of the file before it left unread. */
export function isLeftOut(line: string): boolean {
  return line.startsWith(LEFT_OUT)
}

export function readLeftOut(line: unknown): readonly Fact[] {
  return (line as { readonly leftOut: readonly Fact[] }).leftOut
}

/** Most facts stand in the file that they are facts of, whose line says where that is: a quarter of all there is to write and read. */
function withoutPlace(facts: readonly Fact[], { repository, file }: FileFacts): readonly Fact[] {
  return facts.map((fact) => (fact.repository === repository && fact.file === file ? { ...fact, repository: '', file: '' } : fact))
}

/** The contrary. Fills the facts in where they are, before anybody else sees them: copies of all that an estate says take as long as to read it. */
export function putInPlace(facts: readonly Fact[], { repository, file }: Pick<FileFacts, 'repository' | 'file'>): readonly Fact[] {
  for (const fact of facts as readonly Placed[]) {
    if (fact.file !== '') continue
    fact.repository = repository
    fact.file = file
  }
  return facts
}

interface Placed {
  repository: string
  file: string
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
