import type { FactIndex, FileKey } from '../facts/fact-index.ts'
import { baseNameOf, directoryOf, normaliseName } from '../facts/paths.ts'
import type { Component } from '../identity/component.ts'

/**
 * The files a component starts with, where several components run code of one folder: what its command names, directly or through a
 * script of its package, looked up among the folder's files. Built files are looked for in the source they come from.
 */
export function entryFilesOf(component: Component, index: FactIndex, candidates: readonly FileKey[]): FileKey[] {
  const commands = component.units.map((unit) => unit.command).filter((command) => command.length > 0)
  const words = new Set((commands.length > 0 ? commands : component.builds.map((build) => build.command)).flat())
  // A script's own words may name further scripts: those that are known by now.
  const scripts = Array.from(words)
  for (const fact of component.packages)
    for (const word of scripts) for (const part of (fact.scripts[word] ?? '').split(/\s+/)) words.add(part)
  const files = new Map(candidates.map((key) => [index.files.get(key)?.file ?? '', key]))
  const found = new Set<FileKey>()
  for (const word of words) {
    if (!/^[\w./@-]+\.[cm]?[jt]sx?$|^[\w./-]+\.py$/.test(word)) continue
    const key = fileNamedBy(files, word)
    if (key !== undefined) found.add(key)
  }
  if (found.size === 0) for (const key of mainPackagesOf(component, index, files, scripts)) found.add(key)
  return [...found]
}

/** Programs of a Go module lie in folders named after them: `cmd/cart/main.go` for `/bin/cart`, or for a component `cart`. */
function mainPackagesOf(component: Component, index: FactIndex, files: ReadonlyMap<string, FileKey>, words: readonly string[]): FileKey[] {
  const starts = [...files].filter(([, key]) => index.files.get(key)?.language === 'Go' && index.inFile('entry-point', key).length > 0)
  for (const names of [words.slice(0, 1).map(baseNameOf), [component.name, ...component.aliases]]) {
    const wanted = new Set(names.map(normaliseName))
    const folders = new Set(starts.map(([file]) => directoryOf(file)).filter((folder) => wanted.has(normaliseName(baseNameOf(folder)))))
    if (folders.size === 1) return [...files].filter(([file]) => folders.has(directoryOf(file))).map(([, key]) => key)
  }
  return []
}

/** The one file whose path ends like the word, once folders of built files are taken off its front. */
export function fileNamedBy(files: ReadonlyMap<string, FileKey>, word: string): FileKey | undefined {
  const stem = word.replace(/^[./]+/, '').replace(/\.[cm]?[jt]sx?$|\.(?:php|py|rb|ru|rs)$/, '')
  const parts = stem.split('/')
  for (let from = 0; from < parts.length; from++) {
    const tail = parts.slice(from).join('/')
    if (from > 0 && parts.length - from < 2 && parts.length > 1) return undefined
    const matches = [...files].filter(([file]) =>
      [tail, `${tail}/index`].some((end) => file.replace(/\.\w+$/, '') === end || file.replace(/\.\w+$/, '').endsWith(`/${end}`)),
    )
    const [only] = matches
    if (matches.length === 1 && only) return only[1]
  }
  return undefined
}
