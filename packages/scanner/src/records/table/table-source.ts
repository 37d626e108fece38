import type { Amount } from '@coppice/model'
import type { RecordFact, RecordPlace } from '../record-fact.ts'
import { defineSource, type FieldRule, type RecordContext, type RecordInput, type RecordSettings, type Source } from '../source.ts'
import { isJson } from './formats.ts'
import { mapColumns, type ColumnMap } from './map-columns.ts'
import { openTable, type RawRow } from './open-table.ts'
import { findCurrency, findDateOrder, toAmount, toCount, toDate, toDays, toNumber, toText, type Cell, type DateOrder } from './values.ts'

/** A row whose cells have names. What is empty or written as unknown is undefined; what cannot be read is a problem of the row. */
export interface Row<Field extends string> {
  readonly at: RecordPlace
  readonly text: (field: Field) => string | undefined
  readonly count: (field: Field) => number | undefined
  readonly number: (field: Field) => number | undefined
  readonly amount: (field: Field, currency?: string) => Amount | undefined
  readonly date: (field: Field) => string | undefined
  readonly days: (field: Field) => number | undefined
  readonly settings: RecordSettings
  /** Says that something of it could not be read; the rest of it is used. */
  readonly complain: (message: string) => void
}

export interface TableSource<Field extends string> {
  readonly id: string
  readonly title: string
  readonly docs: string
  readonly fields: Readonly<Record<Field, FieldRule>>
  /** Fields of which a file has at least one, if it is of this kind. */
  readonly typical: readonly NoInfer<Field>[]
  /** Facts of one row; a text says why there are none. */
  readonly toFacts?: (row: Row<Field>) => readonly RecordFact[] | string
  /** For facts that come of many rows: takes each, and yields in the end. */
  readonly collect?: (context: RecordContext) => {
    readonly take: (row: Row<Field>) => string | undefined
    readonly facts: () => Iterable<RecordFact>
  }
}

/** Rows that are looked at before the first is read, to find the headings and how dates are written. */
const LOOKED_AT = 1000
/** Titles, logos and notes may stand above the headings. */
const MOST_ABOVE = 25

/** A source of tables, whatever their format: CSV in any encoding and with any mark, Excel with merged headings, Parquet. */
export function defineTableSource<Field extends string>(definition: TableSource<Field>): Source {
  return defineSource({
    id: definition.id,
    title: definition.title,
    docs: definition.docs,
    fields: definition.fields,
    recognises: (input) => recognise(input, definition),
    read: (input, context) => readTable(input, context, definition),
  })
}

async function recognise<Field extends string>(input: RecordInput, { fields, typical }: TableSource<Field>): Promise<number> {
  if (isJson(input.head)) return 0
  const first = await lookAhead(input, undefined)
  const { columns } = findHeadings(first.headings, first.rows, fields, {})
  if (columns.missing.length > 0) return 0
  const hits = typical.filter((field) => columns.at.has(field)).length
  const share = columns.at.size / Math.max(1, columns.at.size + columns.unused.length)
  return (hits / typical.length) * 0.8 + share * 0.2
}

async function* readTable<Field extends string>(
  input: RecordInput,
  context: RecordContext,
  definition: TableSource<Field>,
): AsyncIterable<RecordFact> {
  const { settings } = context
  const table = await openTable(input, settings.sheet)
  const rows = table.rows[Symbol.asyncIterator]()
  const ahead: RawRow[] = []
  for (let next = await rows.next(); next.done !== true; next = await rows.next()) {
    ahead.push(next.value)
    if (ahead.length >= LOOKED_AT) break
  }
  const { columns, headings, from } = findHeadings(table.headings, ahead, definition.fields, settings.columns)
  context.mapped(columns.mapping, columns.unused)
  for (const column of columns.unknown) context.note('unknown-column', `There is no column "${column}", which the configuration names.`)
  if (columns.missing.length > 0) {
    const names = columns.missing.map((field) => `${field} (${definition.fields[field as Field].aliases.slice(0, 4).join(', ')})`)
    context.note('missing-column', `No column was found for ${names.join('; ')}. Say which it is under columns in coppice.config.yaml.`)
    return
  }
  const read = createReader<Field>(columns, headings, ahead.slice(from), context)
  const collector = definition.collect?.(context)
  let total = 0
  let used = 0
  const takeRow = (raw: RawRow): readonly RecordFact[] => {
    if (raw.cells.every((cell) => toText(cell) === undefined)) return []
    total += 1
    if (raw.cells.length > headings.length) {
      context.bad(
        `row ${raw.number}`,
        raw.number,
        `It has ${raw.cells.length} cells and the headings are ${headings.length}: a mark or quote is amiss.`,
      )
      return []
    }
    const row = read(raw)
    const result = collector === undefined ? (definition.toFacts?.(row) ?? []) : (collector.take(row) ?? [])
    if (typeof result === 'string') {
      context.bad(`row ${raw.number}`, raw.number, result)
      return []
    }
    used += 1
    return result
  }
  for (const raw of ahead.slice(from)) yield* takeRow(raw)
  if (ahead.length >= LOOKED_AT) for (let next = await rows.next(); next.done !== true; next = await rows.next()) yield* takeRow(next.value)
  if (collector) yield* collector.facts()
  context.counted(total, used)
}

