/** The part of JSON Schema that zod writes. */
export interface Schema {
  readonly title?: string
  readonly description?: string
  readonly type?: string
  readonly const?: string | number | boolean
  readonly enum?: readonly (string | number)[]
  readonly format?: string
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
}

interface Row {
  readonly key: string
  readonly type: string
  readonly isRequired: boolean
  readonly meaning: string
}

/** A table of every key down to `depth` levels: `join[].name`, what it holds and what it means. */
export function toTable(schema: Schema, depth: number): string {
  const rows = rowsOf(schema, '', depth)
  return [
    '| key | holds | meaning |',
    '| --- | ----- | ------- |',
    ...rows.map(({ key, type, isRequired, meaning }) => `| \`${key}\`${isRequired ? '' : '?'} | ${type} | ${meaning} |`),
  ].join('\n')
}

function rowsOf(schema: Schema, prefix: string, depth: number): readonly Row[] {
  if (depth === 0) return []
  const alternatives = schema.oneOf ?? schema.anyOf
  if (alternatives) return withoutRepeats(alternatives.flatMap((alternative) => rowsOf(alternative, prefix, depth)))
  if (schema.type === 'array' && schema.items) return rowsOf(schema.items, `${prefix}[]`, depth)
  const named = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const key = prefix === '' ? name : `${prefix}.${name}`
    return [
      {
        key,
        type: typeOf(property),
        isRequired: schema.required?.includes(name) ?? false,
        meaning: (property.description ?? '').replaceAll('|', '\\|'),
      },
      ...rowsOf(property, key, depth - 1),
    ]
  })
  const rest = typeof schema.additionalProperties === 'object' ? rowsOf(schema.additionalProperties, `${prefix}.*`, depth) : []
  return [...named, ...rest]
}

/** Alternatives share most of their keys; each is told once, with its choices put together. */
function withoutRepeats(rows: readonly Row[]): readonly Row[] {
  const byKey = new Map<string, Row>()
  for (const row of rows) {
    const known = byKey.get(row.key)
    if (!known) byKey.set(row.key, row)
    else {
      byKey.set(row.key, {
        ...known,
        type: known.type === row.type ? known.type : [...new Set([...known.type.split(', '), ...row.type.split(', ')])].join(', '),
        isRequired: known.isRequired && row.isRequired,
        meaning: known.meaning || row.meaning,
      })
    }
  }
  return [...byKey.values()]
}

function typeOf({ type, const: constant, enum: choices, format, items, anyOf, oneOf, additionalProperties }: Schema): string {
  if (constant !== undefined) return `\`${String(constant)}\``
  if (choices) return choices.map((choice) => `\`${String(choice)}\``).join(', ')
  if (anyOf ?? oneOf) return [...new Set((anyOf ?? oneOf ?? []).map(typeOf))].join(' or ')
  if (format) return format
  if (type === 'array') return items ? `list of ${typeOf(items)}` : 'list'
  if (type === 'object') return typeof additionalProperties === 'object' ? `${typeOf(additionalProperties)} by name` : 'keys'
  return type ?? 'anything'
}
