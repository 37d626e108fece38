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
 *   names in the service's own files ─► types and methods of its libraries ─► the names in those ─► …
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
    const byName = new Map<string, Fact<'declaration'>[]>()
    const methodsOf = new Map<string, Fact<'declaration'>[]>()
    for (const file of filesOf(component)) {
      for (const fact of index.inFile('declaration', file)) {
        if (isOwn(fact)) own.push(fact)
        else {
          push(byName, fact.name, fact)
          if (fact.of !== undefined) push(methodsOf, `${file} ${fact.of}`, fact)
        }
      }
    }
    const reached = new Set<Fact<'declaration'>>()
    const types = new Set<string>()
    const known = new Set<string>()
    const queue: Fact<'declaration'>[] = []
    const typeKey = (fact: Fact<'declaration'>, name: string): string => `${toFileKey(fact.repository, fact.file)} ${name}`
    const reach = (fact: Fact<'declaration'>): void => {
      if (reached.has(fact)) return
      // A method runs where its type is used and somebody names it; one that nobody names is called by a framework.
      if (fact.of !== undefined && !isOwn(fact)) {
        const isCalled = known.has(fact.name) || !named.has(fact.name)
        if (!isCalled || !types.has(typeKey(fact, fact.of))) return
      }
      reached.add(fact)
      queue.push(fact)
      if (fact.of !== undefined) return
      types.add(typeKey(fact, fact.name))
      methodsOf.get(typeKey(fact, fact.name))?.forEach(reach)
    }
    own.forEach(reach)
    for (const facts of byName.values())
      for (const fact of facts) if (fact.of === undefined && fact.derived && !named.has(fact.name)) reach(fact)
    for (let fact = queue.pop(); fact; fact = queue.pop()) {
      for (const name of fact.mentions) {
        if (known.has(name)) continue
        known.add(name)
        byName.get(name)?.forEach(reach)
      }
    }
    return (fact) => {
      if (isOwn(fact)) return true
      const around = index
        .inFile('declaration', toFileKey(fact.repository, fact.file))
        .filter((one) => one.line <= fact.line && fact.line <= one.end)
      const [innermost] = around.toSorted((a, b) => a.end - a.line - (b.end - b.line))
      return innermost === undefined || reached.has(innermost)
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

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
