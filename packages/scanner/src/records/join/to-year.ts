import type { Window } from '@coppice/model'

const DAY = 86_400_000

/**
 * What was paid within a window, brought to a year. Who is paid in three months or more is paid regularly, and the sum is scaled; one or two
 * invoices may be all for a year, or be followed by more: then the sum is the least, and the scaled sum the most.
 */
export function toYear(
  sum: { readonly low: number; readonly high: number },
  window: Window | undefined,
  months: number | undefined,
): { readonly low: number; readonly high: number } {
  if (window === undefined) return { low: round(sum.low), high: round(sum.high) }
  const factor = 12 / monthsOf(window, months !== undefined)
  const scaled = { low: round(sum.low * factor), high: round(sum.high * factor) }
  if (months === undefined || months >= REGULAR || factor <= 1) return scaled
  return { low: round(sum.low), high: scaled.high }
}

const REGULAR = 3

/** Invoices stand for whole months; other records for the days between. */
function monthsOf({ from, until }: Window, isByInvoices: boolean): number {
  if (isByInvoices)
    return Math.max(
      1,
      (Number(until.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(until.slice(5, 7)) - Number(from.slice(5, 7)) + 1,
    )
  const days = Math.max(1, (Date.parse(until) - Date.parse(from)) / DAY)
  return (days / 365) * 12
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
