import type { RecordFile, Window } from '@coppice/model'
import type { RecordFact, RecordPlace } from './record-fact.ts'

/** A file of records as bytes, however large. Made in `io`; sources know no disk. */
export interface RecordInput {
  /** As it is shown: relative to the configuration that names it. */
  readonly file: string
  readonly size: number
  /** The first bytes. */
  readonly head: Uint8Array
  readonly chunks: () => AsyncIterable<Uint8Array>
  readonly bytes: () => Promise<Uint8Array>
  readonly slice: (start: number, end: number) => Promise<Uint8Array>
}

/** What a person said of a file of records. */
export interface RecordSettings {
  /** Field to column, where the heading is none that we know. */
  readonly columns: Readonly<Record<string, string>>
  readonly sheet: string | undefined
  readonly currency: string | undefined
  readonly window: Window | undefined
  readonly dates: 'day-first' | 'month-first' | undefined
  readonly keepsPersonalData: boolean
}

/** What a source tells beside facts. */
export interface RecordContext {
  readonly settings: RecordSettings
  readonly signal: AbortSignal | undefined
  /** A row that could not be used, and why: the rest is used all the same. */
  readonly bad: (id: string, line: number | undefined, message: string) => void
  /** Something to know about the whole file. */
  readonly note: (code: string, message: string, severity?: 'warning' | 'info') => void
  readonly counted: (rows: number, used: number) => void
  readonly mapped: (mapping: RecordFile['mapping'], unused: readonly string[]) => void
  readonly at: (id: string) => RecordPlace
}

/**
 * A source: records in as a stream, facts out. It knows no other source, no disk and no graph. A new one costs a folder under `sources`, a folder of
 * fixtures and a line in `sources/index.ts`.
 */
export interface Source {
  readonly id: string
  readonly title: string
  /** In a sentence: what its records are, and what is made of them. */
  readonly docs: string
  /** Columns, for sources of tables: field to the headings by which it goes. */
  readonly fields?: Readonly<Record<string, FieldRule>>
  /** How much a file that nobody classified looks like this, 0 to 1. */
  readonly recognises: (input: RecordInput) => number | Promise<number>
  readonly read: (input: RecordInput, context: RecordContext) => AsyncIterable<RecordFact>
}

export interface FieldRule {
  /** Headings, in order of preference; case, accents, blanks and what stands in brackets do not count. */
  readonly aliases: readonly string[]
  readonly required?: true
  /** What it holds, for the documentation. */
  readonly docs: string
}

export function defineSource<S extends Source>(source: S): S {
  return source
}
