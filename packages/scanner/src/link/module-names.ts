import type { Fact } from '../facts/fact.ts'
import type { FactIndex, FileKey } from '../facts/fact-index.ts'
import { memoize } from '../facts/memoize.ts'

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

export function createModuleNames(index: FactIndex): ModuleNames {
  const exportsOf = memoize((file: FileKey): ReadonlyMap<string, Fact<'export'>> => firstByName(index.inFile('export', file)))
  const passedOn = memoize((file: FileKey) => index.inFile('import', file).filter((fact) => fact.reexported === true))
  return {
    // A module imports some twenty names: to look through them takes no longer than to keep them sorted, for every module of an estate.
    bindings: (file, name) => bindingsIn(index.inFile('import', file), name),
    exportIn: (file, name) => exportsOf(file).get(name),
    passedOnIn: passedOn,
  }
}

function bindingsIn(imports: readonly Fact<'import'>[], name: string): Binding[] {
  const found: Binding[] = []
  for (const fact of imports) {
    if (fact.reexported === true) continue
    for (const { local, imported } of fact.names) if (local === name) found.push({ fact, imported })
  }
  return found
}

function firstByName(facts: readonly Fact<'export'>[]): Map<string, Fact<'export'>> {
  const named = new Map<string, Fact<'export'>>()
  for (const fact of facts) if (!named.has(fact.exported)) named.set(fact.exported, fact)
  return named
}
