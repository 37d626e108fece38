import { compareText } from '@coppice/model'
import { classifyPath } from '../detect/classify-path.ts'
import type { Fact } from '../facts/fact.ts'
import type { FactIndex } from '../facts/fact-index.ts'
import { directoryOf, normaliseName } from '../facts/paths.ts'
import type { Component } from './component.ts'

/** Which component each entity of a catalog describes: that of its name, nearest first, else the only one of the folder it stands in. */
export function describedByCatalog(components: readonly Component[], index: FactIndex): ReadonlyMap<Fact<'catalog-entity'>, Component> {
  const byName = new Map<string, Set<Component>>()
  for (const component of components) {
    const names = [component.name, ...component.aliases, ...component.packages.map((fact) => fact.name ?? '')].map(normaliseName)
    for (const name of names) if (name !== '') byName.set(name, (byName.get(name) ?? new Set()).add(component))
  }
  const entities = index.of('catalog-entity').filter((fact) => fact.entity !== 'api' && classifyPath(fact.file) === 'source')
  const described = new Map<Fact<'catalog-entity'>, Component>()
  for (const fact of entities) {
    const named = [...(byName.get(normaliseName(fact.name)) ?? [])].filter((one) => isOfKind(one, fact))
    const found = onlyOne(named.filter((one) => isIn(one, fact.repository))) ?? onlyOne(named) ?? inFolder(fact, components, entities)
    if (found) described.set(fact, found)
  }
  return described
}

/** Lets components also be known by the names that a catalog gives them. */
export function withCatalogNames(components: readonly Component[], index: FactIndex): Component[] {
  const names = new Map<Component, Set<string>>()
  for (const [fact, component] of describedByCatalog(components, index))
    for (const name of [fact.name, fact.title]) if (name !== undefined) names.set(component, (names.get(component) ?? new Set()).add(name))
  return components.map((component) => {
    const more = [...(names.get(component) ?? [])].filter((name) => name !== component.name && !component.aliases.includes(name))
    return more.length === 0 ? component : { ...component, aliases: [...component.aliases, ...more].toSorted(compareText) }
  })
}

function isOfKind(component: Component, { entity }: Fact<'catalog-entity'>): boolean {
  return (component.kind === 'service') === (entity === 'component')
}

function isIn(component: Component, repository: string): boolean {
  return [...component.units, ...component.directories].some((one) => one.repository === repository)
}

/** A folder with one descriptor of a component, and one component. */
function inFolder(
  fact: Fact<'catalog-entity'>,
  components: readonly Component[],
  entities: readonly Fact<'catalog-entity'>[],
): Component | undefined {
  const path = directoryOf(fact.file)
  const isAlone = entities.every(
    (other) => other === fact || other.entity !== 'component' || other.repository !== fact.repository || directoryOf(other.file) !== path,
  )
  if (fact.entity !== 'component' || !isAlone) return undefined
  return onlyOne(
    components.filter(
      (one) => one.kind === 'service' && one.directories.some((at) => at.repository === fact.repository && at.path === path),
    ),
  )
}

function onlyOne<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined
}
