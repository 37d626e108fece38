import { classifyPath } from '../detect/classify-path.ts'
import type { Fact } from '../facts/fact.ts'
import type { FactIndex } from '../facts/fact-index.ts'
import { ancestorsOf, baseNameOf, directoryOf, joinPath, normaliseName } from '../facts/paths.ts'
import type { Directory } from './component.ts'

/** Folders in which programs of Go start. */
export interface GoPrograms {
  /** The folder named after the program that an image starts. */
  readonly startedBy: (build: Fact<'image-build'>) => string | undefined
  /** The folder with a start that its steps compile. */
  readonly builtBy: (build: Fact<'image-build'>) => string | undefined
  readonly startsIn: (directory: Directory) => boolean
}

/**
 * Go programs of one module lie in folders named after them, their Dockerfiles elsewhere: an image that starts `/usr/local/bin/till` is made of the
 * one folder `till` with a start in it.
 */
export function indexGoPrograms(index: FactIndex): GoPrograms {
  const folders = new Map<string, Set<string>>()
  const starts = new Set<string>()
  for (const fact of index.of('entry-point')) {
    if (!fact.file.endsWith('.go') || classifyPath(fact.file) !== 'source') continue
    const folder = directoryOf(fact.file)
    const key = `${fact.repository}:${normaliseName(baseNameOf(folder))}`
    folders.set(key, (folders.get(key) ?? new Set()).add(folder))
    starts.add(`${fact.repository}:${folder}`)
  }
  return {
    startsIn: ({ repository, path }) => starts.has(`${repository}:${path}`),
    builtBy: ({ repository, file, builds = [] }) => {
      const found = builds.flatMap((path) =>
        ancestorsOf(directoryOf(file))
          .map((above) => joinPath(above, path))
          .filter((at) => starts.has(`${repository}:${at}`))
          .slice(0, 1),
      )
      const [only, ...others] = new Set(found)
      return others.length === 0 ? only : undefined
    },
    startedBy: ({ repository, file, command }) => {
      const program = command[0] === undefined ? undefined : baseNameOf(command[0])
      if (program === undefined || starts.has(`${repository}:${directoryOf(file)}`)) return undefined
      const [only, ...others] = folders.get(`${repository}:${normaliseName(program)}`) ?? []
      return others.length === 0 ? only : undefined
    },
  }
}
