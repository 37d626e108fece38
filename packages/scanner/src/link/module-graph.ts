import { ancestorsOf, baseNameOf, directoryOf, joinPath } from '../facts/paths.ts'
import { classifyPath } from '../detect/classify-path.ts'
import type { Fact } from '../facts/fact.ts'
import { toFileKey, type FactIndex, type FileKey } from '../facts/fact-index.ts'
import { memoizeInFiles } from '../facts/memoize.ts'

export interface ModuleGraph {
  /** Which file a specifier in a JavaScript or TypeScript file means; undefined for packages from outside. */
  readonly resolve: (from: Fact, specifier: string) => FileKey | undefined
  /** Files of the folder that an import in a Go file means; none for packages from outside. */
  readonly resolveFolder: (from: Fact, specifier: string) => readonly FileKey[]
}

const EXTENSIONS = ['', '.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.d.ts', '.vue', '.svelte', '.json']
const INDEXES = ['/index.ts', '/index.tsx', '/index.mts', '/index.js', '/index.jsx', '/index.mjs', '/index.cjs']

export function createModuleGraph(index: FactIndex): ModuleGraph {
  const packages = new Map<string, Fact<'package'>[]>()
  for (const fact of index.of('package')) {
    if (fact.ecosystem !== 'npm' || fact.name === undefined) continue
    packages.set(fact.name, [...(packages.get(fact.name) ?? []), fact])
  }
  const mappings = new Map<string, Fact<'path-mapping'>[]>()
  for (const fact of index.of('path-mapping')) {
    const key = toFileKey(fact.repository, directoryOf(fact.file))
    mappings.set(key, [...(mappings.get(key) ?? []), fact])
  }
  const places = new Map<string, FileKey | undefined>()
  const existing = (repository: string, path: string): FileKey | undefined => {
    const place = toFileKey(repository, path)
    if (!places.has(place)) places.set(place, existingAnew(repository, path))
    return places.get(place)
  }
  const existingAnew = (repository: string, path: string): FileKey | undefined => {
    for (const candidate of candidatesFor(path)) {
      const key = toFileKey(repository, candidate)
      if (index.files.has(key)) return key
    }
    return undefined
  }
  const inFolders = memoizeInFiles<FileKey | undefined>()
  /** An import asks for its own specifier again and again: by each component that reaches it. */
  const ofImports = new Map<Fact, FileKey | undefined>()
  const resolve = (from: Fact, specifier: string): FileKey | undefined =>
    inFolders(toFileKey(from.repository, directoryOf(from.file)), specifier, () => resolveAnew(from, specifier))
  const resolveAnew = (from: Fact, specifier: string): FileKey | undefined => {
    const directory = directoryOf(from.file)
    if (specifier.startsWith('.')) return existing(from.repository, joinPath(directory, specifier))
    return byMapping(from.repository, directory, specifier) ?? byPackage(specifier, from.repository)
  }
  const byMapping = (repository: string, directory: string, specifier: string): FileKey | undefined => {
    for (let at = directory; ; at = directoryOf(at)) {
      for (const mapping of mappings.get(toFileKey(repository, at)) ?? []) {
        for (const path of mappedPaths(mapping, specifier)) {
          const found = existing(repository, joinPath(at, mapping.baseUrl ?? '.', path))
          if (found) return found
        }
      }
      if (at === '.' || at === '/') return undefined
    }
  }
  const byPackage = (specifier: string, repository: string): FileKey | undefined => {
    const { name, subpath } = splitSpecifier(specifier)
    const found = packages.get(name)
    const fact = found?.find((one) => one.repository === repository) ?? found?.[0]
    if (!fact) return undefined
    for (const path of packagePaths(fact, subpath)) {
      const file = existing(fact.repository, joinPath(directoryOf(fact.file), path))
      if (file) return file
    }
    return undefined
  }
  const folders = createGoFolders(index)
  return {
    resolveFolder: (from, specifier) => (from.kind === 'import' && from.ecosystem === 'go' ? folders(from.repository, specifier) : []),
    resolve: (from, specifier) => {
      if (from.kind !== 'import' || from.specifier !== specifier) return resolve(from, specifier)
      const known = ofImports.get(from)
      if (known !== undefined || ofImports.has(from)) return known
      const found = resolve(from, specifier)
      ofImports.set(from, found)
      return found
    },
  }
}

