import type { Amount } from '@coppice/model'

/** A cell as files have it. */
export type Cell = string | number | boolean | Date | bigint | null | undefined

export function toText(cell: Cell): string | undefined {
  if (cell === null || cell === undefined) return undefined
  const text = cell instanceof Date ? cell.toISOString() : String(cell).trim()
  return text === '' || NOTHING.test(text) ? undefined : text
}

/** What people write where they know nothing. */
const NOTHING = /^(?:-+|–|—|n\/?a|n\.a\.|none|null|unknown|unbekannt|k\.?a\.?|tbd|\?)$/i

const SYMBOLS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', $: 'USD', '¥': 'JPY', '₹': 'INR', US$: 'USD' }

/** Currency in a cell or heading: `EUR`, `Cost (EUR)`, `€`. */
export function findCurrency(text: string): string | undefined {
  const code = /\b(EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|JPY|CNY|INR|AUD|NZD|CAD|BRL|ZAR|SGD|HKD|KRW|TRY|MXN|ILS|AED)\b/i.exec(
    text,
  )?.[1]
  if (code !== undefined) return code.toUpperCase()
  const symbol = /US\$|[€£$¥₹]/.exec(text)?.[0]
  return symbol === undefined ? undefined : SYMBOLS[symbol]
}

/** `12.345,67 €`, `$1,200`, `1'200.00`, `12 000`, `(300)`; undefined where it is no number. */
export function toNumber(cell: Cell): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined
  if (typeof cell === 'bigint') return Number(cell)
  const text = toText(cell)
  if (text === undefined || cell instanceof Date) return undefined
  const isNegative = /^\(.*\)$/.test(text) || /^[^\d]*-/.test(text)
  const bare = text
    .replace(/[A-Za-z]{3}\b|US\$|[€£$¥₹%()]|\b(?:kr|zł)\b\.?/gi, '')
    .replace(/^[^\d]*-/, '')
    .replace(/[\s\u00A0\u202F''’]/g, '')
  if (!/^\d[\d.,]*$/.test(bare)) return undefined
  const number = Number(toPlainDigits(bare))
  return Number.isNaN(number) ? undefined : isNegative ? -number : number
}

/** The last of two kinds of mark is the decimal one; a single one before exactly three digits parts thousands. */
function toPlainDigits(text: string): string {
  const lastDot = text.lastIndexOf('.')
  const lastComma = text.lastIndexOf(',')
  if (lastDot >= 0 && lastComma >= 0) {
    const decimal = lastDot > lastComma ? '.' : ','
    return text.replaceAll(decimal === '.' ? ',' : '.', '').replace(decimal, '.')
  }
  const mark = lastDot >= 0 ? '.' : ','
  const parts = text.split(mark)
  const isThousands = parts.length > 2 || (parts.length === 2 && parts[1]?.length === 3 && parts[0] !== '0')
  return isThousands ? parts.join('') : parts.join('.')
}

/** `5000-8000` and `5,000 – 8,000 €` are a range; one number is a range of itself. */
export function toAmount(cell: Cell, currency: string | undefined): Amount | 'no-currency' | 'no-number' | undefined {
  const text = toText(cell)
  if (text === undefined) return undefined
  const used = (typeof cell === 'string' ? findCurrency(cell) : undefined) ?? currency
  const range = /^(.*\d[^\d-–]*)\s*(?:-|–|to|bis)\s*(\D*\d.*)$/i.exec(text)
  const [low, high] = range ? [toNumber(range[1]), toNumber(range[2])] : [toNumber(cell), toNumber(cell)]
  if (low === undefined || high === undefined) return 'no-number'
  return used === undefined ? 'no-currency' : { low: Math.min(low, high), high: Math.max(low, high), currency: used }
}

/** Whole counts: seats, users, requests. */
export function toCount(cell: Cell): number | undefined {
  const number = toNumber(cell)
  return number === undefined || number < 0 ? undefined : Math.round(number)
}

/** `90`, `90 days`, `3 months`, `3 Monate`. */
export function toDays(cell: Cell): number | undefined {
  const text = toText(cell)?.toLowerCase()
  if (text === undefined) return undefined
  const number = Number(/^\D*(\d+)/.exec(text)?.[1] ?? Number.NaN)
  if (Number.isNaN(number)) return undefined
  if (/year|jahr/.test(text)) return number * 365
  if (/month|monat|mois/.test(text)) return number * 30
  return /week|woche/.test(text) ? number * 7 : number
}

export type DateOrder = 'day-first' | 'month-first' | 'unclear'

const WITH_MARKS = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})(?:[ T,].*)?$/

/** In which order a column writes day and month: told by any value that has only one reading. Dots are always day first. */
export function findDateOrder(cells: readonly Cell[]): DateOrder {
  let order: DateOrder = 'unclear'
  for (const cell of cells) {
    const text = typeof cell === 'string' ? cell.trim() : undefined
    const match = text === undefined ? null : WITH_MARKS.exec(text)
    if (!match || text === undefined) continue
    if (text.includes('.') || Number(match[1]) > 12) return 'day-first'
    if (Number(match[2]) > 12) order = 'month-first'
  }
  return order
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const GERMAN: Readonly<Record<string, string>> = { mär: 'mar', mrz: 'mar', mai: 'may', okt: 'oct', dez: 'dec' }

/** ISO date, or date and time where there is one; undefined where it is no date or can be read two ways. */
export function toDate(cell: Cell, order: DateOrder): string | undefined {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? undefined : shortened(cell.toISOString())
  const text = toText(cell)
  if (text === undefined) return undefined
  if (/^\d{4}-\d{2}(?:-\d{2})?/.test(text)) {
    const full = text.length === 7 ? `${text}-01` : text.replace(' UTC', 'Z').replace(/^(\S{10}) (\d)/, '$1T$2')
    const zoned = /T/.test(full) && !/(?:Z|[+-]\d{2}:?\d{2})$/.test(full) ? `${full}Z` : full
    const time = Date.parse(zoned)
    return Number.isNaN(time) ? undefined : shortened(new Date(time).toISOString())
  }
  const marked = WITH_MARKS.exec(text)
  if (marked) {
    const [first, second] = [Number(marked[1]), Number(marked[2])]
    const known = text.includes('.') ? 'day-first' : order
    if (known === 'unclear' && first !== second && first <= 12 && second <= 12) return undefined
    const [day, month] = known === 'month-first' ? [second, first] : [first, second]
    return toIso(marked[3] ?? '', month, day)
  }
  const worded = /^(?:(\d{1,2})\.?[ -])?([A-Za-zä]{3,9})\.?[ -](?:(\d{1,2}),? )?(\d{4})/.exec(text)
  if (worded) {
    const key = (worded[2] ?? '').toLowerCase().slice(0, 3)
    return toIso(worded[4] ?? '', MONTHS.indexOf(GERMAN[key] ?? key) + 1, Number(worded[1] ?? worded[3] ?? 1))
  }
  return undefined
}

function toIso(year: string, month: number, day: number): string | undefined {
  const full = year.length === 2 ? `20${year}` : year
  const iso = `${full}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const time = Date.parse(`${iso}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? undefined : iso
}

function shortened(iso: string): string {
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso
}

/** Whole days added to an ISO date. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}
