import type { Settings } from '../configuration/settings.ts'
import { toSingular } from '../facts/to-singular.ts'

/** One name for each kind of data: singular, without what systems put before it, and by the words of people first. */
export function createEntityNames(settings: Settings): (written: string) => string {
  const said = new Map(
    settings.entities.flatMap(({ entry }) =>
      [entry.entity, ...(entry.names ?? [])].map((name) => [toEntityName(name), toEntityName(entry.entity)] as const),
    ),
  )
  return (written) => said.get(toEntityName(written)) ?? toEntityName(written)
}

/** `crm_Customers` → `customer`, `OrderEntity` → `order`, `t_addresses` → `address`. */
export function toEntityName(written: string): string {
  const words = written
    .replace(/.*\./, '')
    .replace(MAPPER, '')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  const start = words.length > 1 && AROUND.has(words[0] ?? '') ? words.slice(1) : words
  const rest = start.length > 1 && AROUND.has(start.at(-1) ?? '') ? start.slice(0, -1) : start
  const last = rest.at(-1) ?? written.toLowerCase()
  return [...rest.slice(0, -1), toSingular(last)].join('-')
}

/** The mapper, where a class bears its name: `TypeORMInvoice`, `SQLInvoice`. */
const MAPPER = /^(?:TypeORM|Orm|ORM|SQL|Sql|Jpa|JPA|Mongo|Mysql|MySQL|Postgres)(?=[A-Z][a-z])/

const AROUND: ReadonlySet<string> = new Set([
  't',
  'tbl',
  'tb',
  'tab',
  'dim',
  'fact',
  'crm',
  'erp',
  'entity',
  'model',
  'table',
  'record',
  'document',
  'doc',
  'dto',
  'schema',
  'db',
  'data',
])
