import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { toJsonSchemas } from '../src/index.ts'

/** Where a document's schema is shipped: `coppice.inventory/1` → `schemas/inventory.schema.json`. */
function placeOf(schema: string): string {
  const [, name] = /^coppice\.(\w+)\/\d+$/.exec(schema) ?? []
  return fileURLToPath(new URL(`../schemas/${name}.schema.json`, import.meta.url))
}

describe('model/schemas', () => {
  it.each(Object.entries(toJsonSchemas()))('ships what %s looks like (write it anew with -u)', async (schema, document) => {
    await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot(placeOf(schema))
  })
})
