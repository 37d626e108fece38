import { by, compareText } from '@coppice/model'
import { findCircles } from '../graph/find-circles.ts'
import type { Draft } from './to-draft.ts'

/** Items that are done at the same time, and what has to be done before them. */
export interface Group {
  readonly id: string
  readonly members: readonly Draft[]
  readonly after: ReadonlySet<string>
}

/** Condenses circles: items that wait for each other become one group; all others are a group of their own. In order of ids. */
export function groupTogether(drafts: readonly Draft[], after: ReadonlyMap<string, ReadonlySet<string>>): Group[] {
  const known = new Map(drafts.map((draft) => [draft.id, draft]))
  const ids = [...known.keys()].sort(compareText)
  const before = (id: string): string[] => [...(after.get(id) ?? [])].filter((other) => known.has(other)).sort(compareText)
  const circles = findCircles(ids, before)
  const groups = new Map<string, Group>()
  for (const id of ids) {
    const circle = circles.get(id) ?? [id]
    const head = circle[0] ?? id
    if (groups.has(head)) continue
    const inside = new Set(circle)
    const waitsFor = circle.flatMap(before).filter((other) => !inside.has(other))
    groups.set(head, { id: head, members: circle.flatMap((member) => known.get(member) ?? []), after: new Set(waitsFor) })
  }
  return [...groups.values()].sort(by((group) => group.id))
}
