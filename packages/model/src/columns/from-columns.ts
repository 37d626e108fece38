import { assertNever } from '../assert-never.ts'
import { keysOf, type Column, type Columns } from './columns.ts'

/** The value that `toColumns` took apart. Trusts its input: only what this release wrote itself is read back. */
export function fromColumns({ texts, root }: Columns): unknown {
  return valuesOf(root, texts)[0]
}

function valuesOf(column: Column, texts: readonly string[]): readonly unknown[] {
  switch (column.kind) {
    case 'text':
      return column.at.map((place) => texts[place])
    case 'plain':
      return column.values
    case 'list': {
      const items = valuesOf(column.items, texts)
      let at = 0
      return column.lengths.map((length) => items.slice(at, (at += length)))
    }
    case 'record':
      return recordsOf(column, texts)
    case 'mixed': {
      const parts = column.parts.map((part) => valuesOf(part, texts))
      const next = parts.map(() => 0)
      return column.partOf.map((part) => parts[part]?.[(next[part] = (next[part] ?? 0) + 1) - 1])
    }
    default:
      return assertNever(column)
  }
}

function recordsOf({ count, shapes, shapeOf, members }: Extract<Column, { kind: 'record' }>, texts: readonly string[]): unknown[] {
  const columns = members.map((member) => ({ values: valuesOf(member, texts), next: 0 }))
  const places = new Map(keysOf(shapes).map((key, index) => [key, index]))
  const readers = shapes.map((keys) => keys.map((key) => ({ key, column: columns[places.get(key) ?? 0] })))
  const records: unknown[] = []
  for (let index = 0; index < count; index++) {
    const record: Record<string, unknown> = {}
    for (const { key, column } of readers[shapeOf?.[index] ?? 0] ?? []) {
      if (!column) continue
      const value = column.values[column.next++]
      // A key of this name, assigned, would change what the record inherits.
      if (key === '__proto__') Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true })
      else record[key] = value
    }
    records.push(record)
  }
  return records
}
