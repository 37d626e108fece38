import { by } from '@coppice/model'
import type { Fact, FileFacts } from './fact.ts'
import type { FindingKind } from './finding.ts'
import { LEFT_OUT, type Outline } from './outline.ts'

/** Key of a file across repositories. */
export type FileKey = string

export function toFileKey(repository: string, file: string): FileKey {
  return `${repository}:${file}`
}

/** Facts by kind and by file, each list in canonical order: what `resolve` and `link` work on. */
export interface FactIndex {
  readonly repositories: readonly string[]
  readonly files: ReadonlyMap<FileKey, FileFacts>
  /** Facts of one kind, without what is left unread. */
  readonly of: <K extends FindingKind>(kind: K) => readonly Fact<K>[]
  /** What is known of files whose definitions, invocations and flags were left unread at first. */
  readonly outlines: ReadonlyMap<FileKey, Outline>
  /** Facts of one kind in one file. To ask for definitions, invocations or flags reads a file that was left unread. */
  readonly inFile: <K extends FindingKind>(kind: K, file: FileKey) => readonly Fact<K>[]
}

/** Reads what was left unread of a file; undefined where it is gone. */
export type ReadLeftOut = (file: FileFacts) => readonly Fact[] | undefined

export function indexFacts(fileFacts: readonly FileFacts[], readLeftOut: ReadLeftOut = () => undefined): FactIndex {
  const outlines = new Map<FileKey, Outline>()
  const unread = new Set<FileKey>()
  const files = new Map<FileKey, FileFacts>()
  const byKind = new Map<FindingKind, Fact[]>()
  for (const file of fileFacts.toSorted(
    by(
      (f) => f.repository,
      (f) => f.file,
    ),
  )) {
    files.set(toFileKey(file.repository, file.file), file)
    if (file.outline) {
      outlines.set(toFileKey(file.repository, file.file), file.outline)
      unread.add(toFileKey(file.repository, file.file))
    }
    for (const fact of file.facts) {
      const list = byKind.get(fact.kind)
      if (list) list.push(fact)
      else byKind.set(fact.kind, [fact])
    }
  }
  const byFileAndKind = new Map<FileKey, Map<FindingKind, Fact[]>>()
  const read = (kinds: Map<FindingKind, Fact[]>, key: FileKey): void => {
    const file = files.get(key)
    unread.delete(key)
    const facts = (file && readLeftOut(file)) ?? []
    for (const kind of LEFT_OUT)
      kinds.set(
        kind,
        facts.filter((fact) => fact.kind === kind),
      )
  }
  const inFile = (kind: FindingKind, file: FileKey): Fact[] => {
    let kinds = byFileAndKind.get(file)
    if (!kinds) {
      kinds = new Map()
      for (const fact of files.get(file)?.facts ?? []) {
        const list = kinds.get(fact.kind)
        if (list) list.push(fact)
        else kinds.set(fact.kind, [fact])
      }
      byFileAndKind.set(file, kinds)
    }
    if (LEFT_OUT.includes(kind) && unread.has(file)) read(kinds, file)
    return kinds.get(kind) ?? []
  }
  return {
    repositories: [...new Set(fileFacts.map((f) => f.repository))].sort(),
    files,
    outlines,
    // The maps are keyed by the kind of the facts they hold, which the type system cannot follow.
    of: (kind) => (byKind.get(kind) ?? []) as never,
    inFile: (kind, file) => inFile(kind, file) as never,
  }
}
