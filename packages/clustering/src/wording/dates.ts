const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] // prettier-ignore

const DAY = 86_400_000

/** `2024-03-03T10:00:00Z` → `3 March 2024`; what is no date stays as it is. */
export function longDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  const month = MONTHS[Number(match?.[2]) - 1]
  return match && month ? `${Number(match[3])} ${month} ${match[1]}` : iso
}

/** Whole days from one ISO date to a later one; undefined where either is missing or no date. */
export function daysBetween(from: string | undefined, until: string | undefined): number | undefined {
  if (from === undefined || until === undefined) return undefined
  const days = (Date.parse(until) - Date.parse(from)) / DAY
  return Number.isNaN(days) ? undefined : Math.floor(days)
}
