import { toFileKey, type FactIndex, type FileKey } from '../../facts/fact-index.ts'
import { directoryOf, joinPath } from '../../facts/paths.ts'
import type { CodeLinks } from './index.ts'

interface Namespace {
  readonly repository: string
  /** `Shop\`, with the backslash. */
  readonly prefix: string
  readonly folder: string
}

/** Classes lie where composer.json says that those of their namespace do: https://www.php-fig.org/psr/psr-4/ */
export function createPhpLinks(index: FactIndex): CodeLinks {
  const namespaces = index
    .of('path-mapping')
    .filter((fact) => fact.file.endsWith('composer.json'))
    .flatMap((fact) =>
      fact.patterns.flatMap(({ pattern, targets }) =>
        targets.map((target): Namespace => ({
          repository: fact.repository,
          prefix: pattern.slice(0, -1),
          folder: joinPath(directoryOf(fact.file), target.replace(/\*$/, '')),
        })),
      ),
    )
    .toSorted((a, b) => b.prefix.length - a.prefix.length)
  return (from) => {
    const file = index.files.get(from)
    if (!file) return []
    return index.inFile('import', from).flatMap(({ specifier }): FileKey[] => {
      if (specifier.startsWith('./')) return existing(index, file.repository, joinPath(directoryOf(file.file), specifier))
      return namespaces
        .filter((one) => one.repository === file.repository && specifier.startsWith(one.prefix))
        .flatMap(({ prefix, folder, repository }) =>
          existing(index, repository, joinPath(folder, `${specifier.slice(prefix.length).replaceAll('\\', '/')}.php`)),
        )
        .slice(0, 1)
    })
  }
}

function existing(index: FactIndex, repository: string, path: string): FileKey[] {
  const key = toFileKey(repository, path)
  return index.files.has(key) ? [key] : []
}
