import { by, type Authors, type Inventory, type InventoryNode, type NodeId, type ServiceNode } from '@coppice/model'
import { ancestorsOf, directoryOf } from '../facts/paths.ts'
import { findUpkeep } from './find-upkeep.ts'
import type { SourcedFact } from '../records/record-fact.ts'
import type { Commit, GitHistory } from './index.ts'

/** Somebody of the directory; the key is what commits have of them. */
export interface KnownPerson {
  readonly hasLeft: boolean
}

/** The directory by mail address, or by what stands for it in the commits. */
export function peopleIn(facts: readonly SourcedFact[], toKeyOf = (mail: string): string => mail): ReadonlyMap<string, KnownPerson> {
  return new Map(facts.flatMap(({ fact }) => (fact.kind === 'person' ? [[toKeyOf(fact.mail), { hasLeft: fact.hasLeft }] as const] : [])))
}

const DAY = 86_400_000
/** Who worked on a service this long before the last work on it still knows it. */
const RECENT_DAYS = 730
/** Who has changed nothing anywhere for this long may be gone. */
const SILENT_DAYS = 365
/** A commit that touches more services than this sweeps over them and is the work of nobody on any of them. */
const SWEEPING = 12

/**
 * Writes `authors` of services: how many worked on each lately and how many of them are gone, counted and never named. A directory of people says who left;
 * without one, who has changed nothing anywhere in the estate for a year counts as gone. Who stands in no directory counts as gone only if silent as well.
 */
export function withAuthors(inventory: Inventory, histories: readonly GitHistory[], people: ReadonlyMap<string, KnownPerson>): Inventory {
  const newest = histories
    .flatMap(({ commits }) => commits[0]?.date ?? [])
    .toSorted()
    .at(-1)
  if (newest === undefined) return inventory
  const lastSeen = new Map<string, string>()
  for (const { commits } of histories)
    for (const { author, date } of commits) if (date > (lastSeen.get(author) ?? '')) lastSeen.set(author, date)
  const silentBefore = before(newest, SILENT_DAYS)
  const isGone = (author: string): boolean => {
    const known = people.get(author)
    return known === undefined ? (lastSeen.get(author) ?? '') < silentBefore : known.hasLeft
  }
  const basis = people.size > 0 ? 'directory' : 'silence'
  const works = workByService(inventory, histories)
  const toNode = (node: InventoryNode): InventoryNode => {
    const work = works.get(node.id)
    return node.kind === 'service' && work ? { ...node, authors: toAuthors(node, work, isGone, basis) } : node
  }
  return { ...inventory, nodes: inventory.nodes.map(toNode) }
}

function toAuthors(service: ServiceNode, work: readonly Commit[], isGone: (author: string) => boolean, basis: Authors['basis']): Authors {
  const dates = work.map(({ date }) => date).toSorted()
  const until = dates.at(-1) ?? ''
  const from = before(until, RECENT_DAYS)
  const recent = [...new Set(work.filter(({ date }) => date >= from).map(({ author }) => author))]
  const first = dates.find((date) => date >= from) ?? until
  return {
    recent: recent.length,
    gone: recent.filter(isGone).length,
    basis,
    window: { from: first, until },
    evidence: service.history?.evidence.slice(0, 1) ?? service.evidence.slice(0, 1),
  }
}

function before(date: string, days: number): string {
  return new Date(Date.parse(date) - days * DAY).toISOString()
}

/** Commits that are work on a service: of people, and on few services at once. The deepest folder that holds a file counts. */
function workByService(inventory: Inventory, histories: readonly GitHistory[]): Map<NodeId, Commit[]> {
  const folders = new Map<string, NodeId[]>()
  for (const node of inventory.nodes.toSorted(by(({ id }) => id))) {
    if (node.kind !== 'service') continue
    for (const path of node.paths) {
      const key = typeof path === 'string' ? toKey('', path) : toKey(path.repository, path.path)
      folders.set(key, [...(folders.get(key) ?? []), node.id])
    }
  }
  const isUpkeep = findUpkeep(histories)
  const works = new Map<NodeId, Commit[]>()
  const isSingle = histories.length === 1
  for (const { repository, commits } of histories) {
    const known = new Map<string, readonly NodeId[]>()
    const ownersOf = (folder: string): readonly NodeId[] => {
      const kept = known.get(folder)
      if (kept) return kept
      const found =
        ancestorsOf(folder)
          .map((path) => folders.get(toKey(repository, path)) ?? (isSingle ? folders.get(toKey('', path)) : undefined))
          .find((ids) => ids !== undefined) ?? []
      known.set(folder, found)
      return found
    }
    for (const commit of commits) {
      const touched = new Set(commit.files.flatMap((file) => ownersOf(directoryOf(file))))
      if (touched.size === 0 || touched.size > SWEEPING || isUpkeep(commit)) continue
      for (const id of touched) {
        const list = works.get(id)
        if (list) list.push(commit)
        else works.set(id, [commit])
      }
    }
  }
  return works
}

function toKey(repository: string, path: string): string {
  return `${repository}\n${path}`
}
