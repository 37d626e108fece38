import { normaliseName } from '../facts/paths.ts'
import type { Component } from '../identity/component.ts'
import type { Estate } from './estate.ts'

interface Names {
  readonly byName: ReadonlyMap<string, readonly Component[]>
  readonly places: ReadonlyMap<Component, number>
}

const known = new WeakMap<Estate, Names>()

/** Components that bear one of these normalised names, as their own or as an alias; in the order of the estate. */
export function componentsNamed(estate: Estate, names: Iterable<string>): readonly Component[] {
  const { byName, places } = known.get(estate) ?? indexNames(estate)
  const found = new Set([...names].flatMap((name) => byName.get(name) ?? []))
  return [...found].toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
}

/** Made once for an estate: rules ask for every reference. */
function indexNames(estate: Estate): Names {
  const byName = new Map<string, Component[]>()
  for (const component of estate.components) {
    for (const name of new Set([component.name, ...component.aliases].map(normaliseName))) {
      const list = byName.get(name)
      if (list) list.push(component)
      else byName.set(name, [component])
    }
  }
  const names = { byName, places: new Map(estate.components.map((component, at) => [component, at])) }
  known.set(estate, names)
  return names
}
