import type { FactIndex, FileKey } from '../facts/fact-index.ts'
import { baseNameOf, directoryOf } from '../facts/paths.ts'

/** Functions across modules of Rust. */
export interface RustModules {
  /** File and name of the function that a path in a file stands for: `api.carts.routes` in dots. */
  readonly keyOf: (file: FileKey, name: string) => string
}

/** A module is the file of its name, or the `mod.rs` in a folder of its name; of several the one with most folders in common. */
export function createRustModules(index: FactIndex): RustModules {
  const byName = new Map<string, FileKey[]>()
  for (const [key, { repository, file, language }] of index.files) {
    if (language !== 'Rust') continue
    const stem = baseNameOf(file).replace(/\.rs$/, '')
    const name = /^(?:mod|lib|main)$/.test(stem) ? baseNameOf(stem === 'mod' ? directoryOf(file) : cratePath(file)) : stem
    const list = byName.get(`${repository}:${name}`)
    if (list) list.push(key)
    else byName.set(`${repository}:${name}`, [key])
  }
  const moduleNamed = (from: FileKey, name: string): FileKey | undefined => {
    const repository = index.files.get(from)?.repository ?? ''
    const found = byName.get(`${repository}:${name}`) ?? byName.get(`${repository}:${name.replaceAll('_', '-')}`) ?? []
    return nearestOf(from, found)
  }
  return {
    keyOf: (file, name) => {
      const parts = name.split('.')
      const own = parts.at(-1) ?? name
      const first = parts[0] ?? name
      // `use crate::carts::routes` or `use crate::carts`.
      const imported = index.inFile('import', file).find((fact) => fact.names.some((one) => one.local === first))
      const path = imported ? [...imported.specifier.split('::'), ...parts.slice(1)] : parts
      const module = path.at(-2)
      const home = module === undefined || /^(?:self|crate|super)$/.test(module) ? undefined : moduleNamed(file, module)
      return `${home ?? file} ${own}`
    },
  }
}

/** `shop/src/main.rs` is the root of the crate in `shop`. */
function cratePath(file: string): string {
  return directoryOf(file).replace(/\/?src(?:\/bin)?$/, '')
}

function nearestOf(from: FileKey, found: readonly FileKey[]): FileKey | undefined {
  const own = from.split('/')
  const shared = (other: FileKey): number => {
    const parts = other.split('/')
    const differs = parts.findIndex((part, at) => part !== own[at])
    return differs < 0 ? parts.length : differs
  }
  return found.toSorted((a, b) => shared(b) - shared(a) || a.length - b.length || (a < b ? -1 : 1))[0]
}
