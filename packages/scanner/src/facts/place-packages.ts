import type { Fact, FileFacts } from './fact.ts'
import { baseNameOf, directoryOf, joinPath } from './paths.ts'

/** Packages that a build above their folders describes are put into their folders; where they are written stays known. */
export function placePackages(files: readonly FileFacts[]): readonly FileFacts[] {
  return files.map((file) =>
    file.facts.some((fact) => fact.kind === 'package' && fact.root !== undefined) ? { ...file, facts: file.facts.map(place) } : file,
  )
}

function place(fact: Fact): Fact {
  if (fact.kind !== 'package' || fact.root === undefined) return fact
  const file = joinPath(directoryOf(fact.file), fact.root, baseNameOf(fact.file))
  return { ...fact, file, writtenIn: fact.file }
}
