import { groupBy } from '@coppice/model'
import type { Expression } from '../facts/expression.ts'
import type { Fact } from '../facts/fact.ts'
import type { FactIndex, FileKey } from '../facts/fact-index.ts'
import { directoryOf } from '../facts/paths.ts'
import type { ModuleGraph } from './module-graph.ts'
import { memoize, memoizeInFiles } from '../facts/memoize.ts'
import { createModuleNames } from './module-names.ts'

/** A definition that a name leads to, and the property path that is left to read from it. */
export interface FoundDefinition {
  readonly definition: Fact<'definition'>
  readonly file: FileKey
  readonly rest: readonly string[]
}

interface FoundOrigin {
  readonly file: FileKey
  readonly name: string
  readonly path: readonly string[]
  /** A whole module is meant, of which a member may come from elsewhere. */
  readonly isWhole?: true
}

type Origin = FoundOrigin | undefined

/** Names across modules: definitions behind a symbol, through imports and re-exports. */
export interface Symbols {
  readonly find: (file: FileKey, name: string, path: readonly string[]) => readonly FoundDefinition[]
  /** What a file of JavaScript offers as a whole: a property of its default export. */
  readonly offered: (file: FileKey, path: readonly string[]) => readonly FoundDefinition[]
  /** Module and local name that a name in a file stands for; itself where it is not imported. */
  readonly origin: (file: FileKey, name: string, path: readonly string[]) => Origin
  /** The same for who asks once for every name of a file, and remembers what came of it. */
  readonly originOnce: (file: FileKey, name: string) => Origin
}

/** Longest chain of imports and re-exports that is followed. */
const MAX_DEPTH = 8

/** Definitions of one name in a folder that are taken for alternatives; more are a word that everybody uses. */
const MAX_IN_FOLDER = 4

/** Fields of Go that structs of all kinds have. */
const COMMON_FIELDS = /^(?:Name|ID|Id|Type|Kind|Key|Value|Data|Title|Code|Status|Message|Body|Text|Label|Description)$/

/** In JavaScript and TypeScript a file is a module; elsewhere the files of a folder see each other's names. */
function isModule(index: FactIndex, file: FileKey): boolean {
  const language = index.files.get(file)?.language
  return language === undefined || language === 'TypeScript' || language === 'JavaScript'
}

function folderKey(index: FactIndex, file: FileKey, name: string): string {
  const found = index.files.get(file)
  // The functions of C# are known in all folders of a repository.
  if (found?.language === 'C#' && name === '') return `${found.repository}:`
  return found ? `${found.repository}:${directoryOf(found.file)} ${name}` : file
}

function indexFolders(index: FactIndex): ReadonlyMap<string, FoundDefinition[]> {
  return groupDefinitions(index, (file) => !isModule(index, file), folderKey)
}

