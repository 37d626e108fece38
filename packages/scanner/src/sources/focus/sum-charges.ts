import type { Bill, RecordPlace } from '../../records/record-fact.ts'

interface ChargeKey {
  readonly vendor: string
  readonly product: string | undefined
  readonly service: string | undefined
  readonly resource: string | undefined
  readonly category: string | undefined
  readonly currency: string
  readonly isOnce: boolean
}

interface Charge {
  readonly amount: number
  readonly from: string
  readonly until: string
}

/** Sums that are kept at once; a bill has millions of rows and far fewer resources. What goes beyond is added up without its resource. */
const MOST_SUMS = 100_000

/** Adds up charges by what they are for, so that a bill of any length takes bounded memory. */
export function sumCharges(): { add: (key: ChargeKey, charge: Charge, at: RecordPlace) => void; facts: () => Iterable<Bill> } {
  const sums = new Map<string, { key: ChargeKey; amount: number; from: string; until: string; at: RecordPlace }>()
  let first: string | undefined
  let last: string | undefined
  return {
    add(given, charge, at) {
      const key = sums.size < MOST_SUMS ? given : { ...given, resource: undefined }
      const id = JSON.stringify([key.vendor, key.product, key.service, key.resource, key.category, key.currency, key.isOnce])
      if (first === undefined || charge.from < first) first = charge.from
      if (last === undefined || charge.until > last) last = charge.until
      const known = sums.get(id)
      if (known) {
        known.amount += charge.amount
        if (charge.from < known.from) known.from = charge.from
        if (charge.until > known.until) known.until = charge.until
      } else sums.set(id, { key, ...charge, at })
    },
    *facts() {
      for (const [, { key, amount, at }] of [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
        const rounded = Math.round(amount * 100) / 100
        yield {
          kind: 'bill',
          vendor: key.vendor,
          product: key.product,
          service: key.service,
          resource: key.resource,
          category: key.category,
          amount: { low: rounded, high: rounded, currency: key.currency },
          costKind: 'run',
          basis: 'billed',
          // All charges of a file are those of one time: a machine that ran for a day of it did not run on the others.
          window: { from: first ?? '', until: last ?? '' },
          isOnce: key.isOnce,
          at,
        }
      }
    },
  }
}
