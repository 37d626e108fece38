import type { Window } from '@coppice/model'
import type { Logins, RecordPlace } from '../record-fact.ts'
import type { RecordContext } from '../source.ts'
import { addDays } from './values.ts'

/** People of each application, while the rows go by: who they are is forgotten in the end unless it was asked for. */
export interface LoginCount {
  /** One login, or one person who may log in. */
  readonly add: (product: string, person: string | undefined, when: string | undefined, isAssigned: boolean, at: RecordPlace) => void
  /** A row that has already been added up. */
  readonly addUp: (
    product: string,
    counts: { active?: number | undefined; assigned?: number | undefined; lastUse?: string | undefined },
    at: RecordPlace,
  ) => void
  readonly facts: () => Iterable<Logins>
}

interface Counted {
  readonly people: Map<string, string>
  readonly assigned: Set<string>
  active: number | undefined
  assignedCount: number | undefined
  lastUse: string | undefined
  readonly first: RecordPlace
}

/** People who log in this long before the end of the records are active. */
const ACTIVE_DAYS = 90

export function countLogins({ settings }: RecordContext): LoginCount {
  const products = new Map<string, Counted>()
  let earliest: string | undefined
  let latest: string | undefined
  const see = (when: string | undefined) => {
    if (when === undefined) return
    const day = when.slice(0, 10)
    if (earliest === undefined || day < earliest) earliest = day
    if (latest === undefined || day > latest) latest = day
  }
  const of = (product: string, at: RecordPlace): Counted => {
    const known = products.get(product)
    if (known) return known
    const made = {
      people: new Map(),
      assigned: new Set<string>(),
      active: undefined,
      assignedCount: undefined,
      lastUse: undefined,
      first: at,
    }
    products.set(product, made)
    return made
  }
  return {
    add(product, person, when, isAssigned, at) {
      const counted = of(product, at)
      const key = (person ?? at.id).toLowerCase()
      see(when)
      if (isAssigned) counted.assigned.add(key)
      if (when === undefined) return
      const before = counted.people.get(key)
      if (before === undefined || before < when) counted.people.set(key, when)
      if (counted.lastUse === undefined || counted.lastUse < when) counted.lastUse = when
    },
    addUp(product, { active, assigned, lastUse }, at) {
      const counted = of(product, at)
      see(lastUse)
      counted.active = active ?? counted.active
      counted.assignedCount = assigned ?? counted.assignedCount
      counted.lastUse = lastUse ?? counted.lastUse
    },
    *facts() {
      const window = windowOf(settings.window, earliest, latest)
      if (window === undefined) return
      for (const [product, counted] of [...products].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
        const since = window.from
        const active = [...counted.people].filter(([, when]) => when.slice(0, 10) >= since)
        const people = new Set([...counted.people.keys(), ...counted.assigned])
        yield {
          kind: 'logins',
          product,
          active: counted.active ?? (counted.people.size > 0 || counted.assigned.size > 0 ? active.length : undefined),
          assigned: counted.assignedCount ?? (counted.assigned.size > 0 ? counted.assigned.size : undefined),
          lastUse: counted.lastUse?.slice(0, 10),
          window,
          accounts: settings.keepsPersonalData && people.size > 0 ? [...people].toSorted() : undefined,
          at: counted.first,
        }
      }
    },
  }
}

/** The last 90 days of the records, or all of them where they are shorter. */
function windowOf(said: Window | undefined, earliest: string | undefined, latest: string | undefined): Window | undefined {
  if (said) return said
  if (latest === undefined) return undefined
  const quarter = addDays(latest, -ACTIVE_DAYS)
  return { from: earliest !== undefined && earliest > quarter ? earliest : quarter, until: latest }
}
