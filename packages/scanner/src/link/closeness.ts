import { directoryOf } from '../facts/paths.ts'
import type { Component } from '../identity/component.ts'

/**
 * Of several things those that lie in folders nearest to a component: who shares most leading folders with it. Two systems in one
 * repository have a registry each, and both publish the same port on a desk. All of them where folders tell nothing.
 */
export function closest<T>(
  things: readonly T[],
  placesOf: (thing: T) => readonly { repository: string; path: string }[],
  from: Component,
): readonly T[] {
  if (things.length < 2) return things
  const own = placesOfComponent(from)
  const shared = things.map((thing) => greatest(placesOf(thing).map((place) => greatest(own.map((one) => sharedFolders(place, one))))))
  const most = greatest(shared)
  return most === 0 ? things : things.filter((_, at) => shared[at] === most)
}

/** Of any number of numbers: a function takes only so many arguments. */
function greatest(numbers: readonly number[]): number {
  let most = 0
  for (const one of numbers) if (one > most) most = one
  return most
}

/** Folders of its source, and of the manifests that start it. */
export function placesOfComponent(component: Component): { repository: string; path: string }[] {
  return [...component.directories, ...component.units.map((unit) => ({ repository: unit.repository, path: directoryOf(unit.file) }))]
}

function sharedFolders(a: { repository: string; path: string }, b: { repository: string; path: string }): number {
  if (a.repository !== b.repository || a.path === '.' || b.path === '.') return 0
  const [one, other] = [a.path.split('/'), b.path.split('/')]
  const differs = one.findIndex((folder, at) => folder !== other[at])
  return differs < 0 ? one.length : differs
}
