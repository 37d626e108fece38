import type { PlannedCall, PlannedService } from './plan.ts'

/** A service while it is being planned. */
export type Draft = { -readonly [K in keyof PlannedService]: PlannedService[K] } & { set: string[]; calls: PlannedCall[]; rents: string[] }

/** Drafts under a key, in their order. */
export function groupDrafts(drafts: readonly Draft[], keyOf: (draft: Draft) => string): ReadonlyMap<string, readonly Draft[]> {
  const groups = new Map<string, Draft[]>()
  for (const draft of drafts) {
    const group = groups.get(keyOf(draft))
    if (group) group.push(draft)
    else groups.set(keyOf(draft), [draft])
  }
  return groups
}
