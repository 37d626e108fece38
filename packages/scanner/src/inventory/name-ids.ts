import { by, toNodeId, type NodeId, groupBy } from '@coppice/model'
import { baseNameOf } from '../facts/paths.ts'
import type { Component } from '../identity/component.ts'

/** Ids of components: kind and name, told apart by repository, then by scope or folder, where several bear the same name. */
export function nameIds(components: readonly Component[]): ReadonlyMap<Component, NodeId> {
  const ids = new Map<Component, NodeId>()
  for (const sharing of groupBy(components, (component) => `${component.kind}:${component.name}`).values()) {
    for (const qualify of [() => [], repositoryOf, (component: Component) => [...repositoryOf(component), placeOf(component)]]) {
      const names = sharing.map((component) => toNodeId(component.kind, ...qualify(component), component.name))
      if (new Set(names).size < sharing.length) continue
      for (const [at, component] of sharing.entries()) ids.set(component, names[at] ?? toNodeId(component.kind, component.name))
      break
    }
    for (const [at, component] of sharing.toSorted(by(placeOf)).entries()) {
      if (!ids.has(component))
        ids.set(component, toNodeId(component.kind, ...repositoryOf(component), placeOf(component), component.name, String(at + 1)))
    }
  }
  return ids
}

function repositoryOf(component: Component): string[] {
  const repository = component.units[0]?.repository ?? component.directories[0]?.repository
  return repository === undefined ? [] : [repository]
}

function placeOf(component: Component): string {
  const unit = component.units[0]
  const place = unit && unit.scope !== '' ? unit.scope : (component.directories[0]?.path ?? 'root')
  return place === '.' ? 'root' : place.split('/').length > 1 ? place : baseNameOf(place)
}
