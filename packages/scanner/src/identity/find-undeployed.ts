import { findByImage } from '@coppice/catalog'
import { by, groupBy } from '@coppice/model'
import { classifyPath } from '../detect/classify-path.ts'
import type { Fact } from '../facts/fact.ts'
import type { FactIndex } from '../facts/fact-index.ts'
import { baseNameOf, directoryOf, isWithin, joinPath, tellingName } from '../facts/paths.ts'
import { toDirectoryKey, type Component, type Directory } from './component.ts'
import { namedAfter } from './named-after.ts'
import { roleOf } from './role-of.ts'
import type { SourceDirectories } from './source-directories.ts'

/**
 * Programs that nothing in the estate starts: a folder with an image build, or a package with a program's start that no other
 * package depends on. Folders inside or around a claimed one are part of it.
 */
export function findUndeployed(index: FactIndex, sources: SourceDirectories, claimed: readonly Directory[]): Component[] {
  const claimedIn = groupBy(claimed, ({ repository }) => repository)
  const isClaimed = (directory: Directory): boolean =>
    (claimedIn.get(directory.repository) ?? []).some(
      (taken) =>
        (isWithin(directory.path, taken.path) || (taken.path !== '.' && isWithin(taken.path, directory.path))) &&
        !(taken.path === '.' && isBuiltByItself(directory, sources)),
    )
  const dependedOn = new Set(
    index
      .of('package')
      .flatMap((fact) =>
        fact.dependencies.map((dependency) =>
          dependency.directory === undefined
            ? `${fact.ecosystem} ${dependency.name}`
            : toDirectoryKey({ repository: fact.repository, path: joinPath(directoryOf(fact.file), dependency.directory) }),
        ),
      ),
  )
  const startsIn = new Map<string, Fact<'entry-point'>[]>()
  for (const start of index.of('entry-point')) {
    if (classifyPath(start.file) !== 'source') continue
    const directory = sources.above(start.repository, directoryOf(start.file))
    if (directory) startsIn.set(toDirectoryKey(directory), [...(startsIn.get(toDirectoryKey(directory)) ?? []), start])
  }
  const components: Component[] = []
  // The image at the root of a workspace is made of one of its projects at a time.
  const withProjects = new Set(index.of('package').flatMap((fact) => (fact.project === 'application' ? [fact.repository] : [])))
  const hasProjects = (repository: string): boolean => withProjects.has(repository)
  for (const directory of sources.all.toSorted(
    by(
      (d) => d.repository,
      (d) => d.path,
    ),
  )) {
    if (isClaimed(directory) || classifyPath(`${directory.path}/x`) !== 'source') continue
    const builds = sources.buildsIn(directory).filter((build) => !isToolImage(build))
    const packages = sources.packagesIn(directory)
    if (packages.length === 0 && builds.length > 0 && builds.every(isBareRuntime)) continue
    const starts = (startsIn.get(toDirectoryKey(directory)) ?? []).filter(() =>
      packages.every((fact) => !dependedOn.has(`${fact.ecosystem} ${fact.name ?? ''}`) && !dependedOn.has(toDirectoryKey(directory))),
    )
    if (packages.length === 0 && IS_VERSION.test(baseNameOf(directory.path))) continue
    if (directory.path === '.' && packages.length === 0 && hasProjects(directory.repository)) continue
    if (builds.length === 0 && (starts.length === 0 || packages.some((fact) => isCommand(fact) || fact.project === 'library'))) continue
    const technology = builds
      .map((build) => findByImage(build.base) ?? namedAfter(build.base, directory.path))
      .find((found) => found?.kind === 'datastore' || found?.kind === 'broker')
    if (technology && packages.length === 0) continue
    const name = projectName(packages) ?? tellingName(directory.path) ?? packages[0]?.name ?? directory.repository
    const aliases = [...new Set(packages.map((fact) => fact.name))].filter((alias) => alias !== undefined && alias !== name)
    components.push({
      kind: 'service',
      name,
      aliases: aliases.filter((alias) => alias !== undefined),
      role: roleOf({ name, units: [], builds, packages, technology: undefined }),
      technology: undefined,
      units: [],
      directories: [directory],
      builds,
      packages,
      entryPoints: starts,
      optional: false,
    })
  }
  return components
}

/** A folder that is named by a version holds what was added to an image of that version: no program of its own. */
const IS_VERSION = /^v?\d+(?:\.\d+)+(?:[-.]\w+)*$/

/** A package with an image of its own is a program of its own, also beside an image that holds the whole repository. */
function isBuiltByItself(directory: Directory, sources: SourceDirectories): boolean {
  return (
    directory.path !== '.' && sources.packagesIn(directory).length > 0 && sources.buildsIn(directory).some((build) => !isToolImage(build))
  )
}

/** A package that is published with a command of its own is a tool that people install, whatever it serves while it runs. */
function isCommand(fact: Fact<'package'>): boolean {
  return !fact.private && fact.entries.some((entry) => entry.subpath.startsWith('bin:'))
}

/** A runtime that nothing was put into and that starts nothing: what the images of others are made on. */
function isBareRuntime({ base, command, copies }: Fact<'image-build'>): boolean {
  return command.length === 0 && copies.length === 0 && findByImage(base)?.purpose === 'runtime'
}

/** Its workspace knows a project by a name that no other has; two folders of it may well be called alike. */
function projectName(packages: readonly Fact<'package'>[]): string | undefined {
  return packages.find(({ project, name }) => project !== undefined && name !== undefined && /^[\w.-]+$/.test(name))?.name
}

/** Images for building and developing, not for running. */
function isToolImage(build: Fact<'image-build'>): boolean {
  return /(^|\/)\.?(devcontainer|github|gitlab|ci|tools|hack|gitpod)\b|\.(dev|test|ci|base|builder)$|\.gitpod/i.test(build.file)
}
