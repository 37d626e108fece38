import { isWithin } from '../facts/paths.ts'
import type { Component, Directory } from '../identity/component.ts'
import type { Decision } from './decision.ts'

/** One part of a component: its name, and what it takes with it. */
export interface Part {
  readonly name: string
  readonly units: readonly string[]
  readonly folders: readonly Directory[]
}

/**
 * The parts of a component, and what is left of it. A part takes the units of its names and all that lies in its folders; one that names
 * units only runs the code of the whole.
 */
export function splitComponent(
  component: Component,
  parts: readonly Part[],
  decisionOf: (part: Part) => Decision,
): { readonly parts: readonly Component[]; readonly empty: readonly Part[]; readonly rest: Component | undefined } {
  const taken = new Set<object>()
  const empty: Part[] = []
  const made: Component[] = []
  for (const part of parts) {
    const isIn = (file: { readonly repository: string; readonly file: string }): boolean =>
      part.folders.some((folder) => folder.repository === file.repository && isWithin(file.file, folder.path))
    const units = component.units.filter((unit) => part.units.includes(unit.name) && !taken.has(unit))
    const isPresent = part.folders.some((folder) => component.directories.some((own) => isInside(folder, own) || isInside(own, folder)))
    if (units.length === 0 && !isPresent) {
      empty.push(part)
      continue
    }
    const within = {
      builds: component.builds.filter(isIn),
      packages: component.packages.filter(isIn),
      entryPoints: component.entryPoints.filter(isIn),
    }
    for (const one of [...units, ...within.builds, ...within.packages, ...within.entryPoints]) taken.add(one)
    made.push({
      ...component,
      ...(part.folders.length > 0 ? within : {}),
      name: part.name,
      aliases: [...new Set(units.map((unit) => unit.name))].filter((name) => name !== part.name),
      units,
      directories: part.folders.length > 0 ? part.folders : component.directories,
      decisions: [...(component.decisions ?? []), decisionOf(part)],
      hosts: [],
    })
  }
  return { parts: made, empty, rest: restOf(component, parts, taken) }
}

function isInside(folder: Directory, other: Directory): boolean {
  return folder.repository === other.repository && isWithin(folder.path, other.path)
}

/** What no part claimed; undefined where that is nothing that runs. */
function restOf(component: Component, parts: readonly Part[], taken: ReadonlySet<object>): Component | undefined {
  const isLeft = (one: object): boolean => !taken.has(one)
  const folders = parts.flatMap((part) => part.folders)
  const units = component.units.filter(isLeft)
  const rest = {
    ...component,
    units,
    builds: component.builds.filter(isLeft),
    packages: component.packages.filter(isLeft),
    entryPoints: component.entryPoints.filter(isLeft),
    directories: component.directories.filter((own) => !folders.some((folder) => isInside(own, folder))),
  }
  const runs = component.units.length > 0 ? units.length > 0 : rest.builds.length + rest.entryPoints.length > 0
  return runs ? rest : undefined
}
