import { technologies, technologyById } from '@coppice/catalog'
import { compareText, type Diagnostic } from '@coppice/model'
import { joinPath } from '../facts/paths.ts'
import type { Component, Directory } from '../identity/component.ts'
import type { Identities } from '../identity/resolve-identities.ts'
import { classifyComponent, fromLibrary, toLibrary, type Classification } from './classify-component.ts'
import { adviseOn, inOrder, librariesNamed, lookUpComponents } from './find-components.ts'
import { joinComponents } from './join-components.ts'
import { toDangling, toDecision, type Placed, type Settings } from './settings.ts'
import { splitComponent, type Part } from './split-component.ts'

export interface DecidedIdentities extends Identities {
  readonly diagnostics: readonly Diagnostic[]
}

interface Stage {
  readonly identities: Identities
  readonly diagnostics: Diagnostic[]
  /** Names of the scanned repositories. */
  readonly repositories: readonly string[]
}

/**
 * Who is who after people had their say: first what is several is split, then what is one is joined, so that a part may be joined with
 * something else; then names are added, and at last things are classified under the names they now bear.
 *
 *   identities ─► split ─► join ─► alias ─► classify ─► identities, and the entries that match nothing
 */
export function decideIdentities(identities: Identities, settings: Settings, repositories: readonly string[]): DecidedIdentities {
  const diagnostics: Diagnostic[] = []
  let decided = identities
  const stage = (): Stage => ({ identities: decided, diagnostics, repositories })
  for (const placed of settings.split) decided = split(placed, stage())
  for (const placed of settings.join) decided = join(placed, stage())
  for (const placed of settings.alias) decided = alias(placed, stage())
  for (const placed of settings.classify) decided = classify(placed, stage())
  return { ...decided, diagnostics }
}

function split({ entry, place }: Placed<'split'>, { identities, diagnostics, repositories }: Stage): Identities {
  const component = findOne(entry.component, 'split', place, identities, diagnostics)
  if (!component) return identities
  const parts = entry.into.map(({ name, units = [], folders = [] }): Part => ({
    name,
    units,
    folders: folders.map((folder) => toDirectory(folder, repositories)),
  }))
  const made = splitComponent(component, parts, (part) => toDecision(place, `split from ${component.name} as ${part.name}`, entry.reason))
  for (const part of made.empty)
    diagnostics.push(toDangling(place, `${component.name} is split, but nothing of it lies in the folders or units of ${part.name}.`))
  if (made.parts.length === 0) return identities
  return withComponents(identities, [component], made.rest ? [...made.parts, made.rest] : made.parts)
}

function join({ entry, place }: Placed<'join'>, { identities, diagnostics }: Stage): Identities {
  const lookup = lookUpComponents(identities.components)
  const members = new Set(lookup.find(entry.name))
  for (const written of entry.components) {
    const found = lookup.find(written)
    if (found.length === 0)
      diagnostics.push(toDangling(place, `Nothing is called ${written}, which is to be joined: ${lookup.advice(written)}`))
    for (const component of found) members.add(component)
  }
  const all = identities.components.filter((component) => members.has(component))
  const names = [...new Set(all.map((component) => component.name))].toSorted(compareText)
  const joined = joinComponents(entry.name, all, toDecision(place, `${names.join(', ')} joined as ${entry.name}`, entry.reason))
  return joined ? withComponents(identities, all, [joined]) : identities
}

function alias({ entry, place }: Placed<'alias'>, { identities, diagnostics }: Stage): Identities {
  const component = findOne(entry.component, 'alias', place, identities, diagnostics)
  if (!component) return identities
  const { names = [], hosts = [] } = entry
  const decision = toDecision(place, `also known as ${[...names, ...hosts].join(', ')}`, entry.reason)
  const known: Component = {
    ...component,
    aliases: [...new Set([...component.aliases, ...names, ...hosts])].filter((name) => name !== component.name).toSorted(compareText),
    hosts: [...(component.hosts ?? []), ...[...names, ...hosts].map((host) => ({ host: host.toLowerCase(), decision }))],
    decisions: [...(component.decisions ?? []), decision],
  }
  return withComponents(identities, [component], [known])
}

function classify({ entry, place }: Placed<'classify'>, { identities, diagnostics }: Stage): Identities {
  const said = withKnownTechnology(entry, place, diagnostics)
  const decision = toDecision(place, `classified as ${wordsOf(said)}`, entry.reason)
  const found = lookUpComponents(identities.components).find(entry.component)
  const libraries = found.length > 0 || said.kind === 'library' ? [] : librariesNamed(identities.libraries, entry.component)
  if (libraries.length > 0 && said.kind !== undefined) {
    const made = libraries.map((library) => classifyComponent(fromLibrary(library), said, decision))
    const rest = identities.libraries.filter((library) => !libraries.includes(library))
    return { ...withComponents(identities, [], made), libraries: rest }
  }
  const component = findOne(entry.component, 'classify', place, identities, diagnostics)
  if (!component) return identities
  if (said.kind !== 'library') return withComponents(identities, [component], [classifyComponent(component, said, decision)])
  const library = toLibrary(component, decision)
  if (library) return { ...withComponents(identities, [component], []), libraries: [...identities.libraries, library] }
  diagnostics.push(toDangling(place, `${component.name} is classified as a library, but has no package that others could import.`))
  return identities
}

/** The one component that is meant; several or none are said, and nothing is changed. */
function findOne(
  written: string,
  section: string,
  place: Placed<'split'>['place'],
  { components }: Identities,
  diagnostics: Diagnostic[],
): Component | undefined {
  const lookup = lookUpComponents(components)
  const found = lookup.find(written)
  const [only, ...others] = found
  if (only && others.length === 0) return only
  diagnostics.push(
    toDangling(
      place,
      only
        ? `${found.length} components are called ${written}, so ${section} does not know which is meant: write its id.`
        : `Nothing is called ${written}, which ${section} names: ${lookup.advice(written)}`,
    ),
  )
  return undefined
}

function withKnownTechnology(said: Classification, place: Placed<'classify'>['place'], diagnostics: Diagnostic[]): Classification {
  const { technology, ...rest } = said
  if (technology === undefined || technologyById(technology)) return said
  const advice = adviseOn(
    technology,
    technologies.map(({ id }) => id),
  )
  diagnostics.push(toDangling(place, `The catalog has no technology ${technology}: ${advice}`))
  return rest
}

function wordsOf({ kind, role, technology, owner, optional }: Classification): string {
  const words = [
    kind,
    role,
    technology,
    owner === undefined ? undefined : `owned by ${owner}`,
    optional === undefined ? undefined : optional ? 'optional' : 'not optional',
  ]
  return words.filter((word) => word !== undefined).join(', ')
}

/** Where several repositories are scanned a path begins with the name of one, which may have several parts itself. */
function toDirectory(written: string, repositories: readonly string[]): Directory {
  const path = joinPath(written.replace(/^\.?\/+/, ''))
  const [only, ...others] = repositories
  if (only !== undefined && others.length === 0) return { repository: only, path }
  const repository = repositories.find((name) => path === name || path.startsWith(`${name}/`)) ?? ''
  return { repository, path: path.slice(repository.length + 1) || '.' }
}

function withComponents(identities: Identities, without: readonly Component[], made: readonly Component[]): Identities {
  return { ...identities, components: inOrder([...identities.components.filter((component) => !without.includes(component)), ...made]) }
}
