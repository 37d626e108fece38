import type { RecordFile } from '@coppice/model'
import type { FieldRule } from '../source.ts'

/** Which column holds which field, and what is left over. */
export interface ColumnMap {
  /** Field to the column's place. */
  readonly at: ReadonlyMap<string, number>
  readonly mapping: RecordFile['mapping']
  readonly unused: readonly string[]
  /** Fields that have to be there and are not. */
  readonly missing: readonly string[]
  /** Columns that a person named and that do not exist. */
  readonly unknown: readonly string[]
}

/** What a person says first, then headings that are known, each column once. */
export function mapColumns(
  headings: readonly string[],
  fields: Readonly<Record<string, FieldRule>>,
  said: Readonly<Record<string, string>>,
): ColumnMap {
  const at = new Map<string, number>()
  const taken = new Set<number>()
  const mapping: { field: string; column: string; by: 'alias' | 'configuration' }[] = []
  const unknown: string[] = []
  const keys = headings.map(toHeading)
  const take = (field: string, place: number, by: 'alias' | 'configuration') => {
    at.set(field, place)
    taken.add(place)
    mapping.push({ field, column: headings[place] ?? '', by })
  }
  for (const [field, column] of Object.entries(said)) {
    const place = keys.indexOf(toHeading(column))
    if (place >= 0) take(field, place, 'configuration')
    else unknown.push(column)
  }
  for (const [field, { aliases }] of Object.entries(fields)) {
    if (at.has(field)) continue
    for (const alias of aliases) {
      const place = keys.findIndex((key, index) => key === toHeading(alias) && !taken.has(index))
      if (place < 0) continue
      take(field, place, 'alias')
      break
    }
  }
  return {
    at,
    mapping,
    unused: headings.filter((heading, place) => heading !== '' && !taken.has(place)),
    missing: Object.entries(fields).flatMap(([field, rule]) => (rule.required && !at.has(field) ? [field] : [])),
    unknown,
  }
}

/** `Annual cost (EUR)` → `annualcost`; letters and digits of any script. */
export function toHeading(text: string): string {
  return text
    .replace(/\(.*?\)|\[.*?\]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[€$£]|\b(?:eur|usd|gbp|chf)\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
