import { compareText } from '../collate.ts'
import { keysOf, type Column, type Columns, type Plain } from './columns.ts'

/** Takes a JSON value apart into columns; members that are undefined are left out, as in JSON. The same value gives the same columns. */
export function toColumns(value: unknown): Columns {
  const texts = new Map<string, number>()
  const root = toColumn([value], (text) => {
    const known = texts.get(text)
    if (known !== undefined) return known
    texts.set(text, texts.size)
    return texts.size - 1
  })
  return { texts: [...texts.keys()], root }
}

type Place = (text: string) => number
type Kind = 'text' | 'plain' | 'list' | 'record'

function toColumn(values: readonly unknown[], place: Place): Column {
  const kinds = values.map(kindOf)
  const [first = 'plain'] = kinds
  if (kinds.some((kind) => kind !== first)) return toMixed(values, kinds, place)
  switch (first) {
    case 'text':
      return { kind: 'text', at: values.map((value) => place(value as string)) }
    case 'plain':
      return { kind: 'plain', values: values.map((value) => (value ?? null) as Plain) }
    case 'list': {
      const lists = values as readonly (readonly unknown[])[]
      return { kind: 'list', lengths: lists.map((list) => list.length), items: toColumn(lists.flat(1), place) }
    }
    case 'record':
      return toRecords(values as readonly Readonly<Record<string, unknown>>[], place)
  }
}

function toMixed(values: readonly unknown[], kinds: readonly Kind[], place: Place): Column {
  const parts = [...new Set(kinds)]
  return {
    kind: 'mixed',
    partOf: kinds.map((kind) => parts.indexOf(kind)),
    parts: parts.map((part) =>
      toColumn(
        values.filter((_, index) => kinds[index] === part),
        place,
      ),
    ),
  }
}

function toRecords(records: readonly Readonly<Record<string, unknown>>[], place: Place): Column {
  const shapes = new Map<string, readonly string[]>()
  const places = new Map<string, number>()
  const shapeOf: number[] = []
  const members = new Map<string, unknown[]>()
  /** Records come in few orders of keys: each is sorted once. */
  const sorted = new Map<string, { readonly keys: readonly string[]; readonly id: string }>()
  const shapeAt = (written: readonly string[]): { readonly keys: readonly string[]; readonly id: string } => {
    const order = JSON.stringify(written)
    const known = sorted.get(order)
    if (known) return known
    const keys = written.toSorted(compareText)
    const shape = { keys, id: JSON.stringify(keys) }
    sorted.set(order, shape)
    return shape
  }
  for (const record of records) {
    const { keys, id } = shapeAt(Object.keys(record).filter((key) => record[key] !== undefined))
    if (!places.has(id)) {
      places.set(id, shapes.size)
      shapes.set(id, keys)
    }
    shapeOf.push(places.get(id) ?? 0)
    for (const key of keys) {
      const member = members.get(key)
      if (member) member.push(record[key])
      else members.set(key, [record[key]])
    }
  }
  const all = [...shapes.values()]
  return {
    kind: 'record',
    count: records.length,
    shapes: all,
    ...(all.length > 1 ? { shapeOf } : {}),
    members: keysOf(all).map((key) => toColumn(members.get(key) ?? [], place)),
  }
}

function kindOf(value: unknown): Kind {
  if (typeof value === 'string') return 'text'
  if (Array.isArray(value)) return 'list'
  return typeof value === 'object' && value !== null ? 'record' : 'plain'
}
