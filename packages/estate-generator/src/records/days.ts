const DAY = 86_400_000

/** ISO date that lies a number of days before another; after it where the number is negative. */
export function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * DAY).toISOString().slice(0, 10)
}

/** First days of the months before a date, oldest first. */
export function monthsBefore(date: string, count: number): { readonly from: string; readonly until: string }[] {
  const year = Number(date.slice(0, 4))
  const month = Number(date.slice(5, 7)) - 1
  const first = (back: number): string => new Date(Date.UTC(year, month - back, 1)).toISOString().slice(0, 10)
  return Array.from({ length: count }, (_, at) => ({ from: first(count - at), until: first(count - at - 1) }))
}
