import { findEntries, toEntry, type Entry } from '../estate/find-entries.ts'
import type { Estate } from '../estate/index-estate.ts'
import { toHash, type Route } from '../state/route.ts'
import { audiences } from '../views/audience.ts'
import type { View } from '../views/define-view.tsx'

/** Something to do that has no address. */
export interface Command {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly run: () => void
}

/** Views by their names and by the questions they answer, and what can be done, as entries of the search. */
export function toPlacesAndCommands(views: readonly View[], commands: readonly Command[], estate: Estate, route: Route): Entry[] {
  const places = views
    .filter((view) => view.isTab)
    .map((view) => {
      const audience = audiences.find((one) => one.id === view.audience)?.label ?? ''
      return toEntry({
        id: `view:${view.id}`,
        name: view.label,
        note: view.asks,
        symbol: 'k-view',
        href: toHash({ view: view.id }),
        words: [view.label, view.asks, audience],
        weight: 0,
      })
    })
  const here = route.selection === undefined ? undefined : estate.node(route.selection)
  return [
    ...(here ? walksFrom(estate, here.id) : []),
    ...places,
    ...commands.map(({ id, name, note, run }) => toEntry({ id, name, note, symbol: 'k-action', run, words: [name], weight: 0 })),
  ]
}

/** What one asks next about a node: who falls with it, and how it reaches others. */
export function walksFrom(estate: Estate, id: string): Entry[] {
  const name = estate.name(id)
  return [
    toEntry({
      id: `impact:${id}`,
      name: `Blast radius of ${name}`,
      note: 'Everything that needs it, step by step',
      symbol: 'k-action',
      href: toHash({ view: 'impact', selection: id }),
      words: [name, 'blast radius of what breaks without'],
      weight: 0,
    }),
    toEntry({
      id: `path:${id}`,
      name: `Paths from ${name}`,
      note: 'To any other',
      symbol: 'k-action',
      href: toHash({ view: 'path', filters: { from: id } }),
      words: [name, 'paths from'],
      weight: 0,
    }),
  ]
}

const questions: readonly { readonly asked: RegExp; readonly answer: 'node' | 'impact' | 'path' }[] = [
  { asked: /^who (?:calls|needs|uses) (.+)$/i, answer: 'node' },
  { asked: /^(?:blast(?: radius)?(?: of)?|what breaks without) (.+)$/i, answer: 'impact' },
  { asked: /^paths? from (.+)$/i, answer: 'path' },
]

/** `who calls cart`, `what breaks without cart`, `paths from cart`: the page that answers comes first. */
export function toAnswers(estate: Estate, nodes: readonly Entry[], text: string): Entry[] {
  for (const { asked, answer } of questions) {
    const [, name] = asked.exec(text.trim()) ?? []
    const best = name === undefined ? undefined : findEntries(nodes, name).shown.find((entry) => estate.node(entry.id) !== undefined)
    if (!best) continue
    return answer === 'node' ? [best] : walksFrom(estate, best.id).filter((entry) => entry.id.startsWith(answer))
  }
  return []
}

/** `cart to users`, `cart > users`: the way from the one to the other. */
export function toPath(entries: readonly Entry[], text: string): Entry | undefined {
  const match = /^(\S+)\s*(?:>|→|->|\sto\s)\s*(\S+)$/.exec(text.trim())
  const [from, to] = [match?.[1], match?.[2]].map((part) =>
    part === undefined
      ? undefined
      : findEntries(entries, part).shown.find((entry) => /^[a-z]+:/.test(entry.id) && entry.href?.startsWith('#/service?') === true),
  )
  if (!from || !to) return undefined
  return toEntry({
    id: `path:${from.id} ${to.id}`,
    name: `Path from ${from.name} to ${to.name}`,
    note: 'Every step with its line',
    symbol: 'k-action',
    href: toHash({ view: 'path', filters: { from: from.id, to: to.id } }),
    words: [],
    weight: 0,
  })
}
