import { toFileKey, type FactIndex, type FileKey } from '../../facts/fact-index.ts'
import { ancestorsOf, directoryOf, joinPath } from '../../facts/paths.ts'
import type { CodeLinks } from './index.ts'

/** `from shop.tasks import mails` means `shop/tasks/mails.py` or `shop/tasks.py`, from the nearest folder above that has it. */
export function createPythonLinks(index: FactIndex): CodeLinks {
  const existing = (repository: string, path: string): FileKey | undefined =>
    [`${path}.py`, `${path}/__init__.py`].map((one) => toFileKey(repository, one)).find((key) => index.files.has(key))
  return (from) => {
    const at = index.files.get(from)
    if (!at) return []
    const home = directoryOf(at.file)
    const resolve = (specifier: string): FileKey | undefined => {
      const dots = /^\.*/.exec(specifier)?.[0].length ?? 0
      const path = specifier.slice(dots).replaceAll('.', '/')
      if (dots > 0) return existing(at.repository, joinPath(home, ...Array.from({ length: dots - 1 }, () => '..'), path))
      return ancestorsOf(home)
        .map((above) => existing(at.repository, joinPath(above, path)))
        .find((found) => found !== undefined)
    }
    return index.inFile('import', from).flatMap(({ specifier, names }): FileKey[] => {
      const inside = names.map(({ imported }) => resolve(`${specifier}${specifier.endsWith('.') ? '' : '.'}${imported}`))
      return [resolve(specifier), ...inside].filter((found): found is FileKey => found !== undefined && found !== from)
    })
  }
}
