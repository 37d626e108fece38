import { by, compareText } from '@coppice/model'
import { toDirectoryKey, type Component, type Directory } from '../identity/component.ts'
import type { Decision } from './decision.ts'

/** Several components as one of a given name. What they disagree on is settled by the one that bears that name, else by the first service. */
export function joinComponents(name: string, components: readonly Component[], decision: Decision): Component | undefined {
  const services = components.filter((component) => component.kind === 'service')
  const leading = components.find((component) => component.name === name) ?? services[0] ?? components[0]
  if (!leading) return undefined
  const isService = leading.kind === 'service'
  return {
    ...leading,
    name,
    aliases: namesBeside(name, components),
    technology: leading.technology ?? (isService ? undefined : components.find((component) => component.technology)?.technology),
    units: components
      .flatMap((component) => component.units)
      .toSorted(
        by(
          (unit) => unit.repository,
          (unit) => unit.file,
          (unit) => unit.line,
        ),
      ),
    directories: isService ? distinctDirectories(components.flatMap((component) => component.directories)) : [],
    builds: [...new Set(components.flatMap((component) => component.builds))],
    packages: [...new Set(components.flatMap((component) => component.packages))],
    entryPoints: [...new Set(components.flatMap((component) => component.entryPoints))],
    optional: components.every((component) => component.optional),
    decisions: [...components.flatMap((component) => component.decisions ?? []), decision],
    hosts: components.flatMap((component) => component.hosts ?? []),
  }
}

function namesBeside(name: string, components: readonly Component[]): string[] {
  const all = new Set(components.flatMap((component) => [component.name, ...component.aliases]))
  all.delete(name)
  return [...all].toSorted(compareText)
}

function distinctDirectories(directories: readonly Directory[]): Directory[] {
  return [...new Map(directories.map((directory) => [toDirectoryKey(directory), directory])).values()].toSorted(
    by(
      (directory) => directory.repository,
      (directory) => directory.path,
    ),
  )
}
