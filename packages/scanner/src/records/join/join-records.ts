import { isForPeople } from '@coppice/catalog'
import type { Inventory } from '@coppice/model'
import type { Settings } from '../../configuration/settings.ts'
import type { LoadedRecords } from '../../io/load-records.ts'
import { joinBills } from './join-bills.ts'
import { joinComponents } from './join-components.ts'
import { joinContracts } from './join-contracts.ts'
import { joinHoldings } from './join-holdings.ts'
import { joinLogins } from './join-logins.ts'
import { joinRegisters } from './join-registers.ts'
import { joinTraffic } from './join-traffic.ts'
import { createOwnerNames } from './resolve-owner.ts'
import { createServiceNames } from './resolve-service.ts'
import { createVendorResolver } from './resolve-vendor.ts'
import { fromWorkbench, toWorkbench, type Workbench } from './workbench.ts'

/**
 * Joins records to an inventory: who is meant by each name, and what is said of them. Pure.
 *
 *   contracts ─┬─► vendor names ─► products ─┬─► contracts, costs, users
 *   logins ────┤                             │
 *   bills ─────┴─► service names ─► services ┴─► costs, shared costs spread
 *   traces, counts ─► services, edges ─► observed, never observed, requests
 */
export function joinRecords(inventory: Inventory, records: LoadedRecords, settings: Settings, asOf: string | undefined): Inventory {
  const bench = toWorkbench(inventory)
  const names = createServiceNames(bench)
  const resolveVendor = createVendorResolver(bench, settings)
  const { facts } = records
  const owners = createOwnerNames(bench, settings.personalData === 'keep')
  joinRegisters(bench, facts, names, resolveVendor, owners, settings)
  joinContracts(bench, facts, resolveVendor, owners)
  joinLogins(bench, facts, names, resolveVendor)
  joinTraffic(bench, facts, names)
  joinBills(bench, facts, names, resolveVendor, settings)
  joinComponents(bench, facts, names)
  joinHoldings(bench, facts, names, resolveVendor, settings)
  if (records.files.length > 0) markProductsForPeople(bench)
  bench.diagnostics.push(...records.diagnostics)
  const joined = fromWorkbench(inventory, bench)
  if (records.files.length === 0) return joined
  const newest = asOf ?? newestOf(inventory.asOf, records)
  return {
    ...joined,
    ...(newest === undefined ? {} : { asOf: newest }),
    coverage: { ...joined.coverage, notLookedAt: notLookedAt(joined.coverage.notLookedAt, records) },
    records: {
      files: [...records.files],
      vendors: [...bench.vendors.values()].toSorted((a, b) => (a.written < b.written ? -1 : 1)),
      services: [...bench.services.values()].toSorted((a, b) => (a.written < b.written ? -1 : 1)),
    },
  }
}

/** Writes `forPeople`. */
function markProductsForPeople(bench: Workbench): void {
  for (const node of bench.nodes.values())
    if (node.kind === 'saas' && isForPeople(node.purpose)) bench.nodes.set(node.id, { ...node, forPeople: true })
}

/** What was seen last; contracts and bills may speak of the future. */
function newestOf(asOf: string | undefined, { facts }: LoadedRecords): string | undefined {
  const seen = facts.flatMap(({ fact }) =>
    fact.kind === 'traffic' || fact.kind === 'logins' || fact.kind === 'operations' ? [fact.window.until] : [],
  )
  const last = [...seen.map((date) => new Date(date).toISOString()), ...(asOf === undefined ? [] : [asOf])].toSorted().at(-1)
  return last
}

const KINDS: readonly (readonly [string, readonly string[]])[] = [
  ['traffic', ['otlp', 'jaeger', 'zipkin', 'service-graph', 'access-log']],
  ['logins', ['okta', 'entra-id', 'google-workspace', 'logins']],
  ['invoices', ['saas-spend', 'focus']],
  ['contracts', ['saas-contracts']],
]

/** The line about records, less what was read. */
function notLookedAt(lines: readonly string[], { files }: LoadedRecords): string[] {
  const read = new Set(files.map((file) => file.source))
  const missing = KINDS.filter(([, sources]) => !sources.some((source) => read.has(source))).map(([kind]) => kind)
  return lines.flatMap((line) => {
    if (!line.startsWith('Traffic, logins, invoices and contracts')) return [line]
    if (missing.length === 0) return []
    const text = missing.join(', ')
    return [`${text.charAt(0).toUpperCase()}${text.slice(1)}: no record of ${missing.length === 1 ? 'it' : 'them'} was given.`]
  })
}
