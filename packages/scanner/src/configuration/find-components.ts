import { by, nearestName } from '@coppice/model'
import type { Component, Library } from '../identity/component.ts'
import { nameIds } from '../inventory/name-ids.ts'

/** Looks components up by what people call them. */
export interface ComponentLookup {
  /** By id, else by name, else by alias: all that the first of these finds. */
  readonly find: (written: string) => readonly Component[]
  /** What may have been meant where nothing was found, in words for a diagnostic. */
  readonly advice: (written: string) => string
}

export function lookUpComponents(components: readonly Component[]): ComponentLookup {
  const ids = nameIds(components)
  const byId = new Map<string, Component[]>()
  const byName = new Map<string, Component[]>()
  const byAlias = new Map<string, Component[]>()
  for (const component of components) {
    push(byId, ids.get(component) ?? component.name, component)
    push(byName, component.name.toLowerCase(), component)
    for (const alias of [...component.aliases, ...component.packages.map((fact) => fact.name ?? component.name)])
      push(byAlias, alias.toLowerCase(), component)
  }
  return {
    find: (written) => byId.get(written) ?? byName.get(written.toLowerCase()) ?? byAlias.get(written.toLowerCase()) ?? [],
    advice: (written) => adviseOn(written, [...byId.keys(), ...components.map((component) => component.name)]),
  }
}

export function adviseOn(written: string, known: readonly string[]): string {
  const near = nearestName(written, known)
  return near === undefined ? 'the inventory lists what there is' : `did you mean ${near}?`
}

/** In the order of identities, which does not depend on how files came. */
export function inOrder(components: readonly Component[]): Component[] {
  return components.toSorted(
    by(
      (component) => component.kind,
      (component) => component.name,
      (component) => component.directories[0]?.path ?? '',
      (component) => component.units[0]?.file ?? '',
    ),
  )
}

export function librariesNamed(libraries: readonly Library[], written: string): Library[] {
  return libraries.filter((library) => library.name === written || `library:${library.name}` === written)
}

function push(map: Map<string, Component[]>, key: string, component: Component): void {
  const list = map.get(key)
  if (!list) map.set(key, [component])
  else if (!list.includes(component)) list.push(component)
}
