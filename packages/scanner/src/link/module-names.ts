import type { Fact } from '../facts/fact.ts'
import type { FactIndex, FileKey } from '../facts/fact-index.ts'

/** A name that an import gives in a file, and what it is called where it comes from. */
interface Binding {
  readonly fact: Fact<'import'>
  readonly imported: string
}

/** What a module imports, offers and passes on, by name: names are asked for more often than any other fact. */
export interface ModuleNames {
  readonly bindings: (file: FileKey, name: string) => readonly Binding[]
  /** The first fact that offers a name. */
  readonly exportIn: (file: FileKey, name: string) => Fact<'export'> | undefined
  /** `export … from`, in order. */
  readonly passedOnIn: (file: FileKey) => readonly Fact<'import'>[]
}

interface Names {
  readonly bindings: ReadonlyMap<string, readonly Binding[]>
  readonly exports: ReadonlyMap<string, Fact<'export'>>
  readonly passedOn: readonly Fact<'import'>[]
}

export function createModuleNames(index: FactIndex): ModuleNames {
  const known = new Map<FileKey, Names>()
  const namesOf = (file: FileKey): Names => {
    const found = known.get(file) ?? namesIn(file, index)
    known.set(file, found)
    return found
  }
  return {
    bindings: (file, name) => namesOf(file).bindings.get(name) ?? [],
    exportIn: (file, name) => namesOf(file).exports.get(name),
    passedOnIn: (file) => namesOf(file).passedOn,
  }
}

function namesIn(file: FileKey, index: FactIndex): Names {
  const bindings = new Map<string, Binding[]>()
  const passedOn: Fact<'import'>[] = []
  for (const fact of index.inFile('import', file)) {
    if (fact.reexported === true) {
      passedOn.push(fact)
      continue
    }
    for (const { local, imported } of fact.names) {
      const list = bindings.get(local)
      if (list) list.push({ fact, imported })
      else bindings.set(local, [{ fact, imported }])
    }
  }
  const exports = new Map<string, Fact<'export'>>()
  for (const fact of index.inFile('export', file)) if (!exports.has(fact.exported)) exports.set(fact.exported, fact)
  return { bindings, exports, passedOn }
}