/** TypeScript lets `./a.js` mean `./a.ts`; folders mean their index file. */
function* candidatesFor(path: string): Iterable<string> {
  const withoutExtension = path.replace(/\.([cm]?)jsx?$/, '')
  const asTypeScript = withoutExtension === path ? [] : ['.ts', '.tsx', '.mts', '.cts'].map((extension) => withoutExtension + extension)
  for (const extension of EXTENSIONS) yield path + extension
  yield* asTypeScript
  for (const name of INDEXES) yield path + name
}

function* mappedPaths(mapping: Fact<'path-mapping'>, specifier: string): Iterable<string> {
  for (const { pattern, targets } of mapping.patterns) {
    const star = pattern.indexOf('*')
    if (star < 0 ? pattern !== specifier : !specifier.startsWith(pattern.slice(0, star)) || !specifier.endsWith(pattern.slice(star + 1)))
      continue
    const matched = star < 0 ? '' : specifier.slice(star, specifier.length - (pattern.length - star - 1))
    for (const target of targets) yield target.replace('*', matched)
  }
  if (mapping.baseUrl !== undefined) yield specifier
}

function splitSpecifier(specifier: string): { name: string; subpath: string } {
  const parts = specifier.split('/')
  const length = specifier.startsWith('@') ? 2 : 1
  return { name: parts.slice(0, length).join('/'), subpath: parts.slice(length).join('/') }
}

/** What importers get points at built files; the source of `dist/x.js` is looked for in `src/x`. */
function* packagePaths(fact: Fact<'package'>, subpath: string): Iterable<string> {
  const wanted = subpath === '' ? '.' : `./${subpath}`
  for (const entry of fact.entries) {
    if (entry.subpath !== wanted) continue
    yield* sourcesOf(entry.file)
  }
  if (subpath === '') {
    yield* ['src/index', 'index', 'lib/index', 'src/main', `src/${baseNameOf(directoryOf(fact.file))}`]
    return
  }
  yield* sourcesOf(subpath)
  yield `src/${subpath}`
}

function* sourcesOf(file: string): Iterable<string> {
  const path = file.replace(/^\.\//, '')
  yield path
  const bare = path.replace(/(\.d)?\.[cm]?[jt]sx?$/, '')
  const inside = bare.replace(/^(?:dist|build|lib|out|es|esm|cjs)\//, '')
  if (inside === bare) return
  yield* [`src/${inside}`, inside, `src/${inside.replace(/^(?:src|esm|cjs|node|browser)\//, '')}`]
}

/**
 * An import of Go is the name of a module and the path of a folder below it; the longest name decides, a module of the same repository
 * before one of another.
 */
function createGoFolders(index: FactIndex): (repository: string, specifier: string) => readonly FileKey[] {
  const modules = new Map<string, Fact<'package'>[]>()
  for (const fact of index.of('package')) {
    if (fact.ecosystem !== 'go' || fact.name === undefined) continue
    modules.set(fact.name, [...(modules.get(fact.name) ?? []), fact])
  }
  if (modules.size === 0) return () => []
  const files = new Map<string, FileKey[]>()
  for (const [key, { repository, file, language }] of index.files) {
    if (language !== 'Go' || classifyPath(file) !== 'source') continue
    const folder = toFileKey(repository, directoryOf(file))
    const list = files.get(folder)
    if (list) list.push(key)
    else files.set(folder, [key])
  }
  return (repository, specifier) => {
    for (const name of ancestorsOf(specifier)) {
      const found = modules.get(name)
      const module = found?.find((one) => one.repository === repository) ?? found?.[0]
      if (module) return files.get(toFileKey(module.repository, joinPath(directoryOf(module.file), specifier.slice(name.length + 1)))) ?? []
    }
    return []
  }
}
