import { confidence } from '../../../confidence.ts'
import type { Fact } from '../../../facts/fact.ts'
import { directoryOf, isWithin } from '../../../facts/paths.ts'
import type { Component, Library } from '../../../identity/component.ts'
import { defineFactRule, type Estate } from '../../estate.ts'

/**
 * Programs of one Go module have no packages with a manifest to share: a folder of the module that several of them reach is a library of theirs.
 * Folders are taken as high up as they mean something and hold no program: `billing/pkg/rates`, not `pkg` and not `billing/pkg/rates/internal/tables`.
 */
export const moduleFolder = defineFactRule({
  id: 'module-folder',
  title: 'Folders that several programs of one Go module share',
  *link(estate) {
    const modules = estate.index.of('package').filter((fact) => fact.ecosystem === 'go' && fact.name !== undefined)
    for (const module of modules) {
      for (const { library, users } of sharedFolders(estate, module, modules)) {
        for (const [component, because] of users) {
          yield {
            from: { kind: 'component', component },
            to: { kind: 'library', library },
            relation: 'imports',
            confidence: confidence['module-folder'],
            optional: component.optional,
            evidence: [estate.evidenceOf(because, 'inferred', `imports code of ${library.name}`)],
          }
        }
      }
    }
  },
})

interface SharedFolder {
  readonly library: Library
  readonly users: ReadonlyMap<Component, Fact>
}

function sharedFolders(estate: Estate, module: Fact<'package'>, modules: readonly Fact<'package'>[]): SharedFolder[] {
  const root = directoryOf(module.file)
  const isInModule = ({ repository, path }: { repository: string; path: string }): boolean =>
    repository === module.repository && isWithin(path, root) && !isInNestedModule(path, module, modules)
  const programs = estate.components.filter(({ directories }) =>
    directories.some((directory) => directory.path !== root && isInModule(directory)),
  )
  if (programs.length < 2) return []
  const taken = programs.flatMap((program) => program.directories.map(({ path }) => path))
  const folders = new Map<string, Map<Component, Fact>>()
  for (const program of programs) {
    for (const [key, because] of estate.importsOf(program)) {
      const file = estate.index.files.get(key)
      if (file?.language !== 'Go' || !isInModule({ repository: file.repository, path: file.file })) continue
      const folder = tellingFolder(directoryOf(file.file), root, taken)
      if (folder === undefined) continue
      const users = folders.get(folder) ?? new Map<Component, Fact>()
      folders.set(folder, users)
      if (!users.has(program)) users.set(program, because)
    }
  }
  return [...folders]
    .filter(([, users]) => users.size > 1)
    .map(([path, users]) => {
      const name = `${module.name ?? ''}/${root === '.' ? path : path.slice(root.length + 1)}`
      return { library: { package: module, name, directory: { repository: module.repository, path } }, users }
    })
}

function isInNestedModule(path: string, module: Fact<'package'>, modules: readonly Fact<'package'>[]): boolean {
  const root = directoryOf(module.file)
  return modules.some((other) => {
    const nested = directoryOf(other.file)
    return other.repository === module.repository && nested !== root && isWithin(nested, root) && isWithin(path, nested)
  })
}

/** Names of folders that say nothing about what is in them. */
const PLAIN = new Set(['pkg', 'internal', 'lib', 'libs', 'src', 'common', 'shared', 'cmd'])

/** The highest folder on the way down to a folder that means something and holds no program; undefined within the folder of a program. */
function tellingFolder(folder: string, root: string, taken: readonly string[]): string | undefined {
  if (taken.some((path) => isWithin(folder, path))) return undefined
  const words = (root === '.' ? folder : folder.slice(root.length + 1)).split('/')
  for (let count = 1; count <= words.length; count++) {
    const path = [...(root === '.' ? [] : [root]), ...words.slice(0, count)].join('/')
    const word = words[count - 1] ?? ''
    if (count < words.length && (PLAIN.has(word) || taken.some((program) => isWithin(program, path)))) continue
    return path
  }
  return undefined
}
