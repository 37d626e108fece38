import { toFileKey, type FactIndex, type FileKey } from '../../facts/fact-index.ts'
import { ancestorsOf, baseNameOf, directoryOf, joinPath } from '../../facts/paths.ts'
import type { CodeLinks } from './index.ts'

/** A module is the file of its name, or `mod.rs` in a folder of its name, below the crate or the module that the path begins with. */
export function createRustLinks(index: FactIndex): CodeLinks {
  const crates = new Map<string, string>()
  for (const fact of index.of('package')) {
    if (fact.ecosystem === 'cargo' && fact.name !== undefined)
      crates.set(`${fact.repository}:${fact.name.replaceAll('-', '_')}`, joinPath(directoryOf(fact.file), 'src'))
  }
  const existing = (repository: string, path: string): FileKey | undefined =>
    [`${path}.rs`, `${path}/mod.rs`].map((one) => toFileKey(repository, one)).find((key) => index.files.has(key))
  const moduleBelow = (repository: string, folder: string, path: readonly string[]): FileKey | undefined => {
    for (let length = path.length; length > 0; length--) {
      const found = existing(repository, joinPath(folder, ...path.slice(0, length)))
      if (found !== undefined) return found
    }
    return undefined
  }
  const rootOf = (repository: string, file: string): string =>
    ancestorsOf(directoryOf(file)).find((at) =>
      ['main', 'lib'].some((name) => index.files.has(toFileKey(repository, `${at}/${name}.rs`))),
    ) ?? directoryOf(file)
  return (from) => {
    const at = index.files.get(from)
    if (!at) return []
    const { repository, file } = at
    const own = modulesOf(file)
    return index.inFile('import', from).flatMap(({ specifier }): FileKey[] => {
      const [first = '', ...rest] = specifier.split('::')
      const found =
        first === 'crate'
          ? (moduleBelow(repository, rootOf(repository, file), rest) ?? existing(repository, joinPath(rootOf(repository, file), 'lib')))
          : first === 'self'
            ? moduleBelow(repository, own, rest)
            : first === 'super'
              ? moduleBelow(repository, directoryOf(own), rest[0] === 'super' ? ['..', ...rest.slice(1)] : rest)
              : (moduleBelow(repository, own, [first, ...rest]) ?? inCrate(first, rest, repository))
      return found === undefined || found === from ? [] : [found]
    })
  }
  function inCrate(name: string, rest: readonly string[], repository: string): FileKey | undefined {
    const source = crates.get(`${repository}:${name}`)
    return source === undefined ? undefined : (moduleBelow(repository, source, rest) ?? existing(repository, joinPath(source, 'lib')))
  }
}

/** The folder of the modules in a file: its own for `mod.rs`, `lib.rs`, `main.rs` and programs in `src/bin`, else that of its name. */
function modulesOf(file: string): string {
  const folder = directoryOf(file)
  const stem = baseNameOf(file).replace(/\.rs$/, '')
  return /^(?:mod|lib|main)$/.test(stem) || baseNameOf(folder) === 'bin' ? folder : joinPath(folder, stem)
}
