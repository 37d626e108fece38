/** A column of a table that other programs read: its name, what type they may expect, and where its value comes from. */
export interface Column<Row> {
  readonly name: string
  readonly type: ColumnType
  /** Undefined where nothing is known: never 0, never an empty text. */
  readonly valueOf: (row: Row) => Value | undefined
}

export type ColumnType = 'string' | 'integer' | 'double' | 'boolean'
export type Value = string | number | boolean

export function column<Row>(name: string, type: ColumnType, valueOf: (row: Row) => Value | undefined): Column<Row> {
  return { name, type, valueOf }
}

/** Several values in one cell, in the order given; undefined where there are none. */
export function joined(values: readonly string[] | undefined): string | undefined {
  return values === undefined || values.length === 0 ? undefined : values.join('; ')
}
