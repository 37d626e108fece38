import { technologyById } from '@coppice/catalog'
import type { Component, Library } from '../identity/component.ts'
import type { Decision } from './decision.ts'
import type { Placed } from './settings.ts'

export type Classification = Placed<'classify'>['entry']

/** A component as a person sees it: what they say wins over what was inferred. */
export function classifyComponent(component: Component, said: Classification, decision: Decision): Component {
  const { kind = component.kind, role, technology, owner, optional } = said
  return {
    ...component,
    kind: kind === 'library' ? component.kind : kind,
    role: role ?? (technology === undefined ? undefined : technologyById(technology)?.role) ?? component.role,
    technology: technology ?? component.technology,
    optional: optional ?? component.optional,
    directories: kind === 'datastore' || kind === 'broker' ? [] : component.directories,
    decisions: [...(component.decisions ?? []), decision],
    ...(owner === undefined ? {} : { owner: { name: owner, decision } }),
  }
}

/** What is no program of its own, by the first package it is made of; undefined where it has none. */
export function toLibrary(component: Component, decision: Decision): Library | undefined {
  const [fact] = component.packages
  const [directory] = component.directories
  if (!fact || !directory) return undefined
  return { package: fact, name: fact.name ?? component.name, directory, decisions: [...(component.decisions ?? []), decision] }
}

/** A package that nobody was seen to start, and that runs all the same. */
export function fromLibrary({ name, package: fact, directory }: Library): Component {
  return {
    kind: 'service',
    name,
    aliases: [],
    role: 'application',
    technology: undefined,
    units: [],
    directories: [directory],
    builds: [],
    packages: [fact],
    entryPoints: [],
    optional: false,
  }
}
