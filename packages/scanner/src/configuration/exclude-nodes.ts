import type { Diagnostic } from '@coppice/model'
import type { Component } from '../identity/component.ts'
import { nameIds } from '../inventory/name-ids.ts'
import { targetId } from '../inventory/nodes.ts'
import type { Estate, Target } from '../link/estate.ts'
import type { Linked } from '../link/link.ts'
import { adviseOn } from './find-components.ts'
import { toDangling, toDiagnostic, type Placed } from './settings.ts'

interface Remaining {
  readonly estate: Estate
  readonly linked: Linked
  /** One for each entry: what was left out, or that there is no such thing. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Leaves out what people say is not part of the estate, after linking: what leads to it is known and left out too, rather than standing
 * there unresolved.
 */
export function excludeNodes(estate: Estate, linked: Linked, entries: readonly Placed<'exclude'>[]): Remaining {
  const wanted = entries.flatMap(({ entry, place }) => ('component' in entry ? [{ ...entry, place }] : []))
  if (wanted.length === 0) return { estate, linked, diagnostics: [] }
  const ids = nameIds(estate.components)
  const all = targetsOf(estate, linked)
  const excluded = new Set<string>()
  const diagnostics: Diagnostic[] = []
  for (const { component: written, reason, place } of wanted) {
    const found = [...all].filter(([id, names]) => id === written || names.has(written.toLowerCase()))
    for (const [id] of found) excluded.add(id)
    diagnostics.push(
      found.length === 0
        ? toDangling(
            place,
            `Nothing is called ${written}, which is to be left out: ${adviseOn(written, [...all.keys(), ...[...all.values()].flatMap((names) => [...names])])}`,
          )
        : toDiagnostic(place, 'info', 'excluded-by-hand', `Left out ${found.map(([id]) => id).join(', ')}: ${reason}`),
    )
  }
  const isOut = (target: Target): boolean =>
    excluded.has(targetId(target, ids)) ||
    (target.kind === 'database' && isOut({ kind: 'component', component: target.server })) ||
    (target.kind === 'channel' && target.host !== undefined && isOut(target.host))
  const stays = (component: Component): boolean => !isOut({ kind: 'component', component })
  return {
    estate: { ...estate, components: estate.components.filter(stays) },
    linked: {
      links: linked.links.filter((link) => !isOut(link.from) && !isOut(link.to)),
      open: linked.open
        .filter((open) => stays(open.reference.from))
        .map((open) => ({ ...open, candidates: open.candidates.filter(stays) })),
    },
    diagnostics,
  }
}

/** Everything that has or will have a node, by id, with the names it answers to. */
function targetsOf(estate: Estate, linked: Linked): Map<string, ReadonlySet<string>> {
  const ids = nameIds(estate.components)
  const targets: Target[] = [
    ...estate.components.map((component): Target => ({ kind: 'component', component })),
    ...linked.links.flatMap((link) => [link.from, link.to]),
  ]
  return new Map(targets.map((target) => [targetId(target, ids), new Set(namesOf(target).map((name) => name.toLowerCase()))]))
}

function namesOf(target: Target): readonly string[] {
  switch (target.kind) {
    case 'component':
      return [target.component.name, ...target.component.aliases]
    case 'saas':
    case 'technology':
      return [target.technology.id, target.technology.name]
    case 'library':
      return [target.library.name]
    case 'channel':
    case 'database':
    case 'repository':
    case 'team':
      return [target.name]
  }
}
