import { toFileKey, type FactIndex, type FileKey } from '../facts/fact-index.ts'
import { ancestorsOf, directoryOf, joinPath } from '../facts/paths.ts'

/** Names across modules of Python. */
export interface PythonModules {
  /** Module and name that a dotted name in a file stands for. */
  readonly keyOf: (file: FileKey, name: string) => string
}

export function createPythonModules(index: FactIndex): PythonModules {
  const existing = (repository: string, path: string): FileKey | undefined =>
    [`${path}.py`, `${path}/__init__.py`].map((one) => toFileKey(repository, one)).find((key) => index.files.has(key))
  /** `.routers.carts` from the file's own folder; `app.routers.carts` from the nearest folder above that has it. */
  const resolve = (file: FileKey, specifier: string): FileKey | undefined => {
    const from = index.files.get(file)
    if (!from) return undefined
    const dots = /^\.*/.exec(specifier)?.[0].length ?? 0
    const path = specifier.slice(dots).replaceAll('.', '/')
    const home = directoryOf(from.file)
    if (dots > 0) return existing(from.repository, joinPath(home, ...Array.from({ length: dots - 1 }, () => '..'), path))
    for (const above of ancestorsOf(home)) {
      const found = existing(from.repository, joinPath(above, path))
      if (found !== undefined) return found
    }
    return undefined
  }
  const find = (file: FileKey, name: string, depth: number): string => {
    const here = `${file} ${name}`
    if (depth > 4) return here
    const parts = name.split('.')
    for (let length = parts.length; length > 0; length--) {
      const head = parts.slice(0, length).join('.')
      const rest = parts.slice(length)
      for (const fact of index.inFile('import', file)) {
        const bound = fact.names.find((one) => one.local === head)
        if (!bound) continue
        const inside =
          bound.imported === '*' ? undefined : resolve(file, `${fact.specifier}${fact.specifier.endsWith('.') ? '' : '.'}${bound.imported}`)
        if (inside !== undefined) return find(inside, rest.join('.') || '*', depth + 1)
        const module = resolve(file, fact.specifier)
        if (module === undefined) continue
        return find(module, [...(bound.imported === '*' ? [] : [bound.imported]), ...rest].join('.') || '*', depth + 1)
      }
    }
    // A module that is named in a text, as Django does.
    const module = parts.length > 1 ? resolve(file, parts.slice(0, -1).join('.')) : undefined
    return module === undefined ? here : `${module} ${parts.at(-1) ?? ''}`
  }
  return { keyOf: (file, name) => find(file, name, 0) }
}
