import { by, groupBy } from '@coppice/model'
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
  const files = new Map<FileKey, FileFacts>()
  const byKind = new Map<FindingKind, Fact[]>()
  for (const file of fileFacts.toSorted(
    by(
      (f) => f.repository,
      (f) => f.file,
    ),
  )) {
    const key = toFileKey(file.repository, file.file)
    files.set(key, file)
    if (file.outline) outlines.set(key, file.outline)
    for (const fact of file.facts) {
      const list = byKind.get(fact.kind)
      if (list) list.push(fact)
      else byKind.set(fact.kind, [fact])
    }
  }
  const sorted = new Map<FileKey, Map<FindingKind, Fact[]>>()
  const leftOut = new Map<FileKey, Map<FindingKind, Fact[]>>()
  const readAt = (key: FileKey, file: FileFacts): Map<FindingKind, Fact[]> => {
    const known = leftOut.get(key) ?? groupBy(readLeftOut(file) ?? [], (fact) => fact.kind)
    leftOut.set(key, known)
    return known
  }
  const inFile = (kind: FindingKind, key: FileKey): readonly Fact[] => {
    const file = files.get(key)
    if (!file) return NONE
    if (file.outline && LEFT_OUT.includes(kind)) return readAt(key, file).get(kind) ?? NONE
    // Most files say little: to look through it takes less than to keep it sorted, for every file of an estate.
    if (file.facts.length <= FEW) return ofKind(file.facts, kind)
    const kinds = sorted.get(key) ?? groupBy(file.facts, (fact) => fact.kind)
    sorted.set(key, kinds)
    return kinds.get(kind) ?? NONE
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

const NONE: readonly Fact[] = []
const FEW = 12

function ofKind(facts: readonly Fact[], kind: FindingKind): readonly Fact[] {
  return facts.some((fact) => fact.kind === kind) ? facts.filter((fact) => fact.kind === kind) : NONE
}
