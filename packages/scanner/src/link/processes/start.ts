import { processCommands, processWords, type ProcessKind } from '@coppice/catalog'
import type { FactIndex, FileKey } from '../../facts/fact-index.ts'
import { baseNameOf, isWithin } from '../../facts/paths.ts'
import type { Component } from '../../identity/component.ts'
import { fileNamedBy } from '../entry-files.ts'

/** How a process of an image is started. */
export interface Start {
  /** Scripts of its folder followed to what they start. */
  readonly words: readonly string[]
  /** What kind of process it is, as its command, its script or its name says. */
  readonly kind: ProcessKind | undefined
  /** Files that its command names. */
  readonly entries: readonly FileKey[]
  /** Words after the program and its entry, which may choose one of several parts: `functions` of `worker.php functions`. */
  readonly choices: readonly string[]
  /** Whether it starts what its image starts of itself. */
  readonly isDefault: boolean
}

const CODE = /\.(?:php|py|rb|ru|rs)$/

export function startOf(component: Component, own: readonly FileKey[], index: FactIndex): Start {
  const words = wordsOf(component, index)
  const files = new Map(own.map((key) => [index.files.get(key)?.file ?? '', key]))
  const fileOf = (word: string): FileKey | undefined =>
    isManager(word) ? undefined : (programOf(word, component, files) ?? (CODE.test(word) ? fileNamedBy(files, word) : undefined))
  const named = words.flatMap((word, at) => {
    const key = fileOf(word)
    return key === undefined ? [] : [{ at, key }]
  })
  const ofImage = component.builds.flatMap((build) => build.command.map(fileOf)).filter((key) => key !== undefined)
  const first = named[0]
  const entries = [...new Set(named.map(({ key }) => key))]
  return {
    words,
    entries,
    isDefault: component.units.every((unit) => unit.command.length === 0) || (first !== undefined && ofImage.includes(first.key)),
    kind: kindOf(component, words, first && index.files.get(first.key)?.file),
    choices: words.slice((first?.at ?? 0) + 1).filter((word) => /^[a-z][\w:-]*$/i.test(word)),
  }
}

/** `manage.py`, `artisan` and the like run whatever they are told. */
function isManager(word: string): boolean {
  return /^(?:manage\.py|artisan|console|rails|rake)$/.test(baseNameOf(word))
}

/** The words of its commands; a script of its own folder stands for what it starts in turn. */
function wordsOf(component: Component, index: FactIndex): string[] {
  const given = component.units.map((unit) => unit.command).filter((command) => command.length > 0)
  const commands = given.length > 0 ? given : component.builds.map((build) => build.command)
  const isOwn = (repository: string, file: string): boolean =>
    component.directories.some((directory) => directory.repository === repository && isWithin(file, directory.path))
  return commands.flatMap((command) => {
    const [script = ''] = command
    const starts = index
      .of('program-start')
      .filter((fact) => baseNameOf(fact.file) === baseNameOf(script) && isOwn(fact.repository, fact.file))
    return starts.length === 1 && starts[0] ? [...starts[0].command, ...command.slice(1)] : command
  })
}

/** The start of the program of a crate that is named so: `src/bin/till.rs`, or what Cargo.toml says. */
function programOf(word: string, component: Component, files: ReadonlyMap<string, FileKey>): FileKey | undefined {
  const name = baseNameOf(word)
  const crates = component.packages.filter((fact) => fact.ecosystem === 'cargo')
  if (crates.length === 0 || !/^[\w-]+$/.test(name)) return undefined
  const told = crates.flatMap((fact) => fact.scripts[name] ?? [])
  const main = crates.some((fact) => fact.name === name) ? ['src/main'] : []
  const found = [...told.map((path) => path.replace(/\.rs$/, '')), `src/bin/${name}`, `src/bin/${name}/main`, ...main]
  return found
    .map((path) => [...files].find(([file]) => file === `${path}.rs` || file.endsWith(`/${path}.rs`))?.[1])
    .find((key) => key !== undefined)
}

function kindOf(component: Component, words: readonly string[], entry: string | undefined): ProcessKind | undefined {
  const text = words.join(' ')
  const byCommand = processCommands.find(({ command }) => command.test(text))?.kind
  if (byCommand !== undefined) return byCommand
  return kindNamed(entry === undefined ? '' : baseNameOf(entry).replace(/\.\w+$/, '')) ?? kindNamed(component.name)
}

function kindNamed(name: string): ProcessKind | undefined {
  const words = name.toLowerCase().split(/[^a-z]+/)
  return processWords.find(({ word }) => words.some((one) => word.test(one)))?.kind
}
