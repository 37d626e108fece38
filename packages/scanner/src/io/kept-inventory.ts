import { join } from 'node:path'
import type { Inventory } from '@coppice/model'
import { readDocument, writeDocument } from './fact-cache.ts'
import { toHash } from './read-file.ts'

/** The inventory of the last scan of some folders, for as long as all that it was made of is the same. */
export interface KeptInventory {
  /** `inputs` are all that the result depends on. */
  readonly find: (inputs: unknown) => Promise<Inventory | undefined>
  readonly keep: (inputs: unknown, inventory: Inventory) => Promise<void>
}

interface Kept {
  readonly key: string
  readonly inventory: Inventory
}

export function openKeptInventory(directory: string, roots: readonly string[]): KeptInventory {
  const path = join(directory, `${toHash(roots.join('\n')).slice(0, 24)}.inventory.json`)
  return {
    async find(inputs) {
      const kept = await readDocument<Kept>(path)
      return kept?.key === toKey(inputs) ? kept.inventory : undefined
    },
    async keep(inputs, inventory) {
      await writeDocument(path, { key: toKey(inputs), inventory })
    },
  }
}

function toKey(inputs: unknown): string {
  return toHash(JSON.stringify(inputs))
}
