import type { Fact } from '../facts/fact.ts'
import { directoryOf, joinPath } from '../facts/paths.ts'
import { toDirectoryKey, type Component, type Library } from '../identity/component.ts'

/** Finds the libraries of the estate that a component's packages depend on, directly or through each other. */
export function indexPackageLibraries(
  libraries: readonly Library[],
): (component: Component) => readonly { readonly library: Library; readonly because: Fact }[] {
  const byName = new Map(libraries.map((library) => [`${library.package.ecosystem} ${library.name}`, library]))
  const byDirectory = new Map(libraries.map((library) => [toDirectoryKey(library.directory), library]))
  return (component) => {
    const found = new Map<Library, Fact>()
    const queue = [...component.packages]
    for (let fact = queue.pop(); fact; fact = queue.pop()) {
      for (const dependency of fact.dependencies) {
        const library =
          dependency.directory === undefined
            ? byName.get(`${fact.ecosystem} ${dependency.name}`)
            : byDirectory.get(toDirectoryKey({ repository: fact.repository, path: joinPath(directoryOf(fact.file), dependency.directory) }))
        if (!library || found.has(library) || dependency.development) continue
        found.set(library, { ...fact, line: dependency.line })
        queue.push(library.package)
      }
    }
    return [...found].map(([library, because]) => ({ library, because }))
  }
}
