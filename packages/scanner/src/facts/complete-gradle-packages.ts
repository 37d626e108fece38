import { posix } from 'node:path'
import type { Fact, FileFacts } from './fact.ts'
import { baseNameOf, directoryOf, isWithin, joinPath } from './paths.ts'

/**
 * Projects of a Gradle build name each other by paths from the root of the build (`:cart:api`), and libraries by entries of a version
 * catalog (`libs.kafka`): other files tell what both mean. Puts folders and coordinates in their place; what nobody tells stays.
 */
export function completeGradlePackages(files: readonly FileFacts[]): readonly FileFacts[] {
  const packages = files.flatMap((file) => file.facts.filter(isGradlePackage))
  if (packages.length === 0) return files
  const context = {
    projects: indexProjects(packages),
    roots: packages.filter((fact) => fact.workspaces.length > 0),
    catalogs: indexCatalogs(files),
  }
  return files.map((file) =>
    file.facts.some(isGradlePackage)
      ? { ...file, facts: file.facts.map((fact) => (isGradlePackage(fact) ? complete(fact, context) : fact)) }
      : file,
  )
}

interface Context {
  /** By repository and folder. */
  readonly projects: ReadonlyMap<string, Fact<'package'>>
  readonly roots: readonly Fact<'package'>[]
  /** Coordinates by repository and accessor. */
  readonly catalogs: ReadonlyMap<string, string>
}

function isGradlePackage(fact: Fact): fact is Fact<'package'> {
  return fact.kind === 'package' && fact.detector === 'gradle'
}

function complete(fact: Fact<'package'>, { projects, roots, catalogs }: Context): Fact<'package'> {
  const root = rootOf(fact, roots)
  const dependencies = fact.dependencies.map((dependency) => {
    const coordinates = catalogs.get(`${fact.repository} ${dependency.name}`)
    if (coordinates !== undefined) return { ...dependency, name: coordinates }
    if (!dependency.name.startsWith(':')) return dependency
    const folder = folderOf(dependency.name, root)
    const project = projects.get(`${fact.repository} ${folder}`)
    return { ...dependency, name: project?.name ?? dependency.name, directory: posix.relative(directoryOf(fact.file), folder) || '.' }
  })
  return { ...fact, dependencies }
}

function indexProjects(packages: readonly Fact<'package'>[]): Map<string, Fact<'package'>> {
  const projects = packages.filter((fact) => fact.workspaces.length === 0)
  return new Map(projects.map((fact) => [`${fact.repository} ${directoryOf(fact.file)}`, fact]))
}

function indexCatalogs(files: readonly FileFacts[]): Map<string, string> {
  const catalogs = new Map<string, string>()
  for (const file of files) {
    if (!file.file.endsWith('.versions.toml')) continue
    for (const fact of file.facts)
      if (fact.kind === 'definition' && fact.value.kind === 'text')
        catalogs.set(`${fact.repository} ${[fact.name, ...fact.path].join('.')}`, fact.value.value)
  }
  return catalogs
}

/** The settings of the build a project belongs to: the nearest above it. */
function rootOf(fact: Fact<'package'>, roots: readonly Fact<'package'>[]): Fact<'package'> | undefined {
  return roots
    .filter((root) => root.repository === fact.repository && isWithin(fact.file, directoryOf(root.file)))
    .toSorted((a, b) => b.file.length - a.file.length)[0]
}

/** A project may be moved to another folder; then it is the included one of that name. */
function folderOf(path: string, root: Fact<'package'> | undefined): string {
  const folder = path.slice(1).replaceAll(':', '/')
  const named = root?.workspaces.filter((one) => baseNameOf(one) === baseNameOf(folder)) ?? []
  const [only = folder] = named.includes(folder) || named.length !== 1 ? [folder] : named
  return joinPath(root ? directoryOf(root.file) : '.', only)
}