async function lookAhead(
  input: RecordInput,
  sheet: string | undefined,
): Promise<{ headings: readonly string[] | undefined; rows: readonly RawRow[] }> {
  const table = await openTable(input, sheet)
  const rows: RawRow[] = []
  for await (const row of table.rows) {
    rows.push(row)
    if (rows.length > MOST_ABOVE) break
  }
  return { headings: table.headings, rows }
}

/**
 * The row with most headings that are known. Where cells of the row above are merged, a heading may also be known together with what stands over it:
 * `Contract` above `end`.
 */
function findHeadings(
  given: readonly string[] | undefined,
  rows: readonly RawRow[],
  fields: Readonly<Record<string, FieldRule>>,
  said: Readonly<Record<string, string>>,
): { readonly headings: readonly string[]; readonly columns: ColumnMap; readonly from: number } {
  if (given) return { headings: given, columns: mapColumns(given, fields, said), from: 0 }
  let best: { headings: readonly string[]; columns: ColumnMap; from: number } | undefined
  for (const [at, { cells }] of rows.slice(0, MOST_ABOVE).entries()) {
    const own = cells.map((cell) => toText(cell) ?? '')
    const over = at === 0 ? undefined : filledToTheRight(rows[at - 1]?.cells ?? [])
    const forms = over
      ? [
          own,
          own.map((name, place) => `${over[place] ?? ''} ${name}`.trim()),
          own.map((name, place) => (name === '' ? (over[place] ?? '') : name)),
        ]
      : [own]
    for (const headings of forms) {
      const columns = mapColumns(headings, fields, said)
      if (best === undefined || score(columns) > score(best.columns)) best = { headings, columns, from: at + 1 }
    }
    // Headings of two rows: some names stand alone, some only make sense with what is over them.
    if (over) {
      const headings = own.map((name, place) => {
        const alone = mapColumns([name], fields, {}).at.size > 0
        return alone || name === '' ? name || (over[place] ?? '') : `${over[place] ?? ''} ${name}`.trim()
      })
      const columns = mapColumns(headings, fields, said)
      if (best === undefined || score(columns) > score(best.columns)) best = { headings, columns, from: at + 1 }
    }
  }
  return best ?? { headings: [], columns: mapColumns([], fields, said), from: 0 }
}

function score({ at, missing }: ColumnMap): number {
  return at.size - missing.length * 10
}

/** A merged cell has its value in the first of the cells it covers. */
function filledToTheRight(cells: readonly Cell[]): string[] {
  let last = ''
  return cells.map((cell) => (last = toText(cell) ?? last))
}

function createReader<Field extends string>(
  { at }: ColumnMap,
  headings: readonly string[],
  sample: readonly RawRow[],
  context: RecordContext,
): (raw: RawRow) => Row<Field> {
  const orders = new Map<string, DateOrder>()
  const orderOf = (field: string): DateOrder => {
    const { dates } = context.settings
    if (dates !== undefined) return dates
    const known = orders.get(field)
    if (known !== undefined) return known
    const place = at.get(field)
    const found = findDateOrder(sample.map(({ cells }) => (place === undefined ? undefined : cells[place])))
    orders.set(field, found)
    return found
  }
  const headingOf = (field: string): string => headings[at.get(field) ?? -1] ?? ''
  return (raw) => {
    const place = context.at(`row ${raw.number}`)
    const complain = (message: string) => context.bad(place.id, raw.number, message)
    const cell = (field: string): Cell => raw.cells[at.get(field) ?? -1]
    const checked = <T>(field: Field, value: T | undefined, what: string): T | undefined => {
      const text = toText(cell(field))
      if (value === undefined && text !== undefined)
        complain(`${headingOf(field)}: "${text.slice(0, 40)}" is ${what}; the rest of the row is used.`)
      return value
    }
    return {
      at: place,
      settings: context.settings,
      complain,
      text: (field) => toText(cell(field)),
      count: (field) => checked(field, toCount(cell(field)), 'no count'),
      number: (field) => checked(field, toNumber(cell(field)), 'no number'),
      days: (field) => checked(field, toDays(cell(field)), 'no time in days'),
      date: (field) => checked(field, toDate(cell(field), orderOf(field)), 'no date, or one that can be read two ways'),
      amount: (field, currency) => {
        const found = toAmount(cell(field), currency ?? findCurrency(headingOf(field)) ?? context.settings.currency)
        if (found === 'no-currency')
          complain(
            `${headingOf(field)}: the currency is not known; say it under currency in coppice.config.yaml. The rest of the row is used.`,
          )
        else if (found === 'no-number')
          complain(`${headingOf(field)}: "${toText(cell(field))?.slice(0, 40) ?? ''}" is no amount; the rest of the row is used.`)
        else return found
        return undefined
      },
    }
  }
}
