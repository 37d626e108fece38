import { by } from '@coppice/model'
import type { Fact } from '../facts/fact.ts'
import { toFileKey, type FactIndex } from '../facts/fact-index.ts'
import { baseNameOf, directoryOf, isWithin, joinPath } from '../facts/paths.ts'
import { toDirectoryKey, type Component, type Directory } from './component.ts'
import type { SourceDirectories } from './source-directories.ts'

/**
 * A container that starts several programs is one service: they are deployed and fail together. The folders of those that are nobody
 * else's belong to it, so that what they call is what it calls.
 *
 *   command ─► process manager's file or start script (again and again) ─► command of a program ─► its folder
 */
export function withStartedPrograms(components: readonly Component[], index: FactIndex, sources: SourceDirectories): Component[] {
  const starts = index.of('program-start')
  if (starts.length === 0) return [...components]
  const taken = new Set(components.flatMap((component) => component.directories).map(toDirectoryKey))
  const inFile = new Map<string, Fact<'program-start'>[]>()
  for (const start of starts) {
    const key = toFileKey(start.repository, start.file)
    inFile.set(key, [...(inFile.get(key) ?? []), start])
  }
  return components.map((component) => {
    if (component.kind !== 'service' || component.builds.length === 0) return component
    const more = foldersStartedBy(component, inFile, sources).filter((one) => !taken.has(toDirectoryKey(one)))
    return more.length === 0
      ? component
      : {
          ...component,
          directories: [...component.directories, ...more],
          packages: [...component.packages, ...more.flatMap((directory) => sources.packagesIn(directory))],
        }
  })
}

function foldersStartedBy(
  component: Component,
  inFile: ReadonlyMap<string, Fact<'program-start'>[]>,
  sources: SourceDirectories,
): Directory[] {
  const found = new Map<string, Directory>()
  for (const build of component.builds) {
    const image = createImagePaths(build, component.units)
    for (const start of startsIn(image, build, component.units, inFile))
      for (const path of pathsOf(start).flatMap(image.inRepository)) {
        const directory = sources.above(build.repository, path)
        if (directory && directory.path !== '.' && sources.packagesIn(directory).length > 0) found.set(toDirectoryKey(directory), directory)
      }
  }
  return [...found.values()].toSorted(by((one) => one.path))
}

/** All that the command of an image leads to, through any number of files: an entry point that starts a process manager. */
function startsIn(
  image: ImagePaths,
  build: Fact<'image-build'>,
  units: readonly Fact<'unit'>[],
  inFile: ReadonlyMap<string, Fact<'program-start'>[]>,
): Fact<'program-start'>[] {
  const started: Fact<'program-start'>[] = []
  // A manifest's command adds to that of the image or replaces it: where one of its units says none, the image's holds.
  const words = [
    ...(units.length > 0 && units.every((unit) => unit.command.length > 0) ? [] : build.command),
    ...units.flatMap((unit) => unit.command),
  ]
  const open = new Map([...inFile].filter(([, [first]]) => first?.repository === build.repository))
  for (let before = -1; before !== open.size;) {
    before = open.size
    for (const [key, starts] of open) {
      const [first] = starts
      if (!first || !image.isStarted(first.file, words)) continue
      open.delete(key)
      started.push(...starts)
      words.push(...starts.flatMap((start) => start.command))
    }
  }
  return started
}

/** Where a program is started and which files its command names, as paths in the container. */
function pathsOf({ command, workingDirectory }: Fact<'program-start'>): string[] {
  const named = command.filter((word) => /^[\w.@-]*\/[\w./@-]+$|^[\w.-]+\.(?:[cm]?[jt]s|py|jar|rb)$/.test(word))
  const resolved = named.map((word) => (word.startsWith('/') ? word : joinPath(workingDirectory ?? '.', word)))
  return workingDirectory === undefined ? resolved : [workingDirectory, ...resolved]
}

/** Paths in the container of an image and in the repository it is built from, as its copies tell. */
interface ImagePaths {
  /** None for what comes from elsewhere; several where nothing tells from which folder the image is built. */
  readonly inRepository: (path: string) => string[]
  /** Whether a file of the repository is what the words of a command start. */
  readonly isStarted: (file: string, words: readonly string[]) => boolean
}

function createImagePaths(build: Fact<'image-build'>, units: readonly Fact<'unit'>[]): ImagePaths {
  const home = build.workingDirectory ?? '/'
  const absolute = (path: string): string => joinPath(path.startsWith('/') ? path : joinPath(home, path))
  const contexts = new Set([...units.flatMap((unit) => (unit.build ? [joinPath(unit.build.context)] : [])), directoryOf(build.file), '.'])
  const copies = [...contexts].flatMap((context) =>
    build.copies.map(({ source, target }) => {
      const from = joinPath(context, source.replace(/\/?\*?$/, '') || '.')
      return { from, to: absolute(target), into: target.endsWith('/') || target === '.' }
    }),
  )
  const inContainer = (file: string): string[] =>
    copies
      .filter(({ from }) => isWithin(file, from))
      .map(({ from, to, into }) =>
        file === from ? (into ? joinPath(to, baseNameOf(file)) : to) : joinPath(to, from === '.' ? file : file.slice(from.length + 1)),
      )
  return {
    inRepository: (path) => {
      const wanted = absolute(path)
      const within = copies.filter(({ to }) => to === '/' || isWithin(wanted, to))
      const deepest = Math.max(...within.map(({ to }) => to.length))
      return within
        .filter(({ to }) => to.length === deepest)
        .map(({ from, to }) => joinPath(from, wanted.slice(to === '/' ? 1 : to.length + 1) || '.'))
    },
    isStarted: (file, words) => {
      const named = new Set(words.map(absolute))
      const programs = new Set(words.map(baseNameOf))
      return inContainer(file).some(
        (path) =>
          named.has(path) ||
          (/^(?:\/usr(?:\/local)?)?\/s?bin\/[^/]+$/.test(path) && words.includes(baseNameOf(path))) ||
          (path.startsWith('/etc/supervisor') && programs.has('supervisord')) ||
          (/^\/etc\/(?:services\.d|s6-overlay\/s6-rc\.d)\/[^/]+\/run$/.test(path) && words.every((word) => word === '/init')),
      )
    },
  }
}
