import { by, type SaasNode, type Subscription } from '@coppice/model'
import type { Estate } from '../graph/to-estate.ts'
import { isRented } from '../use/is-rented.ts'
import { sumByCurrency, yearlyCosts } from './yearly-cost.ts'

/** Every rented product with what contracts, code, logins and invoices say of it. A gap is only one where records of that kind were read at all. */
export function listSubscriptions(estate: Estate): Subscription[] {
  const products = estate.nodes('saas').filter((saas) => !saas.optional && isRented(saas))
  const has = {
    contracts: products.some((saas) => (saas.contracts?.length ?? 0) > 0),
    logins: products.some((saas) => (saas.users?.length ?? 0) > 0),
  }
  return products.map((saas) => toSubscription(estate, saas, has)).toSorted(by((one) => one.node))
}

interface Known {
  readonly contracts: boolean
  readonly logins: boolean
}

function toSubscription(estate: Estate, saas: SaasNode, known: Known): Subscription {
  const { contracts = [], users = [] } = saas
  const services = new Set(
    estate
      .inbound(saas.id, 'uses-saas')
      .filter((edge) => !edge.optional && estate.node(edge.from)?.optional !== true)
      .map((edge) => edge.from),
  ).size
  const active = most(users.flatMap((one) => one.active ?? []))
  const seats = sum(contracts.flatMap((one) => one.seats ?? [])) ?? most(users.flatMap((one) => one.assigned ?? []))
  const renewal = first(contracts.flatMap((one) => one.renewal ?? []))
  const noticeBy = first(contracts.flatMap((one) => one.noticeBy ?? []))
  const lastUse = users
    .flatMap((one) => one.lastUse ?? [])
    .toSorted()
    .at(-1)
  const owner = contracts.flatMap((one) => one.owner ?? [])[0]
  const yearly = sumByCurrency(yearlyCosts(saas))
  const isPaid = contracts.length > 0 || yearly.length > 0
  const gaps: Subscription['gaps'] = [
    ...(contracts.length > 0 && services === 0 && !saas.forPeople ? ['contract-without-code' as const] : []),
    ...(known.contracts && contracts.length === 0 && services > 0 ? ['code-without-contract' as const] : []),
    ...(contracts.length > 0 && active === 0 ? ['contract-without-logins' as const] : []),
    ...(known.logins && isPaid && users.length === 0 ? ['spend-unseen-by-sso' as const] : []),
    ...(seats !== undefined && active !== undefined && active < seats * (1 - SPARE) ? ['unused-seats' as const] : []),
    ...(contracts.length > 0 && renewal === undefined ? ['renewal-unknown' as const] : []),
  ]
  return {
    node: saas.id,
    contracts: contracts.length,
    services,
    ...defined({ active, seats, lastUse, renewal, noticeBy, owner }),
    yearly,
    gaps,
  }
}

/** Share of seats that is kept for whoever comes next. */
const SPARE = 0.1

function most(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : Math.max(...numbers)
}

function sum(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : numbers.reduce((total, number) => total + number, 0)
}

function first(dates: readonly string[]): string | undefined {
  return dates.toSorted()[0]
}

/** Without what is not known: absent, not undefined. */
function defined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // Keys with undefined values are filtered out, so that what is left has none.
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
