import type { Fact } from '../facts/fact.ts'
import { toFileKey, type FactIndex, type FileKey } from '../facts/fact-index.ts'
import { isWithin } from '../facts/paths.ts'
import type { Component, Library } from '../identity/component.ts'

/** Whether a component runs the code that a fact stands in. */
type IsReached = (fact: Fact) => boolean

/**
 * A library holds clients of everything; a service runs those that its own code leads to. In languages whose imports name no file,
 * names lead from declaration to declaration:
 *
 *   names in the service's own files ─► types and static methods of its libraries ─► the names in those ─► …
 *
 * A type that nobody names but that derives from something may be found by a framework, and counts as reached.
 */
export function createReach(
  index: FactIndex,
  filesOf: (component: Component) => readonly FileKey[],
  librariesOf: (component: Component) => readonly { library: Library }[],
): (component: Component) => IsReached {
  const named = new Set(index.of('declaration').flatMap((fact) => fact.mentions))
  return (component) => {
    const libraries = librariesOf(component).map(({ library }) => library)
    if (libraries.length === 0 || index.of('declaration').length === 0) return () => true
    const isOwn = (fact: Fact): boolean => !libraries.some((library) => isIn(fact, library, component))
    const own: Fact<'declaration'>[] = []
    const others = new Map<string, Fact<'declaration'>[]>()
    const reached = new Set<Fact<'declaration'>>()
    const queue: Fact<'declaration'>[] = []
    const reach = (fact: Fact<'declaration'>): void => {
      if (reached.has(fact)) return
      reached.add(fact)
      queue.push(fact)
    }
    for (const file of filesOf(component)) {
      for (const fact of index.inFile('declaration', file)) {
        if (isOwn(fact)) own.push(fact)
        else others.set(fact.name, [...(others.get(fact.name) ?? []), fact])
      }
    }
    own.forEach(reach)
    for (const facts of others.values()) for (const fact of facts) if (fact.derived && !named.has(fact.name)) reach(fact)
    const known = new Set<string>()
    for (let fact = queue.pop(); fact; fact = queue.pop()) {
      for (const name of fact.mentions) {
        if (known.has(name)) continue
        known.add(name)
        others.get(name)?.forEach(reach)
      }
    }
    return (fact) => {
      if (isOwn(fact)) return true
      const around = index
        .inFile('declaration', toFileKey(fact.repository, fact.file))
        .filter((one) => one.line <= fact.line && fact.line <= one.end)
      return around.length === 0 || around.some((one) => reached.has(one))
    }
  }
}

function isIn(fact: Fact, { directory }: Library, component: Component): boolean {
  const isOfLibrary = directory.repository === fact.repository && isWithin(fact.file, directory.path)
  return (
    isOfLibrary &&
    !component.directories.some(
      (own) => own.repository === fact.repository && own.path.length > directory.path.length && isWithin(fact.file, own.path),
    )
  )
}
