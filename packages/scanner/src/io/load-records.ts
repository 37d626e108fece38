import { realpath } from 'node:fs/promises'
import { basename, isAbsolute, relative, resolve, sep } from 'node:path'
import { by, type Diagnostic, type RecordFile } from '@coppice/model'
import type { Placed, Settings } from '../configuration/settings.ts'
import type { SourcedFact } from '../records/record-fact.ts'
import type { RecordSettings } from '../records/source.ts'
import { InputError } from './input-error.ts'
import { openRecord } from './open-record.ts'

/** All records of a scan. */
export interface LoadedRecords {
  readonly files: readonly RecordFile[]
  readonly facts: readonly SourcedFact[]
  readonly diagnostics: readonly Diagnostic[]
}

const NO_RECORDS: LoadedRecords = { files: [], facts: [], diagnostics: [] }

interface RecordRequest {
  readonly path: string
  /** As it is shown. */
  readonly file: string
  readonly source: string | undefined
  readonly settings: RecordSettings
  /** Folder that it may not leave: what a scanned folder names is not trusted with the whole disk. */
  readonly within: string | undefined
  /** Where the configuration names it. */
  readonly place: Placed<'records'>['place'] | undefined
}

/** Reads the records that the configuration and the user name. Sources are only loaded where there is one. */
export async function loadRecords(
  settings: Settings,
  named: readonly string[],
  options: { readonly keepsPersonalData?: boolean | undefined; readonly signal?: AbortSignal | undefined },
): Promise<LoadedRecords> {
  const keeps = options.keepsPersonalData ?? settings.personalData === 'keep'
  const requests = [
    ...settings.records.map((placed) => fromEntry(placed, keeps)),
    ...named.map((argument) => fromArgument(argument, keeps)),
  ].toSorted(by((request) => request.file))
  if (requests.length === 0) return NO_RECORDS
  const { sources } = await import('../sources/index.ts')
  const { readInput, recogniseSource } = await import('../records/read-input.ts')
  const files: RecordFile[] = []
  const facts: SourcedFact[] = []
  const diagnostics: Diagnostic[] = []
  const complain = ({ file, place }: RecordRequest, message: string): void => {
    diagnostics.push({
      file: place?.file ?? file,
      ...(place ? { line: place.line } : {}),
      severity: 'warning',
      code: 'no-record',
      message: `${file}: ${message}`,
    })
  }
  for (const request of requests) {
    const path = await realpath(request.path).catch(() => undefined)
    if (path !== undefined && request.within !== undefined && leaves(request.within, path)) {
      complain(
        request,
        'It lies outside the folder that names it, and is not read. Give it with --records, or name it in a file given with --config.',
      )
      continue
    }
    const input = path === undefined ? undefined : await openRecord(path, request.file)
    if (input === undefined) {
      if (request.place === undefined) throw new InputError(`${request.file} does not exist, so no records can be read from it.`)
      complain(request, 'It does not exist.')
      continue
    }
    const known = sources.find((source) => source.id === request.source)
    const found = known ? { source: known } : await recogniseSource(input, sources)
    if ('problem' in found) {
      complain(request, found.problem)
      continue
    }
    const reading = await readInput(input, found.source, request.settings, options.signal)
    files.push(reading.file)
    // One by one: a call takes no million arguments.
    for (const fact of reading.facts) facts.push(fact)
    diagnostics.push(...reading.diagnostics)
  }
  return { files, facts, diagnostics }
}

function fromEntry({ entry, place }: Placed<'records'>, keepsPersonalData: boolean): RecordRequest {
  const { file, source, sheet, columns = {}, currency, window, dates } = entry
  return {
    path: resolve(place.directory, file),
    file,
    source,
    within: place.isTrusted ? undefined : place.directory,
    place,
    settings: { sheet, columns, currency, window: window && { from: window.from, until: window.until }, dates, keepsPersonalData },
  }
}

/** `FILE`, or `SOURCE=FILE` where the file does not tell what it is. */
function fromArgument(argument: string, keepsPersonalData: boolean): RecordRequest {
  const [, source, named] = /^([a-z][a-z-]*)=(.+)$/.exec(argument) ?? []
  const path = resolve(named ?? argument)
  return {
    path,
    file: basename(path),
    source,
    within: undefined,
    place: undefined,
    settings: { sheet: undefined, columns: {}, currency: undefined, window: undefined, dates: undefined, keepsPersonalData },
  }
}

function leaves(root: string, path: string): boolean {
  const way = relative(root, path)
  return way.split(sep)[0] === '..' || isAbsolute(way)
}
