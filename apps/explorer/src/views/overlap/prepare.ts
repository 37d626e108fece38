import { by, type Proposal } from '@coppice/model'
import { group } from 'd3'
import type { Estate } from '../../estate/index-estate.ts'
import { money } from '../../estate/money.ts'
import { agree, capital, inWords, purposeWords } from '../../estate/words.ts'
import type { Route } from '../../state/route.ts'

export const kinds = ['all', 'saas', 'technology'] as const
export type OverlapKind = (typeof kinds)[number]

/** One product or technology, and who uses it. */
export interface Rival {
  readonly id: string
  readonly name: string
  readonly users: readonly string[]
  /** What is paid for it in a year, where a record says so. */
  readonly cost: string | undefined
  /** People who logged in, where a record says so. */
  readonly people: number | undefined
}

/** What serves one purpose, most used first. */
export interface PurposeRow {
  readonly id: string
  readonly purpose: string
  readonly kind: 'saas' | 'technology'
  readonly rivals: readonly Rival[]
  /** Services that use more than one of them themselves. */
  readonly sideBySide: readonly string[]
  readonly proposals: readonly Proposal[]
}

export interface OverlapData {
  readonly title: string
  readonly kind: OverlapKind
  /** Purposes that several serve, most rivals first. */
  readonly overlaps: readonly PurposeRow[]
  /** Purposes that one alone serves. */
  readonly single: readonly PurposeRow[]
  /** Purposes that a rented product and a technology serve beside each other, one of each. */
  readonly mixed: readonly (readonly PurposeRow[])[]
  /** The end of the scale of bars: products and technologies differ by far. */
  readonly mostUsers: Readonly<Record<PurposeRow['kind'], number>>
}

export function prepare(estate: Estate, route: Route): OverlapData {
  const kind = kinds.find((one) => one === route.filters['kind']) ?? 'all'
  const all = toRows(estate)
  const rows = all.filter((row) => kind === 'all' || row.kind === kind)
  const overlaps = rows
    .filter((row) => row.rivals.length > 1)
    .sort(
      by(
        (row) => (row.proposals.length > 0 ? 0 : 1),
        (row) => (row.kind === 'saas' ? 0 : 1),
        (row) => -row.rivals.length,
        (row) => row.purpose,
      ),
    )
  const byPurpose = group(
    rows.filter((row) => row.rivals.length === 1),
    (row) => row.purpose,
  )
  const alone = [...byPurpose.values()].sort(by(([row]) => row?.purpose ?? ''))
  return {
    title: titleOf(all),
    kind,
    overlaps,
    single: alone.filter((some) => some.length === 1).flat(),
    mixed: alone.filter((some) => some.length > 1),
    mostUsers: { saas: mostOf(overlaps, 'saas'), technology: mostOf(overlaps, 'technology') },
  }
}

function mostOf(rows: readonly PurposeRow[], kind: PurposeRow['kind']): number {
  return Math.max(1, ...rows.filter((row) => row.kind === kind).flatMap((row) => row.rivals.map((rival) => rival.users.length)))
}

function toRows(estate: Estate): PurposeRow[] {
  const subscriptions = new Map(estate.analysis.subscriptions.map((one) => [String(one.node), one]))
  const products = estate.analysis.inventory.nodes.flatMap((node) =>
    node.kind === 'saas' || node.kind === 'technology' ? [{ node, key: `${node.kind} ${node.purpose}` }] : [],
  )
  return [...group(products, (product) => product.key)].map(([key, members]): PurposeRow => {
    const rivals = members
      .map(({ node }) => ({
        id: String(node.id),
        name: node.name,
        cost:
          subscriptions
            .get(node.id)
            ?.yearly.map((amount) => money(amount))
            .join(' and ') || undefined,
        people: subscriptions.get(node.id)?.active,
        users: [...new Set(estate.into(node.id, 'uses-saas', 'built-with').map((edge) => String(edge.from)))].sort(),
      }))
      .sort(
        by(
          (rival) => -rival.users.length,
          (rival) => rival.name,
        ),
      )
    const uses = group(
      rivals.flatMap((rival) => rival.users),
      (user) => user,
    )
    const [kind] = key.split(' ')
    return {
      id: key,
      purpose: purposeWords(key.slice(key.indexOf(' ') + 1)),
      kind: kind === 'saas' ? 'saas' : 'technology',
      rivals,
      sideBySide: [...uses].flatMap(([user, times]) => (times.length > 1 ? [user] : [])),
      proposals: [...new Set(rivals.flatMap((rival) => estate.proposalsOf(rival.id)))],
    }
  })
}

function titleOf(rows: readonly PurposeRow[]): string {
  const rivals = (kind: PurposeRow['kind']): number => rows.filter((row) => row.kind === kind && row.rivals.length > 1).length
  const [rented, built] = [rivals('saas'), rivals('technology')]
  if (rented + built === 0)
    return rows.length === 0 ? 'No product and no technology was found' : 'Each purpose is served by one product or technology'
  const parts = [
    ...(rented > 0 ? [`${inWords(rented)} ${agree(rented, 'purpose is', 'purposes are')} served by rival products`] : []),
    ...(built > 0 ? [`${inWords(built)} by more than one technology`] : []),
  ]
  return rented > 0
    ? capital(parts.join(', '))
    : capital(`${inWords(built)} ${agree(built, 'purpose is', 'purposes are')} served by more than one technology`)
}
