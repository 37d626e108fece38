import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { basename, join } from 'node:path'
import type { RecordInput, RecordSettings } from '../src/records/source.ts'

export const SOURCE_CASES = fileURLToPath(new URL('../../../fixtures/sources/', import.meta.url))

export const NO_RECORD_SETTINGS: RecordSettings = {
  columns: {},
  sheet: undefined,
  currency: undefined,
  window: undefined,
  dates: undefined,
  keepsPersonalData: false,
}

interface SourceCase {
  readonly source: string
  readonly name: string
  readonly input: RecordInput
  readonly settings: RecordSettings
}

/** Every case of every source: a file of records, and what a person said of it in `settings.json`. */
export function sourceCases(): SourceCase[] {
  return readdirSync(SOURCE_CASES).flatMap((source) =>
    readdirSync(join(SOURCE_CASES, source)).map((name) => {
      const folder = join(SOURCE_CASES, source, name)
      const files = readdirSync(folder).filter((file) => file !== 'expected.json' && file !== 'settings.json')
      const [file = ''] = files
      const said = readdirSync(folder).includes('settings.json')
        ? (JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8')) as object)
        : {}
      return { source, name, input: inputOf(readFileSync(join(folder, file)), file), settings: { ...NO_RECORD_SETTINGS, ...said } }
    }),
  )
}

/** Bytes as a file of records, handed over in small pieces. */
export function inputOf(bytes: Uint8Array, file: string, piece = 1000): RecordInput {
  return {
    file: basename(file),
    size: bytes.length,
    head: bytes.subarray(0, 64 * 1024),
    async *chunks() {
      for (let at = 0; at < bytes.length; at += piece) yield await Promise.resolve(bytes.subarray(at, at + piece))
    },
    bytes: () => Promise.resolve(bytes),
    slice: (start, end) => Promise.resolve(bytes.subarray(start, end)),
  }
}
