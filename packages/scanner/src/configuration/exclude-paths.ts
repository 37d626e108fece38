import type { Diagnostic } from '@coppice/model'
import ignore from 'ignore'
import { toDangling, toDiagnostic, type Placed } from './settings.ts'

/** Which files and folders are not read because a person said so. Remembers which entry matched something. */
export interface ExcludedPaths {
  /** A folder's path ends with a slash. */
  readonly has: (repository: string, path: string) => boolean
  /** One for each entry: that it took something out, or that it matches nothing. */
  readonly diagnostics: () => readonly Diagnostic[]
}

/** Paths are meant from the root of the one repository, or begin with the name of one of several. */
export function excludePaths(entries: readonly Placed<'exclude'>[], hasSeveral: boolean): ExcludedPaths {
  const patterns = entries.flatMap(({ entry, place }) =>
    'path' in entry ? [{ ...entry, place, matcher: ignore().add(entry.path.replace(/^\.\//, '/')) }] : [],
  )
  const matched = new Set<(typeof patterns)[number]>()
  return {
    has(repository, path) {
      const whole = hasSeveral ? `${repository}/${path}` : path
      const found = patterns.filter(({ matcher }) => matcher.ignores(whole))
      for (const pattern of found) matched.add(pattern)
      return found.length > 0
    },
    diagnostics: () =>
      patterns.map((pattern) =>
        matched.has(pattern)
          ? toDiagnostic(pattern.place, 'info', 'excluded-by-hand', `Not read: ${pattern.path}: ${pattern.reason}`)
          : toDangling(pattern.place, `${pattern.path} is to be left out, but no file or folder is called so.`),
      ),
  }
}