/** Languages in which names belong to types, and types are known without their folder. */
function hasTypes(index: FactIndex, file: FileKey): boolean {
  return /^(C#|Java|Kotlin)$/.test(index.files.get(file)?.language ?? '')
}

function typeKey(index: FactIndex, file: FileKey, name: string): string {
  return `${index.files.get(file)?.repository ?? ''} ${name}`
}

/** Definitions in C#, Java and Kotlin by the type that they belong to. */
function indexTypes(index: FactIndex): ReadonlyMap<string, FoundDefinition[]> {
  return groupDefinitions(index, (file) => hasTypes(index, file), typeKey)
}

/** Definitions by a key of file and name, in their order; file by file, so that those of one share its key. */
function groupDefinitions(
  index: FactIndex,
  isMeant: (file: FileKey) => boolean,
  keyOf: (index: FactIndex, file: FileKey, name: string) => string,
): ReadonlyMap<string, FoundDefinition[]> {
  const groups = new Map<string, FoundDefinition[]>()
  for (const [file, { outline }] of index.files) {
    if (outline || !isMeant(file)) continue
    for (const definition of index.inFile('definition', file)) {
      const key = keyOf(index, file, definition.name)
      const list = groups.get(key)
      if (list) list.push({ definition, file, rest: NOTHING })
      else groups.set(key, [{ definition, file, rest: NOTHING }])
    }
  }
  return groups
}

const NOTHING: readonly string[] = []

/** The constant that names the section of a type is no setting of that section. */
function isBoundBySomethingElse(value: Expression, path: readonly string[]): boolean {
  return value.kind === 'setting' && !(value.below?.kind === 'symbol' && value.below.path.join('.') === path.join('.'))
}

/** Of definitions those whose files have most folders in common with a file. */
function nearestTo(file: FileKey, found: readonly FoundDefinition[]): FoundDefinition[] {
  const own = file.split('/')
  const shared = (other: FileKey): number => {
    const parts = other.split('/')
    const differs = parts.findIndex((part, at) => part !== own[at])
    return differs < 0 ? parts.length : differs
  }
  const most = Math.max(...found.map((one) => shared(one.file)))
  return found.filter((one) => shared(one.file) === most).slice(0, MAX_IN_FOLDER)
}

export function createSymbols(index: FactIndex, modules: ModuleGraph): Symbols {
  const inFolders = indexFolders(index)
  const typed = indexTypes(index)
  const names = createModuleNames(index)
  const byName = memoize((file: FileKey) => groupBy(index.inFile('definition', file), (one) => one.name))
  const named: DefinitionsNamed = (file, name) => byName(file).get(name) ?? []
  const find = (file: FileKey, name: string, path: readonly string[], depth = 0): FoundDefinition[] => {
    if (depth > MAX_DEPTH) return []
    const language = index.files.get(file)?.language
    if (language === 'Go') return findInPackages(file, name, path)
    if (hasTypes(index, file) && path.length > 0) return findMember(file, name, path)
    const local = localDefinitions(named, file, name, path)
    if (local.length > 0) return local
    if (!isModule(index, file)) return path.length > 0 ? [] : inFolder(file, name)
    for (const { fact, imported } of names.bindings(file, name)) {
      const target = modules.resolve(fact, fact.specifier)
      if (target === undefined) continue
      for (const wanted of exportsMeant(imported, path)) {
        const found = findExport(target, wanted.exported, wanted.path, depth + 1)
        if (found.length > 0) return found
      }
    }
    return []
  }
  /** C#: a member of a type, wherever in the repository it is declared or bound to settings; of several types of that name the nearest. */
  const findMember = (file: FileKey, name: string, path: readonly string[]): FoundDefinition[] => {
    const fits = (typed.get(typeKey(index, file, name)) ?? []).flatMap((found) => {
      const { path: own } = found.definition
      return own.every((part, at) => part === path[at]) ? [{ ...found, rest: path.slice(own.length) }] : []
    })
    const bound = fits.filter((found) => found.definition.path.length === 0 && isBoundBySomethingElse(found.definition.value, path))
    return nearestTo(file, bound.length > 0 ? bound : fits.filter((found) => found.definition.path.length > 0))
  }
  const inFolder = (file: FileKey, name: string): FoundDefinition[] =>
    (inFolders.get(folderKey(index, file, name)) ?? []).slice(0, MAX_IN_FOLDER)
  /** Go: `config.CartURL` is a name of the package `config`; a field of a variable is looked for here and in the packages that are imported. */
  const findInPackages = (file: FileKey, name: string, path: readonly string[]): FoundDefinition[] => {
    const member = path.at(-1)
    const meant = member === undefined ? [] : packageNamed(file, name)
    const qualified = member === undefined ? [] : meant.slice(0, 1).flatMap((one) => inFolder(one, member))
    if (qualified.length > 0 || (member !== undefined && meant.length === 0)) return qualified
    const wanted = member ?? name
    // A field that everything has: its value elsewhere in the package says nothing of this one.
    if (COMMON_FIELDS.test(wanted)) return []
    const near = [localDefinitions(named, file, wanted, []), inFolder(file, wanted)].find((found) => found.length > 0)
    if (near || !/^[A-Z]/.test(wanted)) return near ?? []
    const [only, ...others] = index
      .inFile('import', file)
      .map((fact) =>
        modules
          .resolveFolder(fact, fact.specifier)
          .slice(0, 1)
          .flatMap((one) => inFolder(one, wanted)),
      )
      .filter((found) => found.length > 0)
    return only && others.length === 0 ? only : []
  }
  /** Files of the estate's own package that a Go file imports under this name. */
  const packageNamed = (file: FileKey, name: string): readonly FileKey[] =>
    names
      .bindings(file, name)
      .map(({ fact }) => modules.resolveFolder(fact, fact.specifier))
      .find((files) => files.length > 0) ?? []
  const findExport = (file: FileKey, exported: string, path: readonly string[], depth: number): FoundDefinition[] => {
    if (depth > MAX_DEPTH) return []
    for (const fact of index.inFile('export', file)) {
      if (fact.exported !== exported) continue
      const found = find(file, fact.local, path, depth + 1)
      if (found.length > 0) return found
    }
    // An outline tells every name that is offered.
    const direct = index.outlines.has(file) ? [] : localDefinitions(named, file, exported, path)
    if (direct.length > 0) return direct
    for (const fact of names.passedOnIn(file)) {
      const name = fact.names.find((one) => one.local === exported || one.local === '*')
      const target = name && modules.resolve(fact, fact.specifier)
      if (name === undefined || target === undefined) continue
      const found = findExport(target, name.local === '*' ? exported : name.imported, path, depth + 1)
      if (found.length > 0) return found
    }
    return []
  }
  const origins = memoizeInFiles<Origin>()
  const origin = (file: FileKey, name: string, path: readonly string[], depth = 0): Origin =>
    origins(file, keyOf(name, path), () => originAnew(file, name, path, depth))
  const originAnew = (file: FileKey, name: string, path: readonly string[], depth: number): Origin => {
    if (!isModule(index, file)) {
      const member = path.at(-1)
      const home = member === undefined ? file : (packageNamed(file, name)[0] ?? file)
      return { file: folderKey(index, home, ''), name: member ?? name, path: [] }
    }
    for (const { fact, imported } of names.bindings(file, name)) {
      const target = modules.resolve(fact, fact.specifier)
      if (target === undefined) return undefined
      const exported = imported === '*' ? path[0] : imported
      if (exported === undefined) {
        if (!index.inFile('export', target).some((one) => one.exported === 'default'))
          return { file: target, name: '*', path: [], isWhole: true }
        const byDefault = originOfExport(target, 'default', [], depth + 1)
        return byDefault && { ...byDefault, isWhole: true }
      }
      return originOfExport(target, exported, imported === '*' ? path.slice(1) : path, depth + 1)
    }
    return { file, name, path }
  }
  const ofExports = memoizeInFiles<Origin>()
  const originOfExport = (file: FileKey, exported: string, path: readonly string[], depth: number, isSure = true): Origin => {
    if (depth > MAX_DEPTH) return undefined
    const key = keyOf(exported, path)
    return ofExports(file, isSure ? key : `? ${key}`, () => originOfExportAnew(file, exported, path, depth, isSure))
  }
  const originOfExportAnew = (file: FileKey, exported: string, path: readonly string[], depth: number, isSure: boolean): Origin => {
    const fact = names.exportIn(file, exported)
    if (fact) return origin(file, fact.local, path, depth + 1)
    for (const one of names.passedOnIn(file)) {
      const name = one.names.find((n) => n.local === exported || n.local === '*')
      const target = name && modules.resolve(one, one.specifier)
      if (name === undefined || target === undefined) continue
      // `export *` may offer the name or not: only what is found behind it counts.
      const isAll = name.local === '*'
      const found = originOfExport(target, isAll ? exported : name.imported, path, depth + 1, !isAll)
      if (found) return found
    }
    return isSure ? { file, name: exported, path } : undefined
  }
  return {
    find: (file, name, path) => find(file, name, path),
    offered: (file, path) => findExport(file, 'default', path, 0),
    origin: (file, name, path) => origin(file, name, path),
    originOnce: (file, name) => originAnew(file, name, [], 0),
  }
}

/** Definitions in a file by their first name: thousands are looked for in files that hold hundreds. */
type DefinitionsNamed = (file: FileKey, name: string) => readonly Fact<'definition'>[]

function keyOf(name: string, path: readonly string[]): string {
  return path.length === 0 ? name : `${name} ${path.join(' ')}`
}

/** `import c from` may mean the default export or, in CommonJS, the whole module; `require` the whole module or its default. */
function exportsMeant(imported: string, path: readonly string[]): { exported: string; path: readonly string[] }[] {
  const [first, ...rest] = path
  const member = first === undefined ? [] : [{ exported: first, path: rest }]
  if (imported === '*') return [...member, { exported: 'default', path }]
  if (imported === 'default') return [{ exported: 'default', path }, ...member]
  return [{ exported: imported, path }]
}

/** The definitions with the longest path that leads to the wanted one. */
function localDefinitions(named: DefinitionsNamed, file: FileKey, name: string, path: readonly string[]): FoundDefinition[] {
  const fits = named(file, name).filter((fact) => fact.path.length <= path.length && fact.path.every((part, at) => part === path[at]))
  if (fits.length === 0) return []
  const longest = Math.max(...fits.map((fact) => fact.path.length))
  return fits.filter((fact) => fact.path.length === longest).map((definition) => ({ definition, file, rest: path.slice(longest) }))
}

/** The symbol expression that reads the rest of a path from what a definition holds. */
export function readRest(value: Expression, rest: readonly string[]): Expression {
  if (rest.length === 0) return value
  if (value.kind === 'symbol' || value.kind === 'parameter') return { ...value, path: [...value.path, ...rest] }
  if (value.kind === 'setting') return { kind: 'setting', key: rest.join('.'), below: value }
  return { kind: 'unknown', text: rest.join('.') }
}
