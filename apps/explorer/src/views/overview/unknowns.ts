import { toCoverageRows, type CoverageRow } from '../../estate/coverage.ts'
import type { Estate } from '../../estate/index-estate.ts'
import { toHash } from '../../state/route.ts'

/** What is known of how many, with a way to know more, and the door to those that are missing. */
export interface UnknownRow extends CoverageRow {
  readonly href: string
}

export function toUnknowns(estate: Estate): UnknownRow[] {
  const { inventory, verdicts, costs } = estate.analysis
  const counted = inventory.nodes.filter((node) => !node.optional)
  const services = counted.filter((node) => node.kind === 'service')
  const products = counted.filter((node) => node.kind === 'saas')
  const ids = new Set<string>([...services, ...products].map(({ id }) => id))
  const judged = verdicts.filter(({ node }) => ids.has(node))
  const assessed = judged.filter((verdict) => verdict.disposition !== 'not-assessed').length
  const all = toHash({ view: 'unknown' })
  const rows: UnknownRow[] = [
    {
      label: 'Cost, in part at least',
      part: costs.known,
      whole: Math.max(costs.known + costs.unknown.length, services.length + products.length),
      noun: 'systems',
      reduce: 'Join contracts, invoices and cloud bills.',
      href: all,
    },
    {
      label: 'Usage of services',
      part: services.filter((node) => node.kind === 'service' && (node.usage ?? []).length > 0).length,
      whole: services.length,
      noun: 'services',
      reduce: 'Without traces or logs a retirement stays at R1.',
      href: toHash({ view: 'services', filters: { kind: 'service' } }),
    },
    {
      label: 'Usage of SaaS',
      part: products.filter((node) => node.kind === 'saas' && (node.users ?? []).length > 0).length,
      whole: products.length,
      noun: 'products',
      reduce: 'Join the export of the single sign-on.',
      href: toHash({ view: 'services', filters: { kind: 'saas' } }),
    },
    {
      label: 'Owner',
      part: [...services, ...products].filter((node) => estate.owners(node.id).length > 0).length,
      whole: services.length + products.length,
      noun: 'systems',
      reduce: 'Nobody can be asked about the rest.',
      href: toHash({ view: 'services' }),
    },
    {
      label: 'Assessed',
      part: assessed,
      whole: judged.length,
      noun: 'systems',
      reduce: 'Too little is known of the rest for any verdict.',
      href: toHash({ view: 'services', filters: { mark: 'not-assessed' } }),
    },
    ...toCoverageRows(inventory).map((row) => ({ ...row, href: all })),
  ]
  return rows.filter((row) => row.whole > 0)
}
