import type { Cost, Evidence, NodeId, Window } from '@coppice/model'
import type { Settings } from '../../configuration/settings.ts'
import type { Bill, SourcedFact } from '../record-fact.ts'
import type { ServiceNames } from './resolve-service.ts'
import type { createVendorResolver } from './resolve-vendor.ts'
import { spreadShared, spreadStores } from './spread-costs.ts'
import { toYear } from './to-year.ts'
import { addCosts, toEvidence, type Workbench } from './workbench.ts'

interface Placed {
  readonly source: string
  readonly bill: Bill
}

/** Machines that serve many: what they cost is spread. */
const COMMON = /compute|container|kubernetes|cluster|network|nat gateway|load balanc/i

/**
 * Writes what invoices and cloud bills say: first to the service that a charge is tagged with, then to the database or service of the resource's name,
 * then a common machine to all who run on it, and last to the product that was rented.
 */
export function joinBills(
  bench: Workbench,
  facts: readonly SourcedFact[],
  names: ServiceNames,
  resolveVendor: ReturnType<typeof createVendorResolver>,
  settings: Settings,
): void {
  const byTarget = new Map<NodeId, Placed[]>()
  const common = new Map<string, Placed[]>()
  for (const { source, fact } of facts) {
    if (fact.kind !== 'bill' || (fact.amount.low === 0 && fact.amount.high === 0)) continue
    const placed = { source, bill: fact }
    const target = targetOf(names, source, fact)
    if (target) push(byTarget, target, placed)
    else if (isCommon(fact, settings)) push(common, poolOf(fact, settings), placed)
    else {
      const { node } = resolveVendor(source, fact.vendor, fact.product, fact.at, fact.category)
      if (node) push(byTarget, node, placed)
    }
  }
  const whole = wholeWindows([...byTarget.values(), ...common.values()].flat())
  for (const [target, bills] of byTarget) addCosts(bench, target, toCosts(bills, whole))
  for (const [resource, bills] of common) spreadShared(bench, resource, toCosts(bills, whole), names, settings)
  spreadStores(bench)
}

function targetOf(names: ServiceNames, source: string, { service, resource, at }: Bill): NodeId | undefined {
  const tagged =
    service === undefined ? undefined : names.resolve(service, toEvidence(source, at, 'declared'), ['service', 'datastore', 'broker'])
  if (tagged !== undefined) return tagged
  return resource === undefined ? undefined : names.find(resource.split(/[:/]/).at(-1) ?? resource, ['datastore', 'service'])
}

function isCommon({ resource, product, category }: Bill, settings: Settings): boolean {
  if (settings.sharedCosts.some(({ entry }) => entry.resource === resource || entry.resource === product)) return true
  return COMMON.test(category ?? '') || COMMON.test(product ?? '')
}

/**
 * What a common charge is added up with: its own cluster or server, or one that the configuration spreads. Machines of which nobody says whose they
 * are, of which a large bill has thousands, are one pool for each product of the cloud.
 */
function poolOf({ resource, product, vendor, category }: Bill, settings: Settings): string {
  const isNamed = settings.sharedCosts.some(({ entry }) => entry.resource === resource)
  if (resource !== undefined && (isNamed || OWN_POOL.test(product ?? category ?? ''))) return resource
  return `${product ?? category ?? 'machines'} of ${vendor} that no tag gives to a service`
}

const OWN_POOL = /kubernetes|cluster|container/i

/** Each file's own time: an invoice stands for the months of its file. */
function wholeWindows(all: readonly Placed[]): ReadonlyMap<string, Window> {
  const windows = new Map<string, Window>()
  for (const { bill } of all) {
    if (bill.window === undefined) continue
    const known = windows.get(bill.at.file)
    windows.set(bill.at.file, {
      from: known === undefined || bill.window.from < known.from ? bill.window.from : known.from,
      until: known === undefined || bill.window.until > known.until ? bill.window.until : known.until,
    })
  }
  return windows
}

/** One cost for each file, kind and currency, brought to a year. */
function toCosts(bills: readonly Placed[], windows: ReadonlyMap<string, Window>): Cost[] {
  const groups = new Map<string, Placed[]>()
  for (const placed of bills)
    push(groups, `${placed.bill.at.file} ${placed.bill.costKind} ${placed.bill.amount.currency} ${placed.bill.isOnce}`, placed)
  return [...groups.values()].flatMap((group): Cost[] => {
    const [first] = group
    if (first === undefined) return []
    const { bill, source } = first
    const window = windows.get(bill.at.file)
    const low = group.reduce((sum, one) => sum + one.bill.amount.low, 0)
    const high = group.reduce((sum, one) => sum + one.bill.amount.high, 0)
    const evidence: Evidence[] = group
      .slice(0, MOST_EVIDENCE)
      .map((one) => toEvidence(one.source, one.bill.at, 'declared', undefined, one.bill.window))
    const base = {
      currency: bill.amount.currency,
      basis: bill.basis,
      source: bill.at.file,
      evidence,
      ...(window === undefined ? {} : { window }),
    }
    if (bill.isOnce) return [{ ...base, low, high, kind: 'one-off' as const, period: 'once' as const }]
    const months = new Set(group.flatMap((one) => one.bill.window?.from.slice(0, 7) ?? [])).size
    const year = toYear({ low, high }, window, source === 'saas-spend' ? months : undefined)
    return [{ ...base, ...year, kind: bill.costKind, period: 'year' as const }]
  })
}

const MOST_EVIDENCE = 5

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
