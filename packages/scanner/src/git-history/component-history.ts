import { by, compareText, type Diagnostic, type Evidence, type History, type InventoryEdge, type NodeId } from '@coppice/model'
import { confidence } from '../confidence.ts'
import { ancestorsOf, directoryOf } from '../facts/paths.ts'
import { toDirectoryKey, type Component } from '../identity/component.ts'
import { findUpkeep } from './find-upkeep.ts'
import type { Commit, GitHistory } from './index.ts'

/** The history of every component, and which of them change together. */
export interface ComponentHistory {
  readonly of: (component: Component) => History | undefined
  readonly edges: (ids: ReadonlyMap<Component, NodeId>) => readonly InventoryEdge[]
  /** Date of the newest commit of all repositories. */
  readonly newest: string | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** A commit that touches more components than this is upkeep (a formatter, a licence header): it tells nothing about any of them. */
const SWEEPING = 12
/** So is one that touches more than half of a repository's components, where it holds some: nobody works on most of them at once. */
const FEWEST_OF_A_SWEEP = 4
/** Commits in common below which changing together is chance. */
const FEWEST_TOGETHER = 3
const LEAST_SHARE = 0.2
/** A quiet service beside a busy one has a small share in all their commits, though it may never change without the other. */
const FEWEST_OF_THE_QUIETER = 5
const LEAST_SHARE_OF_THE_QUIETER = 0.5

interface Touch {
  readonly commit: Commit
  readonly repository: string
  /** Touches many components at once. */
  readonly isSweeping: boolean
  /** Work on the component itself, as far as message, author and breadth tell. */
  readonly isOwn: boolean
}

/** Gives each commit to the components whose folders it touched; the deepest folder that holds a file counts. */
export function joinHistory(histories: readonly GitHistory[], components: readonly Component[]): ComponentHistory {
  const owners = ownersByFolder(components)
  const touches = new Map<Component, Touch[]>()
  const together = new Map<Component, Map<Component, Touch[]>>()
  const isUpkeep = findUpkeep(histories)
  const sizes = sizesOf(components)
  for (const { repository, commits } of histories) {
    const ownersOf = createOwnerLookup(repository, owners)
    for (const commit of commits) {
      const touched = new Set(commit.files.flatMap((file) => ownersOf(directoryOf(file))))
      const most = Math.max(FEWEST_OF_A_SWEEP - 1, Math.floor((sizes.get(repository) ?? 0) / 2))
      const isSweeping = touched.size > Math.min(SWEEPING, most)
      const touch = { commit, repository, isSweeping, isOwn: !isSweeping && !isUpkeep(commit) }
      for (const component of touched) append(touches, component, touch)
      if (!touch.isSweeping) rememberPairs(together, [...touched], touch)
    }
  }
  const several = histories.length > 1
  return {
    of: (component) => toHistory(touches.get(component) ?? [], several),
    edges: (ids) => toEdges(together, touches, ids, several),
    newest: histories
      .flatMap(({ commits }) => commits[0]?.date ?? [])
      .toSorted(compareText)
      .at(-1),
    diagnostics: histories.flatMap(({ diagnostics }) => diagnostics),
  }
}

/** How many services with code of their own each repository holds. */
function sizesOf(components: readonly Component[]): Map<string, number> {
  const sizes = new Map<string, number>()
  for (const { kind, directories } of components) {
    if (kind !== 'service') continue
    for (const repository of new Set(directories.map((directory) => directory.repository)))
      sizes.set(repository, (sizes.get(repository) ?? 0) + 1)
  }
  return sizes
}

function ownersByFolder(components: readonly Component[]): Map<string, Component[]> {
  const owners = new Map<string, Component[]>()
  for (const component of components) for (const directory of component.directories) append(owners, toDirectoryKey(directory), component)
  return owners
}

function createOwnerLookup(repository: string, owners: ReadonlyMap<string, Component[]>): (folder: string) => readonly Component[] {
  const memo = new Map<string, readonly Component[]>()
  return (folder) => {
    const known = memo.get(folder)
    if (known) return known
    const nearest = ancestorsOf(folder)
      .map((path) => owners.get(toDirectoryKey({ repository, path })))
      .find((found) => found !== undefined)
    memo.set(folder, nearest ?? [])
    return nearest ?? []
  }
}

function rememberPairs(together: Map<Component, Map<Component, Touch[]>>, touched: readonly Component[], touch: Touch): void {
  for (const [at, one] of touched.entries()) {
    for (const other of touched.slice(at + 1)) {
      // A folder that two components share changes for both at once, which binds nothing that is not bound anyway.
      if (sharesFolder(one, other)) continue
      const [first, second] = compareText(one.name, other.name) <= 0 ? [one, other] : [other, one]
      const partners = together.get(first) ?? new Map<Component, Touch[]>()
      together.set(first, partners)
      append(partners, second, touch)
    }
  }
}

function sharesFolder(one: Component, other: Component): boolean {
  const folders = new Set(one.directories.map(toDirectoryKey))
  return other.directories.some((directory) => folders.has(toDirectoryKey(directory)))
}

function toHistory(touches: readonly Touch[], several: boolean): History | undefined {
  const ordered = touches.toSorted(by((touch) => touch.commit.date))
  const [first] = ordered
  const last = ordered.at(-1)
  if (!last || !first) return undefined
  const own = ordered.filter((touch) => touch.isOwn)
  const lastOwn = own.at(-1)
  return {
    firstChange: first.commit.date,
    lastChange: last.commit.date,
    ...(lastOwn ? { lastOwnChange: lastOwn.commit.date } : {}),
    commits: touches.length,
    ownCommits: own.length,
    authors: new Set(touches.map((touch) => touch.commit.author)).size,
    evidence: [
      ...(lastOwn ? [toEvidence(lastOwn, several, 'last work on it')] : []),
      ...(lastOwn === last ? [] : [toEvidence(last, several, 'last commit, upkeep of many things at once')]),
    ],
  }
}

function toEvidence({ commit, repository }: Touch, several: boolean, note: string): Evidence {
  return {
    class: 'declared',
    detector: 'git-history',
    ...(several ? { repository } : {}),
    record: { source: 'git', id: commit.id.slice(0, 12) },
    note: `${note}, ${commit.date.slice(0, 10)}`,
  }
}

/** The share is that of commits in common among all that touched either (Jaccard). */
function toEdges(
  together: ReadonlyMap<Component, ReadonlyMap<Component, Touch[]>>,
  touches: ReadonlyMap<Component, Touch[]>,
  ids: ReadonlyMap<Component, NodeId>,
  several: boolean,
): InventoryEdge[] {
  const edges: InventoryEdge[] = []
  for (const [one, partners] of together) {
    for (const [other, shared] of partners) {
      const [from, to] = [ids.get(one), ids.get(other)].toSorted((a, b) => compareText(a ?? '', b ?? ''))
      const either = (touches.get(one)?.length ?? 0) + (touches.get(other)?.length ?? 0) - shared.length
      const share = Math.round((shared.length / either) * 1000) / 1000
      const quieter = Math.min(touches.get(one)?.length ?? 0, touches.get(other)?.length ?? 0)
      const isHabit =
        (shared.length >= FEWEST_TOGETHER && share >= LEAST_SHARE) ||
        (shared.length >= FEWEST_OF_THE_QUIETER && shared.length >= quieter * LEAST_SHARE_OF_THE_QUIETER)
      if (!from || !to || one.kind !== 'service' || other.kind !== 'service' || !isHabit) continue
      edges.push({
        from,
        to,
        kind: 'co-changes',
        confidence: confidence['co-change'],
        weight: share,
        evidence: shared.slice(0, 3).map((touch) => toEvidence(touch, several, 'changed together')),
      })
    }
  }
  return edges
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
