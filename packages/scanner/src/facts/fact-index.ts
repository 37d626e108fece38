import { by } from '@coppice/model'
import type { Fact, FileFacts } from './fact.ts'
import type { FindingKind } from './finding.ts'

/** Key of a file across repositories. */
export type FileKey = string

export function toFileKey(repository: string, file: string): FileKey {
  return `${repository}:${file}`
}

/** Facts by kind and by file, each list in canonical order: what `resolve` and `link` work on. */
export interface FactIndex {
  readonly repositories: readonly string[]
  readonly files: ReadonlyMap<FileKey, FileFacts>
  readonly of: <K extends FindingKind>(kind: K) => readonly Fact<K>[]
  /** Facts of one kind in one file. */
  readonly inFile: <K extends FindingKind>(kind: K, file: FileKey) => readonly Fact<K>[]
}

export function indexFacts(fileFacts: readonly FileFacts[]): FactIndex {
  const files = new Map<FileKey, FileFacts>()
  const byKind = new Map<FindingKind, Fact[]>()
  for (const file of fileFacts.toSorted(
    by(
      (f) => f.repository,
      (f) => f.file,
    ),
  )) {
    files.set(toFileKey(file.repository, file.file), file)
    for (const fact of file.facts) {
      const list = byKind.get(fact.kind)
      if (list) list.push(fact)
      else byKind.set(fact.kind, [fact])
    }
  }
  const byFileAndKind = new Map<FileKey, Map<FindingKind, Fact[]>>()
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
    return kinds.get(kind) ?? []
  }
  return {
    repositories: [...new Set(fileFacts.map((f) => f.repository))].sort(),
    files,
    // The maps are keyed by the kind of the facts they hold, which the type system cannot follow.
    of: (kind) => (byKind.get(kind) ?? []) as never,
    inFile: (kind, file) => inFile(kind, file) as never,
  }
}
